"""All forms of English verbs and nouns from their base form."""

from __future__ import annotations

from functools import cache

from whence.lexicon import lists


@cache
def verb_forms(base: str) -> frozenset[str]:
    """The forms of a verb: "ally" gives ally, allies, allied, allying."""
    stem = base[:-1] if base.endswith("e") else base
    third = base[:-1] + "ies" if _soft(base) else base + ("es" if _hissing(base) else "s")
    past = base[:-1] + "ied" if _soft(base) else stem + "ed"
    return frozenset({base, third, past, stem + "ing", *lists("relation_irregular").get(base, ())})


@cache
def noun_forms(base: str) -> frozenset[str]:
    """Singular and plural of a noun."""
    return frozenset({base, base[:-1] + "ies" if _soft(base) else base + "s"})


def _soft(base: str) -> bool:
    return base.endswith("y") and base[-2:-1] not in set("aeiou")


def _hissing(base: str) -> bool:
    return base.endswith(("s", "x", "z", "ch", "sh"))
