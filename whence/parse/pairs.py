"""Which marks could belong together, and what their places say about it.

A pair is (of, to, kind); its features are small codes, one embedding table each in the linker.
Everything is counted from the words alone, the same way in training and in use.
"""

from __future__ import annotations

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
        pointing, candidates, ranks = _candidates(rule, spans, table.marks)
        of.append(pointing)
        to.append(candidates)
        rank.append(ranks)
        kind.append(np.full(len(pointing), k))
    o, t, r = np.concatenate(of), np.concatenate(to), np.concatenate(rank)
    return Pairs(o, t, np.concatenate(kind), _codes(context, spans, forms, o, t, r))


def _candidates(rule: Rule, spans: Spans, marks: tuple[str, ...]) -> tuple[Ints, Ints, Ints]:
    """Every mark that points, with each of its nearest candidates in the order of the text, and
    the candidate's rank: the first that begins after the mark is 1, the last before it -1."""
    pointing = np.flatnonzero(np.isin(spans.layer, [marks.index(x) for x in rule.of]))
    pointed = np.flatnonzero(np.isin(spans.layer, [marks.index(x) for x in rule.to]))
    pointed = pointed[np.lexsort((spans.last[pointed], spans.first[pointed]))]
    begins, here = spans.first[pointed], spans.first[pointing]
    start = np.searchsorted(begins, here - rule.back, side="left")
    size = np.searchsorted(begins, here + rule.ahead, side="right") - start
    row = np.repeat(np.arange(len(pointing)), size)
    found = pointed[np.arange(len(row)) + np.repeat(start - (np.cumsum(size) - size), size)]
    kept = found != pointing[row]
    if rule.ahead == 0:
        kept &= spans.last[found] < here[row]
    row, found = row[kept], found[kept]
    total = np.bincount(row, minlength=len(pointing))
    before = np.bincount(row[spans.first[found] <= here[row]], minlength=len(pointing))
    ranks = np.arange(len(row)) - (np.cumsum(total) - total + before)[row]
    ranks[ranks >= 0] += 1
    half = np.maximum((rule.most + 1) // 2, rule.most - (total - before))
    back = np.minimum(before, half)
    near = (ranks >= -back[row]) & (ranks <= (rule.most - back)[row])
    return pointing[row[near]], found[near], ranks[near]


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
    signs = _signs(forms)
    maybe = np.flatnonzero(signs[o] & signs[t])
    for n, i, j in zip(maybe.tolist(), o[maybe].tolist(), t[maybe].tolist(), strict=True):
        a, b = forms[i][1], forms[j][1]
        if not a.isdisjoint(b):
            out[n] = (
                4 if a == b else 3 if a <= b or b <= a else 2 if forms[i][2] == forms[j][2] else 1
            )
    return out


def _signs(forms: list[tuple[str, frozenset[str], str]]) -> NDArray[np.uint64]:
    """A bit for each heavy word of a mark, of 64: marks that share no bit share no word."""
    place: dict[str, int] = {}
    signs = []
    for _, heavy, _ in forms:
        sign = 0
        for word in heavy:
            sign |= 1 << (place.setdefault(word, len(place)) & 63)
        signs.append(sign)
    return np.array(signs, np.uint64)
