import shutil

import pytest
from hypothesis import HealthCheck, settings

from whence.store import open_store

# A loaded machine is no failure, and whole readings are slow to make up.
settings.register_profile("whence", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("whence")


@pytest.fixture(scope="session")
def empty(tmp_path_factory):
    """An empty store, to copy: quicker than making one for every test."""
    path = tmp_path_factory.mktemp("empty") / "s.duckdb"
    open_store(path).close()
    return path


@pytest.fixture
def store(empty, tmp_path):
    with open_store(shutil.copy(empty, tmp_path)) as opened:
        yield opened
