"""How actors are named and where their mentions begin and end. All names are invented."""

from __future__ import annotations

from dataclasses import replace

from tests.resolve.actors.sentences import parse, source
from whence.resolve.actors import actors
from whence.resolve.actors.tellers import teller
from whence.resolve.actors.view import view


def named(extracted, sources=()):
    return {a.name: [m.text for m in a.mentions] for a in actors(extracted, sources, ())}


def test_a_description_has_no_capital_where_a_sentence_begins():
    line = (
        "Gunmen/NOUN/nsubj>2 fled/VERB/root>0 ./PUNCT/punct>2\n"
        "Police/NOUN/nsubj>2 shot/VERB/root>0 two/NUM/nummod>4 gunmen/NOUN/obj>2 ./PUNCT/punct>2\n"
    )
    assert named(parse(line)) == {"gunmen": ["Gunmen", "two gunmen"], "police": ["Police"]}


def test_at_least_is_whole():
    line = (
        "At/ADP/case>2 least/ADJ/advmod>3 nine/NUM/nummod>4 people/NOUN/nsubj:pass>6 "
        "were/AUX/aux:pass>6 killed/VERB/root>0 ./PUNCT/punct>6\n"
    )
    assert named(parse(line)) == {"people": ["At least nine people"]}


def test_a_union_is_not_those_whose_it_is():
    line = (
        "The/DET/det>2 drivers/NOUN/nmod:poss>4 '/PUNCT/case>2 union/NOUN/nsubj>5 "
        "called/VERB/root>0 strikes/NOUN/obj>5 ./PUNCT/punct>5\n"
    )
    assert [n.replace(" '", "'") for n in named(parse(line))] == ["drivers' union"]


def test_a_body_s_noun_with_a_capital_is_the_body_named_with_it():
    line = (
        "The/DET/det>2 Ministry/PROPN/nsubj>5 of/ADP/case>4 Tides/PROPN/nmod>2 closed/VERB/root>0 "
        "it/PRON/obj>5 ./PUNCT/punct>5\n"
        "The/DET/det>2 Ministry/PROPN/nsubj>3 denied/VERB/root>0 it/PRON/obj>3 ./PUNCT/punct>3\n"
    )
    assert named(parse(line, "organisation 1 3")) == {
        "Ministry of Tides": ["Ministry of Tides", "Ministry"]
    }


def test_initials_after_or_are_the_name():
    line = (
        "The/DET/det>4 Sorn/PROPN/compound>4 River/PROPN/compound>4 Front/PROPN/nsubj>9 "
        ",/PUNCT/punct>7 or/CCONJ/cc>7 SRF/NOUN/conj>4 ,/PUNCT/punct>4 fled/VERB/root>0 "
        "./PUNCT/punct>9\n"
    )
    assert named(parse(line)) == {"Sorn River Front": ["Sorn River Front", "SRF"]}


def test_names_among_capitals_are_whole():
    line = (
        "THE/DET/det>4 RED/ADJ/amod>4 REEF/NOUN/compound>4 FRONT/PROPN/nsubj>10 AND/CCONJ/cc>7 "
        "THE/DET/det>7 SONS/NOUN/conj>4 OF/ADP/case>9 SHOALS/NOUN/nmod>7 ATTACKED/VERB/root>0 "
        "US/PRON/obj>10\n"
    )
    got = named(parse(line, "organisation 1 3; organisation 6 8"))
    assert list(got) == ["RED REEF FRONT", "SONS OF SHOALS"]


def test_the_party_is_the_league_and_no_office():
    line = (
        "The/DET/det>3 Harvest/PROPN/compound>3 League/PROPN/nsubj>4 won/VERB/root>0 "
        "./PUNCT/punct>4\n"
        "The/DET/det>3 Lands/PROPN/compound>3 Office/PROPN/nsubj>4 closed/VERB/root>0 "
        "./PUNCT/punct>4\n"
        "The/DET/det>2 party/NOUN/nsubj>3 denied/VERB/root>0 it/PRON/obj>3 ./PUNCT/punct>3\n"
    )
    got = named(parse(line, "organisation 1 2; organisation 6 7"))
    assert got["Harvest League"] == ["Harvest League", "The party"]


def test_an_outlet_goes_by_the_end_of_its_name_and_a_person_is_no_outlet():
    line = (
        "He/PRON/nsubj>2 told/VERB/root>0 the/DET/det>4 Sentry/PROPN/obj>2 ./PUNCT/punct>2\n"
        "Mr/PROPN/flat>2 Brel/PROPN/nsubj>3 left/VERB/root>0 ./PUNCT/punct>3\n"
    )
    extracted = parse(line)
    report = replace(extracted.parsed.report, outlet="The Harbour Sentry")
    extracted = replace(extracted, parsed=replace(extracted.parsed, report=report))
    told = source(extracted, "Mr Brel", "outlet", True)
    told = replace(told, name="Brel")
    got = {a.name: a.kind for a in actors(extracted, [told], ())}
    assert got == {"Sentry": "outlet", "Brel": "person"}


def test_who_writes_a_letter_tells_it_and_a_verb_tells_nothing():
    line = (
        "A/DET/det>2 letter/NOUN/nsubj>6 from/ADP/case>5 the/DET/det>5 union/NOUN/nmod>2 "
        "said/VERB/root>0 so/ADV/advmod>6 ./PUNCT/punct>6\n"
    )
    seen = view(parse(line).parsed)
    text = seen.parsed.report.text
    assert teller(seen, 0, text.index(" said")) == (3, 4)
    assert teller(seen, text.index("said"), len(text)) is None
    assert teller(seen, text.index("."), len(text)) is None
