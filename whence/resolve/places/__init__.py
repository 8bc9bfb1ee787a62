"""The places of a report: which of the world's places of that name its words mean."""

from __future__ import annotations

from collections.abc import Sequence

from whence.gazetteer import Entry, Gazetteer
from whence.gazetteer.entry import KINDS
from whence.resolve.places.choosing import chosen
from whence.resolve.places.context import position
from whence.resolve.places.naming import Named, named
from whence.resolve.places.outlet import outlet_country
from whence.resolve.places.weighing import weigh
from whence.types import Place, PlaceKind, PlaceMention, PlacePrecision, Span

__all__ = ["outlet_country", "places"]

_LEAST = 4  # letters of a name in capitals that is no abbreviation
_PRECISION: dict[PlaceKind, PlacePrecision] = {
    "country": "country",
    "province": "province",
    "district": "district",
    "populated": "exact",
    "site": "exact",
    "feature": "near",
    "region": "province",
}


def places(
    mentions: Sequence[PlaceMention], gazetteer: Gazetteer, outlet: str | None = None
) -> tuple[Place, ...]:
    """The places that these mentions name, in the order of first mention.

    The names of a report are resolved together: by what their words say of each other, by where
    the others lie, by whose people are named and by ``outlet``, the ISO 3166-1 code of the country
    that the outlet writes from. One name has one sense in a report; several names of one place are
    one place. A name that the gazetteer does not have stays a name, without a position.
    """
    names = named(mentions, gazetteer)
    peoples = [e for m in mentions if m.people and (e := gazetteer.of_people(m.span.text))]
    weigh(names, peoples, outlet, gazetteer)
    told = frozenset(e.country for e in peoples) | frozenset(filter(None, [outlet]))
    meant = chosen(names, gazetteer, told)
    groups: dict[object, list[int]] = {}
    for n, entry in enumerate(meant):
        groups.setdefault(entry.id if entry else ("unknown", n), []).append(n)
    out: list[Place] = []
    for number, group in enumerate(groups.values(), 1):
        spans = sorted(
            (mentions[m].span for n in group for m in names[n].mentions), key=lambda s: s.start
        )
        entry = meant[group[0]]
        if entry is None:
            out.append(_unknown(number, names[group[0]], meant, spans, gazetteer))
        else:
            out.append(_known(number, entry, spans, gazetteer))
    return tuple(out)


def _known(number: int, entry: Entry, spans: list[Span], gazetteer: Gazetteer) -> Place:
    at, steps = position(entry, gazetteer)
    holder = (entry, *gazetteer.within(entry))[steps]
    precision = _PRECISION[holder.kind]
    if entry.kind == "region" and not entry.country:
        precision = "country"
    return Place(
        id=f"p{number}",
        name=_name(spans),
        kind=entry.kind,
        mentions=tuple(spans),
        path=gazetteer.path(entry),
        country=entry.country or None,
        latitude=at[0] if at else None,
        longitude=at[1] if at else None,
        precision=precision if at else None,
        geonames=entry.id if entry.id > 0 else None,
    )


def _unknown(
    number: int,
    one: Named,
    meant: Sequence[Entry | None],
    spans: list[Span],
    gazetteer: Gazetteer,
) -> Place:
    """A name that no gazetteer has: what the words put around it is known, its position is not."""
    around = next((e for n in sorted(one.inside) if (e := meant[n])), None)
    name = _name(spans)
    path = (name, *(gazetteer.path(around) if around else ()))
    kind: PlaceKind = min(one.kinds, key=KINDS.index, default="region")
    country = around.country or None if around else None
    return Place(f"p{number}", name, kind, tuple(spans), path, country)


def _name(spans: list[Span]) -> str:
    """The place's name as the report first writes it out; of one that only a dateline names, in
    small letters after the first, unless it is an abbreviation."""
    written = next((s.text for s in spans if not s.text.isupper()), None)
    if written is not None:
        return written
    first = spans[0].text
    return first if len(first) < _LEAST or "." in first else first.title()
