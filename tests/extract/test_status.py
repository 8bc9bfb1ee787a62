from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.quotation import quotations
from whence.extract.status import evidence, status
from whence.types import STATUSES, Span, Status


def found(content: str, kind: Status, cue: str = "said") -> list[tuple[str, str]]:
    text = f"{content} – {cue}"
    at = len(text) - len(cue)
    cues = (Span(at, len(text), cue),)
    shown = evidence(text, kind, Span(0, len(content), content), cues, quotations(text))
    assert all(text[e.span.start : e.span.end] == e.span.text for e in shown)
    return [(e.kind, e.span.text) for e in shown]


def test_the_likeliest_status() -> None:
    assert status({"stated": 0.2, "denied": 0.5, "hedged": 0.3}, "it fell") == "denied"
    assert status({}, "it fell") == "stated"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("the pass will stay shut", "predicted"),
        ("we’ll hold the pass", "predicted"),
        ("the army would not leave", "predicted"),
        ("it would have been worse", "stated"),
        ("if ten were sent, four would be children", "stated"),
        ("it was against his will", "stated"),
        ("Will Harrow was there", "stated"),
    ],
)
def test_what_is_stated_of_the_future_is_predicted(content, expected) -> None:
    assert status({"stated": 0.9, "predicted": 0.1}, content) == expected
    assert status({"denied": 0.9, "stated": 0.1}, content) == "denied"


@pytest.mark.parametrize(
    ("content", "cue", "kind", "shown"),
    [
        ("they may have fled", "said", "hedged", [("hedge", "may have")]),
        ("they fled in May", "said", "hedged", []),
        ("May 5 was quiet", "said", "stated", []),
        ("May they have fled", "asked", "hedged", [("hedge", "May")]),
        ("the bridge fell", "reportedly", "hedged", [("hedge", "reportedly")]),
        ("they verbally agreed", "said", "stated", [("hedge", "verbally agreed")]),
        ("he appeared in court", "said", "stated", []),
        ("the mayor fled", "denied", "denied", [("denial", "denied")]),
        ("there was no truce", "denied", "denied", [("denial", "denied")]),
        ("we did not flee", "said", "denied", [("denial", "not")]),
        ("we didn’t flee", "said", "denied", [("denial", "n’t")]),
        ("they will flee", "said", "predicted", [("prediction", "will")]),
        ("the will of all", "said", "predicted", []),
        ("we'll flee", "said", "predicted", [("prediction", "'ll")]),
        ("they leave", "called for", "requested", [("request", "called for")]),
        ("law and order", "demanded", "requested", [("request", "demanded")]),
        ("they will flee", "said", "stated", []),
    ],
)
def test_words_that_speak_for_a_status(
    content: str, cue: str, kind: Status, shown: list[tuple[str, str]]
) -> None:
    assert found(content, kind, cue) == shown


def test_scare_quotes_are_kept() -> None:
    assert found('they "collaborated" with it', "stated") == [("scare-quote", "collaborated")]
    assert found('"collaborated" with it', "stated") == [("scare-quote", "collaborated")]


def test_a_whole_quotation_is_no_scare_quote() -> None:
    assert found('"They fled"', "stated") == []


WORDS = st.lists(st.sampled_from("may not denied will \"so\" n't didn't called for May 5".split()))


@given(WORDS.map(" ".join), st.sampled_from(STATUSES))
def test_evidence_is_in_the_text_in_order_and_apart_from_quotes(content: str, kind: Status) -> None:
    shown = evidence(content, kind, Span(0, len(content), content), (), quotations(content))
    assert [e.span.start for e in shown] == sorted(e.span.start for e in shown)
    assert all(content[e.span.start : e.span.end] == e.span.text for e in shown)


@pytest.mark.parametrize(
    ("before", "content", "expected"),
    [
        ("The minister urged ", "both sides to stop", "requested"),
        ("He called on the army ", "to stop", "requested"),
        (
            "The mayor, who believed in peace, said last week in the town hall that ",
            "it fell",
            "stated",
        ),
        ("Analysts believe ", "the pact is dead", "hedged"),
        ("The guard expects ", "rain", "predicted"),
        ("He said: “", "We urge both sides to stop", "requested"),
        ("He said ", "they asked both sides to stop", "stated"),
    ],
)
def test_what_a_cue_brings_in(before, content, expected) -> None:
    assert status({"stated": 0.9}, content, before) == expected
    assert status({"denied": 0.9}, content, before) == "denied"
