"""The closed lists of words that rules read by, from ``data/lexicon/*.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def lists(name: str) -> dict[str, list[str]]:
    """The lists of one file, ``name`` being its stem. Raises FileNotFoundError for another."""
    source = files("whence.data").joinpath(f"lexicon/{name}.toml").read_text(encoding="utf8")
    return tomllib.loads(source)


@cache
def word_set(file: str, name: str) -> frozenset[str]:
    """The list ``name`` of a file as a set, to look words up in. Raises KeyError when the file has
    none of that name."""
    return frozenset(lists(file)[name])
