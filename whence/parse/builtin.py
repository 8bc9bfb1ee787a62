"""One report through the built-in model."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from whence.parse.decode import softmax
from whence.parse.labels import (
    ENTITIES,
    KIND_LABELS,
    LAYERS,
    MARKS,
    POS,
    RELATIONS,
    STATUS_LABELS,
    TIES,
)
from whence.parse.layers import marked
from whence.parse.leanings import MARK_LEAN, leaning
from whence.parse.mentions import mentions
from whence.parse.model import Encoded, Linked, Model
from whence.parse.pairs import Pairs, Spans, pairs
from whence.parse.sight import see
from whence.parse.tree import tree
from whence.parse.windows import Window, windows
from whence.parse.words import NEWLINE, Words, split
from whence.types import Mark, Parsed, Report, Tie, Word

Floats = NDArray[np.float32]

WINDOW, OVERLAP = 384, 48
"""Pieces a window, and how many of them repeat the text before it."""

_ENTITY = 3 * len(LAYERS)
_POS = _ENTITY + len(ENTITIES)
_TIE_FLOOR = 0.05  # ties below are noise


@dataclass(slots=True)
class _Text:
    """The windows of a text put together: N words. ``both`` and ``scene`` are the second reader's
    vectors and tag scores."""

    vectors: Floats
    tags: Floats
    both: Floats
    scene: Floats
    heads: NDArray[np.int64]
    sentences: list[tuple[int, int]]


def read(model: Model, report: Report) -> Parsed:
    """Words, trees, marks and ties of one report."""
    words = split(model.tokenizer, report.text, report.body)
    if not len(words):
        return Parsed(report, (), (), (), (), {})
    text = _encode(model, words)
    marks = _marks(text, model.moves)
    spans = Spans(
        np.array([m.first for m in marks], np.int64),
        np.array([m.last for m in marks], np.int64),
        np.array([MARKS.index(m.layer) for m in marks], np.int64),
    )
    found = pairs(words, spans)
    linked = leaning(model.link(text.vectors, text.heads, spans, found))
    sight = see(model, words, text.both, text.scene, marks)
    return Parsed(
        report,
        _words(words, text, linked),
        tuple(text.sentences),
        (*marks, *sight.marks),
        (*_ties(found, linked), *sight.ties),
        _labels(marks, found, linked),
        sight.incidents,
    )


def encode_only(model: Model, report: Report) -> int:
    """Run the encoder over the report's windows; the number of pieces it read."""
    words = split(model.tokenizer, report.text, report.body)
    seen = 0
    for window in windows(words, WINDOW - 2, OVERLAP):
        model.encode(words, window)
        seen += int(words.first[window.stop] - words.first[window.context])
    return seen


def _encode(model: Model, words: Words) -> _Text:
    parts = [(w, model.encode(words, w)) for w in windows(words, WINDOW - 2, OVERLAP)]
    seen = [model.scene(e) for _, e in parts]
    vectors = np.concatenate([e.vectors[w.start - w.context :] for w, e in parts])
    tags = np.concatenate([e.tags[w.start - w.context :] for w, e in parts])
    sentences = _sentences(words, tags)
    heads = np.arange(len(words), dtype=np.int64)
    ends = [w.stop for w, _ in parts]
    for first, last in sentences:
        _hang(heads, first, last, parts, ends)
    both, scene = (
        np.concatenate([s[n][w.start - w.context :] for (w, _), s in zip(parts, seen, strict=True)])
        for n in range(2)
    )
    return _Text(vectors, tags, both, scene, heads, sentences)


def _sentences(words: Words, tags: Floats) -> list[tuple[int, int]]:
    starts = (tags[:, -1] > 0) | (words.gap > NEWLINE)
    starts[0] = True
    places = np.flatnonzero(starts).tolist()
    return list(zip(places, [*places[1:], len(words)], strict=True))


