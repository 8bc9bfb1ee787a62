import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.gazetteer.names import key, latin


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qal‘ah-ye Vēr", "Qalah ye Ver"),
        ("St. Orlan", "Saint Orlan"),
        ("The Marn", "Marn"),
        ("K.R.", "KR"),
        ("Łódow", "Lodow"),
        ("O'Lenn", "O’Lenn"),
        ("VELMORE", "Velmore"),
    ],
)
def test_spellings_of_one_name_are_filed_as_one(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Velmore", "Velmor"), ("Marn", "Marne")])
def test_likeness_is_not_sameness(one, other):
    assert key(one) != key(other)


def test_a_name_in_other_letters_or_without_a_capital_is_no_latin_one():
    assert latin("Üsküp-Yalı")
    assert not latin("ve lmo")
    assert not latin("平和")


@given(st.text(max_size=30))
def test_a_folded_name_stays_as_it_is(text):
    assert key(key(text)) == key(text)
