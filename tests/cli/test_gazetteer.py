import json

import pytest
from typer.testing import CliRunner

from tests.gazetteer.world import line
from whence.cli.gazetteer import app
from whence.gazetteer.user import VARIABLE, user_file


@pytest.fixture
def whence(monkeypatch, tmp_path):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "own.sqlite"))
    return lambda *words: CliRunner().invoke(app, words, env={"COLUMNS": "200"})


def test_a_dump_is_added_and_its_bad_lines_are_told(whence, tmp_path):
    (tmp_path / "XA.txt").write_text(line(900, "Orrin") + "\nwords\n", encoding="utf8")
    printed = whence("add", str(tmp_path / "XA.txt")).output
    assert "1 place read, 1 new or changed" in printed
    assert "1 bad line passed over" in printed
    assert "line 2: 1 columns with tabs between, not 19" in printed


def test_programs_get_the_counts(whence, tmp_path):
    (tmp_path / "XA.txt").write_text(line(900, "Orrin") + "\n", encoding="utf8")
    told = json.loads(whence("add", str(tmp_path / "XA.txt"), "--json").output)
    assert (told["places"], told["new"], told["bad"]) == (1, 1, 0)


def test_info_tells_the_files_and_credits_geonames(whence):
    printed = whence("info").output
    assert "(base install)" in printed
    assert "Nothing of yours yet" in printed
    assert "GeoNames (geonames.org), CC BY 4.0" in printed


def test_the_users_file_lies_in_the_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert user_file() == tmp_path / "whence" / "gazetteer.sqlite"
