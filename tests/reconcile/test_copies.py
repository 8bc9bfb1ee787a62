"""Which report reuses the wording of which."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.copies import copies, sketch
from whence.types import Claim, Copy, Link, Reading, Report, Span

LEAD = (
    "Four fishermen drowned when a patrol boat rammed their launch off Selmar point before dawn, "
    "harbour officials in the old port told reporters who had come to see the wreck."
)
MORE = (
    "The launch broke in two and sank within minutes while the crew of the patrol boat looked on, "
    "according to a net mender who watched it all from the breakwater."
)
OTHER = (
    "Ministers are due to debate the price of salt on Monday, and nobody in the capital expects "
    "the quarrel over the new mine to end soon."
)
SPEECH = (
    "“We shall not rest until each of those responsible for this crime has stood before a court "
    "of this country and has answered for it.”"
)


def report(
    name: str, *paragraphs: str, published: str | None = None, by: str = "", **fields
) -> Reading:
    """A report of these paragraphs; the outlet is its name's unless given."""
    text = "\n\n".join(paragraphs)
    outlet = by or f"{name} Post"
    return Reading(
        Report(name, name, text, outlet=outlet, published=published, **fields), (), (), ()
    )


def found(*readings: Reading) -> list[Copy]:
    """All copies among the reports."""
    sketches = [sketch(reading) for reading in readings]
    every = (copies(one, [o for o in sketches if o is not one]) for one in sketches)
    return sorted({(c.later, c.earlier): c for some in every for c in some}.values(), key=pair)


def pair(copy: Copy) -> tuple[str, str]:
    return copy.later, copy.earlier


def pairs(*readings: Reading) -> list[tuple[str, str]]:
    return [pair(copy) for copy in found(*readings)]


FIRST = report("wire", LEAD, MORE, published="2031-05-14T06:00")


def test_a_report_taken_over_whole_is_a_copy_with_its_passages() -> None:
    later = report("daily", LEAD, MORE, published="2031-05-14T09:00")
    (copy,) = found(FIRST, later)
    assert pair(copy) == ("daily", "wire")
    assert copy.share == 1.0
    assert copy.score > 0.99
    for passage in copy.passages:
        here = later.report.text[passage.start : passage.end]
        assert here == FIRST.report.text[passage.of_start : passage.of_end]


def test_a_paragraph_among_other_words_is_a_copy_in_part() -> None:
    (copy,) = found(FIRST, report("daily", OTHER, MORE, OTHER, published="2031-05-15"))
    assert 0.2 < copy.share < 0.6
    assert copy.reason == (
        "30 of 82 words (37%) stand in the earlier one, 30 in a row; not credited"
    )


def test_light_edits_letter_case_accents_and_quotation_marks_are_seen_through() -> None:
    edited = LEAD.upper().replace("PATROL BOAT", "COASTGUARD BOAT").replace("Four", "4")
    accented = MORE.replace("launch", "láunch").replace("mender", "men\u00adder")
    later = report("daily", edited, accented.replace(" ", "  "), published="2031-05-15")
    (copy,) = found(FIRST, later)
    assert copy.share >= 0.9
    assert len(copy.passages) <= 2


def test_passages_are_places_in_the_whole_text_header_and_all() -> None:
    text = f"SELMAR (Wire) 😀\n\n{LEAD}"
    headed = Reading(
        Report("daily", "daily", text, body=text.index(LEAD), published="2031-05-15"), (), (), ()
    )
    (copy,) = found(FIRST, headed)
    (passage,) = copy.passages
    assert text[passage.start : passage.end] == LEAD[:-1]


def test_the_same_matter_in_other_words_is_no_copy() -> None:
    retold = (
        "A naval vessel ran down a small boat near Selmar early in the day; all four men aboard "
        "are dead, say people at the harbour. It went under at once, a witness said."
    )
    assert pairs(FIRST, report("daily", retold, published="2031-05-15")) == []


def test_a_speech_that_both_quote_is_no_copy() -> None:
    one = report("wire", OTHER, SPEECH, published="2031-05-14")
    for marks in ("“”", '""', "''", "«»"):
        quoted = SPEECH.replace("“", marks[0]).replace("”", marks[1])
        assert pairs(one, report("daily", LEAD, quoted, published="2031-05-15")) == []


def test_lines_under_a_report_are_no_copy() -> None:
    line = "Reporting by Ana Brel and Ivo Tark in Selmar; editing by Ruta Om. Sign up for more."
    one = report("wire", OTHER, line, published="2031-05-14")
    assert pairs(one, report("daily", LEAD, line, published="2031-05-15")) == []


