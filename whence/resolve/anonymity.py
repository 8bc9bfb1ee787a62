"""Which mentions are of a source whose name the report withholds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from whence.resolve.lexicon import withheld, words
from whence.resolve.mention import Mention
from whence.types import Parsed


def mark_anonymous(parsed: Parsed, mentions: list[Mention]) -> list[Mention]:
    """The mentions, those anonymous that a phrase such as "on condition of anonymity" in their
    sentence speaks of: the nearest nameless person before it, else the first after it."""
    marked = {m.place for m in mentions if m.anonymous}
    for start, end in _sentences(parsed):
        here = [m for m in mentions if start <= m.span.start < end]
        if here:
            marked.update(_spoken_of(parsed.report.text, start, end, here))
    return [replace(m, anonymous=m.place in marked) for m in mentions]


def _sentences(parsed: Parsed) -> Iterable[tuple[int, int]]:
    for first, stop in parsed.sentences:
        yield parsed.words[first].start, parsed.words[stop - 1].end


def _spoken_of(text: str, start: int, end: int, here: list[Mention]) -> Iterable[int]:
    for match in withheld().finditer(text, start, end):
        inside = [m for m in here if m.span.start <= match.start() < m.span.end]
        people = [m for m in here if _is_nameless_person(m)]
        before = [m for m in people if m.span.end <= match.start()]
        if not inside and people:
            yield (max(before, key=lambda m: m.span.start) if before else people[0]).place


def _is_nameless_person(mention: Mention) -> bool:
    return (
        not mention.name
        and mention.gender != "thing"
        and not mention.heads & (words("bodies") | words("documents"))
    )
