from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.packs.index import Index, abbreviates, key, tokens


def found(names: list[str], text: str) -> list[str]:
    index: Index[str] = Index()
    for name in names:
        index.add(name, name)
    return [text[hit.start : hit.end] for hit in index.find(text)]


@pytest.mark.parametrize(
    "said",
    [
        "Tehrik-i-Brel",
        "Tehreek-e-Brel",
        "Tehreek Brel",
        "TEHREEK-E-BREL",
        "Tehrík-i-Brel",
    ],
)
def test_one_spelling_finds_the_others(said):
    assert found(["Tehreek-e-Brel"], f"He blamed the {said} for it.") == [said]


def test_the_longest_name_wins():
    names = ["Sorn", "Sorn Front", "Sorn Front for Freedom"]
    assert found(names, "The Sorn Front said") == ["Sorn Front"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SLF", "the slf and the Slf"),
        ("Sorn Front", "the Sorn front"),
        ("Sorn Front", "in Sorn, Front men"),
        ("Sorn Front", "in sorn Front"),
        ("The Base", "the base was hit"),
    ],
)
def test_what_is_no_name(name, text):
    assert found([name], text) == []


def test_an_article_may_begin_a_name():
    assert found(["al-Brel"], "fighters of al-Brel fled") == ["al-Brel"]
    assert found(["the Front"], "then the Front left") == ["Front"]


def test_one_name_of_two():
    index: Index[int] = Index()
    index.add("Sorn", 1)
    index.add("Sorn", 2)
    assert index.find("Sorn")[0].values == (1, 2)


def test_abbreviations():
    assert abbreviates("TTP") and abbreviates("LeJ") and abbreviates("U.S.")
    assert not abbreviates("Sorn Front") and not abbreviates("Brel")


@given(st.text(max_size=60), st.lists(st.text(min_size=1, max_size=12), max_size=4))
def test_any_text(text, names):
    for said in found(names, text):
        assert said in text
    ends = [t.end for t in tokens(text)]
    assert ends == sorted(ends)


@given(st.text(alphabet="abeioustlhTBÉ", max_size=12))
def test_keys_do_not_hang_on_case(word):
    assert key(word) == key(word.upper()) or not word.isascii()
