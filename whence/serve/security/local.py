"""Addresses on this desk, as opposed to those that lead elsewhere."""

from __future__ import annotations


def local_path(given: str, otherwise: str) -> str:
    """``given`` where it is an address on this desk, else ``otherwise``. A browser takes ``//x``
    and ``/\\x`` for other hosts and passes over tabs and line breaks."""
    here = given.startswith("/") and not given.startswith("//")
    return given if here and "\\" not in given and given.isprintable() else otherwise
