"""Names that no gazetteer has, and names that are no places: all words without a mark."""

import pytest

from tests.extract.place.test_mentions import found, report
from whence.extract.place import place_mentions


def kinds(world, marked):
    mentions = place_mentions(report(marked), world)
    return [(m.span.text, m.kind) for m in mentions if not m.people]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Yarrow's interior ministry denied it.", "Yarrow", "country"),
        ("The Ambassador of Yarrow denied it.", "Yarrow", "country"),
        ("Troops massed in neighbouring Yarrow.", "Yarrow", "country"),
        ("They met in northern Yarrow.", "Yarrow", None),
        ("The governor of Yarrow denied it.", "Yarrow", None),
        ("Venne will fly to Yarrow on Tuesday.", "Yarrow", None),
        ("They crossed the Yarrow river.", "Yarrow", "feature"),
        ("They burned it on the Yarrow Pass on Sunday.", "Yarrow Pass", "feature"),
        ("YARROW, May 2 (Coast Wire) - Talks ended.", "YARROW", "populated"),
        ("BEL YARROW — Talks ended.", "BEL YARROW", "populated"),
        ("YARROW: Talks ended.", "YARROW", "populated"),
    ],
)
def test_words_that_make_a_name_a_place(world, text, name, kind):
    assert kinds(world, text) == [(name, kind)]


def test_both_names_of_a_dateline_below_a_note_are_places(world):
    text = "(Corrects the toll)\n\nTOLM, Yarrow, May 2 (Coast Wire) - Talks ended."
    assert kinds(world, text) == [("TOLM", "populated"), ("Yarrow", None)]


def test_a_name_once_known_as_a_place_is_one_wherever_it_stands_alone(world):
    text = "They met in northern Yarrow. Yarrow was glad. The Yarrow Sentry said so."
    assert found(world, text) == ["Yarrow", "Yarrow"]


def test_a_name_that_often_stands_where_places_do_is_one(world):
    assert found(world, "They met in Yarrow. He died in Yarrow.") == ["Yarrow", "Yarrow"]
    assert found(world, "They met in Yarrow. Yarrow was glad.") == []


def test_a_person_who_is_told_of_in_full_is_no_place(world):
    text = "They heard [entity Ana Yarrow]. They saw it in Yarrow. Much is in Yarrow."
    assert found(world, text, "person") == []


def test_those_who_speak_in_a_conversation_are_no_places(world):
    assert found(world, "QUESTION: Why?\n\nYARROW: Nobody knows.") == []


def test_what_a_country_calls_its_own_is_no_place(world):
    text = "They met in northern Yarrow. It came from the Yarrowan side and in Yarrowan papers."
    assert found(world, text + " Much is in Yarrowan.") == ["Yarrow"]


def test_a_hospital_in_a_town_does_not_make_the_town_a_hospital(world):
    text = "They met in northern Yarrow, at Yarrow hospital."
    assert ("Yarrow", "site") not in kinds(world, text)


def test_months_and_days_are_no_villages_of_that_name(world):
    assert found(world, "It was promised to [entity them in March]. On Sunday it rained.") == []
    assert found(world, "Shells fell on the village of March.") == ["March"]


def test_the_short_form_of_a_longer_name_is_no_village(world):
    text = "The People's Front met. A guard was of [entity the Front], they said."
    assert found(world, text) == []


def test_a_town_that_acts_is_its_government(world):
    assert found(world, "They warned [entity the Pilten Regime] twice.") == []
    assert found(world, "They enjoy backing from [entity Pilten] too.") == []
    assert found(world, "They came from [entity Pilten] too.") == ["Pilten"]
