"""What speaks for and against a stretch naming a place: features of a logistic model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import log10

from whence.extract.place.candidates import Candidate
from whence.extract.place.words import kind_words, sorts
from whence.gazetteer import Gazetteer, key
from whence.types import Mark, Parsed, Word

_MARKS = frozenset(".,;:-—()")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is looked up again and again for one report: per word, the entity marks over it, the
    shortest first, and the terms over it; the folded last names of persons; the gazetteer."""

    parsed: Parsed
    over: dict[int, list[Mark]]
    terms: dict[int, list[Mark]]
    surnames: frozenset[str]
    gazetteer: Gazetteer


def evidence(parsed: Parsed, gazetteer: Gazetteer) -> Evidence:
    """The marks and names of a report, indexed."""
    surnames: set[str] = set()
    for mark in parsed.marks:
        if mark.layer != "entity":
            continue
        if mark.label == "person" and 0 < mark.last - mark.first < 4:
            first, last = parsed.words[mark.last - 1], parsed.words[mark.last]
            if first.pos == last.pos == "PROPN":
                surnames.add(key(parsed.report.text[last.start : last.end]))
    over, terms = _over(parsed, "entity"), _over(parsed, "term")
    return Evidence(parsed, over, terms, frozenset(surnames), gazetteer)


def _over(parsed: Parsed, layer: str) -> dict[int, list[Mark]]:
    """The marks of a layer over each word, the shortest first."""
    out: dict[int, list[Mark]] = {}
    marks = [m for m in parsed.marks if m.layer == layer]
    for mark in sorted(marks, key=lambda m: (m.last - m.first, m.first, m.label)):
        for word in range(mark.first, mark.last + 1):
            out.setdefault(word, []).append(mark)
    return out


def features(seen: Evidence, one: Candidate) -> list[str | tuple[str, float]]:
    """The names of the features that hold of a candidate, with a value where it is not 1."""
    found = [*_marks(seen, one), *_terms(seen, one), *_name(seen, one)]
    return [*found, "nested"] if one.nested else [*found, *_before(seen, one), *_after(seen, one)]


def neighbours(seen: Evidence, one: Candidate) -> tuple[set[str], set[str]]:
    """The sorts of the words before and after a candidate."""
    before = {f.partition("=")[2] for f in _before(seen, one)}
    return before, {f.partition("=")[2] for f in _after(seen, one)}


def _marks(seen: Evidence, one: Candidate) -> Iterator[str | tuple[str, float]]:
    first, last = one.words
    covering = [m for m in seen.over.get(first, ()) if m.last >= last]
    inside = [m for m in seen.over.get(first, ()) if m.last < last]
    if not covering:
        yield f"within={inside[0].label}" if inside else "within=none"
        return
    smallest = covering[0]
    whole = "whole" if capitals(seen.parsed, smallest) == (first, last) else "part"
    yield f"within={smallest.label} {whole}"
    yield (f"score={smallest.label}", smallest.score)
    for label in sorted({m.label for m in covering[1:]}):
        yield f"around={label}"


def _terms(seen: Evidence, one: Candidate) -> Iterator[str | tuple[str, float]]:
    first, last = one.words
    term = next((m for m in seen.terms.get(first, ()) if m.last >= last), None)
    if term is None:
        yield "term=none"
        return
    whole = "whole" if capitals(seen.parsed, term) == (first, last) else "part"
    yield f"term={term.label} {whole}"
    yield (f"term score={term.label}", term.score)


def capitals(parsed: Parsed, mark: Mark) -> tuple[int, int]:
    """The first and the last capitalised word of a mark."""
    text = parsed.report.text
    words = [n for n in range(mark.first, mark.last + 1) if text[parsed.words[n].start].isupper()]
    return (words[0], words[-1]) if words else (-1, -1)


def _name(seen: Evidence, one: Candidate) -> Iterator[str | tuple[str, float]]:
    folded = key(one.name)
    yield "entries=none" if not one.entries else f"kind={_foremost(one)}"
    if one.entries:
        yield ("people", max(log10(1 + e.population) for e in one.entries))
        own = any(key(e.name) == folded for e in one.entries)
        yield "own name" if own else "other name"
    if folded in seen.gazetteer.known:
        yield "known"
    yield f"words={min(one.last - one.first + 1, 3)}"
    if one.first == one.last:
        yield f"pos={seen.parsed.words[one.words[0]].pos}"
        if len(one.name) < 4 or one.name.isupper():
            yield "short or upper"
    if folded in seen.surnames:
        yield "surname"
    lead, tail = one.run.tokens[one.first].lower, one.run.tokens[one.last].lower
    if one.first < one.last:
        yield f"lead={_sort(lead)}"
    known = "known" if one.entries else "unknown"
    yield f"tail={kind_words().get(tail) or _sort(tail)} {known}"
    if seen.gazetteer.of_people(one.name):
        yield "people's name"


def _foremost(one: Candidate) -> str:
    order = ("country", "province", "region", "populated", "district")
    kinds = {e.kind for e in one.entries}
    return next((k for k in order if k in kinds), "feature")


def _before(seen: Evidence, one: Candidate) -> Iterator[str]:
    text, words = seen.parsed.report.text, seen.parsed.words
    first = one.words[0]
    if one.first > 0:
        previous = one.run.tokens[one.first - 1]
        adjacent = text[previous.end : one.start] in (" ", "-")
        yield f"before=capital {_sort(previous.lower)}" if adjacent else "before=capital of"
    elif first == 0 or _begins(seen.parsed, first):
        yield "before=start"
    else:
        word = words[first - 1]
        yield f"before={_spelled(text, word)}"
        if text[word.start : word.end] == "of" and first > 1:
            yield f"of={_spelled(text, words[first - 2])}"
        if word.pos == "DET" and first > 1:
            yield f"further={_spelled(text, words[first - 2])}"


def _after(seen: Evidence, one: Candidate) -> Iterator[str]:
    text, words = seen.parsed.report.text, seen.parsed.words
    tokens = one.run.tokens
    if one.last + 1 < len(tokens):
        following = tokens[one.last + 1]
        adjacent = text[one.end : following.start] in (" ", "-")
        yield f"after=capital {_sort(following.lower)}" if adjacent else "after=capital of"
        return
    last = one.words[1]
    if last + 1 >= len(words):
        return
    word = words[last + 1]
    if text[one.end : one.end + 2] in ("'s", "’s"):
        yield "after='s"
    elif text[word.start] == "," and last + 2 < len(words):
        yield f"after=, {words[last + 2].pos}"
    elif text[word.start].isalpha():
        yield f"after={word.pos}"
        if _spelled(text, word) in ("kind", "body"):
            yield f"after={_spelled(text, word)}"
    else:
        yield f"after={_symbol(text[word.start])}"


def _begins(parsed: Parsed, word: int) -> bool:
    place = bisect_right(parsed.sentences, (word, len(parsed.words))) - 1
    return place >= 0 and parsed.sentences[place][0] == word


def _spelled(text: str, word: Word) -> str:
    """A neighbour as a feature: the list that it stands in, else its part of speech."""
    lower = text[word.start : word.end].lower()
    sort = _sort(lower)
    if sort != "other":
        return sort
    return word.pos if lower[:1].isalnum() else _symbol(lower[:1])


def _symbol(mark: str) -> str:
    """A mark of its own feature, or what kind of mark it is."""
    if mark in _MARKS:
        return mark
    return "digit" if mark.isdigit() else "quote" if mark in "\"“”‘’'" else "symbol"


def _sort(lower: str) -> str:
    return sorts().get(lower, "other")
