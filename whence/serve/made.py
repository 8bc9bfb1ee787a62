"""What pages show, made once for everybody who asks while the store stays as it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable
from threading import BoundedSemaphore, Lock
from typing import Any

from starlette.requests import Request

from whence.serve.desk import Desk
from whence.serve.memory import Memory
from whence.serve.reviewer import reviewer
from whence.store.duckdb import DuckStore

KEPT = 64
AT_ONCE = os.cpu_count() or 2
"""Pages made at once: more would only make each of them later."""
Make = Callable[[DuckStore, Request], Any]


class Made:
    """The last ``KEPT`` things shown. Two who ask for the same at once wait for one making."""

    def __init__(self, desk: Desk, stamp: Callable[[DuckStore], str]) -> None:
        self._desk, self._stamp = desk, stamp
        self._kept = Memory(KEPT)
        self._turns: dict[Hashable, Lock] = {}
        self._lock = Lock()
        self._cores = BoundedSemaphore(AT_ONCE)

    def of(self, make: Make, request: Request) -> tuple[Any, str]:
        """What a page shows to whoever asks, and the stamp of the store that it was made from."""
        holder, url = request.state.holder, request.url
        who = (holder.name, holder.role, reviewer(request))
        key = (url.path, url.query, who, self._desk.version)
        with self._lock:
            known: tuple[Any, str] | None = self._kept.recall(key)
            if known:
                return known
            turn = self._turns.setdefault(key, Lock())
        with turn:
            return self._kept.recall(key) or self._keep(key, make, request)

    def afresh(self, make: Make, request: Request) -> tuple[Any, str]:
        """The same, made now."""
        with self._desk.reading() as picture:
            return make(picture, request), self._stamp(picture)

    def _keep(self, key: Hashable, make: Make, request: Request) -> tuple[Any, str]:
        try:
            with self._cores:
                made = self.afresh(make, request)
            self._kept.keep(key, made)
            return made
        finally:
            with self._lock:
                self._turns.pop(key, None)
