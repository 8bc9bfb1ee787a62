"""Words without what light edits, other keyboards and house styles change in them."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, combining, normalize


def folded(word: str) -> str:
    """A word without letter case, accents and signs that do not show."""
    plain = word.casefold()
    if plain.isascii():
        return plain
    return "".join(_shown(plain))


def _shown(word: str) -> Iterator[str]:
    for sign in normalize("NFKD", word):
        if not combining(sign) and category(sign) != "Cf":
            yield sign
