"""One event where a clause tells of it twice: what was done, and what came of it."""

from __future__ import annotations

from collections import defaultdict

from whence.extract.event.found import GENERAL, Found
from whence.extract.event.lexicon import lexicon
from whence.extract.event.tree import Tree, preposition

_NEAR = 3  # edges of the tree between two words that tell of one event
_CLIMB = 4
_WORDS = 14
_APART = ("parataxis", "ccomp")
_AFTER = ("after", "following", "since", "despite", "over", "before", "to", "against", "for")


def fuse(tree: Tree, found: list[Found]) -> list[Found]:
    """The events of a report, each told once a clause. Harm that an accident did is none."""
    by_sentence: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        by_sentence[tree.sentence[one.word]].append(one)
    out = [one for here in by_sentence.values() for one in _sentence(tree, here)]
    return sorted(out, key=lambda one: one.word)


def _sentence(tree: Tree, here: list[Found]) -> list[Found]:
    violent = [one for one in here if one.sense.type == "ASSAULT"]
    gone: set[int] = set()
    for one in violent:
        cause = _cause(tree, one, violent) if is_harm(one) else None
        if cause is not None:
            if cause.sense.outcome != "accident":
                _join(cause, one)
            gone.add(id(one))
    left = [one for one in violent if id(one) not in gone]
    for n, one in enumerate(left):
        for other in left[:n]:
            if id(other) not in gone and id(one) not in gone and _same(tree, other, one):
                _join(other, one)
                gone.add(id(one))
    return [one for one in here if id(one) not in gone and not _is_empty_frame(one)]


def is_harm(one: Found) -> bool:
    """Whether a word only says what came of an event to people."""
    return one.sense.outcome not in (None, "carrier", "accident")


def _is_empty_frame(one: Found) -> bool:
    """Accidents, and operations in which nobody came to harm."""
    frame = one.sense.outcome in ("carrier", "accident")
    return (frame and len(one.words) == 1) or one.sense.outcome == "accident"


def _cause(tree: Tree, harm: Found, violent: list[Found]) -> Found | None:
    """What did the harm: the nearest word by the tree that tells of something that can."""
    near = [
        (steps, one.word, one)
        for one in violent
        if not is_harm(one)
        and (steps := distance(tree, harm.word, one.word)) is not None
        and _can_have_done(tree, one, harm)
    ]
    return min(near, key=lambda item: item[:2])[2] if near else None


def _can_have_done(tree: Tree, cause: Found, harm: Found) -> bool:
    if harm.sense.outcome == "damaged" and cause.sense.outcome == "carrier":
        return False
    if not harm.actors or harm.inherited or cause.sense.outcome == "accident":
        return True
    if set(harm.actors) & {cause.word, *cause.actors}:
        return True
    if cause.actors and not set(harm.actors) & set(cause.recipients):
        return False
    return not cause.verb and preposition(tree, cause.word) not in _AFTER and not cause.actors


def _same(tree: Tree, one: Found, other: Found) -> bool:
    """Whether two words, neither of which merely tells of harm, or both, tell of one event."""
    if distance(tree, one.word, other.word) is None or one.occurrence != other.occurrence:
        return False
    if "carrier" in (one.sense.outcome, other.sense.outcome):
        return False
    if is_harm(one) and is_harm(other):
        return not other.actors or not one.actors or bool(set(other.actors) & set(one.actors))
    if tree.relation(other.word) == "conj" and not (one.verb and other.verb):
        return False
    if preposition(tree, other.word) in _AFTER or preposition(tree, one.word) in _AFTER:
        return False
    if is_harm(one) or is_harm(other) or _through_a_verb(tree, one, other):
        return False
    if one.kind != other.kind and not (one.kind in GENERAL or other.kind in GENERAL):
        return False
    apart = one.actors and other.actors and not set(one.actors) & set(other.actors)
    suffer = one.recipients and other.recipients
    return not apart and not (suffer and not set(one.recipients) & set(other.recipients))


def _through_a_verb(tree: Tree, one: Found, other: Found) -> bool:
    """Whether a noun hangs on a verb of its own: "burned flags to protest the killings"."""
    for noun, rest in ((one, other), (other, one)):
        head = tree.head(noun.word)
        if noun.verb or head is None or tree.pos(head) != "VERB" or head in rest.words:
            continue
        if tree.texts[head] not in lexicon().words["light forms"] and head not in noun.words:
            return True
    return False


def _join(kept: Found, one: Found) -> None:
    """Take over what another word tells of the same event."""
    kept.words += one.words
    if one.inherited and not set(one.actors) & set(kept.actors):
        one.actors = []
    if kept.kind in GENERAL and one.kind is not None:
        kept.kind, kept.mode = one.kind, one.mode or kept.mode
    for name in ("actors", "recipients", "targets", "means", "places"):
        mine: list[int] = getattr(kept, name)
        mine += [w for w in getattr(one, name) if w not in kept.parts() and w not in kept.words]
    kept.actors = [w for w in kept.actors if w not in kept.words]
    if kept.occurrence == "planned" and one.occurrence == "happened":
        kept.occurrence = "happened"


def distance(tree: Tree, one: int, other: int) -> int | None:
    """The edges between two words of a sentence; None where they are far apart, or where one stands
    in a clause of its own that the other does not govern."""
    above = _above(tree, one)
    for steps, word in enumerate(_above(tree, other)):
        if word in above:
            total = steps + above.index(word)
            if total <= _NEAR:
                return total
    return _by_order(tree, *sorted((one, other)))


def _by_order(tree: Tree, one: int, other: int) -> int | None:
    """The same where the tree is no help: two words with no other clause between them."""
    if other - one > _WORDS:
        return None
    between = range(one + 1, other)
    if any(tree.pos(n) in ("VERB", "SCONJ") or tree.texts[n] in (";", ":") for n in between):
        return None
    return _NEAR


def _above(tree: Tree, word: int) -> list[int]:
    out = [word]
    for _ in range(_CLIMB):
        head = tree.head(out[-1])
        if head is None or tree.relation(out[-1]) in _APART:
            break
        out.append(head)
    return out
