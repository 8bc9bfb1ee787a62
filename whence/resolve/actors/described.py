"""Those whom a report only describes: "the militants", "51 Afghan militants", "two villagers"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from whence.resolve.actors import lexicon
from whence.resolve.actors.found import Found
from whence.resolve.actors.roles import acts, leader, takes_part, violent
from whence.resolve.actors.states import noun_at
from whence.resolve.actors.view import View
from whence.resolve.lexicon import words
from whence.types import ActorKind

AGAIN = "again"
"""The family of nouns that are nobody unless they take up a name."""

_BODIES = frozenset(("state-force", "political-body"))
_DEFINITE = frozenset("the these those this that its their his her our such both".split())
_EMPTY = frozenset(("'s", "’s", "least", "most"))
_SKIP = frozenset("DET NUM ADV PUNCT PRON ADP CCONJ PART AUX SCONJ".split())


def described(
    view: View, taken: list[bool], states: dict[int, str], bodies: dict[int, Found]
) -> Iterator[Found]:
    """Descriptions that act or are acted on, outside the words ``taken``.

    ``states`` gives the country that a word names, ``bodies`` the names of bodies by each of their
    words: "the TTP leadership" and "members of the TTP" are the TTP.
    """
    for found in _plain(view, taken, states):
        owner = _owner(view, found, bodies)
        if owner is not None and view.lows[found.head] in lexicon.words("members"):
            yield replace(found, of=owner.head)
        elif owner is not None and view.lows[found.head] in lexicon.words("members", "parts"):
            yield _part(view, found, owner)
        elif found.kind in _BODIES and not found.state:
            yield replace(found, state=_shared(view, found, bodies))
        else:
            yield found


def _owner(view: View, found: Found, bodies: dict[int, Found]) -> Found | None:
    """The named body that a description stands after, or before with "of"."""
    before = next((bodies[n] for n in range(found.first, found.head) if n in bodies), None)
    after = found.head + 1
    if before or after + 1 >= len(view.lows) or view.lows[after] not in ("of", "from"):
        return before
    at = after + 1 + (view.lows[after + 1] == "the")
    return bodies.get(at)


def _part(view: View, found: Found, owner: Found) -> Found:
    """ "The eastern wing of the Front", in full."""
    begin = found.head - found.wording.count(" ")
    wording = view.text(begin, max(owner.last, found.head))
    kind = owner.kind if owner.kind != "organisation" else "armed-group"
    return replace(found, wording=wording, kind=kind, part=owner.head)


def _shared(view: View, found: Found, bodies: dict[int, Found]) -> str:
    """The country of what it is listed with: "Pakistan's military, police and courts"."""
    if found.first < found.head:
        return ""
    before = found.first - 1
    listed = before > 0 and view.lows[before] in (",", "and", "&")
    first = bodies.get(leader(view, found.head)) or (bodies.get(before - 1) if listed else None)
    return first.state if first and first.family != "government" else ""


def _plain(view: View, taken: list[bool], states: dict[int, str]) -> Iterator[Found]:
    at, size = 0, len(view.lows)
    while at < size:
        found = None if taken[at] or _is_name(view, at) else noun_at(view, at)
        if found and _owns(view, found[0]):
            found = None
        if found:
            last, noun = found
            made = _seated(view, last, noun) or _made(view, last, noun, states)
            if made and not taken[last]:
                yield made
            at = max(last, made.last if made else last) + 1
            continue
        again = _again(view, at, states) if not taken[at] else None
        if again:
            yield again
        if not taken[at] and view.lows[at] in lexicon.suffering() and _suffers(view, at):
            made = _made(view, at, lexicon.suffering()[view.lows[at]], states, True)
            if made:
                yield made
        at += 1


def _is_name(view: View, at: int) -> bool:
    """Whether a capital inside a sentence makes one person's noun a name: "the Sentry"."""
    low = view.lows[at]
    inside = view.texts[at][0].isupper() and not view.begins(at) and not view.texts[at].isupper()
    if not inside or low not in view.parts or low not in lexicon.named_kinds():
        return False
    noun = lexicon.nouns().get(low)
    return noun is None or noun.kind != "political-body"


def _seated(view: View, head: int, noun: lexicon.Noun) -> Found | None:
    """A government by its seat: "the government in Tolm"."""
    at = head + 2
    if noun.family != "government" or view.lows[head + 1 : at] not in (["in"], ["of"]):
        return None
    if at not in view.spots or not view.texts[at][0].isupper():
        return None
    name = view.plain(head, at)
    return Found(head, at, head, name, name, noun.kind, family=noun.family, sure=True)


def _owns(view: View, at: int) -> bool:
    """Whether the noun only says whose body it is: "the drivers' union"."""
    after = view.past_owner(at + 1)
    if after == at + 1 or after >= len(view.lows):
        return False
    return view.lows[after] in lexicon.words("members", "again")


def _again(view: View, at: int, states: dict[int, str]) -> Found | None:
    """ "The group", "the movement": somebody only where it takes up a name."""
    if view.lows[at] not in lexicon.words("members", "again"):
        return None
    found = _made(view, at, lexicon.Noun("organisation", AGAIN), states)
    if found is None or (found.definite and found.wording == view.texts[at]):
        return found
    whole = found.wording != view.texts[at] and acts(view, at)
    armed = bool(lexicon.words("names-against", "armed") & set(found.wording.lower().split()))
    kind: ActorKind = "armed-group" if armed else "organisation"
    return replace(found, family=view.lows[at], kind=kind) if whole else None


def _told_whose(view: View, found: Found) -> bool:
    after = found.head + 1
    return after < len(view.lows) and view.lows[after] == "of"


def _suffers(view: View, at: int) -> bool:
    return view.parsed.words[at].pos in ("NOUN", "PROPN") and violent(view, at)


def _made(
    view: View, head: int, noun: lexicon.Noun, states: dict[int, str], sure: bool = False
) -> Found | None:
    word = view.parsed.words[head]
    if word.pos not in ("NOUN", "PROPN") or word.relation in ("compound", "amod", "flat"):
        return None
    if not sure and not (takes_part(view, head) or acts(view, head)):
        return None
    first = view.opening(head)
    if first == head and view.lows[head] == "forces" and word.relation == "obj":
        return None  # "joined forces"
    begin = next((n for n in range(first, head) if _describes(view, n)), head)
    state = next((states[n] for n in range(first, head) if n in states), "")
    opener = view.lows[first] if first < head else ""
    return Found(
        first,
        head,
        head,
        "",
        view.plain(begin, head),
        noun.kind,
        state=state,
        family=noun.family,
        definite=opener in _DEFINITE,
        sure=sure,
    )


def _describes(view: View, at: int) -> bool:
    low = view.lows[at]
    pos = view.parsed.words[at].pos
    return (
        pos not in _SKIP
        and low not in words("indefinite")
        and low not in ("'s", "’s", "least", "most")
    )
