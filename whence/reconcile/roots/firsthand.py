"""Whether a report's own voice tells what its own people saw."""

from __future__ import annotations

import re
from functools import cache

from whence.lexicon import word_set
from whence.reconcile.origins.publisher import is_institution, is_newsroom
from whence.reconcile.origins.words import fold, telling, words
from whence.types import Claim, Reading

_WORD = re.compile(r"\w+")
_QUOTED = re.compile('["“][^"”]*["”]|‘[^’]*’(?!\\w)')


def at_first_hand(claim: Claim) -> bool:
    """Whether the sentence of the claim, outside quotation marks, speaks of the report's makers
    ("we counted", "this newspaper's reporter", "a Ledger reporter saw")."""
    sentence = claim.sentence.text
    if _hints().isdisjoint(_WORD.findall(sentence.lower())):
        return False
    return bool(_makers().search(_QUOTED.sub(" ", sentence)))


def speaks_for_itself(reading: Reading) -> bool:
    """Whether a publisher is its own source though its name does not tell it: no newsroom's name,
    and its makers ("we") stand in more than one sentence of the report's own voice."""
    outlet = reading.report.outlet
    if not outlet or is_institution(outlet) or is_newsroom(outlet):
        return bool(outlet) and is_institution(outlet or "")
    own = {claim.sentence.start: claim for claim in reading.claims if not claim.chain}
    return sum(at_first_hand(claim) for claim in own.values()) > 1


@cache
def _hints() -> frozenset[str]:
    """Words one of which stands in any sentence that the pattern finds."""
    phrases = word_set("reconcile_roots", "first_hand")
    firsts = {_WORD.findall(phrase)[0] for phrase in phrases}
    return frozenset(firsts | word_set("reconcile_roots", "reporters") | {"our"})


@cache
def _makers() -> re.Pattern[str]:
    ours, theirs, does = map(_one_of, ("first_hand", "reporters", "seeing"))
    named = r"(?-i:\b[Oo]ur [A-Z]\w+ [A-Z]\w+)"
    seen = rf"\b{theirs}\b.*\b{does}\b|\b{does}\b.*\bby\b.*\b{theirs}\b"
    return re.compile(rf"\b{ours}(?!\w|['’]\w)|{named}|{seen}", re.IGNORECASE)


def _one_of(name: str) -> str:
    words = sorted(word_set("reconcile_roots", name), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, words))})"


def names_itself(reading: Reading, name: str) -> bool:
    """Whether an outlet that a report names as its source is the report's own."""
    outlet = {fold(word) for word in words(reading.report.outlet or "")}
    told = [fold(word) for word in words(name)]
    if word_set("reconcile_roots", "makers").issuperset(told):
        return True
    proper = {word for word in told if not telling(word)} & outlet
    return bool(proper) or bool(_makers().search(name))
