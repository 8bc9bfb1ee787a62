"""Events: on whose word a perpetrator is named, and who denies it."""

from __future__ import annotations

from dataclasses import replace

from tests.export.page.dom import Element, parsed
from tests.telling import BREL, POLICE, at, make_telling
from whence.export.page import page
from whence.types import Reading


def row(reading: Reading, name: str) -> dict[str, str]:
    cells = parsed(page(reading, "1")).named(name)
    return {
        c.attributes["data-h"]: " ".join(c.text.split())
        for c in cells.children
        if isinstance(c, Element)
    }


def test_an_event_says_who_did_what_to_whom_where_and_when():
    cells = row(make_telling(), "event1")
    assert cells["event"] == "1 ASSAULT bombing“bombed”"
    assert cells["to whom or what"] == "guardsbank"
    assert cells["where"] == "Dorna"
    assert cells["when"] == "2030-02-11"
    assert cells["toll"] == "24–96 killed “dozens” counts “guards” in 2030-02-11"
    assert cells["told by"] == "A1"


def test_a_perpetrator_rests_on_somebodys_word():
    cells = row(make_telling(), "event1")
    assert cells["by whom, on whose word"] == "Sorn Fronton the word of A1 Police"


def test_a_denial_stands_beside_the_perpetrator():
    told = make_telling()
    denial = replace(
        told.claims[1],
        status="denied",
        chain=(replace(BREL, named=False, name="aide"),),
        events=("e1",),
    )
    event = replace(told.events[0], claims=("c1-t1", denial.id))
    reading = replace(told, claims=(told.claims[0], denial), events=(event,))
    cells = row(reading, "event1")
    words = cells["by whom, on whose word"]
    assert words == "Sorn Fronton the word of A1 Policedenied by B2 aide (anonymous)"
    assert cells["told by"] == "A1 B2"


def test_a_perpetrator_that_only_a_denial_names_rests_on_nobodys_word():
    told = make_telling()
    denial = replace(told.claims[0], status="denied")
    words = row(replace(told, claims=(denial,)), "event1")["by whom, on whose word"]
    assert words == "Sorn Frontno claim says sodenied by A1 Police"


def test_a_denied_event_without_a_perpetrator_still_shows_the_denial():
    told = make_telling()
    denial = replace(told.claims[0], status="denied")
    event = replace(told.events[0], actors=())
    words = row(replace(told, claims=(denial,), events=(event,)), "event1")
    assert words["by whom, on whose word"] == "denied by A1 Police"


def test_a_relation_keeps_its_negation_and_its_words():
    cells = row(make_telling(), "relation1")
    assert cells["relation"] == "Sorn Front “The SF” not allied with Qalmar Guard “allied with”"
    assert (cells["status"], cells["claim"]) == ("stated", "B2")


def test_an_unresolved_place_is_said_to_be_so():
    assert row(make_telling(), "place1")["coordinates"] == "12.5000, -40.2500 GeoNames 7001"
    cells = row(make_telling(), "place2")
    assert cells["coordinates"] == "unresolved: a name only"
    assert cells["lies in"] == "—"


def test_a_faction_leads_to_what_it_is_part_of():
    assert row(make_telling(), "actor3")["part of"] == "Sorn Front"
    assert row(make_telling(), "actor1")["identity"] == "sorn-front ucdp 9303"


def test_mentions_in_the_same_words_stand_together():
    told = make_telling()
    front = replace(told.actors[0], mentions=(at("Sorn Front"), at("SF"), at("Sorn Front")))
    cells = row(replace(told, actors=(front, *told.actors[1:])), "actor1")
    assert cells["mentions"] == "Sorn Front 2, SF"


def test_the_origin_of_claims_is_counted_with_its_kind():
    told = make_telling()
    source = told.claims[0].chain[0]
    from whence.types import Source

    police = Source("s1", "Police", source.kind, True, None, None, POLICE.mention)
    cells = row(replace(told, sources=(police,)), "source1")
    assert cells["kind"] == "government, named"
    assert cells["origin of"] == "1 claim: A1"
