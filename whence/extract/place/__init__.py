"""The places that a report names, as it words them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise

from whence.extract.place.acting import acts
from whence.extract.place.candidates import Candidate, candidates
from whence.extract.place.containment import holds, lies_in, worded_kind
from whence.extract.place.describing import described
from whence.extract.place.features import Evidence, evidence
from whence.extract.place.people import peoples
from whence.extract.place.runs import runs
from whence.extract.place.unknown import unlisted
from whence.extract.place.weights import score, together, weights
from whence.extract.place.wording import unlisted_kind
from whence.extract.words import cut
from whence.gazetteer import Gazetteer, key
from whence.types import Parsed, PlaceMention

__all__ = ["place_candidates", "place_mentions"]

_SURE = 1.0  # log odds of what the words alone decide


def place_mentions(parsed: Parsed, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """Mentions of places in the order of the text, none over another, and beside them the words
    for those of a country (``people``), which are hints to where the report plays."""
    chosen = _chosen(parsed, gazetteer)
    taken = {word for one in chosen for word in range(one.words[0], one.words[1] + 1)}
    found = [_mention(parsed, one) for one in chosen]
    found += [m for m in peoples(parsed, gazetteer) if m.first not in taken]
    return _placed(parsed.report.text, sorted(found, key=lambda m: m.span.start))


def place_candidates(parsed: Parsed, gazetteer: Gazetteer) -> list[Candidate]:
    """All stretches that a gazetteer knows: what the model is trained to choose from."""
    return candidates(parsed, runs(parsed), gazetteer)


def _chosen(parsed: Parsed, gazetteer: Gazetteer) -> list[Candidate]:
    """The candidates that more speaks for than against; of those that overlap, one that the
    gazetteer knows before one that it does not, then the longest."""
    seen, found = evidence(parsed, gazetteer), runs(parsed)
    listed = candidates(parsed, found, gazetteer)
    scored = zip(listed, _scores(seen, listed), strict=True)
    likely = [(one, odds) for one, odds in scored if odds > 0]
    likely += [(one, _SURE) for one in unlisted(seen, found)]
    likely = [pair for pair in likely if not acts(parsed, pair[0])]
    likely.sort(key=lambda c: (not c[0].entries, c[0].first - c[0].last, -c[1], c[0].start))
    out: list[Candidate] = []
    taken: set[int] = set()
    for one, _ in likely:
        own = set(range(one.start, one.end))
        if not own & taken:
            taken |= own
            out.append(one)
    return out


def _scores(seen: Evidence, listed: list[Candidate]) -> list[float]:
    """The log odds of each candidate: the learnt model weighs them, and the words that put one into
    the area that it lies in make it a place."""
    alone, beside = weights()
    found = described(seen, listed)
    own = [score(alone, of) for of in found]
    alike: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(listed):
        alike[key(one.name)].append(n)
    out: list[float] = []
    for n, one in enumerate(listed):
        others = [own[m] for m in alike[key(one.name)] if m != n]
        learnt = score(beside, together(own[n], others))
        begins = one.first == 0 or seen.parsed.report.text[one.start - 2 : one.start] == "s "
        sure = "contained" in found[n] and begins and not one.nested
        out.append(max(learnt, _SURE) if sure else learnt)
    return out


def _mention(parsed: Parsed, one: Candidate) -> PlaceMention:
    span = cut(parsed.report.text, one.start, one.end)
    first, last = one.words
    text, body = parsed.report.text, parsed.report.body
    kind = worded_kind(text, span)
    beside = kind == "site" and one.first == one.last  # Tolm is not its hospital
    if not one.entries and (kind is None or beside):
        kind = unlisted_kind(text, body, one.start, one.end)
    return PlaceMention(span, first, last, kind)


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
