"""A story of four reports: a dispatch, its copy, a report that cites it, and one with a witness of
its own. Counting reports gives four voices; there are two."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.saying import Said, saying
from whence.types import Link, Reading, Source, Span

OFFICER = ("a senior police officer", "person", False)
DISPATCH = (
    Said(
        "Twelve people were killed when a bomb went off in Lanter harbour on Monday, a senior "
        "police officer told the Lanter Post.",
        "Twelve people were killed when a bomb went off in Lanter harbour",
        OFFICER[0],
        number=(12, "killed"),
    ),
    Said(
        "The device had been hidden in a crate of oranges that came off the night ferry from "
        "Quelm, the officer said.",
        "The device had been hidden in a crate of oranges that came off the night ferry from Quelm",
        OFFICER[0],
    ),
)
CITING = (
    Said(
        "The Lanter Post reported that twelve people had died in the bombing at Lanter harbour.",
        "twelve people had died in the bombing at Lanter harbour",
        "The Lanter Post",
        number=(12, "killed"),
    ),
)
WITNESS = (
    Said(
        "Nurse Ana Brel counted fifteen people killed by the bomb in Lanter harbour.",
        "fifteen people killed by the bomb in Lanter harbour",
        "Ana Brel",
        number=(15, "killed"),
    ),
    Said(
        "Brel said twelve people were killed when the bomb went off in Lanter harbour itself.",
        "twelve people were killed when the bomb went off in Lanter harbour itself",
        "Ana Brel",
        number=(12, "killed"),
    ),
)
KINDS = {"The Lanter Post": ("outlet", True), "Ana Brel": ("person", True)}


def story() -> list[Reading]:
    """The four, in the order they were published: ``r1`` to ``r4``; the claims of
    ``r1`` are ``c10``, ``c11``, and so on."""
    return [
        _by("r1", "The Lanter Post", DISPATCH, 1),
        _by("r2", "Harbour Mirror", DISPATCH, 2),
        _by("r3", "Quelm Radio", CITING, 3),
        _by("r4", "Open Road Monitor", WITNESS, 4),
    ]


def _by(report: str, outlet: str, said: tuple[Said, ...], day: int) -> Reading:
    reading = saying(report, *said, day=day)
    names = list(dict.fromkeys(link.name for claim in reading.claims for link in claim.chain))
    known = {name: _source(f"s{n}", name, reading.report.text) for n, name in enumerate(names, 1)}
    claims = tuple(
        replace(
            claim,
            id=f"c{report[1:]}{number}",
            chain=tuple(_link(known[link.name]) for link in claim.chain),
        )
        for number, claim in enumerate(reading.claims)
    )
    header = replace(reading.report, outlet=outlet, address=f"{report}.txt")
    return replace(reading, report=header, claims=claims, sources=tuple(known.values()))


def _source(name: str, words: str, text: str) -> Source:
    kind, named = KINDS.get(words, (OFFICER[1], OFFICER[2]))
    at = text.index(words)
    return Source(name, words, kind, named, None, None, (Span(at, at + len(words), words),))


def _link(source: Source) -> Link:
    return Link(source.id, source.name, source.kind, source.named, source.mentions)
