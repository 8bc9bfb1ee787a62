"""The commands that show what stands behind claims over all reports, and that overrule it."""

from __future__ import annotations

import json
import re

import pytest

from tests.reconcile.story import story
from whence.store import open_store


@pytest.fixture
def shelf(whence, tmp_path) -> str:
    path = str(tmp_path / "story.duckdb")
    with open_store(path) as writer:
        for reading in story():
            writer.add(reading)
    assert whence("reconcile", "--store", path, "--quiet") == (0, "", "")
    return path


def test_reconcile_says_what_it_brought_and_does_nothing_twice(whence, tmp_path):
    path = str(tmp_path / "story.duckdb")
    with open_store(path) as writer:
        for reading in story():
            writer.add(reading)
    _, out, _ = whence("reconcile", "--store", path)
    assert out.startswith("4 reports reconciled, 1 copy, ")
    _, out, _ = whence("reconcile", "--store", path, "--json")
    assert json.loads(out)["reports"] == 0


def test_a_claim_is_shown_with_its_roots_and_the_ways_from_them(whence, shelf):
    code, out, err = whence("claim", "c30", "--store", shelf)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == "Claim c10 · 4 reports, 1 of them a copy, 2 roots"
    assert "  ● a senior police officer (anonymous) · person" in lines
    assert any("Harbour Mirror 2031-05-02 copies it" in line for line in lines)
    assert any("Quelm Radio 2031-05-03 cites it" in line for line in lines)
    assert "  ● Ana Brel · person" in lines


def test_pictures_as_json_hold_no_texts_of_reports(whence, shelf):
    _, out, _ = whence("claim", "c10", "--store", shelf, "--json")
    found = json.loads(out)
    assert found["behind"]["reports"] == len({report["id"] for report, _ in found["members"]})
    assert all("text" not in report for report, _ in found["members"])


def test_repeated_claims_are_listed_with_what_stands_behind_them(whence, shelf):
    _, out, _ = whence("repeated", "--store", shelf, "--limit", "1")
    (line,) = out.splitlines()
    assert line.startswith("c10 | 4 reports, 1 of them a copy, 2 roots | Twelve people were killed")


def test_on_a_terminal_a_repeated_claim_has_two_lines(terminal, shelf):
    out = terminal(120, "repeated", "--store", shelf, "--limit", "1")
    first, second = out.splitlines()
    assert "c10  4 reports, 1 of them a copy, 2 roots" in re.sub(r"\x1b\[[\d;]*m", "", first)
    assert second.strip().startswith("Twelve people were killed")


def test_conflicts_show_both_sides(whence, shelf):
    _, out, _ = whence("conflicts", "--store", shelf)
    assert all(line.count(" | ") == 3 for line in out.splitlines())
    assert any("number" in line and "fifteen people killed" in line for line in out.splitlines())


@pytest.mark.parametrize(
    ("command", "nothing"), [("incidents", "incident"), ("circular", "circle")]
)
def test_empty_lists_say_so(whence, shelf, command, nothing):
    assert whence(command, "--store", shelf) == (0, "", f"No {nothing} found.\n")


class TestPeople:
    def test_splitting_takes_a_claim_out_and_undoing_puts_it_back(self, whence, shelf):
        code, out, _ = whence(
            "split", "c41", "--by", "Ana", "--reason", "another", "--store", shelf, "--json"
        )
        assert code == 0
        made = [json.loads(line) for line in out.splitlines()]
        assert {item["author"] for item in made} == {"Ana"}
        _, out, _ = whence("claim", "c10", "--store", shelf)
        assert out.startswith("Claim c10 · 3 reports")
        assert "by Ana" in out
        for item in made:
            assert whence("undo", item["id"], "--store", shelf)[0] == 0
        _, out, _ = whence("claim", "c10", "--store", shelf)
        assert out.startswith("Claim c10 · 4 reports")

    def test_merging_joins_claims(self, whence, shelf):
        code, out, _ = whence("merge", "c11", "c40", "--by", "Ana", "--store", shelf)
        assert code == 0
        assert out.startswith("1 judgement recorded")
        _, out, _ = whence("claim", "c40", "--store", shelf)
        assert "3 reports" in out.splitlines()[0]

    def test_judging_a_copy(self, whence, shelf):
        arguments = ("judge", "copy", "r2", "r1", "--no", "--by", "Ana", "--store", shelf)
        assert whence(*arguments)[0] == 0
        _, out, _ = whence("claim", "c10", "--store", shelf)
        assert out.startswith("Claim c10 · 4 reports, 2 to 3 roots")

    @pytest.mark.parametrize(
        ("arguments", "error"),
        [
            (("judge", "twin", "r2", "r1"), "'twin' is no kind of judgement: accepted are copy,"),
            (("merge", "c10"), "give two or more things that are the same"),
            (("merge", "c10", "r2"), "give things of one sort, not same-claim and same-story"),
            (("split", "c40"), "stands alone already"),
            (("merge", "c10", "c40"), "a judgement needs its author: give a name with --by"),
            (("undo", "jx"), "no judgement 'jx'"),
            (("incident", "r1/e9"), "r1 has no event e9: its last is none"),
        ],
    )
    def test_errors_say_what_was_seen(self, whence, shelf, monkeypatch, arguments, error):
        monkeypatch.delenv("WHENCE_REVIEWER", raising=False)
        code, out, err = whence(*arguments, "--store", shelf)
        assert (code, out) == (2, "")
        assert error in err
        assert err.count("\n") == 1


class TestWatch:
    def test_what_arrives_is_read_and_what_it_changed_is_said(self, whence, tmp_path):
        path, folder = str(tmp_path / "new.duckdb"), tmp_path / "in"
        folder.mkdir()
        words = "Twelve people were killed in Lanter harbour, a senior police officer said.\n"
        for name in ("one", "two"):
            (folder / f"{name}.txt").write_text(f"Outlet: {name} Post\n\n{words}")
        code, out, _ = whence("watch", str(folder), "--once", "--store", path)
        assert code == 0
        assert out.splitlines()[0] == "2 new reports"
        assert "copies" in out

    def test_a_file_is_no_folder(self, whence, tmp_path):
        path = tmp_path / "a.txt"
        path.write_text("x")
        code, _, err = whence("watch", str(path), "--once", "--store", str(tmp_path / "s.duckdb"))
        assert code == 2
        assert "is not a folder" in err
