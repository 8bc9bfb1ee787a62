"""HTML that is safe by default: whatever is not :class:`Html` already is escaped.

Texts come from strangers. What HTML cannot hold (NUL, halves of surrogate pairs) becomes a
replacement character, one for one; a carriage return is written so that parsers keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

_UNHOLDABLE = re.compile("[\x00\ud800-\udfff]")
_VOID = frozenset(("br", "input", "meta", "wbr"))


class Html(str):
    """Text that is markup already."""

    __slots__ = ()


def text(words: str) -> Html:
    """Words as markup that shows them; markup stays as it is."""
    if isinstance(words, Html):
        return words
    kept = _UNHOLDABLE.sub("\N{REPLACEMENT CHARACTER}", words)
    return Html(escape(kept).replace("\r", "&#13;"))


def el(name: str, /, *inner: str, **attributes: str | bool | None) -> Html:
    """One element. ``class_`` and ``for_`` lose their underscore, other underscores become
    hyphens; an attribute that is None or False is left out."""
    shown = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _VOID:
        return Html(f"<{name}{shown}>")
    return Html(f"<{name}{shown}>{joined(inner)}</{name}>")


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Parts one after another, each escaped unless it is markup."""
    return Html(text(between).join(text(part) for part in parts if part))


def said(words: str | None, **attributes: str | bool | None) -> Html:
    """Words of a report, on one line, that cannot turn the direction of what stands beside."""
    return el("bdi", " ".join((words or "").split()), **attributes)


def _attribute(key: str, value: str | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{text(value)}"'
