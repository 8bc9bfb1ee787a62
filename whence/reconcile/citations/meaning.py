"""Which of the reports near it a source means."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from pathlib import Path

from whence.reconcile.citations.naming import Cited, mentioned
from whence.reconcile.citations.sketch import CitationSketch
from whence.reconcile.outlets import Likeness, likeness

MEANT = 0.4
WEIGHTS = Path(__file__).parent.parent.parent / "data" / "linkage" / "citations.json"


@dataclass(frozen=True, slots=True)
class Fit:
    """A report that may be meant: the share of the words claimed that stand in it (of the claim
    that fits best), whether its wording is reused, and the probability that it is meant."""

    report: CitationSketch
    overlap: float
    copied: bool
    score: float


def best(source: Cited, before: Sequence[CitationSketch], copied: Container[str]) -> Fit | None:
    """The report that fits best, of those published before; of two alike the later one."""
    fits = [
        Fit(other, found["overlap"], other.report in copied, _probability(found))
        for other in before
        if (found := features(source, other, before, copied)) is not None
    ]
    meant = [fit for fit in fits if fit.score >= MEANT]
    return max(meant, key=lambda fit: (fit.score, fit.report.order), default=None)


def features(
    source: Cited,
    other: CitationSketch,
    before: Sequence[CitationSketch],
    copied: Container[str],
) -> Mapping[str, float] | None:
    """What speaks for a report being meant, each about 0 to 1; None where its publisher cannot be.
    What is said in all reports ``before`` speaks for none of them."""
    named = _named(source, other)
    if not named.possible:
        return None
    overlap = _held(source.stems, other.stems)
    others = [_held(source.stems, one.stems) for one in before if one is not other]
    rival = any(_named(source, one).telling > named.telling for one in before)
    outlet = float(source.publishes)
    return {
        "telling": named.telling,
        "sort": float(named.sort),
        "beside": min(named.beside, 3) / 3,
        "rival": float(rival),
        "overlap": overlap,
        "edge": overlap - max(others, default=0.0),
        "verbatim": _held(source.runs, other.runs),
        "copied": float(other.report in copied),
        "outlet": outlet,
        "aside": float(source.aside),
        "overlap aside": float(source.aside) * overlap,
        "telling outlet": outlet * named.telling,
        "overlap outlet": outlet * overlap,
    }


def aside(
    report: CitationSketch,
    before: Sequence[CitationSketch],
    copied: Container[str],
) -> list[tuple[Cited, Fit]]:
    """The reports that are probably meant where a publisher is named in a report's text, be it
    in a chain or not."""
    found = []
    for other in before:
        source = mentioned(report, other.outlet)
        if source is not None and other.outlet != report.outlet:
            seen = features(source, other, before, copied)
            if seen is not None and (score := _probability(seen)) >= MEANT:
                found.append((source, Fit(other, seen["overlap"], other.report in copied, score)))
    return found


def _named(source: Cited, other: CitationSketch) -> Likeness:
    return max((likeness(call, other.outlet) for call in source.calls), key=_closeness)


def _held(said: Sequence[frozenset[str]], words: frozenset[str]) -> float:
    """The share of what is said that is among the words, of the claim that has most there."""
    return max((len(one & words) / len(one) for one in said if one), default=0.0)


def _closeness(named: Likeness) -> tuple[float, bool, int]:
    return (named.telling, named.sort, -named.beside)


def _probability(found: Mapping[str, float]) -> float:
    weights = _weights()
    total = weights["bias"] + sum(weights[name] * value for name, value in found.items())
    return round(1 / (1 + exp(-total)), 4)


@cache
def _weights() -> dict[str, float]:
    found: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return found
