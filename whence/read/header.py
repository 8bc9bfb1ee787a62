"""The header at the top of a text: what it says, and where the body starts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whence.read import dates

_DATE = re.compile(r"\s*date:?\s+(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?Z?)?)(?![\w-])\s*", re.I)
_LINE = re.compile(r"([A-Za-z][A-Za-z _-]{0,24}?)[ \t]*:[ \t]*(.*)$")
_NAMES = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "source": "outlet",
    "publisher": "outlet",
    "newspaper": "outlet",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "url": "url",
    "link": "url",
    "by": "",
    "byline": "",
    "author": "",
    "section": "",
    "language": "",
}
_LONGEST_VALUE = 300


@dataclass(frozen=True, slots=True)
class Header:
    """What a header says; ``body`` is the offset of the first character after it."""

    body: int = 0
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


def parse(text: str, title: str | None = None) -> Header:
    """The header of ``text``: ``date YYYY-MM-DD``, or lines such as ``Title: ...`` up to a blank
    one. A first line that repeats ``title``, and a date line below it, are no body either."""
    found = _DATE.match(text)
    block = None if found else _block(text)
    if block:
        return _skip_title(text, block, block.title or title)
    if found:
        start = Header(body=found.end(), published=dates.iso(found.group(1)))
        return _skip_title(text, start, title)
    return _skip_title(text, Header(), title)


def _block(text: str) -> Header | None:
    """Lines of ``Name: value`` alone, the first name known and as many known as not."""
    values: dict[str, str] = {}
    known = unknown = place = 0
    for line in text.splitlines(keepends=True):
        place += len(line)
        if not line.strip():
            if known:
                break
            continue
        field = _LINE.match(line.strip())
        name = _NAMES.get(field.group(1).lower()) if field else None
        if not field or len(field.group(2)) > _LONGEST_VALUE or (name is None and not known):
            return None
        known, unknown = known + (name is not None), unknown + (name is None)
        if name:
            values.setdefault(name, field.group(2).strip())
    if not known or unknown > known:
        return None
    values["published"] = dates.iso(values.get("published")) or ""
    return Header(_after_blank(text, place), **{k: v for k, v in values.items() if v})


def _skip_title(text: str, header: Header, title: str | None) -> Header:
    if not title:
        return header
    end, line = _line(text, header.body)
    if line.split() != title.split():
        return header
    published = header.published
    after, line = _line(text, end)
    if stated := dates.iso(line):
        end, published = after, published or stated
    return Header(_after_blank(text, end), title, header.outlet, published, header.url)


def _line(text: str, start: int) -> tuple[int, str]:
    """The next line that is not blank, and where it ends."""
    start = _after_blank(text, start)
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return end, text[start:end].strip()


def _after_blank(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())
