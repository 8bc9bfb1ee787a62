"""All that speaks for and against each stretch of a report naming a place."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.place.candidates import Candidate
from whence.extract.place.containment import contained
from whence.extract.place.features import Evidence, features
from whence.extract.place.weights import Feature


def described(seen: Evidence, listed: Sequence[Candidate]) -> list[list[Feature]]:
    """The features of each candidate, none for one that no gazetteer has."""
    out = [features(seen, one) if one.entries else [] for one in listed]
    for inner, outer in contained(seen.parsed.report.text, listed, seen.gazetteer):
        out[inner].append("contained")
        out[outer].append("containing")
    return [list(dict.fromkeys(found)) for found in out]
