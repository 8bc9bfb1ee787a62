"""Reports of two invented fronts, with actors, relations, an attack, places and two versions of a
page, for tests of the pages on people, the network and the map."""

from __future__ import annotations

from dataclasses import dataclass, replace

from whence.types import (
    Actor,
    Claim,
    Event,
    Evidence,
    Interval,
    Link,
    Participant,
    Place,
    Reading,
    Relation,
    RelationType,
    Report,
    Source,
    Span,
    Status,
)

MARKUP = "<img src=x onerror=alert(1)>"
OFFICER = Source("s1", "an officer", "person", False, "officer", None, ())
BREL = Source("s2", "Ana Brel", "person", True, "nurse", None, ())


@dataclass(frozen=True, slots=True)
class Tie:
    """One sentence, which a source says, of two actors."""

    sentence: str
    subject: str
    object: str
    type: RelationType
    chain: tuple[Source, ...] = (OFFICER,)
    status: Status = "stated"


def cast() -> list[Reading]:
    """``q1`` and ``q2``: the Sorn Front is allied with the Marn Guard, and is not. ``q3``: it
    attacked a ferry at Lanter. ``q4`` is a later version of ``q3``. ``q5`` is hostile."""
    allied = Tie("Sorn Front is allied with Marn Guard.", "Sorn Front", "Marn Guard", "allied_with")
    denied = replace(allied, chain=(BREL,), status="denied")
    attack = _attack("q3", "Sorn Front attacked ferry crew near Lanter on 3 May.", 3)
    later = _attack("q4", "Sorn Front attacked ferry crew near Lanter on 4 May.", 4)
    bad = Tie(f"{MARKUP} supports Marn Guard.", MARKUP, "Marn Guard", "supports")
    return [
        _tied("q1", allied, 1),
        _tied("q2", denied, 2),
        attack,
        replace(later, report=replace(later.report, address=attack.report.address)),
        _tied("q5", bad, 5),
    ]


def _tied(report: str, tie: Tie, day: int) -> Reading:
    text = tie.sentence
    actors = (_actor("a1", tie.subject, text), _actor("a2", tie.object, text))
    words = Span(0, len(text) - 1, text[:-1])
    one, other = (Participant(actor.name, actor.mentions[0], actor.id) for actor in actors)
    relation = Relation(tie.type, one, other, False, words, Interval("2031-01-01", None, "year"))
    claim = _claim(report, words, tie.chain, tie.status, (relation,))
    return Reading(_report(report, text, day), (claim,), tie.chain, (), actors=actors)


def _attack(report: str, text: str, day: int) -> Reading:
    words = Span(0, len(text) - 1, text[:-1])
    front, crew = _actor("a1", "Sorn Front", text), _actor("a2", "ferry crew", text)
    at = Span(text.index("Lanter"), text.index("Lanter") + 6, "Lanter")
    place = Place(
        "p1", "Lanter", "populated", (at,), ("Lanter", "Quelm"), "QQ", 12.5, 41.25, "near", 77
    )
    claim = replace(_claim(report, words, (BREL, OFFICER), "hedged", ()), events=("e1",))
    told = Span(text.index("attacked"), text.index("attacked") + 8, "attacked")
    event = Event(
        "e1", "ASSAULT", "attack", None, "happened", (told,),
        actors=(Participant("Sorn Front", front.mentions[0], "a1", claims=(claim.id,)),),
        recipients=(Participant("ferry crew", crew.mentions[0], "a2", claims=(claim.id,)),),
        place="p1", claims=(claim.id,),
    )  # fmt: skip
    return Reading(
        _report(report, text, day), (claim,), (OFFICER, BREL), (),
        actors=(front, crew), places=(place,), events=(event,),
    )  # fmt: skip


def _report(name: str, text: str, day: int) -> Report:
    title = f"What {name} says of {text[:20]}"
    return Report(
        name, name, text, title=title, outlet=f"Outlet {name}", published=f"2031-05-{day:02}",
        address=f"{name}.txt",
    )  # fmt: skip


def _actor(name: str, words: str, text: str) -> Actor:
    at = text.index(words)
    identity = "X1" if words == "Marn Guard" else None
    ids = (("ucdp", "9001"),) if identity else ()
    mention = Span(at, at + len(words), words)
    return Actor(name, words, "armed-group", True, (mention,), identity, ids)


def _claim(
    report: str,
    words: Span,
    chain: tuple[Source, ...],
    status: Status,
    relations: tuple[Relation, ...],
) -> Claim:
    links = tuple(Link(source.id, source.name, source.kind, source.named) for source in chain)
    hedge = (Evidence("hedge", Span(words.start, words.start + 4, words.text[:4])),)
    evidence = hedge if status == "hedged" else ()
    return Claim(
        f"c{report[1:]}0", report, (words,), (), links, status, evidence, words, False,
        relations=relations,
    )  # fmt: skip
