"""The words beside a time expression that decide how it is read."""

from __future__ import annotations

from whence.lexicon import word_set


def signs(name: str) -> frozenset[str]:
    """One list of ``data/lexicon/time-signs.toml``. Raises KeyError for another."""
    return word_set("time-signs", name)
