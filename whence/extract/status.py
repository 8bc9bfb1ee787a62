"""A claim's status and the words that it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from whence.extract.words import cut
from whence.lexicon import lists
from whence.types import Evidence, EvidenceKind, Span, Status

_SHOWS: dict[Status, tuple[EvidenceKind, ...]] = {
    "stated": ("hedge",),
    "hedged": ("hedge",),
    "denied": ("denial", "hedge"),
    "predicted": ("prediction", "hedge"),
    "requested": ("request", "hedge"),
}
# Quoted words of a claim that is not itself a quotation: at most so many are scare quotes.
_SCARE_WORDS = 4

# The future, also as reported ("said they would"), but for what did not happen, for what holds
# whenever something else does ("if ten came, four would be"), and for the noun.
_FUTURE = re.compile(
    r"(?<!his )(?<!her )(?<!the )(?<!its )(?<!free )(?<!own )(?<!their )(?<!good )(?<!political )"
    r"(?<![\w’'])(?:will|won['’]t|shall|would)(?![\w’'])(?!\s+(?:have|of)\b)|\w['’]ll\b"
)

# Speakers who ask in so many words.
_ASKING = re.compile(
    r"(?:We|I)\s+(?:\w+ly\s+)?(?:urge|demand|ask|request|beg|appeal|call\s+(?:on|for|upon))\b"
)
_CUES: dict[str, Status] = {
    "cue-hedge": "hedged",
    "cue-request": "requested",
    "cue-prediction": "predicted",
}
_CUE_WORDS = 5  # a cue counts among so many words right before the content


def status(chances: dict[str, float], content: str, before: str = "") -> Status:
    """The likeliest status, given the content and what stands before it in its sentence.

    What is stated of the future is predicted, and what a cue such as "urged" or "believes" brings
    in is more or less than stated.
    """
    likeliest = max(_SHOWS, key=lambda name: chances.get(name, 0.0))
    if likeliest != "stated":
        return likeliest
    near = " ".join(before.split()[-_CUE_WORDS:])
    for name, meant in _CUES.items():
        if _lexicon(name).search(near):
            return meant
    if _ASKING.match(content):
        return "requested"
    return "predicted" if _is_future(content) else "stated"


def _is_future(content: str) -> bool:
    future = _FUTURE.search(content)
    if future is None:
        return False
    conditional = re.search(r"(?<!\w)if(?!\w)", content, re.IGNORECASE)
    return future[0] != "would" or conditional is None


def evidence(
    text: str, kind: Status, content: Span, cues: tuple[Span, ...], quotes: list[tuple[int, int]]
) -> tuple[Evidence, ...]:
    """Words in the content and its cue that speak for the status, hedges and scare quotes always,
    in the order of the text."""
    places = (content, *cues)
    found: dict[tuple[int, int], EvidenceKind] = {}
    for name in _SHOWS[kind]:
        seen = [at for place in places for at in _matches(name, place)]
        if name == "denial" and not seen:
            seen = [at for place in places for at in _matches("negation", place)]
        for at in seen:
            found.setdefault(at, name)
    for at in _scare_quotes(text, content, quotes):
        found.setdefault(at, "scare-quote")
    return tuple(Evidence(found[at], cut(text, *at)) for at in sorted(found))


def _scare_quotes(
    text: str, content: Span, quotes: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Short quotations that are a part of the content and not nearly all of it."""
    for start, end in quotes:
        inside = content.start <= start < end <= content.end
        words = len(text[start:end].split())
        if inside and words < len(content.text.split()) and words <= _SCARE_WORDS:
            yield start, end


def _matches(entry: str, place: Span) -> Iterator[tuple[int, int]]:
    """Where words of a list stand in a span and mean it."""
    found = [m.span() for m in _lexicon(entry).finditer(place.text)]
    idle = [m.span() for m in _lexicon("idle").finditer(place.text)] if found else []
    for start, end in found:
        held = any(a <= start and end <= b for a, b in idle)
        if not held and not _is_month(place.text, start, end):
            yield place.start + start, place.start + end


def _is_month(text: str, start: int, end: int) -> bool:
    """Whether the word is the name of a month: "in May", "May 5"."""
    dated = re.match(r"\s+\d", text[end:]) is not None
    return text[start:end] == "May" and (start > 0 or dated)


@cache
def _lexicon(name: str) -> re.Pattern[str]:
    """A list as a pattern, the longest entry first; entries such as "n't" are ends of words."""
    entries = lists("status")[name]
    endings = [e for e in entries if _is_ending(e)]
    whole = rf"(?<!\w)(?:{_any(e for e in entries if not _is_ending(e))})"
    end = rf"|(?<=\w)(?:{_any(endings)})" if endings else ""
    return re.compile(rf"(?:{whole}{end})(?!\w)", re.IGNORECASE)


def _is_ending(entry: str) -> bool:
    return entry == "n't" or entry.startswith("'")


def _any(entries: Iterable[str]) -> str:
    longest_first = sorted(entries, key=len, reverse=True)
    return "|".join(re.escape(e).replace(r"\ ", r"\s+").replace("'", "['’]") for e in longest_first)
