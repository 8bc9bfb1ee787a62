"""Whence reads news reports and answers, for everything they say: who says so, from whom do they
have it, how firmly."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from os import PathLike

    from whence.api import Opened
    from whence.types import Reading

    __version__: str

__all__ = ["__version__", "open", "read"]


def read(
    *paths: str | PathLike[str], outlet: str | None = None, published: str | None = None
) -> Iterator[Reading]:
    """Read reports and yield what they say, one reading a report, without a store.

    ``outlet`` and ``published`` (ISO 8601) stand in where a file does not say. What cannot be read
    as a report is left out with a warning (:class:`whence.api.SetAside`). Raises InputError for a
    path that cannot be read.
    """
    from whence.api import read_reports

    return read_reports([str(path) for path in paths], outlet=outlet, published=published)


def open(store: str | PathLike[str]) -> Opened:
    """Open a store for asking. Raises StoreError when there is none or it cannot be opened."""
    from whence.api import Opened

    return Opened(str(store))


class _Verb(ModuleType):
    """A module that is also the verb ``whence.read(path)``."""

    __call__ = staticmethod(read)


class _Package(ModuleType):
    """This package, in which ``read`` is a verb and a folder: importing the folder binds it to the
    name of the verb, so it is made to answer as the verb too."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "read" and isinstance(value, ModuleType):
            value.__class__ = _Verb
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> str:
    if name != "__version__":
        raise AttributeError(f"module 'whence' has no attribute {name!r}")
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("whence")
    except PackageNotFoundError:  # a source tree that is not installed
        return "0+unknown"
