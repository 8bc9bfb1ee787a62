"""Learns which place of a name is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from train.places.geo import CORPORA, RIGHT, Example
from train.places.logistic import Row, choice, table
from whence.extract.place import place_mentions
from whence.gazetteer import Entry, Gazetteer
from whence.resolve.places.context import context, distance, position
from whence.resolve.places.naming import Named, named
from whence.resolve.places.weighing import beside, likeliest, plain, weigh

_START: Row = {"people": 1.0, "kind=country": 4.0, "kind=province": 1.0}
_GIVEN: Row = {"outlet": 1.0}  # the corpora tell no outlets
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class _Report:
    """A report's names, and for each which of its places are right; None where that teaches
    nothing, all or none being right."""

    names: list[Named]
    peoples: list[Entry]
    right: list[list[bool] | None]
    weight: float


def learn(examples: Sequence[Example], gazetteer: Gazetteer) -> Row:
    """The model from the half that is not held back, whose context it learns to make itself."""
    reports = [_report(one, gazetteer) for one in examples if not one.held_back]
    model = _START
    for _ in range(_ROUNDS):
        model = _learn_once(reports, gazetteer, model)
    return {name: round(value, 3) for name, value in sorted({**model, **_GIVEN}.items())}


def _learn_once(reports: Sequence[_Report], gazetteer: Gazetteer, model: Row) -> Row:
    rows, group, right, weight = [], [], [], []
    for report in reports:
        weigh(report.names, report.peoples, None, gazetteer, model)
        seen = context(report.names, report.peoples, None, gazetteer)
        for n, (one, judged) in enumerate(zip(report.names, report.right, strict=True)):
            if judged is None:
                continue
            for entry, good in zip(one.entries, judged, strict=True):
                near = beside(report.names, n, entry, seen, gazetteer)
                rows.append({**plain(one, entry), **near})
                group.append(len(weight))
                right.append(float(good))
            weight.append(report.weight * min(len(one.mentions), 3))
    return choice(table(rows), np.array(group), np.array(right), np.array(weight))


def _report(one: Example, gazetteer: Gazetteer) -> _Report:
    mentions = place_mentions(one.parsed, gazetteer)
    names = named(mentions, gazetteer)
    peoples = [e for m in mentions if m.people and (e := gazetteer.of_people(m.span.text))]
    right: list[list[bool] | None] = []
    for name in names:
        name.entries = likeliest(name.entries)
        spans = [mentions[n].span for n in name.mentions]
        at = next(
            (
                gold.at
                for span in spans
                for gold in one.gold
                if gold.at and gold.start < span.end and span.start < gold.end
            ),
            None,
        )
        judged = [_is_there(entry, at, gazetteer) for entry in name.entries]
        right.append(judged if any(judged) and not all(judged) else None)
    return _Report(names, peoples, right, CORPORA[one.corpus])


def _is_there(entry: Entry, at: tuple[float, float] | None, gazetteer: Gazetteer) -> bool:
    own, _ = position(entry, gazetteer)
    return at is not None and own is not None and distance(own, at) <= RIGHT
