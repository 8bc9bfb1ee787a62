"""Names that no gazetteer has: a village too small, a bridge, a country made up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from whence.extract.place.candidates import Candidate
from whence.extract.place.containment import settled
from whence.extract.place.features import Evidence, capitals, neighbours
from whence.extract.place.runs import LONGEST, Run, may_name
from whence.extract.place.words import kind_words
from whence.gazetteer import Gazetteer, key
from whence.types import Mark, Parsed

_SURE = 0.5  # the model's probability from which it is taken at its word


def unknown(
    parsed: Parsed, run: Run, marks: Iterable[Mark], gazetteer: Gazetteer
) -> Candidate | None:
    """The longest stretch of a run that one of these marks, all of places, covers, or that the
    words around it call a place; None where a gazetteer knows it."""
    best: list[int] = []
    for mark in marks:
        for piece in _pieces(parsed, run, mark.first, mark.last):
            best = piece if len(piece) > len(best) else best
    if not best:
        first, last = run.tokens[0].word, run.tokens[-1].word
        whole = max(_pieces(parsed, run, first, last), key=len, default=[])
        if whole and _called(parsed, run.tokens[whole[0]].start, run.tokens[whole[-1]].end):
            best = whole
    if not best or len(best) > LONGEST:
        return None
    name = parsed.report.text[run.tokens[best[0]].start : run.tokens[best[-1]].end]
    if gazetteer.named(name) or gazetteer.of_people(name):
        return None
    return Candidate(run, best[0], best[-1], name, ())


def stands_as_place(seen: Evidence, one: Candidate) -> bool:
    """Whether the words around such a name leave no doubt that it names a place: they call it
    one, or the model marks it and it is told where something is or, by its last word, what."""
    parsed, (first, last) = seen.parsed, one.words
    names = one.run.tokens[one.first : one.last + 1]
    if key(one.name) in seen.surnames:
        return False
    if any(parsed.words[token.word].pos not in ("PROPN", "NOUN", "ADJ") for token in names):
        return False
    if _called(parsed, one.start, one.end):
        return True
    if parsed.words[last].pos != "PROPN" or not (
        _marked(seen.over.get(first, ()), "place", one, parsed)
        or _marked(seen.terms.get(first, ()), "Location", one, parsed)
    ):
        return False
    tail = names[-1].lower in kind_words() and len(names) > 1
    before, after = neighbours(seen, one)
    return tail or bool(before & {"locating", "kind"}) or "kind" in after


def _marked(marks: Sequence[Mark], label: str, one: Candidate, parsed: Parsed) -> bool:
    """Whether the shortest of these marks that covers a candidate is surely of this label, and
    there is no other name in it."""
    mark = next((m for m in marks if m.last >= one.words[1]), None)
    if mark is None or mark.label != label or mark.score < _SURE:
        return False
    return capitals(parsed, mark) == one.words


def _pieces(parsed: Parsed, run: Run, first: int, last: int) -> Iterator[list[int]]:
    """The tokens of a run on words [first, last], cut at "and" and at possessives: those join two
    names."""
    text = parsed.report.text
    piece: list[int] = []
    for n, token in enumerate(run.tokens):
        if not first <= token.word <= last or not may_name(parsed, token):
            continue
        gap = text[run.tokens[piece[-1]].end : token.start] if piece else ""
        if piece and (piece[-1] != n - 1 or " and " in gap or gap.endswith("s ")):
            yield piece
            piece = []
        piece.append(n)
    if piece:
        yield piece


def _called(parsed: Parsed, start: int, end: int) -> bool:
    """Whether it is called a place ("Tolm district", "the village of Tolm"), or is a dateline."""
    text = parsed.report.text
    if settled(text, start, end):
        return True
    opens = not text[parsed.report.body : start].strip()
    return opens and text[start:end].isupper() and _dateline().match(text, end) is not None


@cache
def _dateline() -> re.Pattern[str]:
    return re.compile(r"(?:, [^\n]{1,30})? ?(?:\([^)\n]{1,30}\) ?)?(?:—|–|-|:)")
