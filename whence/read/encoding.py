"""Bytes to characters: UTF-8 first, then what the bytes or a header declare, then detection."""

from __future__ import annotations

import codecs
import re

from whence.errors import InputError

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.05


def decode(data: bytes, declared: str | None = None) -> str:
    """The characters of ``data``, without a byte order mark and with line ends as they are.

    Raises InputError when no encoding fits.
    """
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for name in (marked, None if marked else "utf-8-sig", declared):
        text = _try(data, name) if name else None
        if text is not None:
            return text
    return _detected(data)


def declared_charset(data: bytes) -> str | None:
    """The charset that a page or an XML file names near its top."""
    found = _DECLARED.search(data[:4096])
    return found.group(1).decode("ascii", "replace") if found else None


def is_binary(head: bytes) -> bool:
    """Whether these bytes are not characters of any encoding that can be told."""
    if head.startswith(tuple(mark for mark, _ in _MARKS)):
        return False
    return too_many_controls(head.decode("latin-1"))


def too_many_controls(text: str) -> bool:
    """Whether so many control characters stand in ``text`` that it cannot be prose."""
    sample = text[:65536]
    return len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample)


def stream_encoding(head: bytes) -> str | None:
    """The encoding that a byte order mark at the start of a stream gives."""
    return next((name for mark, name in _MARKS if head.startswith(mark)), None)


def _try(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError):
        return None


def _detected(data: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    text = _try(data, best.encoding) if best else None
    if text is None:
        raise InputError("undecodable: its encoding is not UTF-8 and cannot be told")
    return text.removeprefix("\ufeff")
