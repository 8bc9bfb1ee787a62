"""The second reader at work: parts in incidents, terms, and relations between mentions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.parse.decode import runs, softmax
from whence.parse.incidents import gather
from whence.parse.labels import BONDS, FACTS, PARTS, SCENE_LAYERS, SCENE_MARKS, SCENE_TIES, TERMS
from whence.parse.leanings import BOND_FLOOR, FACT_FLOOR, SCENE_LEAN
from whence.parse.model import Cast, Model
from whence.parse.pairs import SCENE, Pairs, Spans, pairs
from whence.parse.words import Words
from whence.types import Incident, Mark, Tie

Floats = NDArray[np.float32]
_MENTION = SCENE_MARKS.index("mention")


@dataclass(frozen=True, slots=True)
class Sight:
    """What the second reader adds to a text: marks, to stand after those given, and ties and
    incidents over all of them."""

    marks: list[Mark]
    ties: list[Tie]
    incidents: tuple[Incident, ...]


def see(model: Model, words: Words, both: Floats, tags: Floats, marks: list[Mark]) -> Sight:
    """``both`` N x 768 and ``tags`` N x 18 are the scene's, of the text's N words."""
    found = _runs(tags, model.scene_moves)
    ends = _ends(marks, [m for m in found if m.layer == "term"])
    parts = [m for m in found if m.layer in PARTS]
    rows = [(m.first, m.last, SCENE_MARKS.index(m.layer)) for m in parts]
    rows += [(first, last, _MENTION) for first, last in ends]
    if not rows:
        return Sight([], [], ())
    table = np.array(rows, np.int64)
    spans = Spans(table[:, 0], table[:, 1], table[:, 2])
    near = pairs(words, spans, SCENE)
    cast = model.cast(both, spans, near)
    terms = _typed([m for m in found if m.layer == "term"], ends, len(parts), cast)
    places: dict[tuple[int, int], int] = {}
    for i, m in enumerate([*marks, *parts, *terms]):
        if m.layer in ("entity", "speaker", "term"):
            places.setdefault((m.first, m.last), i)
    at = [len(marks) + i for i in range(len(parts))] + [places[end] for end in ends]
    incidents = gather(len(parts), near, cast)
    return Sight(
        [*parts, *terms],
        _ties(near, cast, at),
        tuple(Incident(t, tuple(at[i] for i in members), s) for t, members, s in incidents),
    )


def _runs(tags: Floats, moves: Floats) -> list[Mark]:
    out = []
    for n, layer in enumerate(SCENE_LAYERS):
        scores = tags[:, 3 * n : 3 * n + 3]
        lean = SCENE_LEAN[layer]
        # Most reports tell of no incident, and following a path through every word is dear.
        if float((scores[:, 1] + lean - scores[:, 0]).max()) < -_HOPELESS:
            continue
        chance = softmax(scores)
        for first, last in runs(scores, moves[n], lean):
            sure = 1 - float(chance[first : last + 1, 0].mean())
            out.append(Mark(layer, "", first, last, round(sure, 4)))
    return out


_HOPELESS = 3.0  # a begin that scores so far below outside is on no best path


def _ends(marks: list[Mark], terms: list[Mark]) -> list[tuple[int, int]]:
    """Whatever can be an end of a relation, each stretch once."""
    mentions = [m for m in marks if m.layer in ("entity", "speaker")]
    return sorted({(m.first, m.last) for m in [*mentions, *terms]})


def _typed(terms: list[Mark], ends: list[tuple[int, int]], parts: int, cast: Cast) -> list[Mark]:
    row = {end: parts + i for i, end in enumerate(ends)}
    out = []
    for m in terms:
        chance = softmax(cast.term[row[m.first, m.last]])
        best = int(chance.argmax())
        out.append(Mark("term", TERMS[best], m.first, m.last, round(float(chance[best]), 4)))
    return out


def _ties(near: Pairs, cast: Cast, at: list[int]) -> list[Tie]:
    """Relations that are likelier than their floors, the best of a pair of each kind."""
    related = np.flatnonzero(near.kind == SCENE_TIES.index("relation"))
    out = []
    for prefix, scores, names, floor in (
        ("fact", cast.fact, FACTS, FACT_FLOOR),
        ("bond", cast.bond, BONDS, BOND_FLOOR),
    ):
        chance = softmax(scores[related])
        chance[:, 0] = 0
        best = chance.argmax(1)
        top = chance.max(1) if len(chance) else np.zeros(0, np.float32)
        for n in np.flatnonzero(top >= floor).tolist():
            k = int(related[n])
            negated = prefix == "bond" and cast.negated[k, 0] > 0
            kind = f"{prefix}:{'not ' if negated else ''}{names[int(best[n])]}"
            out.append(Tie(kind, at[near.of[k]], at[near.to[k]], round(float(top[n]), 4)))
    return out
