"""A small store, and commands run on a pipe or on a terminal."""

from __future__ import annotations

import pytest

from tests.cli.harbour import READING, hostile
from whence.cli.main import call
from whence.store import open_store


@pytest.fixture(scope="session")
def store(tmp_path_factory) -> str:
    path = str(tmp_path_factory.mktemp("store") / "whence.duckdb")
    with open_store(path) as writer:
        writer.add(READING)
        writer.add(hostile())
    return path


@pytest.fixture
def whence(capsys, monkeypatch):
    """Run one command; its exit code, output and errors."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "WHENCE_DEBUG", "WHENCE_STORE"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> tuple[int, str, str]:
        code = call(arguments)
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


@pytest.fixture
def terminal(whence, monkeypatch):
    """The same on a terminal of so many columns."""

    def run(columns: int, *arguments: str, colour: bool = False) -> str:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.setenv("TERM", "xterm")
        if not colour:
            monkeypatch.setenv("NO_COLOR", "1")
        code, out, _ = whence(*arguments)
        assert code == 0
        return out

    return run
