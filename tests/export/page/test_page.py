"""What holds for the page of any report."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.cli.harbour import hostile
from tests.export.page.dom import Element, parsed
from tests.making import make_reading, readings
from tests.telling import make_telling
from whence.export.page import page, write_page
from whence.types import Actor, Claim, Evidence, Reading, Report, Source, Span


@st.composite
def overlapping(draw: st.DrawFn) -> Reading:
    """Marks of every length that lie, end and begin anywhere, across paragraphs too."""
    words = draw(st.text("ab <&\"'\r\n\u202e\u00a0\x00é", min_size=1, max_size=40))
    ends = st.integers(0, len(words))
    spans = st.tuples(ends, ends).map(lambda s: Span(min(s), max(s), words[min(s) : max(s)]))
    some = st.lists(spans, max_size=4).map(tuple)
    claims = tuple(
        Claim(
            f"c{n}",
            "r",
            draw(some),
            draw(some),
            (),
            "hedged",
            tuple(Evidence("hedge", span) for span in draw(some)),
            Span(0, len(words), words),
            False,
        )
        for n in range(draw(st.integers(0, 4)))
    )
    actor = Actor("a1", "a", "person", True, draw(some))
    source = Source("s1", "s", "person", True, None, None, draw(some))
    report = Report("r", "r", words, body=draw(ends))
    return Reading(report, claims, (source,), (), draw(some), actors=(actor,))


def check(reading: Reading) -> Element:
    """The rules of every page, whatever is in it."""
    document = parsed(page(reading, "1"))
    assert document.one("article").text == reading.report.text.replace("\x00", "\ufffd")
    names = Counter(e.attributes["id"] for e in document.every() if "id" in e.attributes)
    assert not [name for name, times in names.items() if times > 1]
    for link in document.every("a"):
        assert not list(link.every("a")), "a link in a link"
        assert link.attributes["href"][0] == "#"
        assert link.attributes["href"][1:] in names
    assert not list(document.every("script"))
    for element in document.every():
        assert not [name for name in element.attributes if name.startswith(("on", "style"))]
        assert not {"src", "srcset", "data", "action"} & set(element.attributes)
    return document


@given(overlapping())
def test_the_text_comes_out_as_it_went_in_however_marks_overlap(reading):
    check(reading)


@given(readings())
def test_any_reading_makes_a_sound_page(reading):
    check(reading)


def test_a_hostile_report_stays_text():
    attack = '</title></style></article><script>alert(1)</script><img src=x onerror="x">'
    reading = make_reading(
        title=attack, outlet=attack, published=attack, url=f"javascript:{attack}"
    )
    document = check(replace(reading, report=replace(reading.report, doc=attack)))
    assert attack in document.one("h1").text
    assert not list(document.every("img"))
    check(hostile())


def test_a_claim_is_marked_in_the_text_and_told_in_the_margin():
    document = check(make_reading())
    pieces = [e.text for e in document.one("article").every(class_="c1")]
    assert pieces == ["the Sorn Front attacked Göksel"]
    label = document.one("article").one(class_="c1").one(class_="label")
    assert (label.attributes["data-label"], label.attributes["href"]) == ("A1", "#claim1")
    card = document.named("claim1")
    assert card.one(class_="status").text == "A1 stated"
    assert [e.text for e in card.one(class_="chain").every("bdi")] == [
        "this report",
        "Qalmar Herald",
        "aide",
    ]
    assert "“may”" in document.named("claim2").one(class_="status").text


def test_a_claim_in_two_pieces_has_one_label():
    article = check(make_reading()).one("article")
    pieces = list(article.every(class_="c2"))
    assert [e.text for e in pieces] == ["We may leave", "by spring"]
    assert [len(list(e.every(class_="label"))) for e in pieces] == [1, 0]


def test_names_lead_to_their_places_in_the_text():
    document = check(make_telling())
    for name, words in (("actor1", "the Sorn Front"), ("place1", "Dorna"), ("time1", "on Monday")):
        link = next(e for e in document.named(name).every("a"))
        target = document.named(link.attributes["href"][1:])
        assert target.text == words
        assert "article" not in {e.tag for e in target.every()}


def test_what_is_named_in_the_text_leads_to_its_row():
    article = check(make_telling()).one("article")
    links = {e.attributes["href"]: e.text for e in article.every("a") if e.text}
    assert links["#event1"] == "bombed"
    assert links["#place1"] == "Dorna"
    assert links["#actor2"] == "guards"


def test_an_empty_reading_says_that_nothing_was_found():
    document = check(Reading(Report("r1", "nothing", ""), (), (), ()))
    notes = [e.text for e in document.every(class_="note")]
    assert notes == ["None found."] * 6


def test_headings_descend_and_the_language_is_said():
    document = check(make_telling())
    assert document.one("html").attributes["lang"] == "en"
    levels = [e.tag for e in document.every() if re.fullmatch("h[1-6]", e.tag)]
    assert levels == ["h1"] + ["h2"] * 7
    assert "never what is true" in document.one(class_="promise").text


def test_every_layer_has_a_box_that_hides_it():
    document = check(make_telling())
    css = document.one("style").text
    boxes = [e.attributes["id"] for e in document.every("input")]
    assert len(boxes) == 9
    for box in boxes:
        assert f"body:has(#{box}:not(:checked))" in css


def test_the_same_reading_gives_the_same_page(tmp_path):
    path = tmp_path / "page.html"
    write_page(make_telling(), "1", str(path))
    assert path.read_text(encoding="utf-8") == page(make_telling(), "1")
