"""Stretches of a run that may name a place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whence.extract.place.runs import LONGEST, Run, Token, may_name
from whence.extract.place.settled import settled
from whence.extract.place.words import directions, times
from whence.gazetteer import Entry, Gazetteer, key
from whence.types import Parsed


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens [first, last] of a run, the name that they write and the places of that name.
    ``nested`` is it when the gazetteer knows a longer name there too: "York" of "New York"."""

    run: Run
    first: int
    last: int
    name: str
    entries: tuple[Entry, ...]
    nested: bool = False

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.run.tokens[self.first].start

    @property
    def end(self) -> int:
        """Where it ends in the text, exclusive."""
        return self.run.tokens[self.last].end

    @property
    def words(self) -> tuple[int, int]:
        """The parsed words [first, last] that it stands on."""
        return self.run.tokens[self.first].word, self.run.tokens[self.last].word


def candidates(parsed: Parsed, found: Sequence[Run], gazetteer: Gazetteer) -> list[Candidate]:
    """The stretches of these runs that a gazetteer knows, from each word the longest first; no
    month or day alone and no short form of a longer name."""
    longer = {t.lower for run in found if len(run.tokens) > 1 for t in run.tokens}
    return [
        one
        for run in found
        for one in _of_run(parsed, run, gazetteer)
        if not (len(run.tokens) == 1 and run.tokens[0].lower in longer and _short(parsed, one))
        or key(one.name) in gazetteer.known
    ]


def _of_run(parsed: Parsed, run: Run, gazetteer: Gazetteer) -> list[Candidate]:
    tokens = run.tokens
    out: list[Candidate] = []
    able = [may_name(parsed, token) for token in tokens]
    for first in range(len(tokens)):
        if not able[first]:
            continue
        for last in range(min(first + LONGEST, len(tokens)) - 1, first - 1, -1):
            if not able[last] or _nameless(parsed, tokens[first : last + 1]):
                continue
            name = parsed.report.text[tokens[first].start : tokens[last].end]
            if entries := gazetteer.named(name):
                nested = any(o.first <= first and last <= o.last for o in out)
                out.append(Candidate(run, first, last, name, entries, nested))
    return out


def _nameless(parsed: Parsed, tokens: Sequence[Token]) -> bool:
    """Whether the words are only directions, or a month or day that nothing calls a place."""
    if all(token.lower in directions() for token in tokens):
        return True
    if not all(token.lower in times() for token in tokens):
        return False
    return not settled(parsed.report.text, tokens[0].start, tokens[-1].end)


def _short(parsed: Parsed, one: Candidate) -> bool:
    """Whether "the" stands before and no noun after it: "the Front said", once a People's Front
    was named."""
    text, after = parsed.report.text, one.words[1] + 1
    if text[max(0, one.start - 4) : one.start].lower() != "the ":
        return False
    followed = after < len(parsed.words) and text[one.end : parsed.words[after].start] == " "
    return not (followed and parsed.words[after].pos in ("NOUN", "ADJ"))
