"""Reports through the built-in model and every stage after it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.pipeline import readings
from whence.types import Claim, Reading, Report, Span

EXAMPLES = Path(__file__).parent.parent / "whence" / "data" / "examples"


def report(text: str, body: int = 0) -> Report:
    return Report(id="r" + "0" * 16, doc="d", text=text, body=body)


def read(text: str, body: int = 0) -> Reading:
    (reading,) = readings([report(text, body)])
    return reading


def spans(reading: Reading) -> Iterator[Span]:
    for claim in reading.claims:
        links = (link.mention for link in claim.chain)
        yield from chain(claim.content, claim.cue, *links, (claim.sentence,))
        yield from (e.span for e in claim.evidence)
    for source in reading.sources:
        yield from source.mentions
    for attribution in reading.attributions:
        yield from chain(attribution.source, attribution.cue, attribution.content)
    yield from reading.notes


def check(reading: Reading) -> None:
    text = reading.report.text
    for span in spans(reading):
        assert text[span.start : span.end] == span.text != ""
        assert span.start >= reading.report.body
    known = {source.id for source in reading.sources}
    assert all(link.source in known for claim in reading.claims for link in claim.chain)
    ids = [claim.id for claim in reading.claims]
    assert len(ids) == len(set(ids))


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=400), st.integers(0, 5))
def test_any_text_is_read_and_every_span_is_its_words(text, body):
    check(read(text, min(body, len(text))))


NEWS = (
    'He said . “ ” " the army denied that , two men had \n\n died reportedly 𝒜 é ́ Minister '
    "told ' ’ The Post citing officer killed 12 ( ) : Reuters-like MINISTRY"
).split(" ")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(NEWS), max_size=120))
def test_odd_news_is_read_and_every_span_is_its_words(words):
    check(read(" ".join(words)))


@pytest.fixture(scope="module")
def examples() -> list[Report]:
    from whence.read import read as read_paths

    return [r for r in read_paths([EXAMPLES]) if isinstance(r, Report)]


def test_a_report_reads_the_same_alone_and_among_others(examples):
    together = list(readings(examples))
    for reading in together:
        check(reading)
        assert reading.claims
    assert [next(iter(readings([r]))) for r in examples[:3]] == together[:3]


def test_a_text_of_many_windows_is_read_to_its_end(examples):
    text = "\n\n".join(r.text[r.body :] for r in examples)
    reading = read(text)
    check(reading)
    assert reading.claims[-1].content[0].start > len(text) * 0.9


def only(text: str) -> Claim:
    reading = read(text)
    assert len(reading.claims) == 1, reading.claims
    return reading.claims[0]


def names(claim: Claim) -> list[str]:
    return [link.name for link in claim.chain]


def test_direct_speech():
    claim = only("“The bridge fell at noon,” said Mayor Ana Rell.")
    assert claim.content[0].text == "The bridge fell at noon"
    assert names(claim) == ["Ana Rell"] and claim.chain[0].named and claim.quoted
    assert [s.text for s in claim.cue] == ["said"] and claim.status == "stated"


def test_indirect_speech_without_that():
    claim = only("The bridge had fallen at noon, a police officer told reporters.")
    assert claim.content[0].text == "The bridge had fallen at noon"
    assert [link.kind for link in claim.chain] == ["person"]
    assert not claim.chain[-1].named and not claim.quoted


def test_the_reports_own_voice():
    claim = only("Two soldiers were killed in the north of the country on Tuesday.")
    assert claim.chain == () and claim.status == "stated"


def test_a_chain_of_two_links():
    claim = only(
        "The army had sold the weapons, The Lisk Courier reported, citing an unnamed colonel."
    )
    assert [link.kind for link in claim.chain] == ["outlet", "person"]
    assert names(claim)[0] == "Lisk Courier"


def test_an_unspecified_source_hedges():
    claim = only("The rebels have reportedly taken the airport.")
    assert [link.kind for link in claim.chain] == ["unspecified"] and claim.status == "hedged"
    assert "reportedly" in [e.span.text for e in claim.evidence]


def test_a_denial():
    claim = only("The ministry denied that its troops had shelled the village.")
    assert claim.content[0].text == "its troops had shelled the village"
    assert claim.status == "denied" and claim.chain[0].kind == "government"


def test_one_source_under_several_words():
    reading = read(
        "A senior officer of the border guard said the convoy had been warned. "
        "“They drove on,” the officer said. He added that nine men had died."
    )
    assert len(reading.claims) == 3
    assert {claim.chain[-1].source for claim in reading.claims} == {"s1"}
