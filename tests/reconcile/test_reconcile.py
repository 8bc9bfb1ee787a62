"""The whole of reconciliation on a store: what is found, joined later, overruled and undone."""

from dataclasses import replace
from itertools import permutations

import pytest

from tests.reconcile.story import story
from whence.errors import InputError
from whence.reconcile import reconcile
from whence.reconcile.changes import changes
from whence.reconcile.listing import clashes, repeated
from whence.reconcile.review import judge, undo
from whence.reconcile.viewing import claim_picture
from whence.types import Judgement


def fill(store, readings, size: int = 1_000):
    for reading in readings:
        store.add(reading)
    return list(reconcile(store, size=size))


def standing(store, kind) -> set[tuple[str, str]]:
    return {(item.left, item.right) for item in store.standing(kind) if item.holds}


def picture(store) -> tuple:
    return (
        *(standing(store, kind) for kind in ("copy", "citation", "same-claim", "conflict")),
        store.groups("same-claim"),
        [(row.group, row.roots.certain, row.roots.possible) for row in store.weighed()],
    )


class TestFound:
    def test_a_copy_a_citation_and_two_roots_behind_four_reports(self, store):
        fill(store, story())
        assert standing(store, "copy") == {("r2", "r1")}
        assert ("r3", "r1") in standing(store, "citation")
        found = claim_picture(store, "c30")
        assert {claim.id for _, claim in found.members} == {"c10", "c20", "c30", "c41"}
        assert (found.behind.reports, found.behind.copies) == (4, 1)
        assert (found.behind.roots.certain, found.behind.roots.possible) == (2, 2)

    def test_repeated_claims_come_with_what_stands_behind_them(self, store):
        fill(store, story())
        first = next(repeated(store, 1))
        assert (first.claim.id, first.behind.reports) == ("c10", 4)

    def test_what_is_reconciled_is_not_done_again(self, store):
        fill(store, story())
        before = picture(store)
        assert list(reconcile(store)) == []
        assert picture(store) == before

    def test_afresh_finds_the_same_and_keeps_the_history(self, store):
        fill(store, story())
        before, count = picture(store), len(store.judgements(["r1", "r2"]))
        list(reconcile(store, afresh=True))
        assert picture(store) == before
        assert len(store.judgements(["r1", "r2"])) == 2 * count


class TestGrowth:
    def test_arriving_one_by_one_gives_the_picture_of_all_at_once(self, store, tmp_path):
        from whence.store import open_store

        fill(store, story())
        with open_store(tmp_path / "slow.duckdb") as slow:
            for reading in story():
                fill(slow, [reading])
            assert picture(slow) == picture(store)

    def test_the_order_of_arrival_does_not_matter_for_copies_and_groups(self, tmp_path):
        from whence.store import open_store

        seen = []
        for number, order in enumerate(list(permutations(story()))[::7]):
            with open_store(tmp_path / f"{number}.duckdb") as slow:
                for reading in order:
                    fill(slow, [reading])
                seen.append((standing(slow, "copy"), slow.groups("same-claim")))
        assert all(item == seen[0] for item in seen)

    def test_a_citation_that_was_open_is_tied_when_the_report_arrives(self, store):
        first, *_, citing, _ = story()
        fill(store, [citing])
        assert standing(store, "citation") == {("r3", "")}
        fill(store, [first])
        assert standing(store, "citation") == {("r3", "r1")}

    def test_a_newer_version_takes_the_place_of_the_older(self, store):
        readings = story()
        fill(store, readings)
        newer = story()[3]
        claims = tuple(replace(c, id=f"new{n}", report="r9") for n, c in enumerate(newer.claims))
        later = replace(newer.report, id="r9", published="2031-05-05")
        fill(store, [replace(newer, report=later, claims=claims)])
        members = {claim.id for _, claim in claim_picture(store, "c10").members}
        assert members == {"c10", "c20", "c30", "new1"}

    def test_changes_tell_what_stood_behind_a_claim_before(self, store):
        readings = story()
        fill(store, readings[:3])
        fill(store, readings[3:])
        (change,) = changes(store, ["r4"]).claims
        assert (change.before.reports, change.after.reports) == (3, 4)
        assert (change.before.roots.certain, change.after.roots.certain) == (1, 2)


class TestPeople:
    def split(self, store) -> list[Judgement]:
        return judge(store, "same-claim", [("c41", "c10")], False, "Ana", "another blast")

    def test_a_person_splits_what_the_machine_joined_and_later_runs_leave_it_so(self, store):
        fill(store, story())
        self.split(store)
        assert store.grouped("same-claim", ["c41"]) == {}
        list(reconcile(store, afresh=True))
        assert store.grouped("same-claim", ["c41"]) == {}
        assert claim_picture(store, "c10").behind.roots.certain == 1

    def test_undone_it_is_as_it_was_and_the_judgement_stays_in_the_history(self, store):
        fill(store, story())
        before = picture(store)
        (made,) = self.split(store)
        undo(store, store.judgement(made.id))
        assert picture(store) == before
        assert store.judgement(made.id).withdrawn
        with pytest.raises(InputError, match="taken back already"):
            undo(store, store.judgement(made.id))

    def test_a_person_joins_what_the_machine_did_not(self, store):
        fill(store, story())
        judge(store, "same-claim", [("c11", "c40")], True, "Ana", "")
        (members,) = store.grouped("same-claim", ["c40"]).values()
        assert "c11" in members

    def test_a_copy_that_a_person_rejects_counts_as_a_report_of_its_own(self, store):
        fill(store, story())
        judge(store, "copy", [("r2", "r1")], False, "Ana", "both had the officer")
        assert standing(store, "copy") == set()
        assert claim_picture(store, "c10").behind.copies == 0

    def test_an_anonymous_source_is_never_tied_to_a_name(self, store):
        fill(store, story())
        with pytest.raises(InputError, match="never ties an unnamed source to a name"):
            judge(store, "same-source", [("r1/s1", "r4/s1")], True, "Ana", "")

    @pytest.mark.parametrize(
        ("pair", "by", "words"),
        [(("r1", "r1"), "Ana", "r1 is one thing"), (("r1", "r2"), " ", "needs its author")],
    )
    def test_what_makes_no_judgement_is_an_error(self, store, pair, by, words):
        fill(store, story())
        with pytest.raises(InputError, match=words):
            judge(store, "copy", [pair], True, by, "")

    def test_a_rule_is_overruled_not_undone(self, store):
        fill(store, story())
        with pytest.raises(InputError, match="overrule it with whence judge"):
            undo(store, store.standing("copy")[0])


def test_competing_figures_conflict(store):
    fill(store, story())
    differ = {(row.conflict.differs, row.conflict.clash) for row in clashes(store)}
    assert ("number", "contradiction") in differ or ("number", "update") in differ


def test_a_late_original_takes_the_place_of_a_later_one(store):
    first, second, *_ = story()
    header = replace(second.report, id="r0", outlet="Quelm Gazette", address="r0.txt")
    later = replace(header, published="2031-05-03")
    claims = tuple(replace(c, id=f"r0.{n}", report="r0") for n, c in enumerate(second.claims))
    fill(store, [second, replace(second, report=later, claims=claims)])
    assert standing(store, "copy") == {("r0", "r2")}
    fill(store, [first])
    assert ("r2", "r1") in standing(store, "copy")
    assert all(earlier == "r1" for _, earlier in standing(store, "copy"))
