"""How much each level of each comparison speaks for two claims saying the same.

Read from Splink's own settings file, where every level has its m and u probability: how often it
is seen in pairs that say the same, and in pairs that do not.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.reconcile.claims.comparing import LEVELS


@dataclass(frozen=True, slots=True)
class Weights:
    """Evidence in bits: before anything is compared, and for each level of each comparison."""

    prior: float
    levels: tuple[tuple[float, ...], ...]

    def total(self, found: Sequence[int]) -> float:
        """The evidence of all comparisons together."""
        return self.prior + sum(row[n] for row, n in zip(self.levels, found, strict=True))


def probability(bits: float) -> float:
    """What evidence in bits comes to, 0 to 1."""
    return 1 / (1 + math.exp2(-max(-60.0, min(60.0, bits))))


@cache
def weights() -> Weights:
    """The built-in weights."""
    source = files("whence.data").joinpath("linkage/claims.json").read_text(encoding="utf8")
    return read(source)


def read(source: str) -> Weights:
    """Weights from the text of a settings file. Raises KeyError when it lacks a comparison."""
    settings = json.loads(source)
    prior = settings["probability_two_random_records_match"]
    known = {
        item["output_column_name"]: item["comparison_levels"] for item in settings["comparisons"]
    }
    rows = []
    for name, labels in LEVELS.items():
        bits = {level["label_for_charts"]: _bits(level) for level in known[name]}
        rows.append(tuple(bits[label] for label in labels))
    return Weights(math.log2(prior / (1 - prior)), tuple(rows))


def _bits(level: dict[str, float]) -> float:
    return math.log2(level["m_probability"] / level["u_probability"])
