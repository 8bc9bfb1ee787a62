"""A reading with every layer, by hand: a bombing, its toll, and a tie that is denied."""

from __future__ import annotations

from dataclasses import replace

from whence.types import (
    Actor,
    Claim,
    Event,
    Interval,
    Link,
    Number,
    Participant,
    Place,
    Reading,
    Relation,
    Report,
    Span,
    Template,
    Time,
)

TEXT = (
    "Police said the Sorn Front bombed a bank in Dorna on Monday, killing dozens of guards. "
    "The SF is not allied with the Qalmar Guard, Ana Brel said in Velm."
)


def at(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words), words)


POLICE = Link("s1", "Police", "government", True, (at("Police"),))
BREL = Link("s2", "Ana Brel", "person", True, (at("Ana Brel"),))
MONDAY = Interval("2030-02-11", "2030-02-11", "day")

FRONT = Actor(
    "a1",
    "Sorn Front",
    "armed-group",
    True,
    (at("the Sorn Front"), at("The SF")),
    "sorn-front",
    (("ucdp", "9303"),),
)
GUARDS = Actor("a2", "guards", "state-force", False, (at("guards"),))
GUARD = Actor("a3", "Qalmar Guard", "armed-group", True, (at("the Qalmar Guard"),), part_of="a1")
PEOPLE = (FRONT, GUARDS, GUARD)

DORNA = Place(
    "p1",
    "Dorna",
    "populated",
    (at("Dorna"),),
    ("Dorna", "Upper Tarn", "Qalmar"),
    "QM",
    12.5,
    -40.25,
    "exact",
    7001,
)
VELM = Place("p2", "Velm", "populated", (at("Velm"),))

TOLL = Number(at("dozens"), 24.0, 96.0, None, "killed", at("guards"), "dozens", MONDAY)


def make_telling(report: str = "t1", **fields) -> Reading:
    """Two claims: the bombing, on the police's word, and a relation that Brel denies. Their ids
    are ``c1-REPORT`` and ``c2-REPORT``; ``fields`` go to the report."""
    first, second = f"c1-{report}", f"c2-{report}"
    front = Participant("Sorn Front", at("the Sorn Front"), "a1", None, (first,))
    bombing = Event(
        id="e1",
        type="ASSAULT",
        mode=None,
        kind="bombing",
        occurrence="happened",
        triggers=(at("bombed"),),
        actors=(front,),
        recipients=(Participant("guards", at("guards"), "a2", None, (first,)),),
        targets=(Participant("bank", at("a bank"), None, None, (first,)),),
        place="p1",
        time=MONDAY,
        toll=(TOLL,),
        claims=(first,),
        incident="bombing",
    )
    tie = Relation(
        "allied_with",
        Participant("Sorn Front", at("The SF"), "a1", None, (second,)),
        Participant("Qalmar Guard", at("the Qalmar Guard"), "a3", None, (second,)),
        True,
        at("allied with"),
    )
    told = _claim(first, report, TEXT[12 : TEXT.index(". ")], POLICE)
    denied = _claim(second, report, at("The SF is not allied with the Qalmar Guard").text, BREL)
    return Reading(
        report=replace(Report(report, "telling", TEXT, address=f"{report}.txt"), **fields),
        claims=(
            replace(told, numbers=(TOLL,), events=("e1",)),
            replace(denied, relations=(tie,)),
        ),
        sources=(),
        attributions=(),
        actors=PEOPLE,
        places=(DORNA, VELM),
        times=(Time(at("on Monday"), "DATE", "2030-02-11", MONDAY),),
        events=(bombing,),
        templates=(
            Template(
                "bombing",
                0.9,
                organisations=(at("the Sorn Front"),),
                targets=(at("a bank"),),
                victims=(at("guards"),),
            ),
        ),
    )


def _claim(name: str, report: str, words: str, origin: Link) -> Claim:
    content = at(words)
    return Claim(name, report, (content,), (), (origin,), "stated", (), content, False)
