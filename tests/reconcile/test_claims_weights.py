"""The weights of comparisons, and that Splink comes to the same score with them."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from tests.reconcile.saying import Said, saying
from whence.reconcile.claims import sketch
from whence.reconcile.claims.comparing import LEVELS
from whence.reconcile.claims.matching import pairs
from whence.reconcile.claims.weights import probability, read, weights

SETTINGS = files("whence.data").joinpath("linkage/claims.json").read_text(encoding="utf8")
STORY = [
    saying(
        "r1",
        Said("Twelve miners were killed in the Orvand shaft.", number=(12, "killed")),
        Said("The owner said the pumps had failed.", "the pumps had failed", "owner"),
    ),
    saying(
        "r2",
        Said("A nurse counted 12 dead at Orvand.", "12 dead", "nurse", number=(12, "killed")),
        Said("The owner denied that pumps failed.", "pumps failed", "owner", "denied"),
        Said("Nobody has seen the pumps fail.", "the pumps fail", "union"),
        day=2,
    ),
]


def test_every_level_has_a_weight():
    assert [len(row) for row in weights().levels] == [len(labels) for labels in LEVELS.values()]


def test_alike_wording_speaks_for_more_than_unlike():
    wording, numbers = weights().levels[:2]
    assert wording[0] < 0 < wording[-1]
    different, same = (LEVELS["numbers"].index(x) for x in ("different numbers", "same number"))
    assert numbers[different] < 0 < numbers[same]


def test_evidence_becomes_probability():
    assert probability(0) == 0.5
    assert probability(1e9) == pytest.approx(1)
    assert probability(-1e9) == pytest.approx(0)


def test_a_settings_file_without_a_comparison_is_refused():
    model = json.loads(SETTINGS)
    model["comparisons"].pop()
    with pytest.raises(KeyError):
        read(json.dumps(model))


def test_splink_predicts_the_same():
    pytest.importorskip("splink")
    from train.linkage.splinked import linker_of

    early, late = (sketch(reading) for reading in STORY)
    compared = [*pairs(late, [early], []), *pairs(early, [], [])]
    grades = {frozenset((p.left.id, p.right.id)): p.levels for p in compared}
    claims = [(fact.id, 1) for side in (early, late) for fact in side.facts]
    predicted = linker_of(json.loads(SETTINGS), claims, grades).inference.predict()
    rows = predicted.as_record_list()
    assert len(rows) == len(grades) > 3
    for row in rows:
        ours = weights().total(grades[frozenset((row["claim_l"], row["claim_r"]))])
        assert row["match_weight"] == pytest.approx(ours, abs=1e-6)
        assert row["match_probability"] == pytest.approx(probability(ours), abs=1e-9)
