"""Circular reporting."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.tracing import cite, copy
from whence.reconcile.roots import loops

ONE = {f"r{n}.c": "g1" for n in range(1, 10)}


def test_two_reports_that_cite_each_other_are_a_loop():
    [loop] = loops([cite("r2", "r1"), cite("r1", "r2")], [], ONE)
    assert loop.reports == ("r1", "r2")
    assert loop.claims == ("r1.c", "r2.c")
    assert loop.reason == "r1 cites “r2 Post” (r2); r2 cites “r1 Post” (r1)"


def test_a_longer_way_round():
    [loop] = loops([cite("r1", "r2"), cite("r2", "r3"), cite("r3", "r1")], [], ONE)
    assert loop.reports == ("r1", "r2", "r3")


def test_a_copy_may_close_a_loop():
    [loop] = loops([cite("r1", "r2")], [copy("r2", "r1")], ONE)
    assert loop.reports == ("r1", "r2")
    assert loop.reason.endswith("r2 copies it (r1)")


def test_what_hangs_on_a_loop_or_leads_to_it_is_no_part_of_it():
    citations = [cite("r1", "r2"), cite("r2", "r1"), cite("r3", "r1")]
    [loop] = loops([*citations, cite("r4", "r3")], [], ONE)
    assert loop.reports == ("r1", "r2")


def test_reports_that_cite_one_another_for_different_things_are_no_loop():
    assert not loops([cite("r1", "r2"), cite("r2", "r1")], [], {"r1.c": "g1", "r2.c": "g2"})


def test_no_citations_and_open_ends_have_no_loops():
    assert not loops([], [], {})
    assert not loops([cite("r1", None), cite("r2", "r2")], [], ONE)


pairs = st.tuples(st.integers(1, 6), st.integers(1, 6))


@given(st.lists(pairs, max_size=12), st.randoms(use_true_random=False))
def test_each_step_of_a_loop_is_a_citation(found, random):
    citations = [cite(f"r{x}", f"r{y}") for x, y in found]
    circles = loops(citations, [], ONE)
    steps = {(item.report, item.cited) for item in citations}
    for loop in circles:
        assert loop.reports[0] == min(loop.reports)
        assert set(zip(loop.reports, (*loop.reports[1:], loop.reports[0]), strict=True)) <= steps
    random.shuffle(citations)
    assert loops(citations, [], ONE) == circles
