from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests import parsing
from whence.extract.place import place_mentions


def report(marked, *labels):
    """A parsed report whose entity marks have these labels, in their order."""
    made = parsing.parsed(marked)
    marks = tuple(
        replace(m, label=label)
        for m, label in zip(made.marks, labels or ["place"] * 9, strict=False)
    )
    return replace(made, marks=marks)


def found(world, marked, *labels):
    return [m.span.text for m in place_mentions(report(marked, *labels), world) if not m.people]


def test_a_marked_place_is_found_without_the_words_around_it(world):
    assert found(world, "Shells fell in [entity the city of Velmore] at dawn.") == ["Velmore"]
    assert found(world, "Shells fell in [entity northern Marn] at dawn.") == ["Marn"]


def test_a_well_known_name_needs_no_mark(world):
    assert found(world, "The envoy flew to Bessia on Monday.") == ["Bessia"]


def test_a_name_inside_a_persons_name_is_no_place(world):
    text = "The court heard [entity Ana Velmore] and later [entity Velmore] again."
    assert found(world, text, "person", "person") == []


def test_the_seat_of_a_public_body_is_a_place_but_a_newspaper_is_not(world):
    police = "Officers of [entity the Velmore Police Department] came from Velmore."
    assert "Velmore" in found(world, police, "organisation")
    assert found(world, "It was told to [entity the Bessia Times].", "organisation") == []


def test_one_place_in_another_gives_both_and_says_so(world):
    one, other = place_mentions(
        report("A bomb went off in [entity Kelmar tribal district of Marn province]."), world
    )
    assert (one.span.text, one.kind, one.inside) == ("Kelmar", "district", 1)
    assert (other.span.text, other.kind, other.inside) == ("Marn", "province", None)


def test_a_comma_and_a_possessive_say_what_contains_what(world):
    town, country, _ = place_mentions(
        report("He fled from [entity Velmore], [entity Ardania], to [entity Bessia]."), world
    )
    assert (town.span.text, town.inside, country.inside) == ("Velmore", 1, None)
    marn, pilten = place_mentions(
        report("He fled from [entity Marn]'s [entity Pilten] to the sea."), world
    )
    assert (marn.inside, pilten.inside) == (None, 0)


def test_places_in_a_row_contain_nothing(world):
    text = "Troops left [entity Pilten] and [entity Velmore] yesterday."
    assert [m.inside for m in place_mentions(report(text), world)] == [None, None]


def test_a_name_that_no_gazetteer_has_is_a_place_where_the_words_say_so(world):
    assert found(world, "They met in the village of Yarrow in Marn province.") == ["Yarrow", "Marn"]
    assert found(world, "They met near [entity Yarrow] at noon.") == ["Yarrow"]
    assert found(world, "YARROW, June 2 (Coast Wire) - The talks ended.") == ["YARROW"]
    assert found(world, "The talks ended. Yarrow was glad.") == []


def test_the_people_of_a_country_are_a_hint_and_no_place(world):
    (people,) = place_mentions(report("Two Ardanian officials went home."), world)
    assert people.people
    assert people.span.text == "Ardanian"


@given(parsing.any_parsed(), st.data())
def test_every_mention_stands_in_the_text_and_none_over_another(world, parsed, data):
    labels = st.sampled_from(["place", "person", "organisation", "other"])
    marks = tuple(
        replace(m, label=data.draw(labels)) if m.layer == "entity" else m for m in parsed.marks
    )
    mentions = place_mentions(replace(parsed, marks=marks), world)
    text = parsed.report.text
    for mention in mentions:
        assert text[mention.span.start : mention.span.end] == mention.span.text
        assert mention.inside is None or 0 <= mention.inside < len(mentions)
    ends = [(m.span.start, m.span.end) for m in mentions]
    assert all(a[1] <= b[0] for a, b in pairwise(ends))


def test_a_district_of_a_town_does_not_make_the_town_a_district(world):
    text = "Shots rang out in [entity the Kelmar district of Pilten]."
    assert [(m.span.text, m.kind) for m in place_mentions(report(text), world)] == [
        ("Kelmar", "district"),
        ("Pilten", None),
    ]


def test_a_people_and_an_agency_are_no_unknown_places(world):
    assert found(world, "An Ardanian town burned, Coastwire news agency said.") == []


def test_a_name_that_lies_where_the_words_put_it_is_a_place(world):
    assert found(world, "A blast also hit Kelmar in Marn province.") == ["Kelmar", "Marn"]
