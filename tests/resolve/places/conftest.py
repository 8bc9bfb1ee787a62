import pytest

from tests.gazetteer.world import world as make


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    return make(tmp_path_factory.mktemp("world"))
