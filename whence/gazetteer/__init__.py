"""Places of the world by name: what the base install carries and what its user added."""

from __future__ import annotations

from functools import cache

from whence.gazetteer.entry import Entry
from whence.gazetteer.gazetteer import Gazetteer, NamedPlace, base, open_files
from whence.gazetteer.names import key
from whence.gazetteer.user import user_file

__all__ = [
    "Entry",
    "Gazetteer",
    "NamedPlace",
    "base",
    "gazetteer",
    "key",
    "open_files",
    "user_file",
]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer at hand, opened once a process: the base install's, and the user's where there
    is one. Raises InputError where the user's cannot be read."""
    own = user_file()
    return open_files([base(), own] if own.exists() else [base()])
