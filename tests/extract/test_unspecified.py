from __future__ import annotations

import pytest

from tests.parsing import parsed
from whence.extract import extract
from whence.types import Draft, Extracted


def read(marked: str, *arguments) -> tuple[Extracted, Draft]:
    (one,) = extract([parsed(marked, *arguments)])
    (draft,) = one.drafts
    return one, draft


def worded(one: Extracted, draft: Draft) -> list[str]:
    marks = (one.parsed.marks[p] for p in draft.chain)
    return [
        one.parsed.report.text[slice(one.parsed.words[m.first].start, one.parsed.words[m.last].end)]
        for m in marks
    ]


@pytest.mark.parametrize(
    "marked",
    [
        "[claim The rebels have reportedly taken the pass].",
        "Allegedly, [claim the rebels have taken the pass].",
        "The rebels [speaker reportedly] [claim have taken the pass].",
    ],
)
def test_what_is_reportedly_so_is_not_the_reports_own_voice(marked):
    one, draft = read(marked)
    assert [w.lower() for w in worded(one, draft)] in (["reportedly"], ["allegedly"])
    assert draft.status == "hedged"
    assert one.parsed.labels[draft.chain[0]].get("unspecified") == 1.0 or "[speaker" in marked


def test_a_speaker_that_the_model_found_stays():
    one, draft = read(
        "[claim The rebels have allegedly taken the pass], [speaker a guard] said.",
        (("claim-speaker", 0, 1, 1.0),),
    )
    assert worded(one, draft) == ["a guard"] and draft.status == "stated"


def test_an_adverb_far_from_the_claim_says_nothing_of_it():
    _, draft = read("The mayor has reportedly left town for good. [claim The pass is closed].")
    assert draft.chain == () and draft.status == "stated"


def test_words_in_quotation_marks_are_somebodys():
    marked = "[speaker The guard] came back. “[claim The pass is closed].”"
    ties = (("claim-speaker", 1, -1, 0.7), ("claim-speaker", 1, 0, 0.3))
    one, draft = read(marked, ties)
    assert worded(one, draft) == ["The guard"]
    one, draft = read(marked.replace("“", "").replace("”", ""), ties)
    assert draft.chain == ()
