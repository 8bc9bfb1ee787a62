"""An event while its parts are gathered, and how a noun finds its part in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from whence.extract.event.lexicon import Sense, lexicon
from whence.extract.event.relative import antecedent
from whence.extract.event.tree import Tree, conjuncts, preposition
from whence.types import Occurrence

Sort = Literal["person", "it", "thing", "weapon", "event", "place", "unknown", "none"]
Role = Literal["actor", "recipient"]
VIOLENT = ("ASSAULT", "COERCE")
_TARGETS = ("thing", "unknown", "weapon", "it")
GENERAL = (None, "attack", "murder", "raid", "clash")


@dataclass(slots=True)
class Found:
    """An event that word ``word`` tells of; ``words`` are all that tell of it. Parts are heads of
    noun phrases. ``verb`` is whether a verb tells of it, ``light`` the verb that a noun leans
    on, ``inherited`` whether its
    actors are those of the clause above."""

    word: int
    sense: Sense
    verb: bool
    words: list[int]
    mode: str | None
    kind: str | None
    occurrence: Occurrence = "happened"
    actors: list[int] = field(default_factory=list)
    recipients: list[int] = field(default_factory=list)
    targets: list[int] = field(default_factory=list)
    means: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    light: int | None = None
    inherited: bool = False

    def parts(self) -> list[int]:
        """All heads that have a part in it."""
        return [*self.actors, *self.recipients, *self.targets, *self.means, *self.places]


def sort(tree: Tree, word: int, role: Role = "actor") -> Sort:
    """What a nominal stands for, as its parts in events go. What is both a body and a building acts
    as the one and is attacked as the other."""
    text, pos, words = tree.texts[word], tree.pos(word), lexicon().words
    if pos == "PRON":
        return "person" if text in words["somebody"] else "it" if text == "it" else "none"
    if tree.is_a(word, "abstract", "months") or (pos == "NUM" and _is_date(tree, word)):
        return "none"
    if pos == "NUM":
        return "person"
    if text in lexicon().makes:
        return "weapon"
    if role == "recipient" and text in words["things"]:
        return "thing"
    if text in words["people"] or text.endswith(tuple(words["endings"])):
        return "person"
    if text in words["things"]:
        return "thing"
    if pos == "PROPN":
        label = tree.labels.get(word)
        feature = label is None and role == "recipient" and text in words["places"]
        return "place" if label == "place" or feature else "person"
    if text in lexicon().nouns or text in words["carriers"] or text in words["accidents"]:
        return "event"
    known = tree.labels.get(word) in ("person", "organisation") or _is_name(tree, word)
    return "person" if known else "unknown"


def _is_name(tree: Tree, word: int) -> bool:
    """Whether a noun has a capital inside a sentence whose other words have none."""
    first = tree.parsed.sentences[tree.sentence[word]][0]
    return word > first and tree.raw(word)[0].isupper() and not tree.raw(word - 1).isupper()


def _is_date(tree: Tree, word: int) -> bool:
    """Whether a number is a date, an hour or an age: "11 February", "in 1994", "Sorn, 52, said"."""
    age = [tree.raw(n) for n in (word - 1, word + 1) if 0 <= n < len(tree.texts)]
    if age == [",", ","]:
        return True
    near = tree.texts[max(0, word - 2) : word + 3]
    year = tree.texts[word].isdigit() and len(tree.texts[word]) == 4 and not tree.children[word]
    return year or any(t in lexicon().words["months"] for t in near)


def give(tree: Tree, found: Found, head: int, role: Role) -> None:
    """Put a noun, and those joined to it, where they belong: who does it or has it done to them,
    what it is done to and with."""
    if tree.is_a(head, "relative"):
        meant = antecedent(tree, head, found.word)
        if meant is None:
            return
        head = meant
    for word in conjuncts(tree, head):
        word = _counted(tree, word)
        kind = sort(tree, word, role)
        if word in found.words or word in found.parts():
            continue
        if role == "actor" and kind in ("person", "it", "place"):
            found.actors.append(word)
        elif kind == "weapon" and found.sense.type == "ASSAULT":
            found.means.append(word)
        elif role == "recipient":
            _suffer(tree, found, word, kind)


def _counted(tree: Tree, word: int) -> int:
    """The number before a mere "hurt" or "dead", which stands for those counted, and what "a number
    of" counts."""
    if tree.is_a(word, "harmed"):
        return next((c for c in tree.children[word] if tree.pos(c) == "NUM"), word)
    if tree.is_a(word, "counting") and word + 1 < len(tree.texts) and tree.texts[word + 1] == "of":
        return _first_noun(tree, word + 2) or word
    return word


def _first_noun(tree: Tree, start: int) -> int | None:
    """The last noun of the noun phrase that begins at a word."""
    found, n = None, start
    while n < len(tree.texts) and tree.sentence[n] == tree.sentence[start]:
        if tree.nominal(n):
            found = n
        elif tree.pos(n) not in ("DET", "ADJ") and tree.texts[n]:
            break
        n += 1
    return found


def _suffer(tree: Tree, found: Found, word: int, kind: Sort) -> None:
    violent = found.sense.type in VIOLENT
    people = lexicon().words["personal"]
    counted = found.sense.outcome and any(tree.pos(c) == "NUM" for c in tree.children[word])
    shot = found.kind == "shooting" and found.verb and not found.sense.rest
    personal = found.mode in people or found.kind in people or counted or shot
    if kind == "unknown" and personal and not strict(tree, found):
        kind = "person"
    if kind == "place" and violent:
        found.places.append(word)
        found.targets.append(word)
    elif kind in ("person", "place") and not tree.is_a(word, "reflexive"):
        found.recipients.append(word)
    elif violent and kind in _TARGETS and found.sense.outcome in (None, "damaged"):
        found.targets.append(word)


def strict(tree: Tree, found: Found) -> bool:
    """Whether a word of many meanings tells of violence only with what violence is done to."""
    return tree.is_a(found.word, "strict") and found.sense.rest in ((), ("+by",))


def locate(tree: Tree, found: Found, word: int) -> None:
    """Take a noun brought in by a preposition of place, and what it lies in, as the place."""
    if word in found.places or not _is_place(tree, word):
        return
    found.places.append(word)
    for child in tree.children[word]:
        near = tree.relation(child) in ("nmod", "appos", "conj") and child > word
        if near and tree.relation(child) != "nmod":
            near = tree.pos(child) == "PROPN" and tree.labels.get(child) == "place"
        if near:
            locate(tree, found, child)


def _is_place(tree: Tree, word: int) -> bool:
    words, brought = lexicon().words, preposition(tree, word)
    if tree.texts[word] in words["abstract"] or (brought and brought not in words["where"]):
        return False
    if tree.texts[word] in words["places"]:
        return True
    named = tree.pos(word) == "PROPN"
    label = tree.labels.get(word)
    return named and (label == "place" or (brought in words["where_only"] and label is None))
