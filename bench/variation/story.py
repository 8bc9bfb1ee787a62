"""One story and its variants: other names, other wording, other numbers, another day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from random import Random

from bench.variation.counting import SPELT, WORDS, Counts, Limits, draw, numbers_in
from bench.variation.dating import Shift
from bench.variation.naming import Kind, rename
from bench.variation.rewriting import Change, Rewriter, claim_ids
from bench.variation.template import Slot, Slots, Template, cased
from bench.variation.vocabulary import JOINT, Vocabulary, names
from bench.variation.worded import moved
from whence.read.identity import identify
from whence.types import Number, Reading, Report

WEEKS = range(-7 * 2000, 7 * 2000, 7)  # days: 38 years either way
DAYS = range(-14_000, 14_000, 2)
ENOUGH = 60
"""With fewer days to begin on, a story's weekdays need not hold."""
HASHED = ("doc", "text", "title", "outlet", "published", "url")
Lengths = dict[Kind, Counter[int]]


@dataclass(frozen=True, slots=True)
class Draw:
    """What one variant is drawn from: its number, and how long the names of all stories are."""

    number: int
    lengths: Lengths

    def random(self, what: str) -> Random:
        """Chance that is the same whenever and wherever this variant is made."""
        return Random(f"{self.number} {what}")


class Story:
    """Readings that tell of one chain of events, in the order in which they were published."""

    def __init__(self, readings: Sequence[Reading], vocabulary: Vocabulary) -> None:
        self.readings = tuple(readings)
        self.names = names(readings, vocabulary)
        self.first = min(_days(readings), default=date(2000, 1, 1))
        self._slots = Slots(vocabulary, self.names)
        self._templates: dict[str, Template] = {}
        self._numbers = [numbers_in(reading.report.text) for reading in readings]
        self._limits = list(_limits(readings))
        self._prepare()
        self._days = [n for n in WEEKS if self._fits(Shift(self.first, n))]
        if len(self._days) < ENOUGH:
            self._days = [n for n in DAYS if self._fits(Shift(self.first, n))]

    def vary(self, drawn: Draw) -> Iterator[Reading]:
        """A variant's readings, one by one; the same draw gives the same variant."""
        change = self._change(drawn)
        for place, old in enumerate(self.readings):
            report = self._report(old.report, f"s{drawn.number:06}", place, change)
            ids = claim_ids(report.id, old.claims)
            yield Rewriter(report, change, ids, self._numbers[place]).reading(old)

    def _change(self, drawn: Draw) -> Change:
        shift = Shift(self.first, drawn.random("days").choice(self._days))
        counts = draw(drawn.random("numbers"), self._limits)
        new = rename(self.names, drawn.lengths, drawn.random("names"))
        random, vocabulary = drawn.random("words"), self._slots.vocabulary
        for slot in list(self._slots.found):
            if slot.kind == "word" and slot.key not in new:
                new[slot.key] = vocabulary.another(slot.key, random)
            elif slot.kind == "joint":
                new[slot.key] = random.choice(JOINT[slot.text.lower()])
        filled = [_filled(slot, new, counts, shift) for slot in self._slots.found]
        done: dict[str, str] = {}

        def words(text: str) -> str:
            if text not in done:
                done[text] = self._templates[text].fill(filled)
            return done[text]

        return Change(words, counts, shift)

    def _report(self, old: Report, story: str, place: int, change: Change) -> Report:
        doc = f"{story}-{place:02}"
        page = next(n for n, r in enumerate(self.readings) if r.report.address == old.address)
        url = old.url and f"https://news.example/{story}-{page:02}"
        new = replace(
            old,
            doc=doc,
            text=change.words(old.text),
            title=old.title and change.words(old.title),
            outlet=old.outlet and change.words(old.outlet),
            published=change.shift.iso(old.published),
            url=url,
            address=url or f"{story}-{page:02}",
        )
        return replace(new, id=identify(**{name: getattr(new, name) for name in HASHED}))

    def _prepare(self) -> None:
        for text in _strings(self.readings):
            if text not in self._templates:
                self._templates[text] = self._slots.template(text)

    def _fits(self, shift: Shift) -> bool:
        dates = [slot.text for slot in self._slots.found if slot.kind == "date"]
        return all(len(moved(text, shift)) == len(text) for text in dates)


def _filled(slot: Slot, words: dict[str, str], counts: Counts, shift: Shift) -> str:
    """What stands in a slot; the slot's own words where another would be of another length."""
    new = slot.text
    if slot.kind == "date":
        new = moved(slot.text, shift)
    elif slot.kind == "figure":
        number = counts(int(slot.text.replace(",", "")))
        new = f"{number:,}" if "," in slot.text else str(number)
    elif slot.kind == "number":
        new = cased(SPELT[counts(WORDS[slot.key])], slot.text)
    elif len(words[slot.key]) == len(slot.text):
        new = cased(words[slot.key], slot.text)
    return new if len(new) == len(slot.text) else slot.text


def lengths(stories: Iterable[Story]) -> Lengths:
    """How many names of each length the stories have, by kind."""
    found: Lengths = {"outlet": Counter(), "place": Counter(), "other": Counter()}
    for story in stories:
        for name, kind in story.names.items():
            found[kind][len(name)] += 1
    return found


def _days(readings: Iterable[Reading]) -> Iterator[date]:
    for reading in readings:
        if reading.report.published:
            yield date.fromisoformat(reading.report.published[:10])


def _strings(readings: Iterable[Reading]) -> Iterator[str]:
    for reading in readings:
        report = reading.report
        yield from (text for text in (report.text, report.title, report.outlet) if text)
        for source in reading.sources:
            told = (source.name, source.role, source.affiliation)
            yield from (text for text in told if text)
        yield from (actor.name for actor in reading.actors)
        for place in reading.places:
            yield from (place.name, *place.path)
        for claim in reading.claims:
            yield from (link.name for link in claim.chain)
            for relation in claim.relations:
                yield from (relation.subject.name, relation.object.name)
        for event in reading.events:
            taking = (*event.actors, *event.recipients, *event.targets)
            yield from (item.name for item in taking)


def _limits(readings: Iterable[Reading]) -> Iterator[Limits]:
    for number in (n for r in readings for claim in r.claims for n in claim.numbers):
        if number.vague is None and numbers_in(number.span.text):
            yield from _rising(number)


def _rising(number: Number) -> Iterator[Limits]:
    given = [x for x in (number.low, number.high, number.of) if x is not None]
    yield from pairwise(given)
