"""A browser on a store of given readings."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.testclient import TestClient

from whence.reconcile import reconcile
from whence.serve.app import create_app
from whence.serve.desk import Desk
from whence.store import open_store
from whence.types import Reading


@contextmanager
def browsing(empty: Path, folder: Path, readings: list[Reading]) -> Iterator[TestClient]:
    """A browser at a desk on a reconciled store of readings, made in ``folder``."""
    path = shutil.copy(empty, folder / "cast.duckdb")
    with open_store(path) as store:
        for reading in readings:
            store.add(reading)
        list(reconcile(store))
    desk = Desk(path)
    with TestClient(create_app(desk), "http://testserver", follow_redirects=False) as browser:
        yield browser
    desk.close()
