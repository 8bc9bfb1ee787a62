"""Which reports tell of the same incident."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from whence.reconcile.incidents.contrast import told_apart
from whence.reconcile.incidents.linkage import Decisions, linked
from whence.reconcile.incidents.sketch import IncidentSketch, later_first
from whence.reconcile.incidents.words import alike, summed, telling
from whence.types import Match

_EVEN = 0.22  # the likeness of two reports as likely to be of one incident as not
_STEEP = 20.0
_FOUND = 0.1  # the least probability that is worth a word
_LINKED = 0.2
_REACH = 15
_WHOLE = 0.12  # the mean likeness of the reports of two groups that are one
_SHOWN = 5


def same_story(sketch: IncidentSketch, near: Sequence[IncidentSketch]) -> list[Match]:
    """The reports among ``near`` that may tell of the same incident, by report ids, the later
    report first.

    The score is a probability by the two texts alone; an incident and its twin are told apart in
    ``group_stories``, when all reports of both are at hand.
    """
    found = []
    for other in near:
        score = likelihood(sketch, other)
        if score >= _FOUND and other.report != sketch.report:
            left, right = later_first(sketch, other)
            reason = _reason(sketch, other)
            found.append(Match(left.report, right.report, round(score, 4), reason))
    return found


def likelihood(one: IncidentSketch, other: IncidentSketch) -> float:
    """How probable it is, by their words, that two reports tell of one incident."""
    return 1 / (1 + exp(-_STEEP * (alike(one.words, other.words) - _EVEN)))


def group_stories(
    reports: Sequence[str],
    matches: Sequence[Match],
    decisions: Decisions,
    sketches: Mapping[str, IncidentSketch],
) -> dict[str, str]:
    """The label of each report: the earliest report of its incident. ``reports`` are in order of
    time, ``sketches`` hold each of them.

    What people decided is obeyed: reports put together stay so where their group is divided.
    """
    labels = linked(reports, matches, decisions, _LINKED, _REACH)
    labels = _rejoined(labels, matches, decisions, sketches)
    for group in _groups(labels).values():
        parts = told_apart([sketches[report].words for report in group])
        if len(parts) > 1:
            labels |= _labels([[group[place] for place in part] for part in parts], decisions)
    return labels


def _rejoined(
    labels: dict[str, str],
    matches: Sequence[Match],
    decisions: Decisions,
    sketches: Mapping[str, IncidentSketch],
) -> dict[str, str]:
    """Groups with few pairs found between them but alike as wholes made one: where a story has
    more reports than are near to one, most of its pairs were never compared."""
    groups = _groups(labels)
    wholes = {
        label: summed([sketches[report].words for report in group])
        for label, group in groups.items()
    }
    ends = ((labels.get(match.left), labels.get(match.right)) for match in matches)
    pairs = {tuple(sorted((a, b))) for a, b in ends if a and b and a != b}
    likeness = [
        Match(a, b, alike(wholes[a], wholes[b]) / (len(groups[a]) * len(groups[b])), "")
        for a, b in sorted(pairs)
    ]
    kept = {frozenset(labels.get(name, name) for name in pair): False for pair in _apart(decisions)}
    homes = linked(list(groups), likeness, kept, _WHOLE, _REACH)
    return {report: homes[label] for report, label in labels.items()}


def _groups(labels: Mapping[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    for report, label in labels.items():
        groups.setdefault(label, []).append(report)
    return groups


def _apart(decisions: Decisions) -> list[frozenset[str]]:
    return [pair for pair, together in decisions.items() if not together]


def _labels(parts: Sequence[Sequence[str]], decisions: Decisions) -> dict[str, str]:
    """Labels of the parts of a group, those that people put together made one again."""
    order = {part[0]: place for place, part in enumerate(parts)}
    home = {report: part[0] for part in parts for report in part}
    for pair, together in sorted(decisions.items(), key=lambda item: sorted(item[0])):
        heads = sorted({home[report] for report in pair if report in home}, key=order.__getitem__)
        if together and len(heads) == 2:
            home = {name: heads[0] if head == heads[1] else head for name, head in home.items()}
    return home


def _reason(one: IncidentSketch, other: IncidentSketch) -> str:
    shared = telling(one.words, other.words)
    both = one.names | other.names
    names = [word for word in shared if word in both][:_SHOWN]
    words = [word for word in shared if word not in both][:_SHOWN]
    parts = ["both name " + ", ".join(word.title() for word in names)] if names else []
    parts += ["both tell of " + ", ".join(words)] if words else []
    return "; ".join(parts) or "many words alike"
