"""The words beside a time expression that decide how it is read."""

from __future__ import annotations

from functools import cache

from whence.lexicon import lists


@cache
def signs(name: str) -> frozenset[str]:
    """One list of ``data/lexicon/time-signs.toml``. Raises KeyError for another."""
    return frozenset(lists("time-signs")[name])
