from __future__ import annotations

import pytest
from hypothesis import given, settings

from tests.parsing import any_parsed
from tests.resolve.actors.sentences import parse, source
from whence.resolve.actors import Participants, actors
from whence.types import Extracted, Place, Span

BOMBED = (
    "The/DET/det>5 Sorn/PROPN/compound>5 River/PROPN/compound>5 Liberation/PROPN/compound>5 "
    "Front/PROPN/nsubj>9 (/PUNCT/punct>7 SRLF/PROPN/appos>5 )/PUNCT/punct>7 "
    "bombed/VERB/root>0 a/DET/det>11 bridge/NOUN/obj>9 ./PUNCT/punct>9\n"
    "The/DET/det>2 group/NOUN/nsubj>3 fled/VERB/root>0 ./PUNCT/punct>3\n"
    "SRLF/PROPN/compound>2 fighters/NOUN/nsubj>3 killed/VERB/root>0 three/NUM/nummod>5 "
    "villagers/NOUN/obj>3 ./PUNCT/punct>3\n"
)


def named(extracted, sources=(), places=()):
    return {a.name: a for a in actors(extracted, sources, places)}


def texts(actor):
    return [m.text for m in actor.mentions]


def test_an_unknown_group_is_one_under_its_short_form_its_people_and_the_group():
    got = named(parse(BOMBED))
    assert list(got) == ["Sorn River Liberation Front", "villagers"]
    front = got["Sorn River Liberation Front"]
    assert (front.kind, front.named, front.identity) == ("armed-group", True, None)
    assert texts(front) == ["Sorn River Liberation Front", "SRLF", "The group", "SRLF fighters"]
    assert (got["villagers"].kind, got["villagers"].named) == ("civilians", False)


TALIBAN = (
    "The/DET/det>3 Afghan/PROPN/compound>3 Taliban/PROPN/nsubj>4 helped/VERB/root>0 the/DET/det>7 "
    "Pakistani/PROPN/compound>7 Taliban/PROPN/obj>4 ./PUNCT/punct>4\n"
    "The/DET/det>2 TTP/PROPN/nsubj>3 thanked/VERB/root>0 the/DET/det>5 Taliban/PROPN/obj>3 "
    "./PUNCT/punct>3\n"
    "The/DET/det>3 Kabul/PROPN/compound>3 regime/NOUN/nsubj>4 denied/VERB/root>0 it/PRON/obj>4 "
    "./PUNCT/punct>4\n"
)


def test_a_pack_puts_wordings_together_and_gives_the_identity():
    got = named(parse(TALIBAN, published="2023-04-16"))
    assert {a.identity: a.name for a in got.values()} == {
        "afghan-taliban": "Afghan Taliban",
        "ttp": "Pakistani Taliban",
    }
    taliban = got["Afghan Taliban"]
    assert texts(taliban) == ["Afghan Taliban", "Taliban", "Kabul regime"]
    assert taliban.ids == (("ucdp", "303"),)
    assert texts(got["Pakistani Taliban"]) == ["Pakistani Taliban", "TTP"]


def test_a_shared_name_means_whom_the_report_names_in_full():
    line = (
        "The/DET/det>3 Pakistani/PROPN/compound>3 Taliban/PROPN/nsubj>4 fled/VERB/root>0 "
        "./PUNCT/punct>4\nThe/DET/det>2 Taliban/PROPN/nsubj>3 lost/VERB/root>0 ./PUNCT/punct>3\n"
    )
    (one,) = actors(parse(line, published="2023-04-16"), (), ())
    assert (one.identity, len(one.mentions)) == ("ttp", 2)


@pytest.mark.parametrize(
    ("date", "who"), [("2015-06-01", "afghan-republic"), (None, "afghan-taliban")]
)
def test_who_is_meant_hangs_on_the_date(date, who):
    line = (
        "The/DET/det>3 Afghan/ADJ/amod>3 government/NOUN/nsubj>4 refused/VERB/root>0 "
        "./PUNCT/punct>4\n"
    )
    (one,) = actors(parse(line, published=date), (), ())
    assert one.identity == who


def test_a_capital_that_acts_is_the_government_and_one_that_lies_somewhere_is_not():
    acts = "Islamabad/PROPN/nsubj>2 warned/VERB/root>0 them/PRON/obj>2 ./PUNCT/punct>2\n"
    lies = "They/PRON/nsubj>2 met/VERB/root>0 in/ADP/case>4 Islamabad/PROPN/obl>2 ./PUNCT/punct>2\n"
    (one,) = actors(parse(acts), (), ())
    assert (one.name, one.kind) == ("Islamabad", "political-body")
    assert one.identity == "pakistan-government"
    assert actors(parse(lies), (), ()) == ()


def test_an_unknown_place_that_acts_is_a_political_body():
    extracted = parse(
        "Pakhur/PROPN/nsubj>2 demanded/VERB/root>0 talks/NOUN/obj>2 ./PUNCT/punct>2\n"
    )
    place = Place("p1", "Pakhur", "country", (Span(0, 6, "Pakhur"),))
    (one,) = actors(extracted, (), (place,))
    assert (one.name, one.kind) == ("Pakhur", "political-body")


FORCES = (
    "Kenya/PROPN/nmod:poss>3 's/PART/case>1 army/NOUN/nsubj>6 and/CCONJ/cc>5 police/NOUN/conj>3 "
    "attacked/VERB/root>0 rebels/NOUN/obj>6 ./PUNCT/punct>6\n"
    "The/DET/det>3 Kenyan/ADJ/amod>3 government/NOUN/nsubj>4 denied/VERB/root>0 it/PRON/obj>4 "
    "./PUNCT/punct>4\n"
)


