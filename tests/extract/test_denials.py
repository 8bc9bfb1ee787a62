from __future__ import annotations

import pytest

from tests.parsing import parsed
from whence.extract.claims import drafts
from whence.extract.denials import denials
from whence.types import Draft, Parsed


def denied(marked: str) -> tuple[Parsed, list[Draft]]:
    one = parsed(marked)
    return one, denials(one, drafts(one, [], ()))


@pytest.mark.parametrize(
    "after",
    [
        ", which [speaker the ministry] denies.",
        ", a charge that [speaker the ministry] has always rejected.",
        ". [speaker The ministry] denied it.",
        ".” [speaker The ministry] dismissed the allegation as noise.",
    ],
)
def test_words_that_deny_what_stands_before_them(after):
    one, (draft,) = denied(f"[claim The army shelled the village]{after}")
    mark = one.marks[draft.chain[0]]
    text = one.report.text[one.words[mark.first].start : one.words[mark.last].end]
    assert text.lower() == "the ministry"
    assert draft.content.text == "The army shelled the village" and draft.status == "denied"
    assert [e.kind for e in draft.evidence] == ["denial"]


@pytest.mark.parametrize(
    "after",
    [
        ". [speaker The ministry] denied that it had troops there.",
        ". [speaker The ministry] rejected the report of the commission.",
        ", which the ministry denies.",
        ". Much later, somebody asked. [speaker The ministry] denied it.",
        ", which [speaker the ministry] regrets.",
    ],
)
def test_words_that_deny_something_else_or_nothing(after):
    assert denied(f"[claim The army shelled the village]{after}")[1] == []
