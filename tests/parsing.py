"""Parsed reports for tests, from a text with its marks in brackets.

``[speaker The officer] [cue said] [claim the bridge fell].`` makes words, sentences and marks; the
brackets are no part of the text and may hold one another. Marks are numbered by their opening
brackets, ties and labels are given by these numbers.
"""

from __future__ import annotations

import re

from hypothesis import strategies as st

from whence.types import Mark, Parsed, Report, Tie, Word

LAYERS = ("source", "cue", "content", "claim", "speaker", "entity")
_OPEN = re.compile(rf"\[({'|'.join(LAYERS)}) ")
_WORD = re.compile(r"\w+|[^\w\s]")
_POS = {
    "DET": "the a an this that its his her our their".split(),
    "ADP": "of for at in from with on to by near".split(),
    "PRON": "he she it they who which we i".split(),
    "CCONJ": "and or but".split(),
    "VERB": "said reached flew denied told spoke asked".split(),
    "ADJ": "senior former unnamed anonymous".split(),
}
_PLACE = {word: pos for pos, listed in _POS.items() for word in listed}

Ties = tuple[tuple[str, int, int, float], ...]


def parsed(
    marked: str,
    ties: Ties = (),
    labels: dict[int, dict[str, float]] | None = None,
    pos: str | None = None,
) -> Parsed:
    """The parsed report. Claims are ``stated`` and speakers persons unless labelled; ``pos`` is
    given to all words instead of a fair guess."""
    text, places = _unmarked(marked)
    words = _words(text, pos)
    marks = tuple(_mark(layer, start, end, words) for layer, start, end in places)
    known = {n: _label(m.layer) for n, m in enumerate(marks) if m.layer in ("claim", "speaker")}
    return Parsed(
        report=Report("r1", "story", text),
        words=words,
        sentences=_sentences(text, words),
        marks=marks,
        ties=tuple(Tie(*tie) for tie in ties),
        labels={**known, **(labels or {})},
    )


def _label(layer: str) -> dict[str, float]:
    return {"stated": 1.0} if layer == "claim" else {"person": 1.0, "named": 0.5}


def _unmarked(marked: str) -> tuple[str, list[tuple[str, int, int]]]:
    text, open_, out, at = "", [], [], 0
    while at < len(marked):
        opening = _OPEN.match(marked, at)
        if opening:
            open_.append(len(out))
            out.append((opening[1], len(text), -1))
            at = opening.end()
        elif marked[at] == "]" and open_:
            n = open_.pop()
            out[n] = (*out[n][:2], len(text))
            at += 1
        else:
            text += marked[at]
            at += 1
    return text, out


def _words(text: str, pos: str | None) -> tuple[Word, ...]:
    out: list[Word] = []
    for n, match in enumerate(_WORD.finditer(text)):
        guess = pos or _guess(match[0], begins=n == 0 or text[: match.start()].rstrip()[-1:] == ".")
        out.append(Word(match.start(), match.end(), guess, n, "dep"))
    return tuple(out)


def _guess(word: str, begins: bool) -> str:
    if not word[0].isalnum():
        return "PUNCT"
    if word.lower() in _PLACE:
        return _PLACE[word.lower()]
    return "PROPN" if word[0].isupper() and not begins else "NOUN"


def _mark(layer: str, start: int, end: int, words: tuple[Word, ...]) -> Mark:
    inside = [n for n, w in enumerate(words) if start <= w.start and w.end <= end]
    return Mark(layer, "", inside[0], inside[-1], 1.0)


def _sentences(text: str, words: tuple[Word, ...]) -> tuple[tuple[int, int], ...]:
    """Sentences end with a full stop that a gap and a capital follow, and with paragraphs."""
    cuts = [0]
    for n in range(1, len(words)):
        gap = text[words[n - 1].end : words[n].start]
        stop = text[words[n - 1].start] in ".!?" and text[words[n].start].isupper()
        if "\n\n" in gap or (gap and stop and words[n - 2].end - words[n - 2].start > 4):
            cuts.append(n)
    return tuple(zip(cuts, [*cuts[1:], len(words)], strict=True))


@st.composite
def any_parsed(draw: st.DrawFn) -> Parsed:
    """Any parsed report: whatever words, marks and ties a model may come up with."""
    vocabulary = st.sampled_from(
        "The the a officer Brel Ana Sorn Front he She said told no “ ” ' \" , . ( ) of who may "
        "Mr reports İzmir 平和 al - Amr s ’ 26 \n\n".split(" ")
    )
    pieces = draw(st.lists(vocabulary, min_size=1, max_size=30))
    text = "".join(p + draw(st.sampled_from([" ", ""])) for p in pieces)
    places = [m.span() for m in _WORD.finditer(text)]
    count = len(places)
    if not count:
        return Parsed(Report("r1", "story", text), (), (), (), (), {})
    pos = st.sampled_from("NOUN PROPN PRON DET VERB ADP PUNCT ADJ X".split())
    words = tuple(Word(a, b, draw(pos), draw(st.integers(0, count - 1)), "dep") for a, b in places)
    cuts = sorted({0, *draw(st.lists(st.integers(0, count - 1), max_size=3))})
    marks = tuple(draw(st.lists(_marks(count), min_size=4, max_size=10)))
    return Parsed(
        report=Report("r1", "story", text),
        words=words,
        sentences=tuple(zip(cuts, [*cuts[1:], count], strict=True)),
        marks=marks,
        ties=tuple(draw(_ties(marks))),
        labels={n: draw(_LABELS[m.layer]) for n, m in enumerate(marks) if m.layer in _LABELS},
    )


_CHANCE = st.floats(0, 1)
_LABELS = {
    "claim": st.fixed_dictionaries({"stated": _CHANCE, "denied": _CHANCE, "hedged": _CHANCE}),
    "speaker": st.fixed_dictionaries({"person": _CHANCE, "unspecified": _CHANCE, "named": _CHANCE}),
}


def _marks(count: int) -> st.SearchStrategy[Mark]:
    ends = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1))
    return st.tuples(st.sampled_from(("claim", *["speaker"] * 4, *LAYERS)), ends).map(
        lambda mark: Mark(mark[0], "", min(mark[1]), max(mark[1]), 1.0)
    )


def _ties(marks: tuple[Mark, ...]) -> st.SearchStrategy[list[Tie]]:
    """Ties between marks of the layers that a kind joins."""
    joins = {
        "cue-source": ("cue", "source"),
        "content-cue": ("content", "cue"),
        "claim-speaker": ("claim", "speaker"),
        "speaker-through": ("speaker", "speaker"),
        "same": ("speaker", "speaker"),
    }
    options = [
        (kind, of, to)
        for kind, (one, other) in joins.items()
        for of, a in enumerate(marks)
        for to, b in [*enumerate(marks), (-1, None)]
        if a.layer == one and of != to and (b is None or b.layer == other)
    ]
    if not options:
        return st.just([])
    tie = st.builds(lambda o, p: Tie(*o, p), st.sampled_from(options), _CHANCE)
    return st.lists(tie, min_size=8, max_size=24)
