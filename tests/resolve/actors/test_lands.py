"""Places and countries that a report itself shows to be such. All names are invented."""

from __future__ import annotations

import pytest

from tests.resolve.actors.sentences import parse, source
from whence.resolve.actors import actors
from whence.resolve.actors.lands import place_words
from whence.resolve.actors.view import view

DENIED = "Vastra/PROPN/nsubj>2 denied/VERB/root>0 it/PRON/obj>2 ./PUNCT/punct>2\n"
GUARDS = "Guards/NOUN/nsubj>4 of/ADP/case>3 Vastra/PROPN/nmod>1 fled/VERB/root>0 ./PUNCT/punct>4\n"
OWN = "Vastra/PROPN/nmod:poss>3 's/PART/case>1 army/NOUN/nsubj>4 fled/VERB/root>0 ./PUNCT/punct>4\n"
WHERE = "They/PRON/nsubj>2 met/VERB/root>0 in/ADP/case>4 Vastra/PROPN/obl>2 ./PUNCT/punct>2\n"
PEOPLE = "A/DET/det>3 Vastran/ADJ/amod>3 paper/NOUN/nsubj>4 closed/VERB/root>0 ./PUNCT/punct>4\n"


@pytest.mark.parametrize("shown", [GUARDS, OWN, WHERE, PEOPLE])
def test_a_country_that_acts_is_a_political_body(shown):
    got = [a for a in actors(parse(shown + DENIED, "person 5 5"), (), ()) if a.name == "Vastra"]
    assert [a.kind for a in got] in ([], ["political-body"])
    acting = parse(shown + DENIED)
    assert {a.name: a.kind for a in actors(acting, (), ())}.get("Vastra") == "political-body"


def test_a_place_where_something_is_is_nobody():
    line = (
        "A/DET/det>2 ferryman/NOUN/nsubj>5 at/ADP/case>4 Vastra/PROPN/nmod>2 heard/VERB/root>0 "
        "it/PRON/obj>5 ./PUNCT/punct>5\n"
    )
    assert "Vastra" not in [a.name for a in actors(parse(line, "person 3 3"), (), ())]


def test_a_person_with_a_minister_is_no_country():
    line = (
        "Mr/PROPN/flat>2 Brel/PROPN/nsubj>3 left/VERB/root>0 ./PUNCT/punct>3\n"
        "Brel/PROPN/nmod:poss>3 's/PART/case>1 army/NOUN/nsubj>4 fled/VERB/root>0 "
        "./PUNCT/punct>4\n"
    )
    assert place_words(view(parse(line).parsed)) == set()


def test_a_person_s_name_is_never_only_the_country_that_is_named_before():
    line = (
        "Vastra/PROPN/nmod:poss>4 's/PART/case>1 interior/NOUN/compound>4 minister/NOUN/nsubj>5 "
        "spoke/VERB/root>0 ./PUNCT/punct>5\n"
    )
    extracted = parse(line + WHERE)
    told = source(extracted, "Vastra's interior minister", "person", True)
    told = type(told)(told.id, "Vastra", told.kind, True, None, None, told.mentions)
    assert [(a.name, a.named) for a in actors(extracted, [told], ())] == [
        ("Vastra's interior minister", False)
    ]


def test_a_government_is_told_by_its_seat():
    line = (
        "Rebels/NOUN/nsubj>2 fought/VERB/root>0 the/DET/det>4 government/NOUN/obj>2 in/ADP/case>6 "
        "Vastra/PROPN/nmod>4 ./PUNCT/punct>2\n"
    )
    got = {a.name: a.kind for a in actors(parse(line), (), ())}
    assert got == {"rebels": "armed-group", "government in Vastra": "political-body"}


def test_a_river_has_no_bank_that_acts():
    line = (
        "Boats/NOUN/nsubj>2 left/VERB/root>0 the/DET/det>5 Vastra/PROPN/compound>5 bank/NOUN/obj>2 "
        "of/ADP/case>8 the/DET/det>8 Sorn/PROPN/nmod>5 ./PUNCT/punct>2\n"
    )
    assert "Vastra bank" not in [a.name for a in actors(parse(line, "organisation 3 3"), (), ())]
