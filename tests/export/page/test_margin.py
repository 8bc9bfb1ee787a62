"""Cards: chains drawn as paths, statuses with their words, numbers."""

from __future__ import annotations

from dataclasses import replace

from tests.cli.harbour import READING
from tests.export.page.dom import Element, parsed
from tests.telling import make_telling
from whence.export.page import page


def cards() -> Element:
    return parsed(page(READING, "1"))


def test_a_claim_stands_beside_the_paragraph_that_it_begins_in():
    lists = {e.attributes["class"]: e for e in cards().every("ol", "claims")}
    assert {
        name: [c.attributes["id"] for c in e.every("li") if "id" in c.attributes]
        for name, e in lists.items()
    } == {
        "claims r1": ["claim1"],
        "claims r2": ["claim2"],
        "claims r3": ["claim3", "claim4"],
    }


def test_the_reports_own_voice_is_said_to_be_that():
    card = cards().named("claim1")
    assert card.one(class_="chain").text == "the report’s own voice"
    assert card.one(class_="status").text == "¶1 stated"


def test_an_inherited_link_is_drawn_broken_and_said_to_be_inherited():
    chain = cards().named("claim3").one(class_="chain")
    report, post, officer = chain.every("li")
    assert report.text == "Vasra Wire"
    assert post.text == "Lanter Post inherited"
    assert "broken" in post.one(class_="way").classes
    assert officer.text == "officer anonymous"
    assert "broken" not in officer.one(class_="way").classes
    assert "hollow" in officer.one(class_="stop").classes


def test_a_status_shows_the_words_that_decide_it():
    assert cards().named("claim4").one(class_="status").text == "B4 denied “denied”"


def test_one_speaker_has_one_letter_and_one_colour():
    document = cards()
    classes = [document.named(f"claim{n}").attributes["class"] for n in (1, 2, 3, 4)]
    assert classes == ["h0", "h1", "h1", "h2"]


def test_a_number_has_its_words_and_its_window():
    card = parsed(page(make_telling(), "1")).named("claim1")
    numbers = [
        e.one("dd").text for e in card.one("dl").every("div") if e.one("dt").text == "number"
    ]
    assert numbers == ["24–96 killed “dozens” counts “guards” in 2030-02-11"]


def test_evidence_that_does_not_decide_says_what_it_is():
    claim = replace(READING.claims[1], status="stated")
    reading = replace(READING, claims=(claim,))
    status = parsed(page(reading, "1")).named("claim1").one(class_="status")
    assert status.text == "A1 stated “reportedly” (hedge)"
