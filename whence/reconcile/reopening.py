"""Findings about reports known before, made again because a fresh report bears on them: it may be
what they cite, or an original of theirs that comes late."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from whence.reconcile.judging import ends, found
from whence.store.contract import Ledger
from whence.types import Citation, Copy, JudgementKind

Kept = TypeVar("Kept", Copy, Citation)


def reopened(ledger: Ledger, near: Mapping[str, Sequence[str]]) -> list[str]:
    """Of the reports near fresh ones those, known before, that cite what is not in the store."""
    known = list(dict.fromkeys(name for name in chain(*near.values()) if name not in near))
    judgements = ledger.findings("citation", known)
    citing = {item.left for item in judgements if not item.person and not item.right}
    return [name for name in known if name in citing]


def replaced(
    ledger: Ledger, kind: type[Kept], again: Sequence[str], new: Iterable[Kept], when: str
) -> list[Kept]:
    """Withdraw what was found about the reports looked at ``again`` and is found no longer.
    Returns the findings that were not known."""
    name: JudgementKind = "copy" if kind is Copy else "citation"
    known = {
        _place(found(kind, item)): item.id
        for item in ledger.findings(name, again)
        if item.left in again and not item.person
    }
    seen = {_place(item): item for item in new}
    ledger.withdraw([known[place] for place in known if place not in seen], when)
    return [seen[place] for place in seen if place not in known]


def _place(finding: Copy | Citation) -> tuple[object, ...]:
    links = finding.links if isinstance(finding, Citation) else ()
    return (*ends(finding), links)
