"""The pages of sources and actors: who says what, who is what to whom, nobody tied by guess."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from html import unescape
from urllib.parse import quote

import pytest

from tests.serve.cast import MARKUP, cast
from tests.serve.casting import browsing


@pytest.fixture(scope="module")
def people(empty, tmp_path_factory):
    with browsing(empty, tmp_path_factory.mktemp("people"), cast()) as browser:
        yield browser


def test_sources_are_listed_with_what_they_say(people):
    rows = people.get("/sources.json").json()["rows"]
    assert [(row["name"], row["named"], row["claims"]) for row in rows] == [
        ("an officer", False, 3),
        ("Ana Brel", True, 2),
    ]
    assert rows[0]["through"] == ["Ana Brel"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("known=named", ["Ana Brel"]),
        ("known=anonymous", ["an officer"]),
        ("words=BREL", ["Ana Brel"]),
        ("kind=outlet", []),
    ],
)
def test_sources_are_narrowed(people, query, found):
    rows = people.get(f"/sources.json?{query}").json()["rows"]
    assert [row["name"] for row in rows] == found


@pytest.mark.parametrize("query", ["known=perhaps", "page=0", "page=x", "page=99999999999"])
def test_a_value_that_is_none_is_refused_in_one_line(people, query):
    answer = people.get(f"/sources.json?{query}")
    assert answer.status_code == people.get(f"/sources?{query}").status_code == 400
    assert "accepted" in answer.json()["error"] and "\n" not in answer.json()["error"]


def test_a_source_page_says_through_whom_and_how_often_alone(people):
    page = people.get("/sources/an%20officer.json").json()
    assert page["voice"]["origins"] == 3
    assert (page["voice"]["weighed"], page["voice"]["alone"]) == (3, 1)  # c50; two share a root
    assert [item["who"]["name"] for item in page["voice"]["through"]] == ["Ana Brel"]
    html = people.get("/sources/an%20officer").text
    assert "nothing here ties it to anybody named" in html
    assert "/claims/c10" in html


def test_what_a_source_hands_on_is_not_said_to_be_its_own(people):
    page = people.get("/sources/Ana%20Brel.json").json()
    assert [(item["claim"], item["origin"]) for item in page["said"]] == [
        ("c20", True),
        ("c40", False),
    ]


def test_nobody_of_that_name_is_not_found(people):
    assert people.get("/sources/Nobody%20At%20All").status_code == 404
    assert people.get("/sources/an%20officer?known=named").status_code == 404
    assert people.get("/actors/Nobody").status_code == 404


def test_actors_are_listed_under_identity_or_name(people):
    rows = people.get("/actors.json").json()["rows"]
    who = {row["who"]["name"]: row for row in rows}
    assert who["Marn Guard"]["who"]["identity"] == "X1"
    assert who["Sorn Front"]["as_actor"] == 1 and who["ferry crew"]["as_target"] == 1
    assert who["Sorn Front"]["reports"] == 3


def test_an_actor_page_shows_relations_with_who_says_and_who_denies(people):
    page = people.get("/actors/X1.json").json()
    bonds = [bond for group in page["bonds"] for bond in group["rows"]]
    allied = [bond for bond in bonds if bond["type"] == "allied_with"]
    assert [(bond["denied"], bond["speaker"]["name"]) for bond in allied] == [
        (False, "an officer"),
        (True, "Ana Brel"),
    ]
    assert page["ids"] == [["ucdp", "9001"]]
    html = people.get("/actors/X1").text
    assert "not so" in html and "/sources/Ana%20Brel" in html


def test_an_actor_is_found_by_name_too_and_shows_its_events_and_company(people):
    page = people.get("/actors/Sorn%20Front.json").json()
    assert [deed["key"] for deed in page["as_actor"]] == ["q4/e1"]
    assert {item["who"]["name"] for item in page["company"]} == {"Marn Guard", "ferry crew"}
    assert people.get("/actors/Marn%20Guard.json").json()["who"]["identity"] == "X1"


def test_names_that_are_markup_are_shown_as_words(people):
    for path in ("/actors", f"/actors/{quote(MARKUP, safe='')}", "/actors/X1"):
        answer = people.get(path)
        assert answer.status_code == 200
        assert MARKUP not in answer.text and "&lt;img src=x" in answer.text


@pytest.mark.parametrize("path", ["/sources", "/actors", "/sources/an%20officer", "/actors/X1"])
def test_every_table_is_a_csv(people, path):
    answer = people.get(f"{path}.csv")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert answer.headers["content-type"].startswith("text/csv")
    assert len(rows) > 1 and len({len(row) for row in rows}) == 1


def test_a_name_with_the_signs_of_addresses_has_a_page_and_a_csv(empty, tmp_path):
    name = 'who? #1/2 & "x".'
    readings = [
        replace(
            reading,
            claims=tuple(
                replace(claim, chain=tuple(replace(link, name=name) for link in claim.chain))
                for claim in reading.claims
            ),
        )
        for reading in cast()[:1]
    ]
    with browsing(empty, tmp_path, readings) as browser:
        [address] = re.findall(r'<td><a href="(/sources/[^"]+)"', browser.get("/sources").text)
        page = browser.get(unescape(address))
        assert page.status_code == 200 and "who? #1/2 &amp; &#34;x&#34;." in page.text
        [table] = re.findall(r'href="([^"]+\.csv[^"]*)"', page.text)
        assert browser.get(unescape(table)).status_code == 200
