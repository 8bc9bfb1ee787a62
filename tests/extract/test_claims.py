from __future__ import annotations

from hypothesis import given

from tests.parsing import any_parsed, parsed
from whence.extract import extract
from whence.extract.attribution import attributions
from whence.extract.claims import drafts
from whence.extract.notes import notes


def read(one):
    return drafts(one, attributions(one), notes(one.report.text, 0))


def test_a_claim_has_its_speaker_and_whom_he_is_heard_through():
    one = parsed(
        "[claim The pass is closed], [speaker the Post] reported, citing [speaker a guard].",
        (
            ("claim-speaker", 0, 2, 0.9),
            ("claim-speaker", 0, 1, 0.1),
            ("speaker-through", 2, 1, 0.8),
        ),
    )
    (draft,) = read(one)
    assert draft.chain == (1, 2) and draft.sentence.text == one.report.text and not draft.quoted


def test_none_wins_when_it_is_likelier():
    one = parsed(
        "[speaker Police] came. [claim The pass is closed].",
        (("claim-speaker", 1, 0, 0.4), ("claim-speaker", 1, -1, 0.6)),
    )
    assert read(one)[0].chain == ()


def test_the_cue_is_that_of_the_attribution_around_the_content():
    one = parsed(
        "“[content [claim The pass is closed]],” [cue said] [speaker a guard].",
        (("content-cue", 0, 2, 1.0), ("claim-speaker", 1, 3, 1.0)),
    )
    (draft,) = read(one)
    assert [s.text for s in draft.cue] == ["said"] and draft.quoted
    assert draft.content.text == "The pass is closed"


def test_the_word_that_stands_for_an_unspecified_source_is_evidence():
    one = parsed(
        "[speaker Reportedly], [claim the pass is closed].",
        (("claim-speaker", 1, 0, 1.0),),
        {1: {"hedged": 1.0}},
    )
    assert [e.span.text for e in read(one)[0].evidence] == ["Reportedly"]


def test_a_heading_claims_nothing_unless_somebody_is_quoted():
    assert read(parsed("[claim Pass closed after attack]\n\nIt rained there.")) == []
    one = parsed(
        "[speaker Guard]: [claim Pass closed after attack]\n\nIt rained.",
        (("claim-speaker", 1, 0, 1.0),),
    )
    assert len(read(one)) == 1


def test_a_note_on_provenance_is_no_claim():
    assert read(parsed("It rained.\n\n([claim With inputs from agencies])")) == []


@given(any_parsed())
def test_every_span_is_the_words_it_covers(one):
    (found,) = extract([one])
    for draft in found.drafts:
        for span in (draft.content, *draft.cue, draft.sentence, *(e.span for e in draft.evidence)):
            assert one.report.text[span.start : span.end] == span.text != ""
