"""Counts in words, as the command line and the desk say them."""

from __future__ import annotations

from whence.types import Roots


def plural(count: int, what: str) -> str:
    """A count and what is counted: ``1 claim``, ``2 claims``, ``3 copies``."""
    many = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{count:,} {what if count == 1 else many}"


def root_words(roots: Roots) -> str:
    """How many roots: ``no root stated``, ``1 root``, ``2 to 3 roots``."""
    if not roots.possible:
        return "no root stated"
    if roots.certain == roots.possible:
        return plural(roots.certain, "root")
    return f"{roots.certain} to {roots.possible} roots"