def _hang(
    heads: NDArray[np.int64],
    first: int,
    last: int,
    parts: list[tuple[Window, Encoded]],
    ends: list[int],
) -> None:
    """Heads of the sentence [first, last); one that two windows share is read in two pieces."""
    while first < last:
        n = int(np.searchsorted(ends, first, side="right"))
        window, seen = parts[n]
        stop = min(last, window.stop)
        a, b = first - window.context, stop - window.context
        heads[first:stop] = np.array(tree(seen.arcs[a:b, a:b])) + first
        first = stop


def _marks(text: _Text, moves: Floats) -> list[Mark]:
    lean = [MARK_LEAN.get(layer, 0.0) for layer in LAYERS]
    return marked(LAYERS, text.tags[:, :_ENTITY], moves, lean) + _entities(text)


def _entities(text: _Text) -> list[Mark]:
    """Mentions of persons, organisations and places, named or described."""
    chance = softmax(text.tags[:, _ENTITY:_POS])
    kind = chance.argmax(1)
    heads = np.flatnonzero((kind > 0) & (kind < len(ENTITIES) - 1))
    pos = text.tags[:, _POS : _POS + len(POS)].argmax(1)
    marks = []
    for place, (first, last) in zip(heads.tolist(), mentions(text.heads, pos, heads), strict=True):
        sure = round(float(chance[place, kind[place]]), 4)
        marks.append(Mark("entity", ENTITIES[kind[place]], first, last, sure))
    return marks


def _words(words: Words, text: _Text, linked: Linked) -> tuple[Word, ...]:
    pos = text.tags[:, _POS : _POS + len(POS)].argmax(1).tolist()
    relation = linked.relation.argmax(1).tolist()
    rows = zip(
        words.starts.tolist(), words.ends.tolist(), pos, text.heads.tolist(), relation, strict=True
    )
    return tuple(Word(s, e, POS[p], h, RELATIONS[r]) for s, e, p, h, r in rows)


def _ties(found: Pairs, linked: Linked) -> list[Tie]:
    """Probabilities over each mark's candidates and "none"."""
    out: list[Tie] = []
    key = found.of * len(TIES) + found.kind
    order = np.argsort(key, kind="stable")
    edges = np.flatnonzero(np.diff(key[order])) + 1
    score, to = linked.score[order], found.to[order].tolist()
    for first, stop in pairwise([0, *edges.tolist(), len(order)] if len(order) else ()):
        of, kind = divmod(int(key[order[first]]), len(TIES))
        chance = softmax(np.append(score[first:stop], linked.none[of, kind]))
        for n in np.flatnonzero(chance >= _TIE_FLOOR).tolist():
            other = to[first + n] if first + n < stop else -1
            out.append(Tie(TIES[kind], of, other, round(float(chance[n]), 4)))
    return out


def _labels(marks: list[Mark], found: Pairs, linked: Linked) -> dict[int, dict[str, float]]:
    out: dict[int, dict[str, float]] = {}
    best = _best_speaker(found, linked)
    for i, mark in enumerate(marks):
        if mark.layer == "claim":
            scores = linked.status[i] + (linked.status_pair[best[i]] if i in best else 0.0)
            out[i] = _named(STATUS_LABELS, softmax(scores))
        elif mark.layer == "speaker":
            out[i] = _named(KIND_LABELS, softmax(linked.speaker[i, :-1]))
            out[i]["named"] = round(float(1 / (1 + np.exp(-linked.speaker[i, -1]))), 4)
    return out


def _best_speaker(found: Pairs, linked: Linked) -> dict[int, int]:
    """For each claim that points at a speaker rather than at nothing, the pair that does so."""
    out: dict[int, int] = {}
    for n in np.flatnonzero(found.kind == TIES.index("claim-speaker")).tolist():
        of = int(found.of[n])
        rival = linked.score[out[of]] if of in out else linked.none[of, found.kind[n]]
        if linked.score[n] > rival:
            out[of] = n
    return out


def _named(names: tuple[str, ...], chance: Floats) -> dict[str, float]:
    return {name: round(p, 4) for name, p in zip(names, chance.tolist(), strict=True)}
