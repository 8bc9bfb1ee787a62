"""What the words of a mention show, with a fair parse and with none."""

from __future__ import annotations

import pytest

from tests.parsing import parsed
from whence.resolve.mention import Mention, read


def mention(words: str, before: str = "so said ", pos: str | None = None) -> Mention:
    return read(parsed(f"{before}[speaker {words}] once more.", pos=pos), 0)


NAMES = [
    ("the People's Front of the Orrun", "People's Front of the Orrun"),
    ("The Farmers’ Union", "Farmers’ Union"),
    ("Capt. Rikko Aldane, who flew it", "Rikko Aldane"),
    ("Kiturra's wife, Delvina, who arrived on the same flight", "Delvina"),
    ("Marrod's Civil Defence Authority director General Sulman al-Amr", "Sulman al-Amr"),
    ("Khalim Al-Maeno, editor at large at the Sardin Gazette", "Khalim Al-Maeno"),
    ("The Tolmund Sentry", "Tolmund Sentry"),
    ("Brother Ferrow", "Ferrow"),
    ("Prime Minister Joran Keel", "Joran Keel"),
    ("Mr. J. R. Osk", "J. R. Osk"),
    ("Dr Márta D’Alemi of the Lissen clinic", "Márta D’Alemi"),
    ("Interior Ministry spokesman Rüstan Qalan", "Rüstan Qalan"),
    ("Interior Minister Sevda Topra", "Sevda Topra"),
    ("a schoolteacher, Mulu Asra,", "Mulu Asra"),
    ("the prefect, Anselm Zoub,", "Anselm Zoub"),
    ("General von Arx", "von Arx"),
    ("Aurífera de la Kéra", "Aurífera de la Kéra"),
    ("the Ministry of National Defence", "Ministry of National Defence"),
    ("Justice Ministry", "Justice Ministry"),
    ("the General Staff", "General Staff"),
    ("the Unis news agency", "Unis news agency"),
    ("the news site Le Contre-Puy", "Le Contre-Puy"),
    ("The Globe and Mirror", "Globe and Mirror"),
    ("Sorn Defence Front (SDF)", "Sorn Defence Front"),
    ("Paím himself", "Paím"),
    ("the ministry", ""),
    ("the Ministry", ""),
    ("a senior officer of the frontier guard", ""),
    ("an officer of the Directorate of Vigilance (DV)", ""),
    ("two officials who follow the insurgency", ""),
    ("a Foreign Ministry official", ""),
    ("he", ""),
]


@pytest.mark.parametrize(("words", "name"), NAMES)
def test_the_proper_name_without_titles(words: str, name: str) -> None:
    assert mention(words).name == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Capt. Rikko Aldane, who flew it", "Rikko Aldane"),
        ("Khalim Al-Maeno, editor at large at the Sardin Gazette", "Khalim Al-Maeno"),
        ("Interior Minister Sevda Topra", "Sevda Topra"),
        ("a senior officer of the frontier guard", ""),
        ("the prefect, Anselm Zoub", "Anselm Zoub"),
    ],
)
@pytest.mark.parametrize("pos", ["X", "NOUN", "PROPN", "ADJ"])
def test_names_are_found_whatever_the_parts_of_speech(words: str, name: str, pos: str) -> None:
    assert mention(words, pos=pos).name == name


@pytest.mark.parametrize(
    ("words", "role", "affiliation"),
    [
        (
            "Khalim Al-Maeno, editor at large at the Sardin Gazette",
            "editor at large",
            "Sardin Gazette",
        ),
        ("a senior officer of the frontier guard", "senior officer", "the frontier guard"),
        ("Interior Ministry spokesman Rüstan Qalan", "spokesman", "Interior Ministry"),
        ("the rebels' spokesman, Mr Tek Wombe", "spokesman", "the rebels"),
        ("a Foreign Ministry official", "official", "Foreign Ministry"),
        ("Tek Wombe, spokesman for the Gash Front (GF)", "spokesman", "Gash Front"),
        ("the Minister of Public Security, Firm Ouab", "Minister of Public Security", None),
        ("Kiturra's wife, Delvina", "wife", None),
        ("its director, Dr. Mari Kolan", "director", None),
        ("one of the drivers", "drivers", None),
        ("Capt. Rikko Aldane", "Capt.", None),
        ("Mr Aldane", None, None),
        ("The ministry", None, None),
        ("Matt Ingra of The Globe and Mirror", None, "Globe and Mirror"),
        ("the Unis news agency", None, None),
    ],
)
def test_role_and_affiliation(words: str, role: str | None, affiliation: str | None) -> None:
    found = mention(words)
    assert (found.role, found.affiliation) == (role, affiliation)


def test_a_director_general_keeps_his_body() -> None:
    found = mention("Marrod's Civil Defence Authority director General Sulman al-Amr")
    assert found.role in ("director", "director General")
    assert found.affiliation == "Civil Defence Authority"


@pytest.mark.parametrize(
    "words", ["a senior officer", "two officials", "three of them", "residents"]
)
def test_indefinite_descriptions(words: str) -> None:
    assert mention(words).indefinite


@pytest.mark.parametrize("words", ["the officer", "he", "its director", "a teacher, Mulu Asra"])
def test_definite_or_named(words: str) -> None:
    assert not mention(words).indefinite


@pytest.mark.parametrize(
    "words",
    [
        "an official, who asked not to be named,",
        "a clerk speaking on condition of anonymity",
        "a guard who didn’t want his name used",
        "an unnamed guard",
    ],
)
def test_withheld_names(words: str) -> None:
    assert mention(words).anonymous


@pytest.mark.parametrize("words", ["an official", "Ana Brel", "a guard named on the list"])
def test_nothing_withheld(words: str) -> None:
    assert not mention(words).anonymous


def test_capitals_only_are_read_by_parts_of_speech() -> None:
    assert read(parsed("SO SAID [speaker THE OFFICER].", pos="NOUN"), 0).name == ""
    assert read(parsed("SO SAID [speaker ANA BREL].", pos="PROPN"), 0).name == "ANA BREL"


def test_a_surname_that_opens_a_sentence_is_no_common_noun() -> None:
    assert mention("Montal", before="").name == "Montal"
    assert read(parsed("[speaker Traffic] said so. The traffic was bad."), 0).name == ""


def test_an_alias_is_the_names_own() -> None:
    assert mention("Sorn Defence Front (SDF)").alias == "SDF"
    assert mention("an officer of the Directorate of Vigilance (DV)").alias == ""


def test_descriptions_leave_out_what_hangs_on_them() -> None:
    words = "A senior official of the Interior Ministry, who requested anonymity"
    assert mention(words, before="").description == "A senior official of the Interior Ministry"


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("he", "male"),
        ("She", "female"),
        ("it", "thing"),
        ("Ms Brel", "female"),
        ("Brel", ""),
        ("his lawyer, Corin Abbo", ""),
    ],
)
def test_gender_as_worded(words: str, gender: str) -> None:
    assert mention(words).gender == gender
