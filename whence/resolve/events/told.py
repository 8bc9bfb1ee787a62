"""A draft with its words resolved: who, what, where and when it is about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from whence.lexicon import lists, word_set
from whence.resolve.lexicon import words
from whence.types import EventDraft, Extracted, Interval, Participant, Place, Span, Time

Naming = Callable[[int, int], Participant]
_FINEST = ("site", "populated", "feature", "district", "province", "region", "country")
_BEFORE = 3  # words before a noun that say whether it was told of before


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of an event. ``again`` and ``fresh`` say that its words point back, or to another
    event than the last; ``plural`` that they mean several; ``lone`` that it was done to one person.
    ``also`` are the further words that tell of it."""

    draft: EventDraft
    trigger: Span
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    targets: tuple[Participant, ...]
    place: Place | None
    time: Interval | None
    noun: bool
    again: bool
    fresh: bool
    plural: bool
    lone: bool = False
    also: tuple[Span, ...] = ()

    @property
    def bare(self) -> bool:
        """Whether nothing is told but that it was."""
        parts = self.actors or self.recipients or self.targets or self.draft.means
        return not (parts or self.place or self.time or self.draft.toll)


def tellings(
    one: Extracted, drafts: tuple[EventDraft, ...], places: tuple[Place, ...], naming: Naming
) -> list[Told]:
    """The drafts of a report, resolved, in the order of their triggers."""
    return [_told(one, d, places, naming) for d in sorted(drafts, key=lambda d: d.trigger)]


def _told(one: Extracted, draft: EventDraft, places: tuple[Place, ...], naming: Naming) -> Told:
    first, last = draft.trigger
    noun = one.parsed.words[first].pos != "VERB"
    before = _before(one, first) if noun else frozenset()
    trigger = one.parsed.span(first, last)
    return Told(
        draft=draft,
        trigger=trigger,
        actors=tuple(naming(*r) for r in draft.actors),
        recipients=tuple(naming(*r) for r in draft.recipients),
        targets=tuple(naming(*r) for r in draft.targets),
        place=_place([one.parsed.span(*r) for r in draft.places], places),
        time=_time([one.parsed.span(*r) for r in draft.times], one.times),
        noun=noun,
        again=bool(before & word_set("event_same", "again")) or _of_a_day(one, first),
        fresh=bool(before & word_set("event_same", "fresh")),
        plural=noun and trigger.text.lower().endswith("s"),
        lone=len(draft.recipients) == 1 and _one_person(one, *draft.recipients[0]),
        also=tuple(one.parsed.span(*r) for r in draft.also),
    )


def without_strangers(told: Told) -> Told:
    """The telling without participants of whom only a pronoun is known, and without its own place
    among those to whom it is done."""
    here = told.place.id if told.place else None
    harmed = (p for p in told.recipients if p.actor or not here or p.place != here)
    return replace(
        told,
        actors=_known(told.actors),
        recipients=_known(tuple(harmed)),
        targets=_known(told.targets),
    )


def _known(participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    pronouns = words("pronouns")
    return tuple(p for p in participants if p.actor or p.place or p.name.lower() not in pronouns)


def _one_person(one: Extracted, first: int, last: int) -> bool:
    """Whether a phrase means one person: "him", "a herder", a name marked as a person's."""
    words, lexicon = one.parsed.words, lists("event_same")
    if (
        one.parsed.span(first, first).text.lower()
        in lexicon["one_person" if first == last else "single"]
    ):
        return True
    named = all(words[n].pos == "PROPN" for n in range(first, last + 1))
    return named and any(
        m.label == "person" and m.layer == "entity" and (m.first, m.last) == (first, last)
        for m in one.parsed.marks
    )


def _of_a_day(one: Extracted, word: int) -> bool:
    """Whether a day owns a noun, as it owns what is known already: "Sunday's attack"."""
    words = [one.parsed.span(n, n).text.lower() for n in range(max(0, word - 3), word)]
    return any(w in lists("event_same")["days"] for w in words) and any(
        w in ("'", "’", "'s", "’s") for w in words
    )


def _before(one: Extracted, word: int) -> frozenset[str]:
    """The words of a noun's phrase before it, lower case."""
    out = set()
    for n in range(word - 1, max(-1, word - 1 - _BEFORE), -1):
        if one.parsed.words[n].pos not in ("DET", "ADJ", "NUM", "NOUN", "VERB", "PRON", "PROPN"):
            break
        out.add(one.parsed.span(n, n).text.lower())
    return frozenset(out)


def _place(spans: list[Span], places: tuple[Place, ...]) -> Place | None:
    """The finest place that the words name."""
    named = [p for p in places if any(_meet(s, m) for s in spans for m in p.mentions)]
    return min(named, key=lambda p: (_FINEST.index(p.kind), p.id), default=None)


def _time(spans: list[Span], times: tuple[Time, ...]) -> Interval | None:
    found = [t.interval for t in times if t.interval and any(_meet(s, t.span) for s in spans)]
    return found[0] if found else None


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
