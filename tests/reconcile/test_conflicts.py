"""Claims that cannot both be true are found in any order, and one is kept between two groups."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reconcile.saying import Said, saying
from whence.reconcile.conflicts import conflicts, lift, sketch
from whence.types import Conflict, Reading

TOLL = "{} people were killed in the shelling of the Tarvik market."


def _toll(report: str, number: int, voice: str, day: int) -> Reading:
    words = TOLL.format(number)
    return saying(report, Said(words, voice=voice, number=(number, "killed")), day=day)


A = _toll("a", 12, "the hospital", 1)
B = _toll("b", 31, "the ministry", 2)
C = saying("c", Said("Apples were cheap in Oldra this autumn.", voice="a trader"), day=3)


def test_two_tolls_of_one_shelling_conflict():
    (found,) = conflicts(sketch(B), [sketch(A), sketch(C)], {})
    assert (found.left, found.right) == ("b.0", "a.0")
    assert found.differs == "number"
    assert found.reason.startswith("killed: 31 against 12")
    assert 0 < found.score <= 1


def test_the_later_claim_comes_first_whichever_is_fresh():
    assert conflicts(sketch(A), [sketch(B)], {}) == conflicts(sketch(B), [sketch(A)], {})


def test_claims_that_say_the_same_do_not_conflict():
    assert conflicts(sketch(B), [sketch(A)], {"a.0": "g", "b.0": "g"}) == []


def test_claims_on_other_matters_do_not_conflict():
    assert conflicts(sketch(C), [sketch(A), sketch(B)], {}) == []


def test_a_report_is_not_compared_with_itself_as_its_own_neighbour():
    assert conflicts(sketch(A), [sketch(A)], {}) == []


def test_reports_without_claims_bring_nothing():
    empty = saying("e")
    assert conflicts(sketch(empty), [sketch(A)], {}) == []
    assert conflicts(sketch(A), [sketch(empty)], {}) == []


@settings(deadline=None, max_examples=20)
@given(st.permutations([A, B, C, _toll("d", 5, "a nurse", 4)]))
def test_the_order_of_the_reports_near_it_does_not_matter(near: list[Reading]):
    fresh = sketch(_toll("z", 40, "witnesses", 9))
    found = conflicts(fresh, [sketch(reading) for reading in near], {})
    plain = conflicts(fresh, [sketch(r) for r in sorted(near, key=lambda r: r.report.id)], {})
    assert {(c.left, c.right) for c in found} == {(c.left, c.right) for c in plain}


def _found(left: str, right: str, score: float) -> Conflict:
    return Conflict(left, right, "account", "contradiction", score, "two accounts")


def test_the_best_conflict_is_kept_between_two_groups():
    group_of = {"a": "g", "b": "g", "c": "h", "d": "h"}
    found = [_found("a", "c", 0.5), _found("d", "b", 0.8), _found("a", "x", 0.3)]
    assert lift(found, group_of) == [found[2], found[1]]


def test_one_figure_in_two_groups_conflicts_once_with_another():
    def told(right: str, reason: str, score: float) -> Conflict:
        return Conflict("a", right, "number", "contradiction", score, reason)

    same = told("c", "killed: 2 against 3", 0.5), told("d", "killed: 3 against 2; so it says", 0.4)
    other = told("e", "killed: 2 against 9", 0.3)
    assert lift([*same, other], {}) == [same[0], other]


def test_conflicts_inside_a_group_are_dropped():
    assert lift([_found("a", "b", 0.9)], {"a": "g", "b": "g"}) == []


@given(st.permutations([("a", "c", 0.5), ("d", "b", 0.8), ("b", "c", 0.8), ("a", "x", 0.3)]))
def test_lifting_does_not_depend_on_the_order(rows: list[tuple[str, str, float]]):
    group_of = {"a": "g", "b": "g", "c": "h", "d": "h"}
    kept = lift([_found(*row) for row in rows], group_of)
    assert [(c.left, c.right) for c in kept] == [("a", "x"), ("b", "c")]


def test_a_sketch_has_a_row_for_each_claim():
    drawn = sketch(saying("s", Said("It rained."), Said("Nobody came to Tarvik.")))
    assert drawn.vectors.shape[0] == drawn.marks.shape[0] == len(drawn.told) == 2
    assert drawn.marks[:, 0].tolist() == [0, 1]
    assert np.isnan(drawn.days).all()
