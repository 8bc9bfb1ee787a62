"""Which of the reports near it a source means."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log1p

from whence.reconcile.citations.naming import Cited
from whence.reconcile.citations.sketch import CitationSketch
from whence.reconcile.dating import days_between, weekday
from whence.reconcile.outlets import Likeness, likeness

MEANT = 0.5
SOON = 1.0
"""How many days two reports are apart where that is not known."""
Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Fit:
    """A report that may be meant: the share of the words claimed that stand in it (of the claim
    that fits best), whether its wording is reused, and the probability that it is meant."""

    report: CitationSketch
    overlap: float
    copied: bool
    score: float


@dataclass(frozen=True, slots=True)
class Among:
    """A report, those published before it, and which of them it has copied."""

    report: CitationSketch
    before: Sequence[CitationSketch]
    copied: Container[str]


def best(source: Cited, among: Among) -> Fit | None:
    """The report that fits best; of two alike the later one."""
    fits = [
        Fit(other, found["overlap"], other.report in among.copied, _probability(found))
        for other, found in candidates(source, among)
    ]
    meant = [fit for fit in fits if fit.score >= MEANT]
    return max(meant, key=lambda fit: (fit.score, fit.report.order), default=None)


def candidates(source: Cited, among: Among) -> Iterator[tuple[CitationSketch, Features]]:
    """The reports whose publisher can be the source, with what speaks for each."""
    names = [_named(source, other) for other in among.before]
    most = max((named.telling for named in names), default=0.0)
    for other, named in zip(among.before, names, strict=True):
        if named.possible and source.aside in ("", other.report):
            yield other, _features(source, named, most > named.telling, other, among.report)


def _features(
    source: Cited, named: Likeness, rival: bool, other: CitationSketch, report: CitationSketch
) -> Features:
    """Each about 0 to 1; ``rival`` says that another's name fits better."""
    outlet = float(source.kind == "outlet")
    overlap = _overlap(source, other)
    days = days_between(other.order, report.order)
    return {
        "telling": named.telling,
        "sort": float(named.sort),
        "other sort": float(named.other_sort),
        "beside": min(named.beside, 3) / 3,
        "rival": float(rival),
        "outlet": outlet,
        "body": float(source.kind in ("organisation", "group")),
        "document": float(source.kind == "document"),
        "overlap": overlap,
        "overlap outlet": overlap * outlet,
        "claims": min(len(source.said), 4) / 4,
        "that day": float(weekday(other.order) in source.days),
        "another day": float(bool(source.days) and weekday(other.order) not in source.days),
        "days": log1p(SOON if days is None else days) / 3,
    }


def _named(source: Cited, other: CitationSketch) -> Likeness:
    return max((likeness(call, other.outlet) for call in source.calls), key=_closeness)


def _overlap(source: Cited, other: CitationSketch) -> float:
    """The share of the words claimed that stand in a report, of the claim that has most there."""
    return max((len(said & other.stems) / len(said) for said in source.said), default=0.0)


def _closeness(named: Likeness) -> tuple[float, bool, int]:
    return (named.telling, named.sort, -named.beside)


def _probability(found: Features) -> float:
    weights = _weights()
    total = weights["bias"] + sum(weights[name] * value for name, value in found.items())
    return round(1 / (1 + exp(-total)), 4)


@cache
def _weights() -> dict[str, float]:
    source = files("whence.data").joinpath("linkage/citations.json").read_text(encoding="utf8")
    found: dict[str, float] = json.loads(source)
    return found
