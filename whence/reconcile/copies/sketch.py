"""What copying looks at in a report: its words, folded, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whence.reconcile.copies.wording import words_of
from whence.reconcile.dating import Order, order
from whence.reconcile.folding import folded
from whence.types import Reading

GRAM = 4
_QUOTED = re.compile(
    r"“[^”\n]*[”\n]|\"[^\"\n]*\"|«[^»\n]*»|„[^“”\n]*[“”]"
    r"|(?<!\w)‘[^\n]{12,}?’(?!\w)|(?<!\w)'[^\n]{12,}?'(?!\w)"
)
_DATELINE = re.compile(r"\(([^()\n]{2,60})\)\s*[–—-]")  # TOLM (Ardan Press) –
_HEAD = 120
Gram = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CopySketch:
    """A report's words from its body on, with their places in its text; ``quoted`` says which
    stand in quotation marks, ``names`` which are part of somebody's or some place's name.
    ``grams`` gives for each n-gram the words that it begins at; ``order`` is that of publication,
    whose second part is the time in UTC where its zone is known. ``credits`` are the names that it
    gives as sources."""

    report: str
    order: Order
    outlet: str
    address: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    names: tuple[bool, ...]
    grams: dict[Gram, tuple[int, ...]]
    credits: tuple[str, ...]


def sketch(reading: Reading) -> CopySketch:
    """What copying looks at in a report."""
    report = reading.report
    found = words_of(report)
    words = tuple(folded(match[0]) for match in found)
    inside = [match.span() for match in _QUOTED.finditer(report.text)]
    mentions = [actor.mentions for actor in reading.actors if actor.named]
    mentions += [place.mentions for place in reading.places]
    named = sorted((span.start, span.end) for spans in mentions for span in spans)
    dateline = _DATELINE.findall(report.text[report.body : report.body + _HEAD])
    names = [link.name for claim in reading.claims for link in claim.chain if link.named]
    return CopySketch(
        report=report.id,
        order=order(report),
        outlet=report.outlet or "",
        address=report.address,
        words=words,
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        quoted=_covered(found, inside),
        names=_covered(found, named),
        grams=grams(words),
        credits=tuple(dict.fromkeys([*names, *(span.text for span in reading.notes), *dateline])),
    )


def grams(words: tuple[str, ...]) -> dict[Gram, tuple[int, ...]]:
    """Where each run of ``GRAM`` words begins."""
    found: dict[Gram, list[int]] = {}
    for place in range(len(words) - GRAM + 1):
        found.setdefault(words[place : place + GRAM], []).append(place)
    return {gram: tuple(places) for gram, places in found.items()}


def _covered(
    found: Sequence[re.Match[str]], stretches: Sequence[tuple[int, int]]
) -> tuple[bool, ...]:
    """For each word whether it begins inside one of the stretches, which are in order."""
    covered, place, reach = [], 0, -1
    for match in found:
        while place < len(stretches) and stretches[place][0] <= match.start():
            reach = max(reach, stretches[place][1])
            place += 1
        covered.append(match.start() < reach)
    return tuple(covered)
