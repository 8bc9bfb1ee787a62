from hypothesis import given
from hypothesis import strategies as st

from whence.gazetteer import Entry, NamedPlace
from whence.resolve.places import outlet_country, places
from whence.types import PlaceMention, Report, Span


def mentions(*words, **also):
    """Mentions of these words in a row; ``inside`` maps one's number to that of its container."""
    out, at = [], 0
    for n, word in enumerate(words):
        span = Span(at, at + len(word), word)
        kind = also.get("kinds", {}).get(n)
        inside = also.get("inside", {}).get(n)
        out.append(PlaceMention(span, n, n, kind, inside, n in also.get("people", ())))
        at += len(word) + 2
    return out


def where(world, *words, outlet=None, **also):
    return {p.name: p for p in places(mentions(*words, **also), world, outlet)}


def test_a_place_has_its_path_position_and_precision(world):
    pilten = where(world, "Pilten")["Pilten"]
    assert pilten.path == ("Pilten", "Marn", "Ardania")
    assert (pilten.latitude, pilten.longitude) == (11.1, 21.1)
    assert (pilten.country, pilten.kind, pilten.precision) == ("XA", "populated", "exact")
    assert pilten.geonames == 113


def test_the_larger_namesake_is_meant_where_nothing_says_otherwise(world):
    assert where(world, "Velmore")["Velmore"].geonames == 211


def test_the_words_around_a_name_decide_between_namesakes(world):
    found = where(world, "Velmore", "Ardania", inside={0: 1})
    assert found["Velmore"].geonames == 112


def test_the_other_places_of_the_report_decide_between_namesakes(world):
    assert where(world, "Velmore", "Pilten", "Marn", "Ardania")["Velmore"].geonames == 112


def test_whose_people_are_named_and_where_the_outlet_is_count(world):
    close = [
        NamedPlace(Entry(-7, "Dray", "populated", "XA", 11, 5_000, 11.3, 21.3)),
        NamedPlace(Entry(-8, "Dray", "populated", "XB", 21, 5_000, 51.3, 61.3)),
    ]
    two = world.including(close)
    assert where(two, "Dray", outlet="XA")["Dray"].country == "XA"
    assert where(two, "Dray", outlet="XB")["Dray"].country == "XB"
    assert where(two, "Bessian", "Dray", people={0})["Dray"].country == "XB"
    assert where(two, "Ardanian", "Dray", people={0})["Dray"].country == "XA"


def test_an_invented_place_stays_a_name_and_spoils_no_other(world):
    found = where(world, "Velmoor", "Pilten")
    assert found["Velmoor"].latitude is None
    assert found["Velmoor"].path == ("Velmoor",)
    assert found["Velmoor"].precision is None
    assert found["Pilten"].geonames == 113


def test_an_unknown_place_keeps_what_the_words_put_around_it(world):
    yarrow = where(world, "Yarrow", "Marn", inside={0: 1}, kinds={0: "populated"})["Yarrow"]
    assert yarrow.path == ("Yarrow", "Marn", "Ardania")
    assert (yarrow.country, yarrow.latitude) == ("XA", None)


def test_an_area_without_a_position_of_its_own_has_that_of_what_contains_it(world):
    kelmar = where(world, "Kelmar", kinds={0: "district"})["Kelmar"]
    assert (kelmar.latitude, kelmar.precision, kelmar.kind) == (11.0, "province", "district")


def test_several_names_of_one_place_are_one_place(world):
    (only,) = places(mentions("A.R.", "Ardania", "ARDANIA"), world)
    assert (only.id, only.name, len(only.mentions)) == ("p1", "Ardania", 3)


def test_a_region_that_no_country_holds_has_no_country(world):
    coast = where(world, "Grey Coast")["Grey Coast"]
    assert (coast.country, coast.kind, coast.geonames) == (None, "region", None)


def test_places_are_numbered_by_first_mention(world):
    found = places(mentions("Marn", "Yarrow", "Bessia", "Marn"), world)
    assert [(p.id, p.name) for p in found] == [("p1", "Marn"), ("p2", "Yarrow"), ("p3", "Bessia")]


def test_the_outlets_country_is_that_of_its_address_else_of_its_name(world):
    def country(**of):
        return outlet_country(Report("r", "d", "", **of), world)

    assert country(url="https://news.example.xa/story") == "XA"
    assert country(url="https://daily.example.co.uk/1") == "GB"
    assert country(url="https://daily.example.io/1", outlet="The Ardania Herald") == "XA"
    assert country(outlet="Bessian Daily") == "XB"
    assert country(outlet="Evening Wire", url="https://wire.example.com/") is None


words = st.sampled_from(["Velmore", "Marn", "Ardania", "Kelmar", "Yarrow", "Bessian", "Grey Coast"])


@given(st.lists(words, max_size=8), st.data())
def test_every_mention_belongs_to_exactly_one_place(world, chosen, data):
    number = st.integers(0, max(len(chosen) - 1, 0))
    inside = data.draw(st.dictionaries(number, number, max_size=4)) if chosen else {}
    people = {n for n, word in enumerate(chosen) if word == "Bessian"}
    made = mentions(*chosen, inside=inside, people=people)
    found = places(made, world)
    spans = sorted((s for p in found for s in p.mentions), key=lambda s: s.start)
    assert spans == [m.span for m in made if not m.people]
    assert all((p.latitude is None) == (p.precision is None) for p in found)


def test_a_city_is_meant_rather_than_the_area_named_after_it_unless_it_is_called_one(world):
    more = world.including(
        [
            NamedPlace(Entry(-60, "Tolm", "province", "XA", 1, 90_000, 9.0, 19.0)),
            NamedPlace(Entry(-61, "Tolm", "populated", "XA", 12, 60_000, 8.5, 18.5)),
            NamedPlace(Entry(-62, "Oster", "populated", "XB", 21, 700_000, 51.2, 61.2)),
            NamedPlace(Entry(-63, "Oster", "populated", "XB", 21, 2_000_000, 51.9, 61.9)),
        ]
    )
    assert where(more, "Oster")["Oster"].kind == "populated"
    assert where(more, "Oster", kinds={0: "province"})["Oster"].kind == "province"


def test_a_name_put_where_none_of_its_places_lies_is_another_place(world):
    found = where(world, "Pilten", "Oster", inside={0: 1})
    assert found["Pilten"].latitude is None
    assert found["Pilten"].path == ("Pilten", "Oster", "Bessia")
