"""A folder of packs of one's own, and a pack to put there."""

import pytest

PACK = """
[pack]
id = "delta"
title = "The Sorn delta"

[[actor]]
id = "sorn-front"
name = "Sorn Liberation Front"
kind = "armed-group"
short = ["SLF"]
ids = { ucdp = "99001" }

[[actor]]
id = "river-wing"
name = "River Wing"
kind = "armed-group"
faction_of = "sorn-front"

[[place]]
name = "Aldane"
kind = "populated"
lat = 10.25
lon = 20.5
path = ["Sorn"]
country = "XS"
"""


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path


@pytest.fixture
def pack(home):
    path = home / "delta.toml"
    path.write_text(PACK, "utf-8")
    return path
