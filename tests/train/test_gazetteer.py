from train.gazetteer.build import _middle, _stripped, _usual


def test_an_area_is_named_as_its_city_where_both_share_the_name():
    assert _usual("Ṭulm", ["Tolm Governorate", "Tolm"], "Tolm") == "Tolm"
    assert _usual("Mārn", ["Mārn"], "Marn") == "Marn"
    assert _usual("Upper Marn", ["Upper Marn", "Marn"], "Marn") == "Upper Marn"
    assert _usual("Kelmar", ["Kelmar"], "Velmore") == "Kelmar"


def test_the_word_for_what_an_area_is_can_be_left_out():
    assert list(_stripped("Kelmar District")) == ["Kelmar"]
    assert list(_stripped("Province of Marn")) == ["Marn"]
    assert list(_stripped("Marn")) == []


def test_the_middle_lies_between_the_outermost_places_but_for_the_farthest_few():
    assert _middle([1.0, 2.0, 9.0]) == 5.0
    assert _middle([0.0] * 49 + [10.0] * 49 + [500.0, -500.0]) == 5.0
