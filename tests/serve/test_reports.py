"""The pages of reports: the list, the marked text, what is from where, versions."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.serve.cast import cast
from tests.serve.casting import browsing
from tests.serve.conftest import HOSTILE, told


@pytest.fixture(scope="module")
def versions(empty, tmp_path_factory):
    with browsing(empty, tmp_path_factory.mktemp("versions"), cast()) as browser:
        yield browser


def test_reports_are_listed_newest_first_with_their_poorly_rooted_claims(client):
    rows = client.get("/reports.json").json()["rows"]
    assert [row["report"]["id"] for row in rows] == ["r5", "r4", "r3", "r2", "r1"]
    assert {row["report"]["id"]: row["poor"] for row in rows}["r2"] == 1


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("order=oldest", ["r1", "r2", "r3", "r4", "r5"]),
        ("outlet=mirror", ["r2"]),
        ("since=2031-05-03&until=2031-05-04", ["r4", "r3"]),
        ("words=no+such", []),
        ("page=2", []),
    ],
)
def test_reports_are_narrowed_and_ordered(client, query, found):
    rows = client.get(f"/reports.json?{query}").json()["rows"]
    assert [row["report"]["id"] for row in rows] == found


@pytest.mark.parametrize("query", ["order=worst", "since=May", "page=-1"])
def test_a_value_that_is_none_is_refused(client, query):
    assert client.get(f"/reports?{query}").status_code == 400


def test_the_text_of_a_report_is_its_text_with_marks(client):
    html = client.get("/reports/r1").text
    article = re.search(r"<article.*?</article>", html, re.S)
    assert article
    shown = unescape(re.sub(r"<[^>]+>", "", article[0]))
    assert shown == told()[0].report.text
    assert 'class="claim ' in article[0] and 'class="source ' in article[0]


def test_each_claim_stands_in_the_margin_with_its_chain_and_roots(client):
    html = client.get("/reports/r1").text
    assert 'id="claim1"' in html and 'id="c1000"' in html and 'href="/claims/c1000"' in html
    assert "/sources/a%20senior%20police%20officer?kind=person" in html
    assert "hollow" in html and "anonymous" in html


def test_what_was_copied_and_cited_is_shown_from_both_ends(client):
    between = client.get("/reports/r2.json").json()["between"]
    assert between["copied"][0]["other"]["id"] == "r1" and between["copied"][0]["passages"]
    assert client.get("/reports/r1.json").json()["between"]["copied_by"][0]["other"]["id"] == "r2"
    cites = client.get("/reports/r3.json").json()["between"]["cites"]
    assert [row["name"] for row in cites] == ["The Lanter Post"]
    assert "not credited" in client.get("/reports/r2").text


def test_the_rules_of_a_report_are_a_style_sheet_without_its_words(client):
    answer = client.get("/reports/r5/style.css")
    assert answer.headers["content-type"].startswith("text/css")
    assert ".sheet .r1{--row:1" in answer.text and "office" not in answer.text
    assert client.get("/reports/none/style.css").status_code == 404


def test_a_page_holds_no_inline_script_or_style(client):
    for path in ("/reports", "/reports/r1", "/reports/r5"):
        html = client.get(path).text
        assert "<style" not in html and " style=" not in html and not re.search(r" on\w+=", html)
        assert re.findall(r"<script(?! src=)", html) == []


def test_hostile_words_are_shown_as_words(client):
    for path in ("/reports", "/reports/r5", "/reports?words=%3Cscript%3E&outlet=%22%3E"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert HOSTILE not in answer.text and "{{ 7*7 }}" not in path
        assert ">49<" not in answer.text
    assert "&lt;script&gt;" in client.get("/reports/r5").text


def test_versions_of_a_page_are_compared(versions):
    page = versions.get("/reports/q4.json").json()
    assert [head["id"] for head in page["versions"]] == ["q3", "q4"]
    [change] = page["compared"]["edits"]["changed"]
    assert change["changed"] == ["words"] and change["before"]["id"] == "c30"
    html = versions.get("/reports/q4").text
    assert "words changed" in html and "<del>" in html and "<ins>" in html


def test_an_older_version_says_that_there_is_a_newer_one(versions):
    html = versions.get("/reports/q3").text
    assert "A newer version of this page is in the store" in html and "/reports/q4" in html
    assert versions.get("/reports/q3?against=q4").status_code == 200
    assert versions.get("/reports/q3?against=q1").status_code == 404


def test_a_hedge_is_said_in_words_and_leads_to_its_place(versions):
    html = versions.get("/reports/q4").text
    assert '<a class="why" href="#w0-4">“Sorn”</a> <small>hedge</small>' in html


def test_the_claims_of_a_report_are_a_csv(client):
    rows = client.get("/reports/r1.csv").text.splitlines()
    assert rows[0].startswith("claim,status,words,chain") and rows[1].startswith("c1000,stated")
