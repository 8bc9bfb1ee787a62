import io
import json
import os
import sys
import threading
from pathlib import Path

import pytest

from tests.read.samples import ENGLISH, html
from whence.errors import InputError
from whence.read.package import ReadOptions, read
from whence.types import Aside, Report


def write(path: Path, content: str = ENGLISH) -> Path:
    path.write_bytes(content.encode())
    return path


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere.txt", "nowhere.txt: no such file or folder"),
        ("ftp://example.org/a", "ftp://example.org/a: only http and https addresses are read"),
        ("a\0b", "a\0b: no such file or folder"),
    ],
)
def test_a_bad_path_is_refused_before_anything_is_read(tmp_path, path, message):
    good = write(tmp_path / "a.txt")
    with pytest.raises(InputError) as error:
        read([good, path])
    assert str(error.value) == message


def test_a_default_date_that_is_none_is_refused(tmp_path):
    with pytest.raises(InputError, match="'soon' is not a date"):
        read([tmp_path], ReadOptions(published="soon"))


def test_reading_twice_gives_equal_reports(tmp_path):
    write(tmp_path / "a.txt")
    write(tmp_path / "b.html", html())
    first, second = list(read([tmp_path])), list(read([tmp_path]))
    assert len(first) == 2 and first == second


def test_the_same_file_elsewhere_is_the_same_report_at_another_address(tmp_path):
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "a.txt")
    one, other = read([tmp_path])
    assert one.id == other.id and one.address != other.address


def test_the_address_of_a_file_does_not_depend_on_how_it_was_named(tmp_path, monkeypatch):
    path = write(tmp_path / "a.txt")
    monkeypatch.chdir(tmp_path)
    assert list(read(["a.txt"])) == list(read([path])) == list(read(path))


def test_options_stand_in_only_where_the_file_does_not_say(tmp_path):
    bare = write(tmp_path / "a.txt")
    told = write(tmp_path / "b.txt", f"Outlet: The Gazette\nDate: 3 May 2031\n\n{ENGLISH}")
    options = ReadOptions(outlet="Radio Orva", published="14 May 2031")
    one, other = read([bare, told], options)
    assert (one.outlet, one.published) == ("Radio Orva", "2031-05-14")
    assert (other.outlet, other.published) == ("The Gazette", "2031-05-03")


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.txt", b" \n\n", "empty: no text"),
        ("a.txt", b"", "empty: no text"),
        ("a.txt", b"Title: A pact\n\n  ", "empty: a header and no text"),
        ("a.txt", b"word " * 30, "enormous: 150 characters, at most 100 are read"),
        ("a.txt", b"word " * 300, "enormous: more than 404 bytes"),
        ("a.txt", bytes(range(32)), "binary content, not text"),
        ("a.bin", b"\x00\x01\x02\x03", "binary content of an unknown kind"),
        ("a.txt", "Все говорят, что война скоро закончится.".encode(), "not in English"),
        ("a.html", b"<html><body></body></html>", "no article text in the page"),
        ("a.xml", b"<?xml version='1.0'?><note>hello</note>", "XML that is not RSS or Atom"),
        ("a.json", b"{", "not JSON: Expecting property name enclosed in double quotes"),
    ],
)
def test_what_is_no_report_is_set_aside_with_its_reason(tmp_path, name, content, reason):
    (tmp_path / name).write_bytes(content)
    good = write(tmp_path / "good.json", '[{"text": "A short one."}]')
    aside, report = read([tmp_path / name, good], ReadOptions(max_chars=100))
    assert isinstance(aside, Aside) and isinstance(report, Report)
    assert aside.address == str(tmp_path / name)
    assert aside.reason.startswith(reason) and "\n" not in aside.reason


def test_half_a_surrogate_pair_is_set_aside(tmp_path):
    path = write(tmp_path / "a.jsonl", '{"text": "half \\ud800 a pair"}')
    assert [found.reason for found in read([path])] == [
        "undecodable: half a surrogate pair is no character"
    ]


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (ENGLISH, None),
        (html("<title>T</title>"), "Kestrel Front leaves Mirabad"),
        (json.dumps({"text": ENGLISH, "title": "From JSON"}) + "\n", "From JSON"),
        (json.dumps([{"text": ENGLISH, "title": "From an array"}], indent=1), "From an array"),
        (
            f"<rss version='2.0'><channel><item><title>Feed</title><description>{ENGLISH}"
            "</description></item></channel></rss>",
            "Feed",
        ),
    ],
)
def test_standard_input_is_sniffed(monkeypatch, data, title):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data.encode())))
    (report,) = read(["-"])
    assert report.title == title
    assert report.text.endswith(ENGLISH)
    assert report.doc.startswith("stdin")


def test_a_named_pipe_is_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    threading.Thread(target=pipe.write_text, args=(ENGLISH,), daemon=True).start()
    (report,) = read([pipe])
    assert (report.text, report.doc) == (ENGLISH, "pipe")


def test_names_that_are_no_characters_are_shown_all_the_same(tmp_path):
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text(ENGLISH)
    (report,) = read([path])
    assert report.doc == "\ufffd"
    assert report.address.encode().endswith("\ufffd.txt".encode())


def test_two_texts_from_standard_input_are_not_versions_of_one(monkeypatch):
    found = []
    for text in (ENGLISH, ENGLISH + " More."):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        found.extend(read(["-"]))
    assert found[0].address != found[1].address
