"""Noun phrases without their modifiers on the right: "the northern side", "Ostrene's army"."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.relation.words import QUOTES, Class, closed
from whence.types import Parsed

_ALONE = frozenset("all both some many several those these another any each others".split())
_SO_CALLED = (("so", "-", "called"), ("self", "-", "styled"))


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words [first, last] of one noun phrase, whose ``head`` is the word it is about."""

    first: int
    last: int
    head: int


def chunks(parsed: Parsed, lower: tuple[str, ...], classes: tuple[Class, ...]) -> tuple[Chunk, ...]:
    """The noun phrases of a report, in order; none crosses a sentence."""
    out: list[Chunk] = []
    for start, stop in parsed.sentences:
        at = start
        while at < stop:
            end = _end(parsed, lower, classes, at, stop)
            if end > at:
                out.append(Chunk(at, end - 1, _head(classes, at, end)))
            at = max(end, at + 1)
    return tuple(out)


def _end(
    parsed: Parsed, lower: tuple[str, ...], classes: tuple[Class, ...], at: int, stop: int
) -> int:
    """The word after the noun phrase that begins at ``at``; ``at`` itself where none does."""
    if classes[at] == "pronoun":
        return at + 1
    end, named = at, False
    while end < stop:
        kind = classes[end]
        if kind in ("determiner", "possessive"):
            if named:
                break
        elif named and _tells_time(lower, end, stop):
            break
        elif lower[end : end + 3] in _SO_CALLED and not named:
            end += 2
        elif lower[end] in QUOTES and not named and _opens(classes, at, end, stop):
            pass
        elif kind == "nominal" or _joined(parsed, lower, end, stop, named):
            named = named or kind == "nominal"
        elif not _premodifier(parsed, classes, end, stop):
            break
        end += 1
    while end > at and classes[end - 1] == "mark" and lower[end - 1] not in QUOTES:
        end -= 1
    return end if named or lower[at] in _ALONE else at


def _joined(parsed: Parsed, lower: tuple[str, ...], at: int, stop: int, named: bool) -> bool:
    """A hyphen or full stop inside a name, an apostrophe with its "s", a small word in a name."""
    words, text = parsed.words, lower[at]
    tight = at > 0 and words[at - 1].end == words[at].start
    more = at + 1 < stop
    if not named:
        return False
    if text in "'’":
        owner = text == "’" or lower[at - 1].endswith("s")
        return tight and (owner or (more and lower[at + 1] == "s"))
    if text == "s" and lower[at - 1] in ("'", "’"):
        return tight
    if text in "-–/":
        return tight and more and words[at + 1].start == words[at].end
    if text == ".":
        return tight and more and 0 < len(lower[at - 1]) <= 4 and words[at + 1].pos == "PROPN"
    return text in closed("particle") and more and words[at + 1].pos in ("PROPN", "X")


def _opens(classes: tuple[Class, ...], at: int, end: int, stop: int) -> bool:
    """Whether a quotation mark stands between a determiner and its noun."""
    before = end > at and classes[end - 1] in ("determiner", "possessive")
    return before and end + 1 < stop and classes[end + 1] == "nominal"


def _tells_time(lower: tuple[str, ...], at: int, stop: int) -> bool:
    """Whether "last year" or the like begins here, which is no part of the phrase before it."""
    if at + 1 < stop and lower[at] in ("last", "next", "this", "early", "late"):
        return lower[at + 1] in closed("calendar")
    return False


def _premodifier(parsed: Parsed, classes: tuple[Class, ...], at: int, stop: int) -> bool:
    """A participle or an adverb before a noun ("the captured bridge", "the so-called Guard")."""
    if at + 1 >= stop or classes[at] not in ("verb", "adverb"):
        return False
    if at > 0 and parsed.report.text[parsed.words[at].start - 1] == "-":
        return classes[at + 1] == "nominal"
    relation = parsed.words[at].relation
    return relation in ("amod", "compound") and classes[at + 1] in ("nominal", "verb")


def _head(classes: tuple[Class, ...], first: int, stop: int) -> int:
    """The last noun; the last word where there is none."""
    for at in range(stop - 1, first - 1, -1):
        if classes[at] in ("nominal", "pronoun"):
            return at
    return stop - 1
