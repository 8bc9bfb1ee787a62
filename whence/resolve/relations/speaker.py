"""The ends of relations, claim by claim: "we" is whoever the claim's last link speaks for; "it" and
"the movement", where nothing else tells what they mean, the body named last."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from whence.lexicon import lists
from whence.types import Claim, Parsed, Participant, RelationDraft, Source

_OURS = frozenset(("we", "us", "our", "ours", "my"))
_THEIRS = frozenset(("it", "its", "they", "them", "their"))
_DEFINITE = frozenset(("the", "this", "that"))
_BODIES = frozenset(("group", "organisation", "government"))
_LABELS = frozenset(("organisation", "other", "Organisation"))
_BACK = 120  # words in which the body named last is looked for


class Speakers:
    """The ends of the relations of one report."""

    def __init__(
        self,
        parsed: Parsed,
        sources: Sequence[Source],
        participant: Callable[[int, int], Participant],
    ) -> None:
        self._parsed = parsed
        self._sources = {source.id: source for source in sources}
        self._participant = participant
        self._known: dict[str, Participant | None] = {}
        self._told: list[Participant] = []

    def ends(self, claim: Claim, draft: RelationDraft) -> tuple[Participant, Participant]:
        """What the ends of a draft mean in a claim; ask in the order of the text."""
        first = self._end(claim, draft.subject, None)
        second = self._end(claim, draft.object, first)
        if first == self._participant(*draft.subject):
            first = self._end(claim, draft.subject, second)
        bodies = (first,) if draft.type == "led_by" else (second, first)
        self._told += [p for p in bodies if p.actor and not _unknown(p)]
        return first, second

    def _end(self, claim: Claim, words: tuple[int, int], other: Participant | None) -> Participant:
        first, last = words
        found = self._participant(first, last)
        group: Participant | None = None
        if self._is_ours(first, last):
            group = self._speaker(claim)
        elif _unknown(found) and self._is_back(first, last):
            spoken = self._speaker(claim) if self._low(first) in _THEIRS else None
            group = spoken or self._told_last(other) or self._named_last(first)
            if group is not None and spoken is None and self._is_office(group, last):
                group = None
        if group is None:
            return _worded(found) if _unknown(found) else found
        return replace(found, name=group.name, actor=group.actor, place=group.place)

    def _speaker(self, claim: Claim) -> Participant | None:
        """Whom the last link speaks for: itself where it is a body, else what its words name."""
        if not claim.chain:
            return None
        key = claim.chain[-1].source
        if key not in self._known:
            source = self._sources.get(key)
            self._known[key] = self._spoken_for(source) if source else None
        return self._known[key]

    def _spoken_for(self, source: Source) -> Participant | None:
        for span in source.mentions:
            start, end = span.start, span.end
            if source.kind not in _BODIES:
                at = span.text.find(source.affiliation) if source.affiliation else -1
                if at < 0 or not source.affiliation:
                    continue
                start, end = span.start + at, span.start + at + len(source.affiliation)
            words = self._range(start, end)
            found = self._participant(*words) if words is not None else None
            if found is not None and (found.actor or found.place):
                return found
        return None

    def _told_last(self, other: Participant | None) -> Participant | None:
        """Who was last an end of a relation, other than this relation's other end."""
        for told in reversed(self._told):
            if other is None or told.actor != other.actor:
                return told
        return None

    def _named_last(self, before: int) -> Participant | None:
        """The organised body that the model saw named last before a word."""
        marks = [
            m
            for m in self._parsed.marks
            if m.layer in ("entity", "term") and m.label in _LABELS
            if m.score >= 0.5 and before - _BACK < m.last < before
        ]
        for mark in sorted(marks, key=lambda m: (-m.last, m.first)):
            found = self._participant(mark.first, mark.last)
            if not _unknown(found):
                return found
        return None

    def _is_ours(self, first: int, last: int) -> bool:
        return self._low(first) in _OURS and (first == last or self._low(last) in _nouns())

    def _is_office(self, found: Participant, noun: int) -> bool:
        """Whether it is one of the state's offices, which "the party" or "the militia" is not."""
        words = found.name.lower().split()
        office = bool(set(words) & set(lists("relation_words")["office"]))
        return office and self._low(noun) not in _THEIRS and self._low(noun) not in words

    def _is_back(self, first: int, last: int) -> bool:
        """Whether words take up a body without naming it."""
        if first == last and self._low(first) in _THEIRS:
            return True
        return last == first + 1 and self._low(first) in _DEFINITE and self._low(last) in _nouns()

    def _range(self, start: int, end: int) -> tuple[int, int] | None:
        """The words in [start, end)."""
        words = self._parsed.words
        first = bisect_left(words, start, key=lambda w: w.start)
        last = bisect_right(words, end, key=lambda w: w.end) - 1
        return (first, last) if first <= last else None

    def _low(self, at: int) -> str:
        word = self._parsed.words[at]
        return self._parsed.report.text[word.start : word.end].lower()


def _unknown(found: Participant) -> bool:
    return found.name.lower() in _THEIRS or not any(map(str.isupper, found.name))


def _worded(found: Participant) -> Participant:
    """A description by its own words where these hold a name: "Ostrene's army", not "army"."""
    words = found.mention.text.split()
    kept = words[1:] if words[0].lower() in ("the", "a", "an") else words
    name = " ".join(kept)
    return replace(found, name=name) if any(map(str.isupper, name[1:])) else found


def _nouns() -> frozenset[str]:
    words = lists("relation_words")
    return frozenset((*words["taken-up"], *words["member"]))
