"""What is told of one incident, side by side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.telling import at, make_telling
from whence.reconcile.incidents import account
from whence.types import Claim, Event, Interval, Link, Number, Participant, Place, Reading

HELD = make_telling()
POLICE = Link("s1", "the police", "government", True)
RELIEF = Link("s2", "Tarn Relief", "organisation", True)
TEN, TWELVE = (Number(at("dozens"), n, n, None, "killed") for n in (10.0, 12.0))
TOLD = at("the Sorn Front bombed a bank")


def member(
    report: str, toll: Number, link: Link | None, status="stated", **event
) -> tuple[Reading, Event]:
    """A report with one event, its toll and its doer, both on the word of one claim."""
    chain = (link,) if link else ()
    claim = Claim(
        f"{report}.c", report, (TOLD,), (), chain, status, (), TOLD, False, (toll,), (), ("e1",)
    )
    doer = Participant("the Sorn Front", at("the Sorn Front"), None, None, (claim.id,))
    found = Event(
        "e1", "ASSAULT", None, "bombing", "happened", (TOLD,), (doer,), toll=(toll,),
        claims=(claim.id,),
    )  # fmt: skip
    day = f"2030-02-{11 + int(report[1:])}"
    whole = replace(HELD.report, id=report, doc=report, published=day)
    reading = replace(HELD, report=whole, claims=(claim,), actors=(), sources=())
    return reading, replace(found, **event)


def test_competing_figures_stand_side_by_side_with_those_who_give_them():
    found = account([member("r2", TWELVE, RELIEF), member("r1", TEN, POLICE)])
    assert [(f.measure, f.low, [g.source for g in f.given]) for f in found.figures] == [
        ("killed", 10.0, ["the police"]),
        ("killed", 12.0, ["Tarn Relief"]),
    ]
    assert found.reports == ("r1", "r2")
    assert found.kind == "bombing"


def test_one_figure_given_twice_is_one_with_both_claims():
    found = account([member("r1", TEN, POLICE), member("r2", TEN, None)])
    [figure] = found.figures
    assert [given.claim for given in figure.given] == ["r1.c", "r2.c"]
    assert figure.given[1].source is None


def test_a_denial_stands_beside_the_accusation():
    found = account([member("r1", TEN, POLICE), member("r2", TEN, RELIEF, "denied")])
    [doer] = found.perpetrators
    assert doer.name == "the Sorn Front"
    assert [given.source for given in doer.given] == ["the police"]
    assert [given.source for given in doer.denied] == ["Tarn Relief"]


def test_a_figure_that_no_claim_holds_is_its_reports():
    reading, event = member("r1", TEN, POLICE)
    found = account([(replace(reading, claims=()), event)])
    assert [given.claim for given in found.figures[0].given] == [None]


def test_time_and_place_are_the_most_precise_that_most_agree_with():
    dorna = Place("p1", "Dorna", "populated", (at("Dorna"),), ("Dorna", "Qalmar"))
    land = Place("p1", "Qalmar", "country", (at("Dorna"),), ("Qalmar",))
    velm = Place("p1", "Velm", "populated", (at("Velm"),), ("Velm", "Upper Tarn"))
    day = Interval("2030-02-11", "2030-02-11", "day")
    week = Interval("2030-02-10", "2030-02-16", "week")
    stray = Interval("2029-11-03", "2029-11-03", "day")
    told = [(week, land), (day, dorna), (stray, velm)]
    members = []
    for number, (time, place) in enumerate(told, 1):
        reading, event = member(f"r{number}", TEN, POLICE, time=time, place="p1")
        members.append((replace(reading, places=(place,)), event))
    found = account(members)
    assert (found.time, found.place) == (day, dorna)


def test_there_is_no_account_of_nothing():
    with pytest.raises(ValueError, match="one event at least"):
        account([])


@given(st.permutations([1, 2, 3]))
def test_the_order_of_members_does_not_matter(order):
    made = {n: member(f"r{n}", (TEN, TWELVE)[n % 2], POLICE) for n in (1, 2, 3)}
    assert account([made[n] for n in order]) == account([made[n] for n in (1, 2, 3)])
