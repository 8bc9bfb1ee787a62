"""Where the text stands in quotation marks."""

from __future__ import annotations

import re

_PARAGRAPH = re.compile(r"\n\s*\n")
_MARK = re.compile(r"''|``|[\"“”«»„‘’']")
_CLOSERS: dict[str, tuple[str, ...]] = {
    '"': ('"',),
    "“": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "''": ("''",),
    "``": ("''",),
    "‘": ("’",),
    "'": ("'",),
}
_SINGLE = frozenset("‘'")
_ELIDED = re.compile(r"(?:\d\ds?|em|til|tis|twas|cause|n|bout|round)(?!\w)", re.IGNORECASE)
_SENTENCE_END = ".!?…,;:—–"


def quotations(text: str) -> list[tuple[int, int]]:
    """The insides of outer quotation marks, as code points [start, end), in order: straight,
    curly, low and pointed ones, doubled single ones, and single ones that are no apostrophes. A
    quotation that is left open ends with its paragraph, since one that runs on is opened again in
    the next."""
    out: list[tuple[int, int]] = []
    begin = 0
    for gap in [*(m.span() for m in _PARAGRAPH.finditer(text)), (len(text), len(text))]:
        out.extend(_inside(text, begin, gap[0]))
        begin = gap[1]
    return out


def share_quoted(quotes: list[tuple[int, int]], start: int, end: int) -> float:
    """How much of [start, end) stands in quotation marks, 0 to 1."""
    inside = sum(max(0, min(end, b) - max(start, a)) for a, b in quotes)
    return inside / (end - start) if end > start else 0.0


def _inside(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    """Quotations of one paragraph, [begin, stop)."""
    out: list[tuple[int, int]] = []
    marks = [m.span() for m in _MARK.finditer(text, begin, stop)]
    n = 0
    while n < len(marks):
        start, at = marks[n]
        n += 1
        if not _opens(text, start, at):
            continue
        close, n = _close(text, marks, n, text[start:at], stop)
        if close is not None and close > at:
            out.append((at, close))
    return out


def _opens(text: str, start: int, end: int) -> bool:
    """Whether the mark [start, end) can open a quotation where it stands."""
    mark = text[start:end]
    if mark not in _CLOSERS:
        return False
    glued = start > 0 and text[start - 1].isalnum()
    follows = end < len(text) and not text[end].isspace()
    if mark in _SINGLE:
        elided = _ELIDED.match(text, end) and text[end : end + 1] != ""
        return follows and not glued and not elided and text[end] not in ".,;:!?)"
    return follows and not (glued and mark in ('"', "''"))


def _close(
    text: str, marks: list[tuple[int, int]], n: int, opener: str, stop: int
) -> tuple[int | None, int]:
    """Where the quotation opened before mark ``n`` ends, and the mark to go on from. A straight
    single mark that nothing closes was an apostrophe: None."""
    closers, last = _CLOSERS[opener], None
    for k in range(n, len(marks)):
        start, end = marks[k]
        mark = text[start:end]
        if mark == opener and _reopens(text, start):
            return _end(text, marks[n - 1][1], start), k
        if mark not in closers or (opener in _SINGLE and not _ends_word(text, start, end)):
            continue
        if opener not in _SINGLE or text[start - 1] in _SENTENCE_END or text[start - 1] not in "sS":
            return start, k + 1
        last = last or (start, k + 1)  # the miners’ delegate, or the quotation's end
    if last:
        return last
    return (None, n) if opener in _SINGLE else (_end(text, marks[n - 1][1], stop), len(marks))


def _reopens(text: str, start: int) -> bool:
    """Whether a mark begins a line: a quotation that runs on is opened again there."""
    line = text.rfind("\n", 0, start) + 1
    return line > 0 and not text[line:start].strip() and start + 1 < len(text)


def _ends_word(text: str, start: int, end: int) -> bool:
    return not text[start - 1].isspace() and not text[end : end + 1].isalnum()


def _end(text: str, start: int, stop: int) -> int:
    """The end of a quotation that is left open: that of the first line that ends a sentence."""
    line = text.find("\n", start, stop)
    while line >= 0:
        if text[start:line].rstrip()[-1:] in tuple(_SENTENCE_END):
            return line
        line = text.find("\n", line + 1, stop)
    return start + len(text[start:stop].rstrip())
