"""When two spellings are one name: exact after folding, never by likeness."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_DROPPED = re.compile(r"[.'’‘ʻʼ`´′]+")
_BETWEEN = re.compile(r"[\s\-‐‑–_/,()\[\]]+")
_WHOLE = {"st": "saint", "mt": "mount", "ft": "fort"}
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
)


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """The folded name under which a gazetteer files it: lower case, no diacritics, apostrophes or
    full stops, hyphens as spaces, "St", "Mt" and "Ft" in full, no article before it."""
    text = name if name.isascii() else _unaccented(name)
    words = _BETWEEN.sub(" ", _DROPPED.sub("", text.casefold())).split()
    if len(words) > 1:
        if words[0] == "the":
            words = words[1:]
        words = [_WHOLE.get(word, word) for word in words]
    return " ".join(words)


def latin(name: str) -> bool:
    """Whether a name is written in Latin letters as a name is, with a capital in front."""
    return name[:1].isupper() and all(
        ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʻʼ" for c in name
    )


def _unaccented(name: str) -> str:
    parts = unicodedata.normalize("NFKD", name.casefold())
    return "".join(c for c in parts if not unicodedata.combining(c)).translate(_LETTERS)
