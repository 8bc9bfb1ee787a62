from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.samples import ENGLISH
from whence.read import identify
from whence.read.options import ReadOptions
from whence.read.package import read
from whence.read.piece import of_bytes, of_path
from whence.read.text import read_text


@given(st.text())
def test_any_text_comes_back_character_for_character(text):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_text(text, encoding="utf-8", newline="")
        (draft,) = read_text(of_path(path), ReadOptions())
    assert draft.text == text.removeprefix("\ufeff")


@given(st.text(alphabet="abc .\r\n\t“é😀", max_size=40))
def test_a_report_keeps_its_characters_and_its_id(text):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_text("Said: " + text, encoding="utf-8", newline="")
        (report,), (again,) = list(read([path])), list(read([path]))
    assert report == again
    assert report.text == "Said: " + text
    assert report.id == identify(doc="a", text=report.text)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_are_told_apart(encoding):
    (draft,) = read_text(of_bytes("a", "a.txt", ENGLISH.encode(encoding)), ReadOptions())
    assert draft.text == ENGLISH


def test_windows_line_ends_stay(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"date 2031-05-14\r\n\r\nThe mayor left.\r\nHe said so.\r\n")
    (report,) = read([path])
    assert report.text[report.body :] == "The mayor left.\r\nHe said so.\r\n"
    assert report.published == "2031-05-14"
