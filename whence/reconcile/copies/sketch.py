"""What copying looks at in a report: its words, folded, and which of them are quoted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

from whence.reconcile.keys import hashed
from whence.types import Reading

GRAM = 4
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(
    r"“[^”\n]*[”\n]|\"[^\"\n]*\"|«[^»\n]*»|„[^“”\n]*[“”]|(?<!\w)‘[^’\n]{12,}?’(?!\w)"
)
Order = tuple[bool, str, str, str]


@dataclass(frozen=True, slots=True)
class CopySketch:
    """A report's words from its body on, with their places in its text; ``quoted`` says which
    stand in quotation marks, ``names`` which are part of somebody's or some place's name.
    ``grams`` gives for each n-gram the words that it begins at; ``order`` is that of publication.
    ``credits`` are the names that it gives as sources."""

    report: str
    published: str | None
    order: Order
    outlet: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    quoted: tuple[bool, ...]
    names: tuple[bool, ...]
    grams: dict[int, tuple[int, ...]]
    credits: tuple[str, ...]


def sketch(reading: Reading) -> CopySketch:
    """What copying looks at in a report."""
    report = reading.report
    found = list(_WORD.finditer(report.text, report.body))
    words = tuple(folded(match[0]) for match in found)
    inside = [match.span() for match in _QUOTED.finditer(report.text)]
    mentions = [actor.mentions for actor in reading.actors if actor.named]
    mentions += [place.mentions for place in reading.places]
    named = sorted((span.start, span.end) for spans in mentions for span in spans)
    names = [link.name for claim in reading.claims for link in claim.chain if link.named]
    return CopySketch(
        report=report.id,
        published=report.published,
        order=(report.published is None, report.published or "", report.doc, report.id),
        outlet=report.outlet or "",
        words=words,
        starts=tuple(match.start() for match in found),
        ends=tuple(match.end() for match in found),
        quoted=_covered(found, inside),
        names=_covered(found, named),
        grams=grams(words),
        credits=tuple(dict.fromkeys([*names, *(span.text for span in reading.notes)])),
    )


def grams(words: tuple[str, ...]) -> dict[int, tuple[int, ...]]:
    """Where each run of ``GRAM`` words begins."""
    found: dict[int, list[int]] = {}
    for place in range(len(words) - GRAM + 1):
        found.setdefault(hashed(" ".join(words[place : place + GRAM])), []).append(place)
    return {gram: tuple(places) for gram, places in found.items()}


def folded(word: str) -> str:
    """A word without letter case and accents, so that light edits of them are seen through."""
    plain = word.casefold()
    if plain.isascii():
        return plain
    return "".join(sign for sign in normalize("NFKD", plain) if not combining(sign))


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
