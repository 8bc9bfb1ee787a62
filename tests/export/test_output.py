import os
import threading

import pytest

from tests.making import make_reading
from whence.errors import InputError
from whence.export import FORMATS, export
from whence.export.output import opened


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_goes_to_a_file_and_to_standard_output(store, tmp_path, capfdbinary, name):
    store.add(make_reading())
    path = tmp_path / "out"
    written = export(store, name, str(path))
    assert written == export(store, name)
    assert path.read_bytes() == capfdbinary.readouterr().out != b""


def test_an_unknown_format(store):
    with pytest.raises(InputError) as caught:
        export(store, "xml")
    assert str(caught.value) == (
        "unknown format 'xml': accepted are jsonl, csv, webannotation, score-claims, "
        "score-attribution, score-muc, score-timex, score-geo, score-incidents, score-relay"
    )


def test_a_file_appears_whole_or_not_at_all(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("old")

    def fail():
        with opened(str(path)) as out:
            out.write("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_file_held_is_replaced_behind_its_link(tmp_path):
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_text("old")
    link.symlink_to(real)
    with opened(str(link)) as out:
        out.write("Göksel\n")
    assert link.is_symlink()
    assert real.read_bytes() == "Göksel\n".encode()


def test_a_pipe_is_written_not_replaced(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    got = []
    reader = threading.Thread(target=lambda: got.append(path.read_text()))
    reader.start()
    with opened(str(path)) as out:
        out.write("words")
    reader.join()
    assert got == ["words"]


@pytest.mark.parametrize("name", [".", "no/out.jsonl"])
def test_a_path_that_cannot_be_written(store, tmp_path, name):
    path = str(tmp_path / name)
    with pytest.raises(InputError) as caught:
        export(store, "jsonl", path)
    assert str(caught.value).startswith(f"cannot write {path}: ")
