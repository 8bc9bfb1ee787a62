"""Words on where the report itself comes from, and lines that claim nothing."""

from __future__ import annotations

import re
from functools import cache

from whence.extract.words import cut
from whence.lexicon import lists
from whence.types import Span

_CREDIT = r"""
  (?:with|additional|further|based\ on|compiled\ from|includes?|using)\s+(?:\w+\s+){0,2}?
    (?:inputs?|reporting|reports?|material|information|files?|contributions?|dispatches)\b
    (?:\s*(?:from|by)\s+(?:(?:the|our|its|local|news|wire|staff|other)\s+){0,2}
      (?:(?-i:[^\W\d_a-z])|agenc|wire|staff|correspondent|bureau)[^\n()]{0,120})?
  | (?:with|from)\s+(?:(?:news|wire)\s+)?(?:agency|agencies|wires?|staff)\b[^\n()]{0,60}
  | (?:reporting|writing|editing|edited|written|translated|compiled)\s+by\s+(?-i:[^\W\d_a-z])
    [^\n()]{0,120}
  | (?:(?:news\s+)?agencies|staff\ and\ agencies|agency\ staff|our\ correspondent|agency\ reports?)
  | (?:news\s+)?source\s*:\s[^\n()]{1,60}
"""
_LINE = re.compile(
    rf"^[ \t]*[—–-]*[ \t]*[(\[]?[ \t]*[—–-]*[ \t]*(?:{_CREDIT})[)\].]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
_BRACKETED = re.compile(rf"[(\[]\s*(?:{_CREDIT})\.?\s*[)\]]", re.IGNORECASE | re.VERBOSE)
# The last line of a report: "— AFP", "(Northline)", "Northline / Tolmund Sentry".
_SIGNED = re.compile(r"(?:[—–-]+\s*|[(\[])(?=[^\W\d_])[\w’'. /&,]{1,40}[)\]]?\.?")
_SENTENCE_END = re.compile(r"[.!?…:;,—–]$|[.!?…,][”\"’'»)\]]+$")
_QUOTED_END = re.compile(r"[”\"’'»]$")
_DATELINE = re.compile(
    r"[^\W\d_a-z][^\n.!?]{0,40}?(?:,[^\n.!?]{1,40})?\s*(?:\([^()\n]{2,40}\)\s*[—–:-]*|[—–]|--)",
)
_HEADING_WORDS = 25


def notes(text: str, body: int) -> tuple[Span, ...]:
    """Words such as "(With inputs from agencies)", with their brackets, in the order of the
    text."""
    found: list[tuple[int, int]] = []
    for match in (*_LINE.finditer(text, body), *_BRACKETED.finditer(text, body)):
        found.append(_trimmed(text, *match.span()))
    start = text.rstrip().rfind("\n") + 1
    last = _trimmed(text, max(start, body), len(text))
    if start > body and _SIGNED.fullmatch(text, *last):
        found.append(last)
    out: list[tuple[int, int]] = []
    for one in sorted(set(found), key=lambda place: (place[0], -place[1])):
        if not out or one[0] >= out[-1][1]:
            out.append(one)
    return tuple(cut(text, *one) for one in out)


def is_heading(text: str, start: int, end: int) -> bool:
    """Whether [start, end) stands in a line that claims nothing in the report's own voice: most of
    a line that ends like no sentence (a headline, a subheading, a caption, a dateline), or words
    of a caption or of the page ("File photo: ...", "Subscribe to our newsletter.")."""
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    right = right if right >= 0 else len(text)
    line = text[left:right].strip()
    if _furniture().match(line) or _DATELINE.fullmatch(line):
        return True
    short = len(line.split()) <= _HEADING_WORDS and end - start > 0.6 * len(line)
    return short and _ends_open(line) and not _runs_on(text, left, right)


def _ends_open(line: str) -> bool:
    """Whether the line ends like no sentence and no quotation."""
    return not (_SENTENCE_END.search(line) or _QUOTED_END.search(line))


def _runs_on(text: str, left: int, right: int) -> bool:
    """Whether the line is part of a paragraph of several lines, broken for their length."""
    above = text[text.rfind("\n", 0, max(left - 1, 0)) + 1 : max(left - 1, 0)].strip()
    below = text[right + 1 :].split("\n", 1)[0].strip()
    line = text[left:right].strip()
    if below[:1].islower() or (above and line[:1].islower()):
        return True
    return bool(above and below) and _ends_open(above) and len(above) > 40 < len(line)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


@cache
def _furniture() -> re.Pattern[str]:
    entries = sorted((e for some in lists("lines").values() for e in some), key=len)
    words = "|".join(re.escape(e).replace(r"\*", r"\S+").replace("'", "['’]") for e in entries)
    return re.compile(rf"[\s\W]{{0,3}}(?:{words})(?!\w)", re.IGNORECASE)
