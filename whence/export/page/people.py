"""The tables of those who speak, and of those who act or are acted on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from whence.export.page.index import Index
from whence.export.page.markup import Html, el, joined, said
from whence.export.page.refer import actor_link, claim_links, letter, mentions, own_voice
from whence.export.page.table import Row, section
from whence.types import Actor, Source

_SOURCES = "source", "kind", "role, affiliation", "origin of", "passes on", "mentions"
_ACTORS = "actor", "kind", "identity", "part of", "mentions"


def sources(index: Index) -> Html:
    """Who says what: named or anonymous, of how many claims the origin, through whom."""
    note = (
        "Who speaks. A letter marks an origin: the last stop of some claim’s chain. "
        "An anonymous source is tied to no named one."
    )
    return section("Sources", note, _SOURCES, _source_rows(index))


def actors(index: Index) -> Html:
    """Who acts or is acted on, under all wordings, and their identity where one is known."""
    note = "Who acts or is acted on. An identity comes from a theatre pack and only where one fits."
    rows = (_actor_row(index, n, actor) for n, actor in enumerate(index.reading.actors, 1))
    return section("Actors", note, _ACTORS, rows)


def _source_rows(index: Index) -> Iterator[Row]:
    origin: dict[str, list[str]] = {}
    passing: Counter[str] = Counter()
    own: list[str] = []
    for claim in index.reading.claims:
        made = origin.setdefault(claim.chain[-1].source, []) if claim.chain else own
        made.append(claim.id)
        passing.update({link.source for link in claim.chain[:-1]})
    if own:
        name = joined((own_voice(), " the report’s own voice"))
        outlet = joined(said(part) for part in (index.reading.report.outlet,) if part)
        yield "source0", (name, "outlet", outlet, _count(index, own), "", "")
    for number, source in enumerate(index.reading.sources, 1):
        made = origin.get(source.id, [])
        counts = _count(index, made), str(passing[source.id] or "")
        yield f"source{number}", (*_who(index, source), *counts, mentions(source.mentions))


def _who(index: Index, source: Source) -> tuple[Html, str, Html]:
    known = "named" if source.named else "anonymous"
    name = joined((letter(index, source.id), said(source.name)), " ")
    about = joined((said(part) for part in (source.role, source.affiliation) if part), ", ")
    return name, f"{source.kind}, {known}", about


def _count(index: Index, made: list[str]) -> Html:
    if not made:
        return Html()
    plural = "claim" if len(made) == 1 else "claims"
    return joined((f"{len(made)} {plural}: ", claim_links(index, made)))


def _actor_row(index: Index, number: int, actor: Actor) -> Row:
    name = el("span", said(actor.name), class_="actor")
    whole = actor_link(index, actor.part_of) if actor.part_of in index.actors else Html()
    kind = f"{actor.kind}, {'named' if actor.named else 'described'}"
    return f"actor{number}", (name, kind, _identity(actor), whole, mentions(actor.mentions))


def _identity(actor: Actor) -> Html:
    known = [el("span", said(actor.identity))] if actor.identity else []
    known += [el("small", said(scheme), " ", said(name)) for scheme, name in actor.ids]
    return joined(known, " ")
