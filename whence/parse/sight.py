"""The second reader at work: parts in incidents, terms, and relations between mentions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.parse.decode import softmax
from whence.parse.incidents import gather
from whence.parse.labels import FACTS, PARTS, SCENE_LAYERS, SCENE_MARKS, SCENE_TIES, TERMS
from whence.parse.layers import marked
from whence.parse.leanings import FACT_FLOOR, MEMBER, SCENE_LEAN, SURE
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
    lean = [SCENE_LEAN[layer] for layer in SCENE_LAYERS]
    found = marked(SCENE_LAYERS, tags, model.scene_moves, lean)
    parts = [m for m in found if m.layer in PARTS]
    bare = [m for m in found if m.layer == "term"]
    ends = _ends(marks, bare)
    paired = [(m.first, m.last, SCENE_MARKS.index(m.layer)) for m in parts]
    paired += [(first, last, _MENTION) for first, last in ends]
    rows = [*paired, *((m.first, m.last, _MENTION) for m in bare)]
    if not rows:
        return Sight([], [], ())
    held = model.hold(both, _spans(rows))
    near = _worth_asking(pairs(words, _spans(paired), SCENE), held.incident[: len(parts)])
    cast = model.cast(held, near)
    terms = _typed(bare, cast.term[len(paired) :])
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


def _worth_asking(near: Pairs, scores: Floats) -> Pairs:
    """Pairs but those of parts (scores S x 6) that no incident can be made of: one is only made of
    likely parts of a type that some part is surely of."""
    chance = 1 / (1 + np.exp(-scores.astype(np.float64)))
    likely = (chance > MEMBER) & (chance.max(0, initial=0) >= SURE)
    parts = near.kind == SCENE_TIES.index("incident")
    kept = ~parts
    kept[parts] = (likely[near.of[parts]] & likely[near.to[parts]]).any(1)
    return Pairs(near.of[kept], near.to[kept], near.kind[kept], near.codes[kept])


def _ends(marks: list[Mark], terms: list[Mark]) -> list[tuple[int, int]]:
    """Whatever can be an end of a relation: of stretches that share half of their words the first
    of entities, speakers and terms, so that one relation is seen once."""
    kept: list[tuple[int, int]] = []
    near: dict[int, list[tuple[int, int]]] = {}
    for layer in ("entity", "speaker", "term"):
        for m in (m for m in [*marks, *terms] if m.layer == layer):
            end = (m.first, m.last)
            beside = (k for word in range(m.first, m.last + 1) for k in near.get(word, ()))
            if not any(_alike(end, other) for other in beside):
                kept.append(end)
                for word in range(m.first, m.last + 1):
                    near.setdefault(word, []).append(end)
    return sorted(kept)


def _alike(one: tuple[int, int], other: tuple[int, int]) -> bool:
    both = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return both * 2 >= max(one[1], other[1]) - min(one[0], other[0]) + 1


def _spans(rows: list[tuple[int, int, int]]) -> Spans:
    table = np.array(rows, np.int64).reshape(-1, 3)
    return Spans(table[:, 0], table[:, 1], table[:, 2])


def _typed(terms: list[Mark], scores: Floats) -> list[Mark]:
    out = []
    for m, chance in zip(terms, softmax(scores), strict=True):
        best = int(chance.argmax())
        out.append(Mark("term", TERMS[best], m.first, m.last, round(float(chance[best]), 4)))
    return out


def _ties(near: Pairs, cast: Cast, at: list[int]) -> list[Tie]:
    """Relations that are likelier than their floor, the best of each pair."""
    related = np.flatnonzero(near.kind == SCENE_TIES.index("relation"))
    if not len(related):
        return []
    chance = softmax(cast.fact[related])
    chance[:, 0] = 0
    best, top = chance.argmax(1), chance.max(1)
    out = []
    for n in np.flatnonzero(top >= FACT_FLOOR).tolist():
        of, to = (at[side[related[n]]] for side in (near.of, near.to))
        out.append(Tie(f"fact:{FACTS[int(best[n])]}", of, to, round(float(top[n]), 4)))
    return out
