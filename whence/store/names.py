"""Words and names as the store compares them: in any script, letter case aside."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

ARTICLE = " the "


def words_of(text: str) -> str:
    """The words of ``text``, case folded, each between single spaces: what ``claims.words``
    holds, so that " word " is found there exactly when the word stands in the text."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(["", *re.findall(r"\w+", folded), ""])


def name_of(text: str) -> str:
    """The words of a name without its article."""
    words = words_of(text)
    bare = words.removeprefix(ARTICLE)
    return f" {bare}" if bare and bare != words else words


def names_of(texts: Iterable[str]) -> str:
    """All names of one thing, each between bars: "| sorn front | front |". A name is found there
    by its whole (between bars) or by its first words (after a space)."""
    names = dict.fromkeys(name_of(text) for text in texts)
    return "|".join(["", *names, ""])
