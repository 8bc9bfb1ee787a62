"""The tree from origins to reports."""

from __future__ import annotations

from collections.abc import Iterable

from tests.reconcile.tracing import by, cite, copy, member
from whence.reconcile.roots import Node, tree

NURSE = by("a nurse", named=False)


def lines(nodes: Iterable[Node], depth: int = 0) -> list[str]:
    return [
        line
        for node in nodes
        for line in (" " * depth + f"{node.how} {node.claim}", *lines(node.children, depth + 1))
    ]


def test_from_the_origin_to_who_copies_who_cites_it():
    members = [member("r1", NURSE), member("r2"), member("r3", by("r2 Post", "outlet"))]
    [(origin, nodes)] = tree(members, [copy("r2", "r1")], [cite("r3", "r2")]).affirmed
    assert origin.name == "a nurse"
    assert lines(nodes) == ["quotes r1.c", " copies r2.c", "  cites r3.c"]


def test_an_institutions_own_words_are_said():
    [(_, nodes)] = tree([member("r1", outlet="Ministry of Ports")]).affirmed
    assert lines(nodes) == ["says r1.c"]


def test_those_who_deny_stand_apart_and_so_does_who_has_it_from_nobody():
    members = [
        member("r1"),
        member("r2"),
        member("r3", by("the army", "government"), status="denied"),
    ]
    found = tree(members, [copy("r2", "r1")])
    assert not found.affirmed
    assert [origin.name for origin, _ in found.denied] == ["the army"]
    assert lines(found.unrooted) == ["has no source r1.c", " copies r2.c"]


def test_a_circle_is_shown_once_round():
    members = [member("r1", by("r2 Post", "outlet")), member("r2", by("r1 Post", "outlet"))]
    found = tree(members, [], [cite("r1", "r2"), cite("r2", "r1")])
    assert lines(found.unrooted) == ["quotes r1.c", " cites r2.c"]


def test_a_claim_from_two_origins_stands_under_each():
    members = [member("r1", NURSE), member("r2", by("Ana Brel")), member("r3")]
    found = tree(members, [copy("r3", "r1"), copy("r3", "r2")])
    assert [lines(nodes) for _, nodes in found.affirmed] == [
        ["quotes r1.c", " copies r3.c"],
        ["quotes r2.c", " copies r3.c"],
    ]
