"""Web pages: the article's text, and what the page says of itself."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from whence.errors import InputError
from whence.read.encoding import declared_charset, decode
from whence.read.options import ReadOptions
from whence.read.piece import Draft, Piece

_MARKUP = 10  # bytes of a page to a character of its article, at most
# htmldate rejects dates to come, and would guess from the text where the page does not say.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
_SCRIPT = re.compile(
    r"<script[^>]*application/ld\+json[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL
)
_META = re.compile(r"<(?:meta|time)\b[^>]*>", re.I)
_NAME = re.compile(r"""\b(?:property|name|itemprop)\s*=\s*["']?([\w:.-]+)""", re.I)
_VALUE = re.compile(r"""\b(?:content|datetime)\s*=\s*["']([^"']+)""", re.I)
_PUBLISHED = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.issued",
    "pubdate",
    "publishdate",
)


def read_html(piece: Piece, options: ReadOptions) -> Iterator[Draft]:
    """One report. Raises InputError when the page is enormous or holds no article."""
    data = piece.read(page_limit(options))
    yield page(decode(data, piece.charset or declared_charset(data)), piece)


def page_limit(options: ReadOptions) -> int:
    """The most bytes that a page may have."""
    return min(options.max_bytes, _MARKUP * options.max_chars)


def page(markup: str, piece: Piece) -> Draft:
    """The draft of a page. Paragraphs are separated by blank lines."""
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    found: Any = bare_extraction(
        markup,
        url=piece.url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=_DATES,
    )
    lines = [line.strip() for line in (found.text or "").split("\n")] if found else []
    text = "\n\n".join(line for line in lines if line)
    if not text:
        raise InputError("no article text in the page")
    return Draft(
        text=text,
        doc=piece.stem,
        address=piece.address,
        title=found.title,
        outlet=found.sitename,
        published=_published(markup) or found.date,
        url=_canonical(found.url, piece.url),
        headed=True,
    )


def _canonical(told: str | None, fetched: str | None) -> str | None:
    """The page's own idea of its address, unless it is the front page or another site."""
    if not told or not urlsplit(told).path.strip("/"):
        return fetched or told
    if fetched and urlsplit(told).hostname != urlsplit(fetched).hostname:
        return fetched
    return told


def _published(markup: str) -> str | None:
    """The moment of publication where the page states it in full: trafilatura keeps the day."""
    stated: dict[str, str] = {}
    for tag in _META.findall(markup):
        name, value = _NAME.search(tag), _VALUE.search(tag)
        if name and value:
            stated.setdefault(name.group(1).lower(), value.group(1))
    for script in _SCRIPT.findall(markup):
        if found := _linked(script):
            return found
    return next((stated[name] for name in _PUBLISHED if name in stated), None)


def _linked(script: str) -> str | None:
    """``datePublished`` of the first item of a JSON-LD script that has one."""
    try:
        waiting = [json.loads(script)]
    except (ValueError, RecursionError):
        return None
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting = item + waiting
        elif isinstance(item, dict):
            if isinstance(item.get("datePublished"), str):
                return str(item["datePublished"])
            waiting = [item.get("@graph"), *waiting]
    return None
