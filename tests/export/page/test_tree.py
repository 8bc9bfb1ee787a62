from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from whence.export.page.tree import Mark, Piece, nested


def piece(start: int, end: int, rank: int = 0) -> Piece:
    return Piece(Mark(start, end, rank, f"m{rank}"), start, end, True, True)


def outline(pieces: list[Piece]) -> list[tuple]:
    return [(p.start, p.end, p.mark.rank, outline(p.children)) for p in pieces]


def walked(pieces: list[Piece]) -> Iterator[Piece]:
    for one in pieces:
        yield one
        yield from walked(one.children)


def test_what_lies_inside_becomes_a_child():
    assert outline(nested([piece(2, 4, 1), piece(0, 9, 0)])) == [(0, 9, 0, [(2, 4, 1, [])])]


def test_on_the_same_characters_the_lower_rank_is_outside():
    assert outline(nested([piece(0, 3, 5), piece(0, 3, 2)])) == [(0, 3, 2, [(0, 3, 5, [])])]


def test_of_two_that_cross_the_later_is_cut():
    roots = nested([piece(0, 5, 0), piece(3, 8, 1)])
    assert outline(roots) == [(0, 5, 0, [(3, 5, 1, [])]), (5, 8, 1, [])]
    inner, rest = roots[0].children[0], roots[1]
    assert (inner.first, inner.last, rest.first, rest.last) == (True, False, False, True)


spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1]))


@given(st.lists(spans, max_size=12))
def test_pieces_nest_and_together_cover_what_each_mark_did(ranges):
    roots = nested([piece(start, end, n) for n, (start, end) in enumerate(ranges)])

    def check(pieces: list[Piece], low: int, high: int) -> None:
        for one in pieces:
            assert low <= one.start < one.end <= high
            check(one.children, one.start, one.end)
            low = one.end

    check(roots, 0, 99)
    for n, (start, end) in enumerate(ranges):
        parts = sorted((p.start, p.end) for p in walked(roots) if p.mark.rank == n)
        covered = [c for low, high in parts for c in range(low, high)]
        assert covered == list(range(start, end))
        found = [p for p in walked(roots) if p.mark.rank == n]
        assert sum(p.first for p in found) == sum(p.last for p in found) == 1
