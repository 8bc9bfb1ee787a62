"""From a draft to a report, or aside: what holds for every format alike."""

from __future__ import annotations

import re

from whence.read import dates, header
from whence.read.encoding import too_many_controls
from whence.read.identity import identify
from whence.read.language import is_english
from whence.read.options import ReadOptions
from whence.read.piece import Draft
from whence.types import Aside, Report

_SURROGATE = re.compile("[\ud800-\udfff]")
STDIN = "-"


def finish(draft: Draft, options: ReadOptions) -> Report | Aside:
    """The report of a draft, with what the draft does not say taken from its text's header, then
    from the options; aside when it is empty, enormous, not text or not English."""
    reason = _unfit(draft.text, options.max_chars)
    if reason:
        return Aside(draft.address, reason)
    title = _line(draft.title)
    top = header.parse(draft.text, title) if draft.headed else header.Header()
    body = draft.text[top.body :]
    if not body.strip():
        return Aside(draft.address, "empty: a header and no text")
    if not is_english(body):
        return Aside(draft.address, "not in English")
    return _report(draft, top, options)


def _report(draft: Draft, top: header.Header, options: ReadOptions) -> Report:
    url = _line(draft.url) or top.url
    content = {
        "doc": _SURROGATE.sub("\ufffd", draft.doc),
        "text": draft.text,
        "title": _line(draft.title) or top.title,
        "outlet": _line(draft.outlet) or top.outlet or options.outlet,
        "published": _published(draft, top, options),
        "url": url,
    }
    ident = identify(**content)  # type: ignore[arg-type]
    # Two texts piped in at different times are two addresses, not two versions of one.
    piped = draft.address.partition("#")[0] == STDIN
    address = f"{STDIN}#{ident}" if piped else _SURROGATE.sub("\ufffd", draft.address)
    return Report(ident, body=top.body, address=url or address, **content)  # type: ignore[arg-type]


def _published(draft: Draft, top: header.Header, options: ReadOptions) -> str | None:
    stated = dates.iso(draft.published) or top.published
    return stated or dates.iso(options.published)


def _unfit(text: str, max_chars: int) -> str | None:
    if not text.strip():
        return "empty: no text"
    if len(text) > max_chars:
        return f"enormous: {len(text):,} characters, at most {max_chars:,} are read"
    if too_many_controls(text):
        return "binary content, not text"
    if _SURROGATE.search(text):
        return "undecodable: half a surrogate pair is no character"
    return None


def _line(value: str | None) -> str | None:
    """On one line, or None when nothing is left."""
    return " ".join(_SURROGATE.sub("", value or "").split()) or None
