"""Which words of the stories are names, which must stay, and what may stand for the rest."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from bench.variation.counting import WORDS
from bench.variation.dating import MONTHS
from bench.variation.naming import Kind
from whence.types import Reading, Span

WORD = re.compile(r"[^\W\d_]+")
DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
TITLES = "mrs gen col lt capt sgt maj brig hon prof rev sir".split()
FIXED = {*WORDS, *(month.lower() for month in MONTHS), *DAYS, *TITLES, "hundred", "thousand"}
FREQUENT = 40
"""So many of the most frequent words stay: those that hold sentences together."""
HELD = 8
"""A word stays on which something read hangs so often, or that is a part of a name so often."""
ENDINGS = ("ing", "ed", "ly", "s")
CHOICES = 5
"""A word stays where fewer than so many others have its length and ending."""
Class = tuple[int, str]
JOINTS = (
    "of in on at by to as|he it we|the its his her our any all|and but for|was had has|she you"
    "|from with into over near upon|were been have|that this|they them|an my|or if so|out off"
    "|are did|what when|after since|about under|there where|which those|before during"
)
"""Small words of one length that stand for one another. Which does depends on the word before, so
that they hold other words together in another variant, but the same in a copy."""
JOINT = {word: group.split() for group in JOINTS.split("|") for word in group.split()}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``small`` are all words seen in small letters, ``kept`` those that no variant changes,
    ``free`` the others by length and ending, with cumulated counts."""

    small: frozenset[str]
    kept: frozenset[str]
    free: dict[Class, tuple[list[str], list[int]]]

    def varies(self, word: str) -> bool:
        """Whether another word may stand for this one, in small letters."""
        return word in self.small and word not in self.kept and class_of(word) in self.free

    def another(self, word: str, random: Random) -> str:
        """A word of the same length and ending, as often as the stories use it."""
        words, counts = self.free[class_of(word)]
        return random.choices(words, cum_weights=counts)[0]


def class_of(word: str) -> Class:
    """A word's length and ending."""
    return len(word), next((end for end in ENDINGS if word.endswith(end)), "")


def vocabulary(readings: Sequence[Reading]) -> Vocabulary:
    """The words of all stories together."""
    counts = Counter(
        word for r in readings for word in WORD.findall(r.report.text) if word.islower()
    )
    kept = {word for word, _ in counts.most_common(FREQUENT)} | FIXED | {*JOINT}
    held: Counter[str] = Counter()
    for reading in readings:
        held.update(word for text in _holding(reading) for word in WORD.findall(text.lower()))
        held.update(word.lower() for word in capitals(reading.report.text))
    kept |= {word for word, times in held.items() if times >= max(HELD, 0.5 * counts[word])}
    classes: dict[Class, Counter[str]] = defaultdict(Counter)
    for word, count in counts.items():
        if word not in kept and len(word) == len(word.lower()):
            classes[class_of(word)][word] = count
    free = {
        kind: (list(words), list(accumulate(words.values())))
        for kind, words in classes.items()
        if len(words) >= CHOICES
    }
    return Vocabulary(frozenset(counts), frozenset(kept), free)


def names(readings: Iterable[Reading], words: Vocabulary) -> dict[str, Kind]:
    """The names in a story, in small letters, a word each: what is never written small."""
    found: dict[str, Kind] = {}
    for reading in readings:
        for kind, text in _named(reading):
            for word in WORD.findall(text):
                name = word.lower()
                if word[0].isupper() and _is_name(word, words):
                    found[name] = _nearer(kind, found.get(name, "other"))
    return found


def capitals(text: str) -> Iterator[str]:
    """Words with a capital where no sentence begins."""
    for found in WORD.finditer(text):
        before = text[max(found.start() - 2, 0) : found.start()]
        if found[0][0].isupper() and re.fullmatch(r"[\w,;] ", before):
            yield found[0]


def _is_name(word: str, words: Vocabulary) -> bool:
    name = word.lower()
    return len(word) >= 3 and name not in words.small and name not in FIXED


def _nearer(one: Kind, other: Kind) -> Kind:
    order: tuple[Kind, ...] = ("outlet", "place", "other")
    return min(one, other, key=order.index)


def _named(reading: Reading) -> Iterator[tuple[Kind, str]]:
    yield "outlet", reading.report.outlet or ""
    for place in reading.places:
        yield from (("place", text) for text in (place.name, *place.path))
    for source in reading.sources:
        if source.named:
            yield "outlet" if source.kind == "outlet" else "other", source.name
    yield from (("other", actor.name) for actor in reading.actors if actor.named)
    yield from (("other", word) for word in capitals(reading.report.text))


def _holding(reading: Reading) -> Iterator[str]:
    """Words on which what was read hangs: changed, they would no longer say what the data do."""
    yield from (source.name for source in reading.sources if not source.named)
    yield from (time.span.text for time in reading.times)
    for claim in reading.claims:
        yield from _texts(claim.cue)
        yield from (item.span.text for item in claim.evidence)
        for number in claim.numbers:
            yield from _texts((number.span, number.counted) if number.counted else (number.span,))


def _texts(spans: Iterable[Span]) -> Iterator[str]:
    return (span.text for span in spans)
