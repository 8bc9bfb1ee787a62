"""A reading of the same shape in another text of the same length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from bench.variation.counting import Counts
from bench.variation.dating import Shift
from whence.types import (
    Actor,
    Attribution,
    Claim,
    Event,
    Evidence,
    Link,
    Number,
    Participant,
    Place,
    Reading,
    Relation,
    Report,
    Source,
    Span,
    Template,
    Time,
)


@dataclass(frozen=True, slots=True)
class Change:
    """How a story changes: its names and other words, its numbers, its days."""

    words: Callable[[str], str]
    counts: Counts
    shift: Shift


@dataclass(frozen=True, slots=True)
class Rewriter:
    """Carries one reading over to ``report``, its claims getting ``ids``; ``numbers`` are all that
    the old text holds."""

    report: Report
    change: Change
    ids: Mapping[str, str]
    numbers: frozenset[int]

    def reading(self, old: Reading) -> Reading:
        """The whole reading."""
        return Reading(
            report=self.report,
            claims=tuple([self.claim(item) for item in old.claims]),
            sources=tuple([self.source(item) for item in old.sources]),
            attributions=tuple([self.attribution(item) for item in old.attributions]),
            notes=self.spans(old.notes),
            actors=tuple([self.actor(item) for item in old.actors]),
            places=tuple([self.place(item) for item in old.places]),
            times=tuple([self.time(item) for item in old.times]),
            events=tuple([self.event(item) for item in old.events]),
            templates=tuple([self.template(item) for item in old.templates]),
        )

    def span(self, old: Span) -> Span:
        """The same stretch, its words cut from the new text."""
        return Span(old.start, old.end, self.report.text[old.start : old.end])

    def spans(self, old: Iterable[Span]) -> tuple[Span, ...]:
        """Several stretches."""
        text = self.report.text
        return tuple([Span(s.start, s.end, text[s.start : s.end]) for s in old])

    def claim(self, old: Claim) -> Claim:
        """A claim with its chain, numbers and relations."""
        return Claim(
            id=self.ids[old.id],
            report=self.report.id,
            content=self.spans(old.content),
            cue=self.spans(old.cue),
            chain=tuple([self.link(item) for item in old.chain]),
            status=old.status,
            evidence=tuple([Evidence(x.kind, self.span(x.span)) for x in old.evidence]),
            sentence=self.span(old.sentence),
            quoted=old.quoted,
            numbers=tuple([self.number(item) for item in old.numbers]),
            relations=tuple([self.relation(item) for item in old.relations]),
            events=old.events,
        )

    def link(self, old: Link) -> Link:
        """A link of a chain."""
        name, mention = self.change.words(old.name), self.spans(old.mention)
        return Link(old.source, name, old.kind, old.named, mention, old.inherited)

    def source(self, old: Source) -> Source:
        """A source with its role and affiliation."""
        words = self.change.words
        role = old.role and words(old.role)
        affiliation = old.affiliation and words(old.affiliation)
        mentions = self.spans(old.mentions)
        return Source(old.id, words(old.name), old.kind, old.named, role, affiliation, mentions)

    def attribution(self, old: Attribution) -> Attribution:
        """Who is quoted by which words for what."""
        return Attribution(self.spans(old.source), self.spans(old.cue), self.spans(old.content))

    def actor(self, old: Actor) -> Actor:
        """An actor; one of another name is nobody whom a theatre pack knows."""
        name = self.change.words(old.name)
        known = (old.identity, old.ids) if name == old.name else (None, ())
        mentions = self.spans(old.mentions)
        return Actor(old.id, name, old.kind, old.named, mentions, *known, old.part_of)

    def place(self, old: Place) -> Place:
        """A place; one of another name lies nowhere that a gazetteer knows."""
        words = self.change.words
        name, path = words(old.name), tuple([words(item) for item in old.path])
        mentions = self.spans(old.mentions)
        if (name, path) != (old.name, old.path):
            return Place(old.id, name, old.kind, mentions, path)
        known = (old.latitude, old.longitude, old.precision, old.geonames)
        return Place(old.id, name, old.kind, mentions, old.path, old.country, *known)

    def time(self, old: Time) -> Time:
        """A time on its new day."""
        shift = self.change.shift
        interval = shift.interval(old.interval)
        return Time(self.span(old.span), old.kind, shift.value(old.value), interval)

    def number(self, old: Number) -> Number:
        """A number; what its words do not count ("a third", "dozens") stays as it is."""
        low, high, of = old.low, old.high, self._of(old.of)
        span = self.span(old.span)
        if old.vague is None and span.text != old.span.text:
            low, high = self._count(low), self._count(high)
        if low is not None and high is not None and low > high:
            low, high = high, low
        counted = old.counted and self.span(old.counted)
        window = self.change.shift.interval(old.window)
        return Number(span, low, high, of, old.measure, counted, old.vague, window)

    def _of(self, base: float | None) -> float | None:
        return self._count(base) if base in self.numbers else base

    def _count(self, value: float | None) -> float | None:
        if value is None or value < 0 or not value.is_integer():
            return value
        return float(self.change.counts(int(value)))

    def participant(self, old: Participant) -> Participant:
        """Somebody with a part in an event or relation."""
        claims = tuple([self.ids[name] for name in old.claims])
        name = self.change.words(old.name)
        return Participant(name, self.span(old.mention), old.actor, old.place, claims)

    def relation(self, old: Relation) -> Relation:
        """A lasting link."""
        return Relation(
            old.type,
            self.participant(old.subject),
            self.participant(old.object),
            old.negated,
            self.span(old.words),
            self.change.shift.interval(old.interval),
        )

    def event(self, old: Event) -> Event:
        """An event with all that take part."""
        return Event(
            id=old.id,
            type=old.type,
            mode=old.mode,
            kind=old.kind,
            occurrence=old.occurrence,
            triggers=self.spans(old.triggers),
            actors=tuple([self.participant(item) for item in old.actors]),
            recipients=tuple([self.participant(item) for item in old.recipients]),
            targets=tuple([self.participant(item) for item in old.targets]),
            means=self.spans(old.means),
            place=old.place,
            time=self.change.shift.interval(old.time),
            toll=tuple([self.number(item) for item in old.toll]),
            claims=tuple([self.ids[name] for name in old.claims]),
            incident=old.incident,
        )

    def template(self, old: Template) -> Template:
        """What the model alone sees."""
        return Template(
            old.type,
            old.score,
            self.spans(old.perpetrators),
            self.spans(old.organisations),
            self.spans(old.targets),
            self.spans(old.victims),
            self.spans(old.weapons),
        )


def claim_ids(report: str, claims: Iterable[Claim]) -> dict[str, str]:
    """New ids for a report's claims: hashed from the old ones and the report's new id."""
    return {
        claim.id: "c" + sha256(f"{report}\x1f{claim.id}".encode()).hexdigest()[:16]
        for claim in claims
    }
