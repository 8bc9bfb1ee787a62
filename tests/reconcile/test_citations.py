"""Which report a source means."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.citations import citations, sketch
from whence.types import Citation, Claim, Copy, Link, Reading, Report, Source, SourceKind, Span


@dataclass(frozen=True, slots=True)
class Said:
    """A claim of a report and the sources that it comes through, nearest first."""

    words: str
    by: tuple[tuple[str, SourceKind], ...] = ()


def report(
    name: str, *said: Said, by: str, day: str = "2031-05-14", lead: str = "", **fields
) -> Reading:
    """A report whose text is the lead, then a sentence for each claim: its sources, then it."""
    text, claims, sources = lead, [], {}
    for number, item in enumerate(said):
        links = []
        for call, kind in item.by:
            source = sources.setdefault(call, Source(f"s{call}", call, kind, True, None, None, ()))
            links.append(Link(source.id, call, kind, True, (Span(0, 0, ""),)))
        start = len(text) + 1
        text = f"{text}\n{item.words}. {', '.join(call for call, _ in item.by)} said so."
        content = Span(start, start + len(item.words), item.words)
        claims.append(
            Claim(
                f"{name}.{number}", name, (content,), (), tuple(links), "stated", (), content, False
            )
        )
    head = Report(name, name, text, outlet=by, published=day, **fields)
    return Reading(head, tuple(claims), tuple(sources.values()), ())


def found(report: Reading, *near: Reading, copies: tuple[Copy, ...] = ()) -> list[Citation]:
    return citations(sketch(report), [sketch(other) for other in near], copies)


def cited(report: Reading, *near: Reading) -> list[str | None]:
    return [citation.cited for citation in found(report, *near)]


SUNK = "a patrol boat rammed the launch off Selmar point and four fishermen drowned"
RAMMED = Said(SUNK)
OTHER = Said("the price of salt will be debated by ministers in the capital on Monday")
FIRST = report("r1", RAMMED, by="The Selmar Courier")


def citing(call: str, kind: SourceKind = "outlet", words: str = SUNK, **fields) -> Reading:
    return report(
        "r9", Said(words, ((call, kind),)), **{"by": "Ardan Wire", "day": "2031-05-15"} | fields
    )


def test_an_outlet_that_is_named_and_holds_what_is_claimed_is_cited() -> None:
    (citation,) = found(citing("the Selmar Courier"), FIRST)
    assert (citation.report, citation.cited) == ("r9", "r1")
    assert citation.links == (("r9.0", 0),)
    assert 0.5 < citation.score <= 1
    assert citation.reason == (
        "“the Selmar Courier” names The Selmar Courier; 100% of the words claimed stand there"
    )


def test_short_names_initials_and_clipped_names_are_known() -> None:
    for call, outlet in (
        ("the Courier", "The Selmar Courier"),
        ("SNA, the agency", "Selmar News Agency"),
        ("Selpress", "Selmar Pressehaus"),
        ("the Courier’s Wednesday story", "The Selmar Courier"),
    ):
        assert cited(citing(call), report("r1", RAMMED, by=outlet)) == ["r1"], call


def test_another_outlet_is_an_open_end() -> None:
    (citation,) = found(citing("the Tolm Gazette"), FIRST)
    assert citation.cited is None
    assert citation.name == "the Tolm Gazette"
    assert citation.links == (("r9.0", 0),)
    assert citation.reason == "“the Tolm Gazette” is named; no report by it in the store is meant"


def test_what_the_outlet_published_later_is_not_meant() -> None:
    late = report("r1", RAMMED, by="The Selmar Courier", day="2031-05-16")
    assert cited(citing("the Selmar Courier"), late) == [None]


def test_a_report_of_the_outlet_about_something_else_is_not_meant() -> None:
    other = report("r1", OTHER, by="The Selmar Courier", day="2031-04-01")
    assert cited(citing("the Selmar Courier"), other) == [None]


def test_of_several_reports_of_an_outlet_the_one_that_says_so_is_meant() -> None:
    other = report("r2", OTHER, by="The Selmar Courier")
    assert cited(citing("the Selmar Courier"), FIRST, other) == ["r1"]
    assert cited(citing("the Selmar Courier"), other, FIRST) == ["r1"]


def test_the_day_that_is_named_tells_two_reports_of_an_outlet_apart() -> None:
    wednesday = report("r1", RAMMED, by="The Selmar Courier", day="2031-05-14")
    monday = report("r2", RAMMED, by="The Selmar Courier", day="2031-05-12")
    lead = f"On Monday The Selmar Courier had it: {SUNK}."
    for day, meant in (("Monday", "r2"), ("Wednesday", "r1")):
        text = lead.replace("On Monday The Selmar Courier", f"The Selmar Courier on {day}")
        last = report("r9", OTHER, by="Ardan Wire", day="2031-05-15", lead=text)
        scores = {c.cited: c.score for c in found(last, wednesday, monday)}
        assert max(scores, key=lambda cited: scores[cited]) == meant


def test_of_one_day_without_an_hour_each_report_was_there_for_the_other() -> None:
    assert cited(citing("the Selmar Courier", day="2031-05-14"), FIRST) == ["r1"]
    hourly = report("r99", RAMMED, by="The Selmar Courier", day="2031-05-14T09:00")
    assert cited(citing("the Selmar Courier", day="2031-05-14T08:00"), hourly) == [None]


def test_of_two_outlets_the_one_whose_name_fits_is_meant() -> None:
    twin = report("r2", RAMMED, by="The Selmar Gazette")
    assert cited(citing("the Selmar Gazette"), FIRST, twin) == ["r2"]


def test_a_ministry_whose_statement_is_in_the_store_is_cited_and_else_no_open_end() -> None:
    statement = report("r1", RAMMED, by="Ministry of Inland Waters")
    assert cited(citing("the ministry of inland waters", "government"), statement) == ["r1"]
    assert found(citing("the ministry of inland waters", "government"), FIRST) == []


def test_a_person_is_no_publisher() -> None:
    assert found(citing("Ana Selmar", "person"), FIRST) == []


def test_each_link_of_a_chain_that_names_a_report_is_a_citation_of_it() -> None:
    second = report("r2", Said(SUNK, (("the Selmar Courier", "outlet"),)), by="Radio Tolm")
    chain = (("Radio Tolm", "outlet"), ("the Selmar Courier", "outlet"))
    last = report("r9", Said(SUNK, chain), by="Ardan Wire", day="2031-05-15")
    assert {(c.cited, c.links) for c in found(last, FIRST, second)} == {
        ("r2", (("r9.0", 0),)),
        ("r1", (("r9.0", 1),)),
    }


def test_a_report_does_not_cite_its_own_outlet_as_an_open_end() -> None:
    assert found(citing("Ardan Wire"), FIRST) == []


def test_a_name_in_the_text_but_in_no_chain_is_looked_at_too() -> None:
    lead = f"It was The Selmar Courier that had it first: {SUNK}."
    plain = report("r9", OTHER, by="Ardan Wire", day="2031-05-15", lead=lead)
    (citation,) = found(plain, FIRST)
    assert (citation.cited, citation.links) == ("r1", ())
    unheard = report(
        "r9", OTHER, by="Ardan Wire", day="2031-05-15", lead=lead.replace("Selmar", "Tolm")
    )
    assert found(unheard, FIRST) == []


def test_two_calls_for_one_report_are_one_citation() -> None:
    twice = report(
        "r9",
        Said(SUNK, (("the Selmar Courier", "outlet"),)),
        Said("four fishermen drowned off Selmar point", (("the Courier", "outlet"),)),
        by="Ardan Wire",
        day="2031-05-15",
    )
    (citation,) = found(twice, FIRST)
    assert citation.links == (("r9.0", 0), ("r9.1", 0))


def test_a_copy_is_given_as_a_reason() -> None:
    copy = Copy("r9", "r1", 0.5, True, (), 0.9, "words")
    (citation,) = found(citing("the Selmar Courier"), FIRST, copies=(copy,))
    assert "its wording is reused" in citation.reason


NEAR = [
    FIRST,
    report("r2", OTHER, by="The Selmar Courier"),
    report("r3", RAMMED, by="Radio Selmar", day="2031-05-13"),
    report("r4", RAMMED, by="", day="2031-05-15"),
]


@given(st.permutations(NEAR), st.sampled_from(["the Courier", "Selmar", "the radio", "", "?"]))
def test_the_order_of_what_is_near_does_not_matter(near: list[Reading], call: str) -> None:
    there, here = found(citing(call), *near), found(citing(call), *NEAR)
    assert {(c.cited, c.score) for c in there} == {(c.cited, c.score) for c in here}
