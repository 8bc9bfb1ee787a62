"""Resolving as a whole: whatever the parse, the reading hangs together."""

from __future__ import annotations

from hypothesis import given

from tests.parsing import any_parsed, parsed
from whence.extract import extract
from whence.resolve import resolve
from whence.types import Parsed, Reading


def read(one: Parsed) -> Reading:
    (reading,) = resolve(extract([one]))
    return reading


def test_a_source_is_still_heard_through_whom_it_was_introduced() -> None:
    reading = read(
        parsed(
            "[claim The bridge fell], [speaker the Tolmund Sentry] said, citing [speaker an aide]. "
            "[claim It was old], [speaker the aide] said.",
            (
                ("claim-speaker", 0, 2, 0.9),
                ("speaker-through", 2, 1, 0.9),
                ("claim-speaker", 3, 4, 0.9),
            ),
        )
    )
    first, second = reading.claims
    assert [(x.name, x.inherited) for x in first.chain] == [
        ("Tolmund Sentry", False),
        ("an aide", False),
    ]
    assert [(x.name, x.inherited) for x in second.chain] == [
        ("Tolmund Sentry", True),
        ("an aide", False),
    ]


def test_a_pronoun_gets_the_name_that_the_report_gives_before() -> None:
    reading = read(
        parsed(
            "[entity Ana Brel] arrived. [claim The bridge fell], [speaker she] said.",
            (("claim-speaker", 1, 2, 0.9), ("same", 2, 0, 0.9)),
        )
    )
    (link,) = reading.claims[0].chain
    assert (link.name, link.named, link.mention[0].text) == ("Ana Brel", True, "she")


def test_one_content_through_two_chains_is_two_claims() -> None:
    one = parsed(
        "[speaker Ana Brel] said and [speaker Joran Keel] said [claim [claim the bridge fell]].",
        (("claim-speaker", 2, 0, 0.9), ("claim-speaker", 3, 1, 0.9)),
    )
    first, second = read(one).claims
    assert first.content == second.content
    assert first.id != second.id


def test_one_content_through_one_chain_is_one_claim() -> None:
    ties = (("claim-speaker", 1, 0, 0.9), ("claim-speaker", 2, 0, 0.9))
    assert (
        len(read(parsed("[speaker Ana Brel] said [claim [claim the bridge fell]].", ties)).claims)
        == 1
    )


@given(any_parsed())
def test_every_span_is_the_words_there(one: Parsed) -> None:
    reading = read(one)
    spans = [s for source in reading.sources for s in source.mentions]
    for claim in reading.claims:
        spans += [*claim.content, *claim.cue, claim.sentence, *(e.span for e in claim.evidence)]
        spans += [s for link in claim.chain for s in link.mention]
    for attribution in reading.attributions:
        spans += [*attribution.source, *attribution.cue, *attribution.content]
    for span in (*spans, *reading.notes):
        assert one.report.text[span.start : span.end] == span.text
        assert span.text


@given(any_parsed())
def test_links_are_sources_chains_have_no_loops_ids_are_distinct(one: Parsed) -> None:
    reading = read(one)
    known = {source.id: source for source in reading.sources}
    assert list(known) == [f"s{n}" for n in range(1, len(known) + 1)]
    assert len({claim.id for claim in reading.claims}) == len(reading.claims)
    for claim in reading.claims:
        assert len({link.source for link in claim.chain}) == len(claim.chain)
        for link in claim.chain:
            assert (link.name, link.named) == (known[link.source].name, known[link.source].named)
            assert bool(link.mention) != link.inherited


@given(any_parsed())
def test_the_same_parse_gives_the_same_reading(one: Parsed) -> None:
    assert read(one) == read(one)


@given(any_parsed())
def test_an_anonymous_source_has_no_name_of_another_mention(one: Parsed) -> None:
    for source in read(one).sources:
        if not source.named and source.kind != "unspecified":
            words = " ".join(source.name.split())
            assert any(words in " ".join(m.text.split()) for m in source.mentions)
