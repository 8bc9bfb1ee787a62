"""Judgements in and out of the store, and the reports near a report."""

from dataclasses import replace

import pytest

from tests.making import make_reading
from whence.errors import StoreError
from whence.store.contract import GroupRow
from whence.types import Judgement, Origin, Roots


def judgement(number: int, left: str = "a", right: str = "b", **fields) -> Judgement:
    return replace(
        Judgement(
            id=f"j{number:016x}",
            kind="same-claim",
            left=left,
            right=right,
            holds=True,
            author="rule:same-claim",
            person=False,
            made="2031-01-01T00:00:00+00:00",
            score=0.9,
            reason="the same words",
        ),
        **fields,
    )


def standing(store) -> list[str]:
    return [item.id for item in store.standing("same-claim")]


class TestJudgements:
    def test_come_back_as_they_went_in(self, store):
        made = judgement(1, detail='{"x": 1}')
        store.record([made])
        assert store.findings("same-claim", ["b"]) == [made]
        assert store.judgement(made.id[:8] + "0") == made

    def test_of_another_kind_or_about_other_things_are_left_out(self, store):
        store.record([judgement(1), judgement(2, kind="copy"), judgement(3, "c", "d")])
        assert [item.id for item in store.findings("same-claim", ["a", "x"])] == [judgement(1).id]

    def test_a_persons_word_stands_above_the_rules_either_way_round(self, store):
        word = judgement(2, "b", "a", person=True, author="Ana", holds=False)
        store.record([judgement(1), word])
        assert store.standing("same-claim") == [word]

    def test_a_later_word_stands_above_an_earlier_one(self, store):
        first = judgement(1, person=True, author="Ana", holds=False)
        store.record([first, judgement(2, person=True, author="Bo")])
        assert standing(store) == [judgement(2).id]

    def test_a_rule_that_judges_later_does_not_overrule_a_person(self, store):
        store.record([judgement(1, person=True, author="Ana", holds=False)])
        store.record([judgement(2)])
        assert standing(store) == [judgement(1).id]

    def test_withdrawing_a_word_gives_way_to_the_rule_again_and_keeps_the_history(self, store):
        store.record([judgement(1), judgement(2, person=True, author="Ana", holds=False)])
        store.withdraw([judgement(2).id], "2031-02-01T00:00:00+00:00")
        assert standing(store) == [judgement(1).id]
        history = store.judgements(["a"])
        assert [item.withdrawn for item in history] == [None, "2031-02-01T00:00:00+00:00"]

    def test_forgetting_withdraws_what_rules_judged_and_nothing_else(self, store):
        store.record([judgement(1, "c", "d"), judgement(2, person=True, author="Ana")])
        store.forget("2031-02-01T00:00:00+00:00")
        assert standing(store) == [judgement(2).id]
        assert len(store.judgements(["a", "b", "c", "d"])) == 2

    def test_an_unknown_id_is_an_error(self, store):
        with pytest.raises(StoreError, match="no judgement 'j9'"):
            store.judgement("j9")


class TestChange:
    def test_that_fails_leaves_nothing(self, store):
        with pytest.raises(ZeroDivisionError), store.change():
            store.record([judgement(1)])
            raise ZeroDivisionError
        assert standing(store) == []


class TestGroups:
    def test_are_replaced_only_where_they_are_named(self, store):
        store.regroup("same-claim", [], {"a": "a", "b": "a", "c": "c", "d": "c"})
        store.regroup("same-claim", ["a"], {"a": "a", "e": "a"})
        assert store.groups("same-claim") == {"a": "a", "e": "a", "c": "c", "d": "c"}
        assert store.grouped("same-claim", ["e", "x"]) == {"a": ["a", "e"]}

    def test_kinds_do_not_mix(self, store):
        store.regroup("same-story", [], {"a": "a", "b": "a"})
        assert store.groups("same-claim") == {}

    def test_members_are_ordered_as_listings_are_and_superseded_reports_left_out(self, store):
        store.add(make_reading("r1", published="2031-01-02", address="x"))
        store.add(make_reading("r2", published="2031-01-01", address="y"))
        store.add(make_reading("r3", published="2031-01-03", address="y"))
        claims = [f"c{n}-r{m}" for m in (1, 2, 3) for n in (2, 1)]
        assert store.ordered("same-claim", claims) == {
            "c1-r1": "r1",
            "c2-r1": "r1",
            "c1-r3": "r3",
            "c2-r3": "r3",
        }

    def test_roots_come_back_and_repeated_claims_come_first(self, store):
        roots = Roots(1, 2, (Origin("aide", "person", False, ("a",)),), unrooted=("b",))
        rows = [GroupRow("a", roots, 3, 2, 0, 0), GroupRow("c", roots, 9, 1, 0, 0)]
        store.weigh([*rows, replace(rows[0], group="d", reports=4)])
        assert [row.group for row in store.weighed()] == ["d", "a"]
        assert store.weight("c") == rows[1]
        assert store.weight("x") is None


class TestFresh:
    def test_reports_come_by_publication_until_they_are_settled(self, store):
        for name, day in (("r1", "2031-01-02"), ("r2", None), ("r3", "2031-01-01")):
            store.add(make_reading(name, published=day, address=name))
        assert store.fresh(2) == ["r3", "r1"]
        store.settle(["r3", "r1"])
        assert store.fresh(9) == ["r2"]

    def test_a_settled_report_retires_when_a_newer_version_comes(self, store):
        store.add(make_reading("r1", address="x"))
        store.settle(["r1"])
        assert store.retired() == []
        store.add(make_reading("r2", address="x"))
        assert store.retired() == ["r1"]
        store.retire(["r1"])
        assert store.retired() == []
        assert store.fresh(9) == ["r2"]


class TestNear:
    def add(self, store, days: dict[str, str | None]) -> None:
        for name, day in days.items():
            store.add(make_reading(name, published=day, address=name))

    def test_are_those_that_share_keys_the_rarest_first(self, store):
        self.add(store, {"r1": "2031-01-01", "r2": "2031-01-02", "r3": "2031-01-03", "r4": None})
        keys = {"r1": [1, 2, 9], "r2": [1], "r3": [1, 2], "r4": [7]}
        store.index(keys, {name: [] for name in keys})
        assert store.near(["r1"]) == {"r1": ["r3", "r2"]}
        assert store.near(["r4"]) == {"r4": []}

    def test_far_apart_in_time_are_near_by_their_wording_only(self, store):
        self.add(store, {"r1": "2031-01-01", "r2": "2032-01-01"})
        store.index({"r1": [1], "r2": [1]}, {"r1": [], "r2": []})
        assert store.near(["r1"]) == {"r1": []}
        store.index({"r1": [], "r2": []}, {"r1": [5], "r2": [5]})
        assert store.near(["r1"]) == {"r1": ["r2"]}

    def test_superseded_reports_are_near_nothing(self, store):
        store.add(make_reading("r1", address="x"))
        store.add(make_reading("r2", address="y"))
        store.index({"r1": [1], "r2": [1]}, {"r1": [2], "r2": [2]})
        store.add(make_reading("r3", address="x"))
        assert store.near(["r2"]) == {"r2": []}
