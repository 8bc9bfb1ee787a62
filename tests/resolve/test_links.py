from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whence.resolve.links import Chain, inherit, worded
from whence.types import Draft, Link, Source, Span


def chain(words: str) -> Chain:
    return tuple(
        Link(name, name, "unspecified" if name == "u" else "person", True, (Span(0, 1, "x"),))
        for name in words
    )


def shown(chains: list[Chain]) -> list[str]:
    """Names in order, the inherited ones in capitals."""
    return ["".join(x.source.upper() if x.inherited else x.source for x in c) for c in chains]


def inherited(*words: str) -> list[str]:
    return shown(inherit(chain(w) for w in words))


def test_a_source_introduced_through_another_is_still_heard_through_it() -> None:
    assert inherited("ab", "b", "b") == ["ab", "Ab", "Ab"]


def test_a_source_first_heard_directly_inherits_nothing() -> None:
    assert inherited("b", "ab", "b") == ["b", "ab", "b"]


def test_all_links_before_the_source_are_inherited() -> None:
    assert inherited("abc", "c", "bc", "b") == ["abc", "ABc", "Abc", "Ab"]


def test_upstreams_of_upstreams_are_inherited() -> None:
    assert inherited("ab", "bc", "c") == ["ab", "Abc", "ABc"]


def test_of_several_ways_the_first_counts() -> None:
    assert inherited("ac", "bc", "c") == ["ac", "bc", "Ac"]


def test_a_loop_is_not_walked_twice() -> None:
    assert inherited("ab", "ba", "b") == ["ab", "ba", "Ab"]


def test_the_own_voice_and_unspecified_sources_inherit_nothing() -> None:
    assert inherited("au", "", "u") == ["au", "", "u"]


def test_inherited_links_are_not_worded() -> None:
    _, late = inherit([chain("ab"), chain("b")])
    assert late[0].mention == ()
    assert late[1].mention


words = st.lists(st.text("abcdu", max_size=4).map(lambda w: "".join(dict.fromkeys(w))), max_size=8)


@given(words)
def test_inheriting_twice_adds_nothing(chains: list[str]) -> None:
    once = inherit(chain(w) for w in chains)
    assert inherit(once) == once


@given(words)
def test_worded_links_stay_last_and_no_source_stands_twice(chains: list[str]) -> None:
    for was, now in zip(chains, inherit(chain(w) for w in chains), strict=True):
        assert shown([now])[0].endswith(was)
        assert len({link.source for link in now}) == len(now)


def draft(*places: int) -> Draft:
    span = Span(0, 1, "x")
    return Draft(span, (), places, "stated", (), span, False)


def places(names: str) -> dict[int, tuple[Source, Span]]:
    return {
        n: (Source(s, s, "person", True, None, None, ()), Span(n, n + 1, "x"))
        for n, s in enumerate(names)
    }


def test_one_source_twice_in_a_row_is_one_link_worded_twice() -> None:
    (link,) = worded(draft(1, 0), places("aa"))
    assert [s.start for s in link.mention] == [0, 1]


def test_a_source_through_another_through_itself_is_one_link() -> None:
    assert [x.source for x in worded(draft(0, 1, 2), places("aba"))] == ["b", "a"]


@given(st.text("abc", max_size=5))
def test_worded_chains_have_no_loops(names: str) -> None:
    links = worded(draft(*range(len(names))), places(names))
    assert len({x.source for x in links}) == len(links)
    assert [x.source for x in links][-1:] == list(names)[-1:]
