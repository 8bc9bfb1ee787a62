"""Which marks could belong together, and what their places say about it.

A pair is (of, to, kind); its features are small codes, one embedding table each in the linker.
Everything is counted from the words alone, the same way in training and in use.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.parse.labels import MARKS, PARTS, SCENE_MARKS
from whence.parse.words import PARAGRAPH, Words

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rule:
    """Marks of the layers ``of`` point at marks of the layers ``to`` that begin at most ``back``
    words before and ``ahead`` words after them, each at its ``most`` nearest."""

    of: tuple[str, ...]
    to: tuple[str, ...]
    back: int
    ahead: int
    most: int


@dataclass(frozen=True, slots=True)
class Table:
    """The layers that marks are of and the kinds of ties between them, in the order of codes."""

    marks: tuple[str, ...]
    rules: dict[str, Rule]


SPEECH = Table(
    MARKS,
    {
        "cue-source": Rule(("cue",), ("source",), 120, 120, 16),
        "content-cue": Rule(("content",), ("cue",), 600, 300, 16),
        "claim-speaker": Rule(("claim",), ("speaker",), 500, 80, 24),
        "speaker-through": Rule(("speaker",), ("speaker",), 250, 80, 16),
        "same": Rule(("speaker", "entity"), ("speaker", "entity"), 900, 0, 40),
    },
)
SCENE = Table(
    SCENE_MARKS,
    {
        "incident": Rule(PARTS, PARTS, 2000, 0, 40),
        "relation": Rule(("mention",), ("mention",), 45, 45, 16),
    },
)
FEATURES = (15, 11, 9, 5, 5, 4, 11, 5, 3, 3)
"""Sizes of the codes: distance, sentence ends between, paragraph ends between, quotation state of
each side, containment, rank among candidates, likeness of words, pronoun of each side."""

_DISTANCES = np.array([1, 2, 4, 8, 16, 40, 100])
_PRONOUNS = frozenset(
    "i me my mine we us our he him his she her hers it its they them their who which".split()
)
_FINAL = frozenset(".!?")
_LIGHT = frozenset("the a an of for in on to and his her its their 's s ’ ' - , .".split())


@dataclass(frozen=True, slots=True)
class Spans:
    """Columns of S marks: first and last word, and the place of their layer in ``Table.marks``."""

    first: Ints
    last: Ints
    layer: Ints


@dataclass(frozen=True, slots=True)
class Pairs:
    """Columns of P pairs: places in Spans, the kind's place in a table's rules, P x F codes."""

    of: Ints
    to: Ints
    kind: Ints
    codes: Ints


class Context:
    """What pairs are measured against, counted once a text."""

    def __init__(self, words: Words) -> None:
        final = np.array([t in _FINAL for t in words.texts], np.int64)
        self.sentences = np.concatenate([[0], np.cumsum(final)])
        self.paragraphs: Ints = np.cumsum(words.gap >= PARAGRAPH)
        self.quote = words.quote.astype(np.int64)
        self.texts = [t.lower() for t in words.texts]


def pairs(words: Words, spans: Spans, table: Table = SPEECH) -> Pairs:
    """Every pair that the table allows, ordered by kind, pointing mark and place pointed at."""
    context = Context(words)
    forms = [
        _form(context.texts, int(f), int(e)) for f, e in zip(spans.first, spans.last, strict=True)
    ]
    of, to, kind, rank = [], [], [], []
    for k, rule in enumerate(table.rules.values()):
        for i, candidates, ranks in _candidates(rule, spans, table.marks):
            of.append(np.full(len(candidates), i))
            to.append(candidates)
            rank.append(ranks)
            kind.append(np.full(len(candidates), k))
    if not of:
        empty = np.zeros(0, np.int64)
        return Pairs(empty, empty, empty, np.zeros((0, len(FEATURES)), np.int64))
    o, t, r = np.concatenate(of), np.concatenate(to), np.concatenate(rank)
    return Pairs(o, t, np.concatenate(kind), _codes(context, spans, forms, o, t, r))


def _candidates(
    rule: Rule, spans: Spans, marks: tuple[str, ...]
) -> Iterator[tuple[int, Ints, Ints]]:
    pointing = np.flatnonzero(np.isin(spans.layer, [marks.index(x) for x in rule.of]))
    pointed = np.flatnonzero(np.isin(spans.layer, [marks.index(x) for x in rule.to]))
    pointed = pointed[np.lexsort((spans.last[pointed], spans.first[pointed]))]
    for i in pointing:
        gap = spans.first[pointed] - spans.first[i]
        near = (gap >= -rule.back) & (gap <= rule.ahead) & (pointed != i)
        if rule.ahead == 0:
            near &= spans.last[pointed] < spans.first[i]
        found = pointed[near]
        if not len(found):
            continue
        ahead_of = spans.first[found] > spans.first[i]
        before = int((~ahead_of).sum())
        ranks = np.arange(len(found)) - before
        ranks[ranks >= 0] += 1
        nearest = np.argsort(np.abs(ranks), kind="stable")[: rule.most]
        nearest.sort()
        yield int(i), found[nearest], ranks[nearest]


def _codes(
    context: Context,
    spans: Spans,
    forms: list[tuple[str, frozenset[str], str]],
    o: Ints,
    t: Ints,
    rank: Ints,
) -> Ints:
    f, e = spans.first, spans.last
    ahead = f[t] > f[o]
    between = np.where(ahead, f[t] - e[o], f[o] - e[t])
    far = np.digitize(np.maximum(between, 0), _DISTANCES)
    low, high = np.minimum(f[o], f[t]), np.maximum(f[o], f[t])
    sentences = np.clip(context.sentences[high] - context.sentences[low], 0, 5)
    paragraphs = np.clip(context.paragraphs[high] - context.paragraphs[low], 0, 4)
    pronoun = np.array([_pronoun(form) for form in forms], np.int64)
    inside = (f[t] >= f[o]) & (e[t] <= e[o])
    around = (f[o] >= f[t]) & (e[o] <= e[t])
    return np.stack(
        [
            np.where(ahead, far, -far) + 7,
            np.where(ahead, sentences, -sentences) + 5,
            np.where(ahead, paragraphs, -paragraphs) + 4,
            context.quote[f[o]],
            context.quote[f[t]],
            np.where(inside, 1, np.where(around, 2, 0)),
            np.clip(rank, -5, 5) + 5,
            _likeness(forms, o, t),
            pronoun[o],
            pronoun[t],
        ],
        axis=1,
    ).astype(np.int64)


def _form(texts: list[str], first: int, last: int) -> tuple[str, frozenset[str], str]:
    """The words of a mark: joined, as a set without light words, and the last heavy one."""
    if last - first > 25:
        return "", frozenset(), ""
    run = texts[first : last + 1]
    heavy = [w for w in run if w not in _LIGHT]
    return " ".join(run), frozenset(heavy), heavy[-1] if heavy else ""


def _pronoun(form: tuple[str, frozenset[str], str]) -> bool:
    return form[0] in _PRONOUNS


def _likeness(forms: list[tuple[str, frozenset[str], str]], o: Ints, t: Ints) -> Ints:
    """0 nothing shared, 1 some words, 2 the last word, 3 all words of one, 4 the same words."""
    out = np.zeros(len(o), np.int64)
    for n, (i, j) in enumerate(zip(o.tolist(), t.tolist(), strict=True)):
        a, b = forms[i][1], forms[j][1]
        shared = a & b
        if shared:
            out[n] = (
                4 if a == b else 3 if a <= b or b <= a else 2 if forms[i][2] == forms[j][2] else 1
            )
    return out
