"""Who affirms what the claims of a group say, and who denies it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from whence.lexicon import lists, word_set
from whence.reconcile.roots.ends import Member
from whence.types import Claim

FILE = "reconcile_roots"
_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"[,;:–—]|\b(?:and|but)\b", re.IGNORECASE)
_STEM = 5
_ALIKE = 0.4


def sides(members: Sequence[Member]) -> tuple[list[Member], list[Member]]:
    """The members that affirm and those that deny.

    Besides those whose source is said to deny it: where others affirm it, who says the same in so
    many words with a "not" denies it ("they joined forces", "they have not joined forces").
    """
    affirm = [one for one in members if one[1].status != "denied"]
    against = [one for one in affirm if _negated(one[1])]
    if against and len(against) < len(affirm):
        told = [_stems(one[1]) for one in affirm if one not in against]
        turned = {id(one) for one in against if _alike(_stems(one[1]), told)}
        affirm = [one for one in affirm if id(one) not in turned]
    kept = {id(one) for one in affirm}
    return affirm, [one for one in members if id(one) not in kept]


def _negated(claim: Claim) -> bool:
    """Whether the first clause of the content says that something is not so."""
    first = _PIECE.split(claim.content[0].text if claim.content else "")[0]
    return bool(_negation().search(_no_negation().sub(" ", first)))


def _alike(mine: frozenset[str], others: Sequence[frozenset[str]]) -> bool:
    return any(
        len(mine & other) >= _ALIKE * min(len(mine), len(other)) for other in others if mine & other
    )


def _stems(claim: Claim) -> frozenset[str]:
    """What the content words begin with."""
    text = " ".join(span.text for span in claim.content).lower()
    words = _WORD.findall(text)
    return frozenset(word[:_STEM] for word in words if word not in word_set(FILE, "function"))


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lists(FILE)['negation'])})\b|n[’']t\b", re.IGNORECASE)


@cache
def _no_negation() -> re.Pattern[str]:
    after = "|".join(lists(FILE)["weighing"])
    return re.compile(rf"\b(?:no|not|never)\b\.? (?:{after}|\d+)\b", re.IGNORECASE)
