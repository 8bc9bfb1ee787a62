"""Places that no gazetteer has, and how places are called."""

from tests.extract.place.test_mentions import report
from whence.extract.place import place_mentions
from whence.resolve.places import places


def read(world, text, outlet=None):
    return {p.name: p for p in places(place_mentions(report(text), world), world, outlet)}


def test_an_unknown_place_is_of_the_kind_that_the_words_give_it_else_a_region(world):
    text = "Yarrow's interior ministry spoke. They met in northern Lorn. They saw the Tolm river."
    kinds = {name: place.kind for name, place in read(world, text).items()}
    assert kinds == {"Yarrow": "country", "Lorn": "region", "Tolm": "feature"}


def test_of_several_kinds_the_widest_is_an_unknown_places(world):
    text = "Yarrow's interior ministry spoke. They left Yarrow district."
    assert read(world, text)["Yarrow"].kind == "country"


def test_a_dateline_in_capitals_is_written_as_a_name(world):
    assert list(read(world, "BEL YARROW — Talks ended.")) == ["Bel Yarrow"]
    named = read(world, "YARROW — Talks ended. They left Yarrow district.")
    assert list(named) == ["Yarrow"]


def test_a_place_is_called_as_the_report_calls_it(world):
    place = read(world, "Shells fell on [entity Kelmar].")["Kelmar"]
    assert place.path[0] == "Kelmar District"


def test_in_an_unknown_country_an_obscure_namesake_elsewhere_is_not_meant(world):
    text = "Shells fell on [entity Pilten]."
    assert read(world, text)["Pilten"].latitude is not None
    invented = "Yarrow's interior ministry spoke. " + text
    assert read(world, invented)["Pilten"].latitude is None
    assert read(world, invented, outlet="XA")["Pilten"].latitude is not None
    assert read(world, invented + " An Ardanian fled.")["Pilten"].latitude is not None
    assert read(world, invented + " They left [entity Marn].")["Pilten"].latitude is not None
