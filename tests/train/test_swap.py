"""Other versions of lessons: what is marked is swapped, and the labels stay with it."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

torch = pytest.importorskip("torch")

from train.scene import muc, re3d, swap  # noqa: E402
from whence.parse.words import split  # noqa: E402


def shown(lesson, place):
    start, end = lesson.words.starts[place[0]], lesson.words.ends[place[1]]
    return lesson.text[start:end]


def row(text, **roles):
    template = {"incident_type": "attack"} | {role: [] for role in muc.ROLES.values()}
    template |= {role: [[[s, 0] for s in e] for e in found] for role, found in roles.items()}
    return {"docid": "d1", "doctext": text, "templates": [template]}


@pytest.fixture
def always(monkeypatch):
    monkeypatch.setattr(swap, "SWAPPED", 1.0)


def test_a_filler_gives_way_wherever_it_stands(always, tokenizer):
    old = row(
        "rebels of tolm hit the mill. the rebels then left the old mill in tolm.",
        PerpInd=[["rebels"]],
        Target=[["mill", "old mill"]],
    )
    pools = {role: [] for role in muc.ROLES.values()}
    pools |= {"PerpInd": [["ten raiders"]], "Target": [["bridge", "iron bridge"]]}
    new = swap.swap_fillers(old, pools, random.Random(1))
    assert new["doctext"] == (
        "ten raiders of tolm hit the bridge. the ten raiders then left the iron bridge in tolm."
    )
    lesson = muc.lesson(new, tokenizer)
    assert {shown(lesson, m) for m in lesson.marks["perpetrator"]} == {"ten raiders"}
    assert {shown(lesson, m) for m in lesson.marks["target"]} == {"iron bridge"}
    assert old["doctext"].startswith("rebels")


def test_the_pools_hold_every_filler():
    pools = swap.fillers([row("x", PerpInd=[["rebels", "raiders"]]), row("x", Weapon=[["bomb"]])])
    assert pools["PerpInd"] == [["rebels", "raiders"]]
    assert pools["Weapon"] == [["bomb"]]


@pytest.fixture
def league(tmp_path, tokenizer):
    text = "The League backs Orla Venn, who leads it in Tolm; the League thanks her."
    entity = {"documentId": "d", "confidence": 1, "value": ""}
    ends = {"sourceBegin": 0, "sourceEnd": 10, "targetBegin": 17, "targetEnd": 26}
    rows = {
        "documents": [{"_id": "d", "text": text}],
        "entities": [
            {**entity, "begin": 0, "end": 10, "type": "Organisation"},
            {**entity, "begin": 17, "end": 26, "type": "Person"},
            {**entity, "begin": 44, "end": 48, "type": "Location"},
        ],
        "relations": [{"documentId": "d", "confidence": 1, "type": "Likes", **ends}],
    }
    for name, lines in rows.items():
        (tmp_path / f"{name}.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf8")
    (lesson,) = re3d.lessons(tmp_path, tokenizer)
    return lesson


def test_terms_are_swapped_and_relations_hold_between_the_new_ones(always, league, tokenizer):
    pools = {"Organisation": ["Ardan Miners' Union"], "Person": ["Il"], "Location": ["Old Ferry"]}
    new = swap.swap_terms(league, pools, tokenizer, random.Random(1))
    assert new.text == (
        "Ardan Miners' Union backs Il, who leads it in Old Ferry; the League thanks her."
    )
    assert [shown(new, m) for m in new.marks["term"]] == ["Ardan Miners' Union", "Il", "Old Ferry"]
    assert new.terms == league.terms
    (fact,) = new.facts
    assert (shown(new, fact.of), fact.label, shown(new, fact.to)) == (
        "Ardan Miners' Union",
        "Likes",
        "Il",
    )
    assert shown(league, league.marks["term"][0]) == "The League"


@given(seed=st.integers(0, 1000))
def test_blanked_words_keep_their_places(tokenizer, seed):
    words = split(tokenizer, "The ferry at Tolm was burnt down, say the ferrymen's widows.")
    new = swap.blanked(words, [2000, 2001], random.Random(seed))
    changed = set(new.pieces[new.pieces != words.pieces].tolist())
    assert changed <= {103, 2000, 2001}
    assert new.texts == words.texts and (new.first == words.first).all()
