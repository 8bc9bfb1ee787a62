"""The logistic models that decide whether words name a place; ``train.places`` learns them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

Feature = str | tuple[str, float]


@cache
def weights() -> tuple[dict[str, float], dict[str, float]]:
    """Feature -> weight: of a stretch by itself, and of a stretch beside its like in the report."""
    source = files("whence.data").joinpath("gazetteer/mentions.json").read_text(encoding="utf8")
    read = json.loads(source)
    return read["alone"], read["together"]


def score(model: dict[str, float], found: Iterable[Feature]) -> float:
    """The log odds. A feature that the model never met says nothing."""
    total = model.get("", 0.0)
    for feature in found:
        if isinstance(feature, str):
            total += model.get(feature, 0.0)
        else:
            total += model.get(feature[0], 0.0) * feature[1]
    return total


def together(alone: float, same: list[float]) -> list[Feature]:
    """Features of a stretch from its own score and those of its name elsewhere in the report."""
    if not same:
        return [("alone", alone)]
    return [("alone", alone), ("best", max(same)), ("mean", sum(same) / len(same)), "again"]
