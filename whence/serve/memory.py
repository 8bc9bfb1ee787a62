"""What was found in a store that has not changed since is not looked for again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from starlette.requests import Request

from whence.store.duckdb import DuckStore

Found = TypeVar("Found")
KEPT = 128


class Memory:
    """The findings that were last used, so many at most, each for one state of the store."""

    def __init__(self, most: int = KEPT) -> None:
        self._most = most
        self._found: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable) -> Any:
        """What is kept under a key, None where nothing is."""
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
            return self._found.get(key)

    def keep(self, key: Hashable, found: Any) -> None:
        """Keep a finding; the one that was used longest ago goes."""
        with self._lock:
            self._found[key] = found
            while len(self._found) > self._most:
                self._found.popitem(last=False)


def remembered(
    request: Request, picture: DuckStore, what: Hashable, find: Callable[[], Found]
) -> Found:
    """What ``find`` finds, or has found while the store was in the state that it is in. ``what``
    names the finding among all of the desk's; what is found must not be changed."""
    state = request.app.state
    if not hasattr(state, "memory"):
        state.memory = Memory()
    memory: Memory = state.memory
    key = (picture.state(), what)
    known: Found | None = memory.recall(key)
    if known is None:
        known = find()
        memory.keep(key, known)
    return known
