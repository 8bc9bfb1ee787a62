"""The places that a report names, as it words them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from whence.extract.place.candidates import Candidate, candidates
from whence.extract.place.containment import holds, lies_in, worded_kind
from whence.extract.place.features import evidence, features
from whence.extract.place.people import peoples
from whence.extract.place.runs import runs
from whence.extract.place.unknown import stands_as_place, unknown
from whence.extract.place.weights import score, together, weights
from whence.extract.words import cut
from whence.gazetteer import Gazetteer, key
from whence.types import Mark, Parsed, PlaceMention

__all__ = ["place_candidates", "place_mentions"]

_PLACES = frozenset((("entity", "place"), ("term", "Location")))


def place_mentions(parsed: Parsed, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Mentions of places in the order of the text, none over another, and beside them the words
    for those of a country (``people``), which are hints to where the report plays."""
    chosen = _chosen(parsed, gazetteer)
    taken = {word for one in chosen for word in range(one.words[0], one.words[1] + 1)}
    found = [_mention(parsed, one) for one in chosen]
    found += [m for m in peoples(parsed, gazetteer) if m.first not in taken]
    return _placed(parsed.report.text, sorted(found, key=lambda m: m.span.start))


def place_candidates(parsed: Parsed, gazetteer: Gazetteer) -> list[Candidate]:
    """All stretches that might name a place: what the model is trained to choose from."""
    marks: dict[int, list[Mark]] = {}
    for mark in parsed.marks:
        if (mark.layer, mark.label) in _PLACES:
            for word in range(mark.first, mark.last + 1):
                marks.setdefault(word, []).append(mark)
    out: list[Candidate] = []
    for run in runs(parsed):
        out += candidates(parsed, run, gazetteer)
        over = {m for token in run.tokens for m in marks.get(token.word, ())}
        if one := unknown(parsed, run, sorted(over, key=lambda m: (m.first, m.last)), gazetteer):
            out.append(one)
    return out


def _chosen(parsed: Parsed, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates that more speaks for than against; of those that overlap, one that the
    gazetteer knows before one that it does not, then the longest."""
    listed = place_candidates(parsed, gazetteer)
    scored = list(zip(listed, _scores(parsed, gazetteer, listed), strict=True))
    likely = [(one, odds) for one, odds in scored if odds > 0]
    likely.sort(key=lambda c: (not c[0].entries, c[0].first - c[0].last, -c[1], c[0].start))
    out: list[Candidate] = []
    taken: set[int] = set()
    for one, _ in likely:
        own = set(range(one.start, one.end))
        if not own & taken:
            taken |= own
            out.append(one)
    return out


def _scores(parsed: Parsed, gazetteer: Gazetteer, listed: list[Candidate]) -> list[float]:
    """The log odds of each candidate. What a gazetteer knows is weighed by the learnt model; a
    name that none has is a place where the words say so once."""
    alone, beside = weights()
    seen = evidence(parsed, gazetteer)
    own = [
        score(alone, features(seen, one)) if one.entries else _unknown(stands_as_place(seen, one))
        for one in listed
    ]
    alike: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(listed):
        alike[key(one.name)].append(n)
    out: list[float] = []
    for n, one in enumerate(listed):
        others = [own[m] for m in alike[key(one.name)] if m != n]
        if one.entries:
            out.append(score(beside, together(own[n], others)))
        else:
            out.append(max([own[n], *others]))
    return out


def _unknown(stands: bool) -> float:
    return 1.0 if stands else -1.0


def _mention(parsed: Parsed, one: Candidate) -> PlaceMention:
    span = cut(parsed.report.text, one.start, one.end)
    first, last = one.words
    return PlaceMention(span, first, last, worded_kind(parsed.report.text, span))


def _placed(text: str, found: Iterable[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The mentions with what they are worded to lie in."""
    out = list(found)
    for n, (one, other) in enumerate(pairwise(out)):
        if one.people or other.people or other.span.start - one.span.end > 60:
            continue
        if lies_in(text, one.span, other.span):
            out[n] = PlaceMention(one.span, one.first, one.last, one.kind, n + 1)
        elif holds(text, one.span, other.span):
            out[n + 1] = PlaceMention(other.span, other.first, other.last, other.kind, n)
    return tuple(out)
