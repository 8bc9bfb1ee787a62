"""Readings for tests: a small one with speaking parts, and any at all for hypothesis."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from tests.making_layers import layers
from whence.types import (
    SOURCE_KINDS,
    STATUSES,
    Attribution,
    Claim,
    Evidence,
    Link,
    Reading,
    Report,
    Source,
    Span,
)

TEXT = (
    "The Qalmar Herald, citing an aide, said the Sorn Front attacked Göksel. "
    "“We may leave,” Ana Brel said, “by spring.”"
)


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


HERALD = Link("s1", "Qalmar Herald", "outlet", True, (span("The Qalmar Herald"),))
AIDE = Link("s2", "aide", "person", False, (span("an aide"),))
BREL = Link("s3", "Ana Brel", "person", True, (span("Ana Brel"),))


def make_claim(number: int, words: str, chain: tuple[Link, ...] = (), **fields) -> Claim:
    return replace(
        Claim(
            id=f"c{number}",
            report="r1",
            content=(span(words),),
            cue=(span("said"),),
            chain=chain,
            status="stated",
            evidence=(),
            sentence=span(words),
            quoted=False,
        ),
        **fields,
    )


def make_reading(report: str = "r1", **fields) -> Reading:
    """Two claims: the Herald's from an aide, and Brel's hedged one in two pieces. Their ids are
    ``c1-REPORT`` and ``c2-REPORT``; ``fields`` go to the report."""
    attack = make_claim(1, "the Sorn Front attacked Göksel", (HERALD, AIDE))
    leave = make_claim(
        2,
        "We may leave",
        (BREL,),
        content=(span("We may leave"), span("by spring")),
        status="hedged",
        evidence=(Evidence("hedge", span("may")),),
        quoted=True,
    )
    return Reading(
        report=replace(Report(report, "story", TEXT, address="folder/story.txt"), **fields),
        claims=tuple(
            replace(claim, id=f"{claim.id}-{report}", report=report) for claim in (attack, leave)
        ),
        sources=(
            Source("s1", "Qalmar Herald", "outlet", True, None, None, HERALD.mention),
            Source("s2", "aide", "person", False, "aide", None, AIDE.mention),
            Source("s3", "Ana Brel", "person", True, None, None, BREL.mention),
        ),
        attributions=(Attribution(HERALD.mention, (span("said"),), attack.content),),
        notes=(span("Göksel"),),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any reading with true spans, whatever the script."""
    words = draw(st.text(min_size=1, max_size=60))
    spans = st.tuples(st.integers(0, len(words) - 1), st.integers(1, len(words))).map(
        lambda ends: Span(min(ends), max(ends), words[min(ends) : max(ends)])
    )
    some = st.lists(spans, max_size=3).map(tuple)
    name, maybe, kind = st.text(max_size=8), st.none() | st.text(max_size=8), _one(SOURCE_KINDS)
    report = st.builds(
        Report,
        id=st.text(min_size=1, max_size=8),
        doc=name,
        text=st.just(words),
        body=st.integers(0, len(words)),
        title=maybe,
        outlet=maybe,
        published=maybe,
        url=maybe,
        address=name,
    )
    found = draw(report)
    made = layers(spans)
    links = st.builds(Link, name, name, kind, st.booleans(), some, st.booleans())
    evidence = st.builds(Evidence, _one(("hedge", "scare-quote", "denial")), spans)
    claims = st.builds(
        Claim,
        id=st.text(min_size=1, max_size=8),
        report=st.just(found.id),
        content=some,
        cue=some,
        chain=st.lists(links, max_size=3).map(tuple),
        status=_one(STATUSES),
        evidence=st.lists(evidence, max_size=2).map(tuple),
        sentence=spans,
        quoted=st.booleans(),
        numbers=st.lists(made.numbers, max_size=2).map(tuple),
        relations=st.lists(made.relations, max_size=2).map(tuple),
        events=st.lists(name, max_size=2).map(tuple),
    )
    sources = st.builds(Source, name, name, kind, st.booleans(), maybe, maybe, some)
    return Reading(
        report=found,
        claims=tuple(draw(st.lists(claims, max_size=4))),
        sources=tuple(draw(st.lists(sources, max_size=3))),
        attributions=tuple(draw(st.lists(st.builds(Attribution, some, some, some), max_size=3))),
        notes=draw(some),
        actors=tuple(draw(st.lists(made.actors, max_size=3))),
        places=tuple(draw(st.lists(made.places, max_size=3))),
        times=tuple(draw(st.lists(made.times, max_size=3))),
        events=tuple(draw(st.lists(made.events, max_size=3))),
        templates=tuple(draw(st.lists(made.templates, max_size=2))),
    )


def _one(of: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.sampled_from(of)
