"""Which place of a name is meant: a logistic choice among the gazetteer's, learnt by
``train.places``, made again and again so that the names of a report decide together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from math import exp, log10

from whence.gazetteer import Entry, Gazetteer, key
from whence.resolve.places.context import Context, context, distance, position
from whence.resolve.places.naming import Named

ROUNDS = 3
MOST = 24  # places of one name that are weighed, the most populous ones
_NEAR = 100.0  # km in which the support of places for each other falls to a third
_FAR = 6.0  # degrees of latitude from which it is none

Features = dict[str, float]


@cache
def weights() -> dict[str, float]:
    """Feature -> weight."""
    source = files("whence.data").joinpath("gazetteer/resolution.json").read_text(encoding="utf8")
    read: dict[str, float] = json.loads(source)
    return read


def weigh(
    names: Sequence[Named],
    peoples: Sequence[Entry],
    outlet: str | None,
    gazetteer: Gazetteer,
    model: dict[str, float] | None = None,
) -> None:
    """Give each name's places their chances; they sum to 1. ``model`` stands in for the learnt
    weights while they are being learnt."""
    model = weights() if model is None else model
    alone: list[list[float]] = []
    for one in names:
        one.entries = likeliest(one.entries)
        alone.append([_dot(model, plain(one, e)) for e in one.entries])
        one.chances = _chances(alone[-1])
    for _ in range(ROUNDS):
        seen = context(names, peoples, outlet, gazetteer)
        for n, one in enumerate(names):
            if len(one.entries) > 1:
                one.chances = _chances(
                    [
                        own + _dot(model, beside(names, n, entry, seen, gazetteer))
                        for own, entry in zip(alone[n], one.entries, strict=True)
                    ]
                )


def likeliest(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """At most ``MOST`` places, the most populous; in the order of their ids."""
    if len(entries) <= MOST:
        return entries
    kept = sorted(entries, key=lambda e: (-e.population, e.id))[:MOST]
    return tuple(sorted(kept, key=lambda e: e.id))


def plain(one: Named, entry: Entry) -> Features:
    """What speaks for a place by itself."""
    out = {f"kind={entry.kind}": 1.0, "people": log10(1 + entry.population)}
    if entry.population == max(e.population for e in one.entries):
        out["largest"] = 1.0
    if one.key not in key(entry.name):
        out["other name"] = 1.0
    if one.kinds:
        out["called so" if entry.kind in one.kinds else "called otherwise"] = 1.0
    return out


def beside(
    names: Sequence[Named], number: int, entry: Entry, seen: Context, gazetteer: Gazetteer
) -> Features:
    """What speaks for a place in its report: shares are of 0 to 1."""
    one, own = names[number], seen.areas[number]
    above = [area.id for area in gazetteer.within(entry)]
    others = max(len(names) - 1, 1)
    out: Features = {}
    for level, area in zip(("country", "province", "district"), reversed(above), strict=False):
        held = seen.total[area] - own.get(area, 0.0)
        out[f"same {level}"] = held / others
        out[f"any {level}"] = min(held, 1.0)
    if entry.kind in ("country", "province", "region", "district"):
        held = seen.total[entry.id] - own.get(entry.id, 0.0)
        out[f"around {entry.kind}"] = min(held, 2.0)
    if one.inside:
        out["worded inside"] = _share(one.inside, seen, above)
    if one.holds:
        out["worded around"] = max(seen.areas[n].get(entry.id, 0.0) for n in one.holds)
    if entry.kind not in ("country", "region"):
        out["near"] = min(_near(number, entry, seen, gazetteer), 2.0)
    if entry.country in seen.peoples:
        out["people named"] = seen.peoples[entry.country]
    if entry.country == seen.outlet:
        out["outlet"] = 1.0
    return out


def _share(inside: Iterable[int], seen: Context, above: list[int]) -> float:
    """How surely one of the names that the words put around it contains it."""
    return max((seen.areas[n].get(a, 0.0) for n in inside for a in above), default=0.0)


def _near(number: int, entry: Entry, seen: Context, gazetteer: Gazetteer) -> float:
    at, _ = position(entry, gazetteer)
    if at is None:
        return 0.0
    return sum(
        exp(-distance(at, spot) / _NEAR)
        for n, spot in enumerate(seen.spots)
        if spot is not None and n != number and abs(spot[0] - at[0]) < _FAR
    )


def _dot(model: dict[str, float], found: Features) -> float:
    return sum(model.get(name, 0.0) * value for name, value in found.items())


def _chances(scores: list[float]) -> list[float]:
    if not scores:
        return []
    top = max(scores)
    raw = [exp(s - top) for s in scores]
    total = sum(raw)
    return [r / total for r in raw]
