from __future__ import annotations

from tests.parsing import parsed
from whence.resolve.antecedents import antecedents


def test_the_possessor_in_a_bodys_name_stands_for_the_body():
    one = parsed(
        "[entity [entity The People's] Front] came. [speaker It] spoke.",
        (("same", 2, 1, 0.9), ("same", 2, -1, 0.1)),
    )
    assert antecedents(one) == {2: 0}


def test_an_owner_is_somebody_else():
    one = parsed(
        "[entity [entity The mayor's] house] burned. [speaker He] spoke.",
        (("same", 2, 1, 0.9), ("same", 2, -1, 0.1)),
    )
    assert antecedents(one) == {2: 1}
