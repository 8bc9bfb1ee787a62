"""Stretches of a run that may name a place."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.place.runs import LONGEST, Run, may_name
from whence.extract.place.words import directions
from whence.gazetteer import Entry, Gazetteer
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


def candidates(parsed: Parsed, run: Run, gazetteer: Gazetteer) -> list[Candidate]:
    """The stretches that a gazetteer knows, from each word the longest first."""
    tokens = run.tokens
    out: list[Candidate] = []
    able = [may_name(parsed, token) for token in tokens]
    for first in range(len(tokens)):
        if not able[first]:
            continue
        for last in range(min(first + LONGEST, len(tokens)) - 1, first - 1, -1):
            if not able[last]:
                continue
            if all(token.lower in directions() for token in tokens[first : last + 1]):
                continue
            name = parsed.report.text[tokens[first].start : tokens[last].end]
            if entries := gazetteer.named(name):
                nested = any(o.first <= first and last <= o.last for o in out)
                out.append(Candidate(run, first, last, name, entries, nested))
    return out
