"""Proper names that no pack knows, and what they seem to name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from whence.resolve.actors import lexicon
from whence.resolve.actors.found import Found
from whence.resolve.actors.kinds import by_words, is_body
from whence.resolve.actors.roles import acts
from whence.resolve.actors.standing import answers, is_outlet, is_part
from whence.resolve.actors.view import Range, View
from whence.resolve.lexicon import is_in, words
from whence.types import ActorKind


def proper(view: View, taken: list[bool], places: set[int], states: set[Range]) -> Iterator[Found]:
    """Names in the report outside the words ``taken``. ``places`` are words of places' names,
    ``states`` ranges that name countries and their people."""
    for first, last in view.names:
        if any(a <= first and last <= b for a, b in states):
            continue
        if all(taken[first : last + 1]) or (taken[last] and not taken[first]):
            continue
        found = _read(view, first, last, places)
        if found and not (taken[found.head] and taken[found.last]):
            yield found


def _read(view: View, first: int, last: int, places: set[int]) -> Found | None:
    first, last, titled = _without_titles(view, first, last)
    if first > last:
        return None
    head = view.head(first, last)
    name = view.text(first, last)
    if len(name) < 2:
        return None
    body = _body_after(view, first, last, head)
    if body is not None:
        wider = view.text(first, body)
        kind = by_words(view.lows[first : body + 1], view.texts[body])
        return Found(first, body, body, wider, wider, kind, definite=True)
    kind = _kind(view, first, last, head, titled, places)
    if kind is None:
        return None
    there = first == last and first in places
    return Found(first, last, head, name, name, kind, definite=_article(view, first), place=there)


def _body_after(view: View, first: int, last: int, head: int) -> int | None:
    """The common noun that makes a name a body's: "the Kestrian military mission"."""
    here = view.parsed.words
    for at in range(last + 1, min(last + 4, len(here))):
        if here[at].pos not in ("NOUN", "ADJ", "PART", "PUNCT") or view.lows[at] == ",":
            return None
        if here[at].pos == "NOUN" and here[at].relation != "compound":
            tagged = here[head].pos == "PROPN" and here[head].head == at
            own = tagged and view.lows[at] in _bodies() and not _of_water(view, at)
            return at if own and by_words([view.lows[at]], view.texts[at]) else None
    return None


def _of_water(view: View, at: int) -> bool:
    """Whether a bank is a river's: "the Tolmian bank of the Sorn"."""
    return view.lows[at] == "bank" and view.lows[at + 1 : at + 2] == ["of"]


@cache
def _bodies() -> frozenset[str]:
    return words("bodies") | {"faction", "militia", "cartel", "gang", "navy", "junta", "regime"}


def _without_titles(view: View, first: int, last: int) -> tuple[int, int, bool]:
    """The run without what stands up to a person's last title, and whether there was one, in
    capitals or not: "Iraqi Foreign Minister Ana Brel". Nothing is left of a bare title."""
    if is_body(view.lows[last]):
        return first, last, False
    titles = [n for n in range(first, last + 1) if is_in(view.texts[n], "titles", "courtesy")]
    at = titles[-1] + 1 if titles else first
    if titles and at <= last and is_body(view.lows[at]):
        return first, last, False
    while at <= last and view.texts[at] in ".-":
        at += 1
    if at <= last and view.lows[at] in ("of", "for", "to", "and"):
        at = _after_role(view, titles[-1], last) if titles else last + 1
    nearby = is_in(view.lows[at - 1] if at else "", "titles", "courtesy")
    return at, last, bool(titles) or nearby


def _after_role(view: View, title: int, last: int) -> int:
    """Where the name begins after a role of several words such as "Secretary of State"."""
    for stop in range(title + 3, min(title + 6, last) + 1):
        if " ".join(view.lows[title:stop]) in words("roles"):
            return stop
    return last + 1


def _article(view: View, first: int) -> bool:
    return first > 0 and view.lows[first - 1] in ("the", "a", "an", "this", "that")


def _kind(
    view: View, first: int, last: int, head: int, titled: bool, places: set[int]
) -> ActorKind | None:
    """What the name seems to name; None for no actor at all."""
    if titled:
        return "person"
    worded = by_words(view.lows[first : last + 1], view.texts[last])
    if worded in (None, "outlet") and is_outlet(view, first, last):
        return "outlet"
    if first == last and _common(view.lows[first]):
        return worded if is_part(view, first) else None
    if view.lows[last] in lexicon.words("proper", "things") and "of" not in view.lows[first:last]:
        return None
    label = _label(view, first, last, head)
    if first == last and _defined(view, first):
        return worded or "organisation"
    if worded and (last > first or label in ("person", "organisation")):
        return worded
    if _holds_people(view, first) and first not in places and last not in places:
        return "armed-group" if worded is None else worded
    if first in places or last in places or label == "place":
        own = answers(view, first, head) if first in places else acts(view, head)
        return "political-body" if own and _alone(view, first, last) else None
    if label is None and not acts(view, head) and not _stands(view, first, last, head):
        return None
    return _by_context(view, first, last, head, label)


def _holds_people(view: View, first: int) -> bool:
    """Whether the name stands after "a wing of the" or the like, so that it is no place's."""
    before = view.lows[max(first - 3, 0) : first]
    return before[1:] == ["of", "the"] and before[0] in lexicon.words("members", "fighting")


def _common(low: str) -> bool:
    return low in lexicon.nouns() or low in lexicon.suffering() or low in words("indefinite")


def _defined(view: View, at: int) -> bool:
    """Whether it is a short form that the report explains, or that stands before a title."""
    if view.texts[at] in view.shorts:
        return True
    if not view.texts[at].isupper() or len(view.texts[at]) < 3 or at + 1 >= len(view.texts):
        return False
    after = view.lows[at + 1]
    led = is_in(after, "titles") or after in lexicon.words("members")
    return led and view.parsed.words[at].head == at + 1


def _stands(view: View, first: int, last: int, head: int) -> bool:
    """Whether a name of several words stands by itself, and not where a place would."""
    own = [n for n in range(first, last + 1) if view.texts[n][0].isupper()]
    tagged = all(view.parsed.words[n].pos == "PROPN" for n in own)
    where = view.cases.get(head) not in (None, "by", "with", "between", "against")
    where = where and not (view.cases.get(head) == "of" and _article(view, first))
    return last > first and tagged and not where and _alone(view, first, last)


def _alone(view: View, first: int, last: int) -> bool:
    head = view.head(first, last)
    return view.parsed.words[head].relation not in ("compound", "amod", "nmod:poss", "flat")


def _label(view: View, first: int, last: int, head: int) -> str | None:
    if head in view.labels:
        return view.labels[head]
    return next((view.labels[n] for n in range(first, last + 1) if n in view.labels), None)


def _by_context(
    view: View, first: int, last: int, head: int, label: str | None
) -> ActorKind | None:
    """By article, number and the common noun that goes with the name."""
    after = view.lows[last + 1] if last + 1 < len(view.lows) else ""
    noun = lexicon.nouns().get(after)
    if noun and view.parsed.words[head].head == last + 1:
        return noun.kind if noun.kind == "armed-group" else "organisation"
    if label in ("other", None) and last == first and not acts(view, head):
        return None
    if _article(view, first) or view.texts[last].isupper():
        return "organisation"
    if label == "person" or (label is None and last > first):
        return "person"
    return "organisation" if label == "organisation" else None
