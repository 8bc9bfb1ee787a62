"""Citations whose end was open: looked at again when a report arrives that they may mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain

from whence.reconcile.judging import ends, found
from whence.store.contract import Ledger
from whence.types import Citation


def reopened(ledger: Ledger, near: Mapping[str, Sequence[str]]) -> list[str]:
    """Of the reports near fresh ones those, known before, that cite what is not in the store."""
    known = list(dict.fromkeys(name for name in chain(*near.values()) if name not in near))
    judgements = ledger.findings("citation", known)
    citing = {item.left for item in judgements if not item.person and not item.right}
    return [name for name in known if name in citing]


def replaced(
    ledger: Ledger, again: Sequence[str], citations: Sequence[Citation], when: str
) -> list[Citation]:
    """Withdraw the citations of reports looked at ``again`` that are no longer found. Returns the
    citations that are new."""
    old = {
        (*ends(item), item.links): judgement.id
        for judgement in ledger.findings("citation", again)
        if judgement.left in again and not judgement.person
        for item in (found(Citation, judgement),)
    }
    new = {(*ends(item), item.links): item for item in citations}
    ledger.withdraw([old[place] for place in old if place not in new], when)
    return [new[place] for place in new if place not in old]
