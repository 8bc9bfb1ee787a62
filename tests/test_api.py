"""The Python API."""

from __future__ import annotations

import subprocess
import sys

import pytest

import whence
from tests.cli.harbour import READING
from whence.errors import InputError, StoreError
from whence.store import open_store


@pytest.fixture
def path(tmp_path):
    with open_store(tmp_path / "w.duckdb") as store:
        store.add(READING)
    return tmp_path / "w.duckdb"


def test_the_verbs(path):
    with whence.open(path) as view:
        assert [claim.id[:2] for _, claim in view.claims(status="denied")] == ["c4"]
        assert [step.link.name for step in view.trace("c2").steps] == ["Lanter Post", "officer"]
        assert [row.name for row in view.sources()] == ["Lanter Post", "officer", "ministry"]
        assert view.report("harbour") == READING


def test_an_unknown_filter(path):
    with (
        whence.open(path) as view,
        pytest.raises(InputError, match=r"^claims cannot be filtered by 'colour'; accepted are "),
    ):
        view.claims(colour="red")


def test_no_store(tmp_path):
    with pytest.raises(StoreError):
        whence.open(tmp_path / "none.duckdb")


def test_reading_without_a_store(tmp_path, monkeypatch):
    from whence import pipeline
    from whence.api import SetAside
    from whence.types import Reading

    monkeypatch.setattr(
        pipeline, "readings", lambda reports: (Reading(r, (), (), ()) for r in reports)
    )
    words = "The harbour was closed on Monday and the ministry said that it would stay closed."
    (tmp_path / "a.txt").write_text(words, "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    with pytest.warns(SetAside, match=r"b\.txt: "):
        found = list(whence.read(tmp_path, outlet="Vasra Wire"))
    assert [(r.report.doc, r.report.outlet) for r in found] == [("a", "Vasra Wire")]


def test_read_is_a_verb_before_and_after_its_folder_is_imported():
    code = (
        "import whence\n"
        "for _ in range(2):\n"
        "    try: next(whence.read('nowhere'))\n"
        "    except whence.errors.InputError as error: print(error)\n"
        "import whence.read as folder; assert folder.ReadOptions and whence.read is folder"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "nowhere: no such file or folder\n" * 2


def test_importing_whence_imports_nothing_heavy():
    heavy = "{'duckdb', 'rich', 'typer', 'onnxruntime', 'numpy', 'trafilatura'}"
    code = f"import sys, whence; assert not {heavy} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_asking_imports_no_model_and_no_reader(path):
    code = (
        "import sys; from whence.cli.main import call; "
        f"assert call(['claims', '--store', {str(path)!r}]) == 0; "
        "heavy = {'onnxruntime', 'tokenizers', 'numpy', 'trafilatura', 'lxml', 'pypdf'}; "
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