def test_forces_of_a_state_are_part_of_its_government():
    got = named(parse(FORCES))
    government = got["Kenyan government"]
    assert government.ids == (("ucdp", "91"),)
    assert got["Kenya's army"].kind == "state-force"
    assert {got[n].part_of for n in ("Kenya's army", "police")} == {government.id}
    assert got["rebels"].part_of is None


def test_a_faction_is_part_of_its_whole():
    line = (
        "Jamaat-ul-Ahrar/PROPN/nsubj>2 left/VERB/root>0 the/DET/det>4 TTP/PROPN/obj>2 "
        "./PUNCT/punct>2\nPakistan/PROPN/nsubj>2 said/VERB/root>0 so/ADV/advmod>2 ./PUNCT/punct>2\n"
    )
    got = {a.identity: a for a in actors(parse(line, published="2023-04-16"), (), ())}
    assert got["jamaat-ul-ahrar"].part_of == got["ttp"].id


def test_a_wing_is_an_actor_of_its_own_and_part_of_the_whole():
    line = (
        "The/DET/det>3 eastern/ADJ/amod>3 wing/NOUN/nsubj>8 of/ADP/case>7 the/DET/det>7 "
        "Sorn/PROPN/compound>7 Front/PROPN/nmod>3 fled/VERB/root>0 ./PUNCT/punct>8\n"
    )
    got = named(parse(line, "organisation 4 6"))
    assert list(got) == ["eastern wing of the Sorn Front", "Sorn Front"]
    assert got["eastern wing of the Sorn Front"].part_of == got["Sorn Front"].id


OFFICER = (
    "A/DET/det>3 senior/ADJ/amod>3 officer/NOUN/nsubj>4 spoke/VERB/root>0 ./PUNCT/punct>4\n"
    "Col./NOUN/compound>3 Ana/PROPN/flat>3 Brel/PROPN/nsubj>4 denied/VERB/root>0 it/PRON/obj>4 "
    "./PUNCT/punct>4\n"
)


def test_an_anonymous_source_stays_apart_from_the_named():
    extracted = parse(OFFICER, "person 0 2; person 5 7")
    got = named(extracted, [source(extracted, "A senior officer", "person", False)])
    assert [(a.name, a.named) for a in got.values()] == [
        ("senior officer", False),
        ("Ana Brel", True),
    ]


def test_a_person_is_one_under_the_last_name_and_two_people_are_two():
    line = (
        "Ana/PROPN/nsubj>3 Brel/PROPN/flat>1 met/VERB/root>0 Joran/PROPN/obj>3 Tesk/PROPN/flat>4 "
        "./PUNCT/punct>3\nBrel/PROPN/nsubj>2 left/VERB/root>0 ./PUNCT/punct>2\n"
    )
    got = named(parse(line, "person 0 1; person 3 4; person 6 6"))
    assert {n: len(a.mentions) for n, a in got.items()} == {"Ana Brel": 2, "Joran Tesk": 1}


def test_no_pronoun_is_an_actor():
    extracted = parse("She/PRON/nsubj>2 left/VERB/root>0 ./PUNCT/punct>2\n", "person 0 0")
    assert actors(extracted, [source(extracted, "She", "person", True)], ()) == ()


def test_generic_people_count_only_where_violence_is():
    harmed = "Two/NUM/nummod>2 people/NOUN/nsubj:pass>4 were/AUX/aux:pass>4 killed/VERB/root>0\n"
    idle = "Two/NUM/nummod>2 people/NOUN/nsubj>3 slept/VERB/root>0 ./PUNCT/punct>3\n"
    assert list(named(parse(harmed))) == ["people"]
    assert actors(parse(idle), (), ()) == ()


def test_members_and_pronouns_are_the_group():
    line = BOMBED + (
        "They/PRON/nsubj>2 claimed/VERB/root>0 it/PRON/obj>2 ./PUNCT/punct>2\n"
        "Ten/NUM/nummod>2 members/NOUN/nsubj>6 of/ADP/case>5 the/DET/det>5 SRLF/PROPN/nmod>2 "
        "surrendered/VERB/root>0 ./PUNCT/punct>6\n"
    )
    extracted = parse(line, "organisation 0 4; person 22 22", ties=[(1, 0)])
    got = actors(extracted, (), ())
    ask = Participants(extracted.parsed, got, ())
    front = next(a.id for a in got if a.named)
    assert [ask(*r).actor for r in ((0, 4), (12, 13), (22, 22), (26, 30))] == [front] * 4
    other = ask(9, 10)
    assert (other.actor, other.place, other.name, other.mention.text) == (
        None,
        None,
        "bridge",
        "a bridge",
    )


def test_a_place_is_a_participant_too():
    extracted = parse("They/PRON/nsubj>2 left/VERB/root>0 Dorna/PROPN/obj>2 ./PUNCT/punct>2\n")
    place = Place("p1", "Dorna", "populated", (Span(10, 15, "Dorna"),))
    got = Participants(extracted.parsed, (), (place,))(2, 2)
    assert (got.place, got.actor, got.name) == ("p1", None, "Dorna")


@settings(max_examples=60, deadline=None)
@given(any_parsed())
def test_any_report(parsed):
    got = actors(Extracted(parsed, (), (), ()), (), ())
    text = parsed.report.text
    assert [a.id for a in got] == [f"a{n}" for n in range(1, len(got) + 1)]
    for one in got:
        assert one.mentions and one.name
        assert all(text[m.start : m.end] == m.text for m in one.mentions)
    ask = Participants(parsed, got, ())
    for n in range(len(parsed.words)):
        assert ask(0, n).mention.text == text[parsed.words[0].start : parsed.words[n].end]
