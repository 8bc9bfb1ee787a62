"""The bundled reports can be read, and are what the demo and the documents say."""

from pathlib import Path

import pytest

from whence.read import ReadOptions, read
from whence.types import Report

EXAMPLES = Path(__file__).parents[2] / "whence" / "data" / "examples"
FOUND = list(read([EXAMPLES], ReadOptions()))
REPORTS = [item for item in FOUND if isinstance(item, Report)]


def named(doc: str) -> list[Report]:
    return [report for report in REPORTS if report.doc == doc]


def paragraphs(report: Report) -> list[str]:
    return report.text[report.body :].split("\n\n")


def test_a_dozen_and_four_reports_are_read_one_of_them_twice_and_none_is_set_aside():
    assert [item for item in FOUND if not isinstance(item, Report)] == []
    assert len({report.id for report in REPORTS}) == 17
    assert len({report.address for report in REPORTS}) == 16


def test_several_readers_have_work():
    assert {path.suffix for path in EXAMPLES.iterdir()} == {".txt", ".html", ".xml"}


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.doc)
def test_each_says_who_published_it_when_and_is_short(report):
    assert report.title
    assert report.outlet
    assert report.published
    assert report.published.startswith("2022-09-")
    assert 100 <= len(report.text[report.body :].split()) <= 300


def test_one_officer_stands_behind_most_of_them():
    citing = [report for report in REPORTS if "officer" in report.text[report.body :]]
    first_hand = [report for report in citing if "has told the Sentry" in report.text]
    assert len(citing) >= 8
    assert [report.doc for report in first_hand] == ["sentry-border-officer"]


@pytest.mark.parametrize(
    ("copying", "copied", "credit"),
    [
        ("highland-mail", "northline-officer-cited", False),
        ("port-echo", "northline-toll-corrected", True),
    ],
)
def test_the_wire_is_copied_with_and_without_a_word_of_it(copying, copied, credit):
    [later], [earlier] = named(copying), named(copied)
    assert len({*paragraphs(later)} & {*paragraphs(earlier)}) >= 1
    assert later.published > earlier.published
    assert ("(Northline)" in later.text) is credit


def test_two_outlets_have_an_arrest_from_one_another_since_a_page_was_edited():
    first, edited = named("ferry-post-three-guards")
    [other] = named("orrun-today")
    assert (first.url, first.published) == (edited.url, edited.published)
    assert "Orrun Today" in edited.text
    assert "Orrun Today" not in first.text
    assert "The Ferry Post reported" in other.text
