"""The command that reads, with the language model's part played by hand."""

from __future__ import annotations

import json
import signal

import pytest

from whence import pipeline
from whence.store.duckdb import DuckStore
from whence.types import Reading

WORDS = (
    "The harbour was closed on Monday, and the ministry said that it would "
    "stay closed for a week because of the storm that had damaged the pier."
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Three reports, of which one cannot be parsed, and an empty one."""

    def readings(reports):
        for report in reports:
            if "unspeakable" in report.text:
                raise ValueError("no words for it")
            yield Reading(report, (), (), ())

    monkeypatch.setattr(pipeline, "readings", readings)
    monkeypatch.chdir(tmp_path)
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.txt").write_text(f"{WORDS} One.", "utf-8")
    (place / "b.txt").write_text(f"{WORDS} It was an unspeakable loss.", "utf-8")
    (place / "c.txt").write_text(f"{WORDS} Three.", "utf-8")
    (place / "d.txt").write_text("", "utf-8")
    return place


def test_what_cannot_be_read_is_named_and_the_run_goes_on(whence, folder):
    code, out, err = whence("read", "in")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[:2] == [
        "2 new reports, 0 claims, 0 sources, 0 actors, 0 events; 0 already there",
        "2 set aside:",
    ]
    assert "  1 × could not be read: ValueError: no words for it" in lines
    assert any(line.strip().endswith("b.txt") for line in lines)


def test_reading_twice_adds_nothing(whence, folder):
    whence("read", "in")
    code, out, _ = whence("read", "in")
    assert code == 0
    assert out.startswith(
        "0 new reports, 0 claims, 0 sources, 0 actors, 0 events; 2 already there\n"
    )


def test_a_changed_text_is_a_new_version(whence, folder):
    whence("read", "in")
    (folder / "a.txt").write_text(f"{WORDS} One and a half.", "utf-8")
    _, out, _ = whence("read", "in/a.txt")
    assert out.startswith("1 new report (1 new version of known ones), ")


def test_json_is_one_object(whence, folder):
    _, out, _ = whence("read", "in", "--json")
    record = json.loads(out)
    assert (record["stored"], record["known"], record["aside"]) == (2, 0, 2)
    reasons = [entry["reason"] for entry in record["asides"]]
    assert "could not be read: ValueError: no words for it" in reasons


def test_quiet_prints_nothing(whence, folder):
    assert whence("read", "in", "--quiet") == (0, "", "")


def test_nothing_that_could_be_read_is_exit_code_1(whence, folder):
    code, out, _ = whence("read", "in/d.txt")
    assert code == 1
    assert out.startswith(
        "0 new reports, 0 claims, 0 sources, 0 actors, 0 events; 0 already there\n1 set aside:\n"
    )


def test_an_unreadable_path_is_one_line(whence, folder):
    code, out, err = whence("read", "in/a.txt", "nowhere.txt")
    assert (code, out) == (2, "")
    assert err == "whence: nowhere.txt: no such file or folder\n"


def test_ctrl_c_inside_the_store_is_no_fault(whence, folder, monkeypatch):
    def add(*_):
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            raise RuntimeError("Query interrupted") from None

    monkeypatch.setattr(DuckStore, "add", add)
    line = "whence: interrupted; stored so far: 0 new reports\n"
    # A job in the background of a shell ignores Ctrl-C, and so would the tests in it.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert whence("read", "in") == (130, "", line)
    finally:
        signal.signal(signal.SIGINT, before)


def test_ctrl_c_keeps_what_is_stored(whence, folder, monkeypatch):
    def interrupted(reports):
        yield Reading(next(iter(reports)), (), (), ())
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "readings", interrupted)
    line = "whence: interrupted; stored so far: 1 new report\n"
    assert whence("read", "in") == (130, "", line)
    _, out, _ = whence("report", "a", "--json")
    assert json.loads(out)["report"]["doc"] == "a"
