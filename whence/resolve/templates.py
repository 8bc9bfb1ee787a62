"""What the model sees as one violent incident, in the report's words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from whence.types import Event, Incident, Parsed, Span, Template

_CASED = (0.005, 0.5)
"""Shares of capital letters between which a text is written in both cases. The model learned
incidents from newswire in capitals alone: elsewhere it sees some where there are none."""
_VIOLENT = ("ASSAULT", "COERCE")


def templates(parsed: Parsed, told: Sequence[Event]) -> tuple[Template, ...]:
    """A template for every incident, in the order of the text. In a text in both letter cases, one
    is believed only where a sentence that it is in tells of violence."""
    found = parsed.incidents
    if _cased(parsed.report.text):
        violent = {_sentence(parsed, s) for e in told if e.type in _VIOLENT for s in e.triggers}
        found = tuple(item for item in found if violent & _sentences(parsed, item))
    return tuple(_template(parsed, incident) for incident in found)


def _cased(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    share = sum(letter.isupper() for letter in letters) / max(len(letters), 1)
    return _CASED[0] < share < _CASED[1]


def _sentences(parsed: Parsed, incident: Incident) -> set[int]:
    return {_at(parsed, parsed.marks[n].first) for n in incident.marks}


def _sentence(parsed: Parsed, span: Span) -> int:
    word = bisect_right(parsed.words, span.start, key=lambda found: found.start) - 1
    return _at(parsed, word)


def _at(parsed: Parsed, word: int) -> int:
    """The number of the sentence that a word stands in."""
    return bisect_right(parsed.sentences, word, key=lambda found: found[0]) - 1


def _template(parsed: Parsed, incident: Incident) -> Template:
    marks = sorted((parsed.marks[n] for n in incident.marks), key=lambda m: (m.first, m.last))

    def words(layer: str) -> tuple[Span, ...]:
        return tuple(parsed.span(mark.first, mark.last) for mark in marks if mark.layer == layer)

    return Template(
        type=incident.type,
        score=incident.score,
        perpetrators=words("perpetrator"),
        organisations=words("organisation"),
        targets=words("target"),
        victims=words("victim"),
        weapons=words("weapon"),
    )
