"""Scraps of HTML, as feeds hold them, to text with paragraphs kept."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_BLOCKS = frozenset(
    (
        "p",
        "div",
        "br",
        "hr",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "blockquote",
        "article",
        "section",
        "header",
        "footer",
        "figure",
        "figcaption",
        "table",
        "tr",
        "pre",
        "dl",
        "dt",
        "dd",
    )
)
_SILENT = frozenset(("script", "style", "figcaption", "noscript", "template"))
_BREAK = "\x00"
_TAG = re.compile(r"<[a-z!/]", re.I)
_BLANK_LINE = re.compile(r"\n\s*\n")


def plain(scrap: str) -> str:
    """The text of ``scrap``, its blocks (without any tag: its paragraphs)
    separated by blank lines, other white space made single
    blanks; captions and scripts are left out."""
    if not _TAG.search(scrap):
        return _joined(_BLANK_LINE.split(unescape(scrap)))
    reducer = _Reducer()
    reducer.feed(scrap)
    reducer.close()
    return _joined("".join(reducer.parts).split(_BREAK))


def _joined(blocks: list[str]) -> str:
    single = (" ".join(block.split()) for block in blocks)
    return "\n\n".join(block for block in single if block)


class _Reducer(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append(_BREAK)

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in _SILENT))
        if tag in _BLOCKS:
            self.parts.append(_BREAK)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data.replace(_BREAK, " "))
