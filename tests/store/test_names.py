from hypothesis import given
from hypothesis import strategies as st

from whence.store.names import name_of, names_of, words_of


@given(st.text(), st.text())
def test_the_words_of_two_texts_are_those_of_both(one, other):
    assert words_of(f"{one}\n{other}").split() == words_of(one).split() + words_of(other).split()


def test_a_name_is_its_words_without_its_article():
    assert name_of("The Sorn Front!") == " sorn front "
    assert name_of("Theo") == " theo "
    assert name_of("the") == " the "


@given(st.lists(st.text(min_size=1), min_size=1, max_size=4))
def test_every_name_is_found_whole_and_by_its_first_words(names):
    found = names_of(names)
    for name in names:
        assert f"|{name_of(name)}|" in found
        assert name_of(name).rstrip() in found


def test_two_names_are_not_read_as_one():
    assert name_of("front sorn") not in names_of(["Sorn Front", "Sorn"])
