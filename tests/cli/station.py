"""A reading with every layer, built by hand: invented places, groups and people."""

from __future__ import annotations

from tests.cli.harbour import span
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
    Source,
    Span,
    Time,
)

TEXT = (
    "The Sorn Front bombed the police station in Aldane on Tuesday, killing dozens of recruits, "
    "an officer said.\n\n"
    "The Front denied having had any part in it. Smoke rose after the bombing.\n\n"
    "The Sorn Front is no ally of the Qalmar Guard, the officer said. Police held a driver."
)
REPORT = Report(
    id="cc33" + "0" * 12,
    doc="station",
    text=TEXT,
    title="Station bombed",
    outlet="Vasra Wire",
    published="2031-05-14",
    address="station.txt",
)
TUESDAY = Interval("2031-05-13", "2031-05-13", "day")


def at(words: str, nth: int = 0) -> Span:
    return span(TEXT, words, nth)


OFFICER = Source(
    "s1", "officer", "person", False, None, None, (at("an officer"), at("the officer"))
)
FRONT = Source("s2", "The Front", "group", True, None, None, (at("The Front"),))


def _claim(number: int, status, content: Span, source: Source | None = None, **layers) -> Claim:
    chain = ()
    if source:
        chain = (Link(source.id, source.name, source.kind, source.named, source.mentions[:1]),)
    id_ = f"b{number}" + "a" * 14
    return Claim(id_, REPORT.id, (content,), (), chain, status, (), content, False, **layers)


KILLED = Number(
    at("dozens"), 24, 96, None, "killed", counted=at("recruits"), vague="dozens", window=TUESDAY
)
GUARD = Participant("Qalmar Guard", at("the Qalmar Guard"), actor="a3", claims=("b4" + "a" * 14,))
RIVALS = Relation(
    "allied_with",
    Participant("Sorn Front", at("The Sorn Front", 1), actor="a1"),
    GUARD,
    True,
    at("no ally of"),
)
CLAIMS = (
    _claim(
        1,
        "stated",
        Span(0, TEXT.index(", an officer"), TEXT[: TEXT.index(", an officer")]),
        OFFICER,
        numbers=(KILLED,),
        events=("e1",),
    ),
    _claim(2, "denied", at("having had any part in it"), FRONT),
    _claim(3, "stated", at("Smoke rose after the bombing"), events=("e1",)),
    _claim(
        4,
        "stated",
        at("The Sorn Front is no ally of the Qalmar Guard"),
        OFFICER,
        relations=(RIVALS,),
    ),
)
BOMBING = Event(
    "e1",
    "ASSAULT",
    None,
    "bombing",
    "happened",
    (at("bombed"), at("bombing")),
    actors=(Participant("Sorn Front", at("The Sorn Front"), "a1", claims=(CLAIMS[0].id,)),),
    recipients=(Participant("recruits", at("recruits"), "a2", claims=(CLAIMS[0].id,)),),
    targets=(Participant("police station", at("the police station"), claims=(CLAIMS[0].id,)),),
    place="p1",
    time=TUESDAY,
    toll=(KILLED,),
    claims=(CLAIMS[0].id, CLAIMS[2].id),
)
HELD = Event(
    "e2",
    "COERCE",
    "arrest",
    None,
    "happened",
    (at("held"),),
    actors=(Participant("Police", at("Police"), "a4"),),
    recipients=(Participant("driver", at("a driver")),),
)
ACTORS = (
    Actor(
        "a1",
        "Sorn Front",
        "armed-group",
        True,
        (at("Sorn Front"), at("The Front"), at("Sorn Front", 1)),
        identity="sorn-front",
        ids=(("ucdp", "99001"),),
    ),
    Actor("a2", "recruits", "state-force", False, (at("recruits"),)),
    Actor("a3", "Qalmar Guard", "armed-group", True, (at("Qalmar Guard"),)),
    Actor("a4", "Police", "state-force", False, (at("Police"),)),
)
ALDANE = Place(
    "p1",
    "Aldane",
    "populated",
    (at("Aldane"),),
    path=("Aldane", "Lower Delta", "Sorn"),
    country="XS",
    latitude=10.25,
    longitude=20.5,
    precision="exact",
    geonames=42,
)
READING = Reading(
    REPORT,
    CLAIMS,
    (OFFICER, FRONT),
    (),
    actors=ACTORS,
    places=(ALDANE,),
    times=(Time(at("Tuesday"), "DATE", "2031-05-13", TUESDAY),),
    events=(BOMBING, HELD),
)
