"""The marks of a lesson that the caster judges, and what it should say of them."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from train.cases import overlap
from train.lesson import UNKNOWN, Range
from train.scene.lesson import BONDS, Pair, SceneLesson
from whence.parse.labels import FACTS, INCIDENTS, PARTS, SCENE_MARKS, SCENE_TIES, TERMS
from whence.parse.pairs import SCENE, Pairs, Spans, pairs

SYMMETRIC = frozenset(
    "allied_with rival_of negotiating_with merged_with alias_of "
    "AlliesOf FightingAgainst IsSynonymOf CoLocated CommWith Apart".split()
)
Own = dict[str, list[Range]]
"""The model's own marks of one lesson, by layer."""
_MENTION = SCENE_MARKS.index("mention")
STRAYS = 60  # own marks a layer that are shown: a model that has learned little marks everything


@dataclass(slots=True)
class Case:
    """S marks, their P pairs, and the targets of each; UNKNOWN where the corpus does not say."""

    spans: Spans
    pairs: Pairs
    incident: NDArray[np.float32] | None = None  # S x INCIDENTS, of parts
    parts: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    term: NDArray[np.int64] | None = None  # S
    same: NDArray[np.int64] | None = None  # P
    fact: NDArray[np.int64] | None = None  # P
    bond: NDArray[np.int64] | None = None  # P
    negated: NDArray[np.int64] | None = None  # P


def build(lesson: SceneLesson, own: Own) -> Case | None:
    """Gold marks with the model's own strays beside them; None when there is nothing to judge."""
    places = [(m, layer) for layer in PARTS for m in _with(lesson.marks.get(layer), own.get(layer))]
    ends = _ends(lesson, own) if lesson.incidents is None else []
    rows = [(*m, SCENE_MARKS.index(layer)) for m, layer in places]
    rows += [(*m, _MENTION) for m in ends]
    if not rows:
        return None
    table = np.array(rows, np.int64)
    spans = Spans(table[:, 0], table[:, 1], table[:, 2])
    case = Case(spans, pairs(lesson.words, spans, SCENE))
    if lesson.incidents is not None:
        _incidents(case, lesson, places)
    if lesson.terms:
        gold = dict(zip(lesson.marks["term"], lesson.terms, strict=True))
        case.term = np.array(
            [TERMS.index(gold[(a, b)]) if (a, b) in gold else UNKNOWN for a, b, _ in rows]
        )
    if lesson.facts is not None:
        case.fact, _ = _relations(case, lesson.facts, FACTS)
    if lesson.bonds is not None:
        case.bond, case.negated = _relations(case, lesson.bonds, BONDS)
    return case


def _with(gold: list[Range] | None, own: list[Range] | None) -> list[Range]:
    """Gold marks, and own marks that are none of them."""
    known = gold or []
    return [*known, *[m for m in own or [] if m not in known][:STRAYS]]


def _ends(lesson: SceneLesson, own: Own) -> list[Range]:
    """Whatever can be an end of a relation: mentions, terms, and gold ends that are neither."""
    found = {*lesson.mentions, *lesson.marks.get("term", ()), *own.get("term", ())}
    for pair in [*(lesson.facts or []), *(lesson.bonds or [])]:
        for end in (pair.of, pair.to):
            if all(overlap(end, m) < 0.5 for m in found):
                found.add(end)
    return sorted(found)


def _incidents(case: Case, lesson: SceneLesson, places: list[tuple[Range, str]]) -> None:
    """Types of every part, none for strays, and which parts are of one incident."""
    assert lesson.incidents is not None
    at = {(layer, i): m for layer in PARTS for i, m in enumerate(lesson.marks[layer])}
    held: dict[tuple[Range, str], set[int]] = {}
    for n, happening in enumerate(lesson.incidents):
        for layer, i in happening.parts:
            held.setdefault((at[layer, i], layer), set()).add(n)
    mine = [_held(place, held) for place in places]
    target = np.zeros((len(places), len(INCIDENTS)), np.float32)
    for row, incidents in zip(target, mine, strict=True):
        for n in incidents:
            row[[INCIDENTS.index(t) for t in lesson.incidents[n].types]] = 1
    case.incident, case.parts = target, np.arange(len(places))
    case.same = np.full(len(case.pairs.of), UNKNOWN, np.int64)
    for k in np.flatnonzero(case.pairs.kind == SCENE_TIES.index("incident")).tolist():
        a, b = mine[case.pairs.of[k]], mine[case.pairs.to[k]]
        if a and b:
            case.same[k] = bool(a & b)


def _held(place: tuple[Range, str], held: dict[tuple[Range, str], set[int]]) -> set[int]:
    """The incidents of a part; a stray that touches a gold part of its layer passes for it."""
    if place in held:
        return held[place]
    mark, layer = place
    near = (n for (m, k), n in held.items() if k == layer and m[0] <= mark[1] and mark[0] <= m[1])
    return next(near, set())


def _relations(
    case: Case, gold: list[Pair], labels: tuple[str, ...] | list[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Labels of the pairs of mentions (0: none) and whether they are negated."""
    kind = np.full(len(case.pairs.of), UNKNOWN, np.int64)
    negated = kind.copy()
    judged = case.pairs.kind == SCENE_TIES.index("relation")
    kind[judged] = 0
    of, to = case.pairs.of, case.pairs.to
    for pair in gold:
        one, other = _alike(case.spans, pair.of), _alike(case.spans, pair.to)
        fits = one[of] & other[to]
        if pair.label in SYMMETRIC:
            fits |= other[of] & one[to]
        kind[judged & fits] = labels.index(pair.label)
        negated[judged & fits] = pair.negated
    return kind, negated


def _alike(spans: Spans, place: Range) -> NDArray[np.bool_]:
    """Which marks share at least half of their words with the stretch."""
    both = np.minimum(spans.last, place[1]) - np.maximum(spans.first, place[0]) + 1
    either = np.maximum(spans.last, place[1]) - np.minimum(spans.first, place[0]) + 1
    return both * 2 >= either