def test_what_an_outlet_keeps_saying_is_no_copy_but_its_own_story_again_is() -> None:
    old = report("a", OTHER, OTHER.replace("salt", "tin"), LEAD, by="Post", published="2031-05-14")
    background = report("b", MORE, MORE.upper(), SPEECH, LEAD, by="Post", published="2031-05-15")
    again = report("c", OTHER, LEAD, by="Post", published="2031-05-16")
    assert ("b", "a") not in pairs(old, background)
    assert pairs(old, again) == [("c", "a")]


def test_of_a_chain_of_copies_each_comes_from_the_nearest() -> None:
    second = report("radio", LEAD, OTHER, published="2031-05-14T09:00")
    third = report("site", LEAD, OTHER, SPEECH, published="2031-05-14T12:00")
    assert pairs(FIRST, second, third) == [("radio", "wire"), ("site", "radio")]


def test_two_originals_that_a_report_is_pieced_together_from_are_both_found() -> None:
    other = report("radio", OTHER, published="2031-05-14T07:00")
    later = report("site", LEAD, OTHER, published="2031-05-15")
    assert pairs(FIRST, other, later) == [("site", "radio"), ("site", "wire")]


def test_of_two_originals_alike_the_earlier_is_meant() -> None:
    twin = report("radio", LEAD, MORE, published="2031-05-14T06:30")
    last = report("site", LEAD, MORE, published="2031-05-15")
    assert ("site", "wire") in pairs(FIRST, twin, last)
    assert ("site", "radio") not in pairs(FIRST, twin, last)


def test_a_copy_is_credited_where_its_source_is_named() -> None:
    plain = report("daily", LEAD, published="2031-05-15")
    whole = Span(0, 4, plain.report.text[:4])
    claim = Claim("c1", "daily", (whole,), (), (), "stated", (), whole, False)
    named = replace(claim, chain=(Link("s1", "the Wire Post", "outlet", True),))
    (silent,), (open_,) = (found(FIRST, replace(plain, claims=(c,))) for c in (claim, named))
    assert (silent.credited, open_.credited) == (False, True)
    assert "; credited" in open_.reason


def test_without_a_date_the_order_is_that_of_names_and_said_to_be_unsure() -> None:
    (copy,) = found(report("b", LEAD, MORE), report("a", LEAD, MORE))
    assert pair(copy) == ("b", "a")
    assert copy.score < 0.9
    assert copy.reason.endswith("which came first is not dated")


def test_one_time_for_both_is_unsure_too_and_zones_are_minded() -> None:
    same = report("daily", LEAD, MORE, published="2031-05-14T08:00+02:00")
    (copy,) = found(
        replace(FIRST, report=replace(FIRST.report, published="2031-05-14T06:00Z")), same
    )
    assert copy.reason.endswith("both of the same time")
    zoned = report("daily", LEAD, MORE, published="2031-05-14T07:00+02:00")
    dated = replace(FIRST, report=replace(FIRST.report, published="2031-05-14T06:00Z"))
    assert pairs(dated, zoned) == [("wire", "daily")]


def test_another_version_of_a_page_is_called_so() -> None:
    old = report("v1", LEAD, published="2031-05-14", by="Wire", address="https://wire.example/1")
    new = report("v2", LEAD, published="2031-05-15", by="Wire", address="https://wire.example/1")
    (copy,) = found(old, new)
    assert "another version of the page" in copy.reason
    assert copy.credited


SENTENCES = st.lists(st.sampled_from([LEAD, MORE, OTHER, SPEECH]), min_size=1, max_size=3)


@given(st.lists(SENTENCES, min_size=2, max_size=4), st.permutations(range(4)))
def test_what_is_found_does_not_hang_on_the_order_of_arrival(
    texts: list[list[str]], order: list[int]
) -> None:
    days = [f"2031-05-1{n}" for n in range(len(texts))]
    readings = [report(f"r{n}", *text, published=days[n]) for n, text in enumerate(texts)]
    shuffled = [readings[n] for n in order if n < len(readings)]
    assert found(*readings) == found(*shuffled)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared_and_passages_lie_inside_them(a: str, b: str) -> None:
    one, two = report("a", a, LEAD, b), report("b", b, LEAD, a)
    for copy in found(one, two):
        assert copy.later != copy.earlier
        assert 0 < copy.share <= 1
        for passage in copy.passages:
            assert 0 <= passage.start < passage.end <= len(two.report.text)
            assert 0 <= passage.of_start < passage.of_end <= len(one.report.text)
