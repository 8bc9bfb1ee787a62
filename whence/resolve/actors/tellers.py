"""Where a source's mention names who speaks, without what the model took along."""

from __future__ import annotations

from whence.resolve.actors.kinds import is_body
from whence.resolve.actors.view import Range, View
from whence.resolve.lexicon import words

_BY = frozenset(("from", "by"))


def teller(view: View, start: int, end: int) -> Range | None:
    """The words of code points [start, end) that are the speaker: inside one paragraph, not from a
    sign or a verb on, and for "a letter from the union" the union. None where nothing is left."""
    first, last = _one_paragraph(view, *view.range(start, end))
    while first < last and not view.texts[first][0].isalnum():
        first += 1
    if view.parsed.words[first].pos == "VERB" and view.texts[first].islower():
        return None
    if not view.texts[first][0].isalnum():
        return None
    return _writer(view, first, last) or (first, last)


def _one_paragraph(view: View, first: int, last: int) -> Range:
    """From the last break between paragraphs on."""
    return next((at for at in range(last, first, -1) if view.paragraph(at)), first), last


def _writer(view: View, first: int, last: int) -> Range | None:
    """Whose the letter, the report or the like is, where the mention says from whom."""
    by = next((n for n in range(first + 1, last) if view.lows[n] in _BY), None)
    by = by or next((n for n in range(first + 1, last) if _of_name(view, n, last)), None)
    if by is None or view.lows[by - 1] not in words("documents"):
        return None
    if any(view.parsed.words[n].pos == "VERB" for n in range(by + 1, last + 1)):
        return None
    return by + 1, last


def _of_name(view: View, at: int, last: int) -> bool:
    """Whether "of" and a name stand at a word: "a note of the Harbour Commission"."""
    after = at + 1 + (view.lows[at + 1] == "the")
    return view.lows[at] == "of" and after <= last and view.texts[after][0].isupper()


def one_body(view: View, ranges: list[Range]) -> tuple[list[Range], list[Range]]:
    """Mentions of one body, and those of another: "the chamber of trade" is no union."""
    heads = [view.lows[view.head(*r)] for r in ranges]
    bodies = [h for h in heads if h in words("bodies") or is_body(h)]
    other = set(bodies) - set(bodies[:1])
    both = list(zip(ranges, heads, strict=True))
    apart = [r for r, head in both if head in other and _told_apart(view, r)]
    return [r for r in ranges if r not in apart], apart


def _told_apart(view: View, place: Range) -> bool:
    """Whether a description says by "of" which body it is, and has no name."""
    first, last = place
    small = not any(view.texts[n][0].isupper() for n in range(first + 1, last + 1))
    return small and "of" in view.lows[first + 1 : last]
