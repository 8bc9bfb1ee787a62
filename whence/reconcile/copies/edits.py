"""What a later version of a page says otherwise: a difference in claims, not in letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from whence.types import Claim, Reading

ALIKE = 0.6
"""Two claims of one page whose words are this much alike are one claim, edited."""


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """One claim before and after, and what changed in it: ``words``, ``number``, ``source`` or
    ``status``."""

    before: Claim
    after: Claim
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Edits:
    """How the claims of a newer version differ from those of the older one."""

    gone: tuple[Claim, ...]
    new: tuple[Claim, ...]
    changed: tuple[ClaimChange, ...]


def edits(older: Reading, newer: Reading) -> Edits:
    """What a newer version of a report claims otherwise than the older one."""
    pairs = _paired(older.claims, newer.claims)
    before, after = {id(a) for a, _ in pairs}, {id(b) for _, b in pairs}
    changed = (ClaimChange(a, b, found) for a, b in pairs if (found := _changed(a, b)))
    return Edits(
        tuple(claim for claim in older.claims if id(claim) not in before),
        tuple(claim for claim in newer.claims if id(claim) not in after),
        tuple(changed),
    )


def _paired(older: Sequence[Claim], newer: Sequence[Claim]) -> list[tuple[Claim, Claim]]:
    """The likest claims together, each once."""
    scored = sorted(
        (
            (-alike, m, n)
            for m, before in enumerate(older)
            for n, after in enumerate(newer)
            if (alike := _alike(before, after)) >= ALIKE
        ),
    )
    taken: tuple[set[int], set[int]] = set(), set()
    pairs: list[tuple[Claim, Claim]] = []
    for _, m, n in scored:
        if m not in taken[0] and n not in taken[1]:
            taken[0].add(m)
            taken[1].add(n)
            pairs.append((older[m], newer[n]))
    return pairs


def _alike(before: Claim, after: Claim) -> float:
    return SequenceMatcher(None, _words(before), _words(after), autojunk=False).ratio()


def _changed(before: Claim, after: Claim) -> tuple[str, ...]:
    tests = (
        ("words", _words(before) != _words(after)),
        ("number", _figures(before) != _figures(after)),
        ("source", _chain(before) != _chain(after)),
        ("status", before.status != after.status),
    )
    return tuple(name for name, differs in tests if differs)


def _words(claim: Claim) -> list[str]:
    return " ".join(span.text for span in claim.content).split()


def _figures(claim: Claim) -> list[tuple[float | None, float | None, float | None]]:
    return [(number.low, number.high, number.of) for number in claim.numbers]


def _chain(claim: Claim) -> list[str]:
    return [link.name for link in claim.chain]
