"""From words to spans of the text."""

from __future__ import annotations

from collections.abc import Iterable

from whence.types import Parsed, Span

_SHED = " \t\r\n\"“”„«»'‘’,;:"
_PAIRS = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}


def span(parsed: Parsed, first: int, last: int) -> Span:
    """The stretch from word ``first`` to word ``last``, both included."""
    return parsed.span(first, last)


def marked(parsed: Parsed, places: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of the marks at ``places`` of ``parsed.marks``, in the order of the text."""
    marks = sorted((parsed.marks[p] for p in places), key=lambda m: m.first)
    return tuple(span(parsed, m.first, m.last) for m in marks)


def cut(text: str, start: int, end: int) -> Span:
    """Code points [start, end) as a span."""
    return Span(start, end, text[start:end])


def bare(text: str, start: int, end: int) -> Span | None:
    """The stretch without the quotation marks, commas and spaces around it; None when nothing is
    left. A mark whose partner stands inside stays (``"collaborated" with the Front``), and so does
    an apostrophe that belongs to the last word (``of the miners'``)."""
    first, last = start, end
    while first < last and text[first] in _SHED:
        first += 1
    while first < last and text[last - 1] in _SHED:
        last -= 1
    if first == last:
        return None
    inside = text[first:last]
    if first > start and _left_open(inside, text[first - 1], closes=True):
        first -= 1
    if last < end and (
        _left_open(inside, text[last], closes=False) or _possessive(text, start, first, last)
    ):
        last += 1
    return cut(text, first, last)


def _left_open(inside: str, mark: str, closes: bool) -> bool:
    """Whether ``inside`` holds the partner of a mark at its start (``closes``) or at its end, and
    that partner has no other."""
    for opener, closer in _PAIRS.items():
        if opener == closer:
            if mark == opener and inside.count(mark) % 2:
                return True
        elif mark == (opener if closes else closer):
            return inside.count(closer if closes else opener) > inside.count(mark)
    return False


def _possessive(text: str, start: int, first: int, last: int) -> bool:
    """Whether an apostrophe after a word on "s" is the word's own: no single mark was opened."""
    opened = any(mark in text[start:first] for mark in "'‘")
    return text[last] in "'’" and text[last - 1] in "sS" and not opened
