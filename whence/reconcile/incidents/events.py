"""Which events of near reports are one incident."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import exp
from operator import mul

from whence.reconcile.incidents.clues import CLUES, clues
from whence.reconcile.incidents.happening import Happening
from whence.reconcile.incidents.linkage import Decisions, linked
from whence.reconcile.incidents.sketch import IncidentSketch, later_first
from whence.reconcile.incidents.story import likelihood
from whence.reconcile.incidents.words import telling
from whence.types import Match

Scored = tuple[float, Happening, Happening, tuple[float, ...]]

# What each clue adds to the log-odds. Fitted to relay's training part by ``train/incidents``, but
# for talks, places, kinds and plans: its stories have too few places on the map and few twins.
_ADDS = dict(
    zip(
        CLUES,
        (1.1, 1.7, -1.5, -0.2, 0.25, -0.7, -0.5, 1.15, -1.2, 0.7, -1.2, 1.55, 0.2, 0.55, 1.6),
        strict=True,
    )
)
_START = -0.8
_TALK = CLUES.index("talk")
_MOST = 8  # events of a report that are compared: what it is about it tells first
_STORY = 0.1  # events of reports less probably of one incident are not looked at
_LEAST = -0.6  # log-odds: a probability of 0.35
_LINKED = 0.35
_REACH = 45  # near events that one may have: some three in each near report
_SAID = {
    "other type": "told of as another type of event",
    "kind": "same kind",
    "other kind": "kinds differ",
    "unreal": "one has not happened",
    "day": "same day",
    "other day": "days differ",
    "place": "same place",
    "other place": "places differ",
    "toll": "same toll",
    "other toll": "competing tolls",
    "people": "same people",
}


def same_incidents(sketch: IncidentSketch, near: Sequence[IncidentSketch]) -> list[Match]:
    """The events of a report that may be one incident with one another, or with events of the
    reports ``near``; by ``REPORT/EVENT``, the event of the later report first.

    A toll that differs parts nothing: competing figures are of one incident. Another day or place
    does.
    """
    found = _best(_within(sketch.events[:_MOST]))
    for other in near:
        story = likelihood(sketch, other)
        if story >= _STORY and other.report != sketch.report:
            left, right = later_first(sketch, other)
            found += _best(_across(left.events[:_MOST], right.events[:_MOST], story))
    return [_told(*pair) for pair in found]


def group(events: Sequence[str], matches: Sequence[Match], decisions: Decisions) -> dict[str, str]:
    """The label of each event: the earliest event of its incident, ``events`` being in order of
    time. What people decided is obeyed."""
    return linked(events, matches, decisions, _LINKED, _REACH)


def _within(events: Sequence[Happening]) -> Iterator[Scored]:
    for place, one in enumerate(events):
        for other in events[:place]:
            yield from _scored(one, other, None)


def _across(
    left: Sequence[Happening], right: Sequence[Happening], story: float
) -> Iterator[Scored]:
    for one in left:
        for other in right:
            yield from _scored(one, other, story)


def _scored(one: Happening, other: Happening, story: float | None) -> Iterator[Scored]:
    found = clues(one, other, story)
    if found is not None:
        odds = _START + sum(map(mul, _ADDS.values(), found))
        if odds >= _LEAST:
            yield odds, one, other, found


def _best(pairs: Iterable[Scored]) -> list[Scored]:
    """Pairs of violent events, and of others those that are the best one for either event."""
    ranked = sorted(pairs, key=lambda pair: (-pair[0], pair[1].key, pair[2].key))
    seen: set[str] = set()
    kept = []
    for pair in ranked:
        keys = {pair[1].key, pair[2].key}
        if not keys <= seen or not pair[3][_TALK]:
            kept.append(pair)
        seen |= keys
    return kept


def _told(odds: float, one: Happening, other: Happening, found: Sequence[float]) -> Match:
    score = 1 / (1 + exp(-odds))
    return Match(one.key, other.key, round(score, 4), _reason(found, one, other))


def _reason(found: Sequence[float], one: Happening, other: Happening) -> str:
    seen = dict(zip(CLUES, found, strict=True))
    said = [words for name, words in _SAID.items() if seen[name] > 0]
    kinds = [sight.kind or sight.type.lower() for sight in (one, other)]
    told = [" and ".join(dict.fromkeys(kinds)), *said]
    told.append("in one report" if seen["within"] else "reports alike")
    shared = telling(one.words, other.words)
    return "; ".join([*told, "both say " + ", ".join(shared[:5])] if shared else told)
