"""The commands on theatre packs."""

import json

import pytest
from typer.testing import CliRunner

from tests.packs.conftest import PACK
from whence.cli.actors import app
from whence.errors import InputError


@pytest.fixture
def pack(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "delta.toml"
    path.write_text(PACK, "utf-8")
    return path


def run(*arguments):
    return CliRunner().invoke(app, list(arguments))


def test_add_counts_what_is_new_and_names_what_is_wrong(pack):
    pack.write_text(PACK + '\n[[actor]]\nid = "x"\nname = "X"\nkind = "tribe"\n', "utf-8")
    done = run("add", str(pack))
    assert "delta: 2 new actors, 1 new place, 1 left out" in done.output
    assert "left out: actor x: kind is 'tribe'" in done.output
    assert "delta: 0 new actors, 0 new places" in run("add", str(pack)).output


def test_add_for_programs(pack):
    row = json.loads(run("add", str(pack), "--json").output)
    assert row == {"pack": "delta", "actors": 2, "places": 1, "wrong": []}


def test_add_of_something_else(tmp_path):
    assert isinstance(run("add", str(tmp_path / "none")).exception, InputError)


def test_packs_are_listed(pack):
    run("add", str(pack))
    lines = run("packs").output.splitlines()
    assert lines[0] == "delta: The Sorn delta (2 actors, 1 place)"
    assert lines[-1].startswith("world: ")
    rows = [json.loads(line) for line in run("packs", "--json").output.splitlines()]
    assert rows[0]["id"] == "delta"
