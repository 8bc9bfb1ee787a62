"""Figures: reading them off what the scorers print, holding them against floors and bars."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CHARACTERS = re.compile(r"^(source|cue|content) +characters .*? F1 ([\d.]+) +spans", re.MULTILINE)
ATTRIBUTIONS = re.compile(r"^attributions (strict|relaxed) .*? F1 ([\d.]+)", re.MULTILINE)
CLAIMS = re.compile(
    r"^(content|chain|whole|sources|numbers|relations) .*? F1 ([\d.]+)", re.MULTILINE
)
RECALLS = re.compile(r"^(content|whole|numbers|relations) .*? R ([\d.]+)", re.MULTILINE)
STATUS = re.compile(r"^(status) +accuracy ([\d.]+)", re.MULTILINE)
GOLD = re.compile(r"^documents \d+ gold claims (\d+)", re.MULTILINE)

Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Row:
    """One figure with what it must reach."""

    group: str
    name: str
    value: float
    floor: float
    bar: float
    aim: float

    @property
    def rises(self) -> bool:
        """Whether more is better."""
        return self.aim >= self.bar

    def reaches(self, mark: float) -> bool:
        """Whether the value is as good as ``mark``, at the precision that the table prints."""
        value = round(self.value, 4)
        return value >= mark if self.rises else value <= mark


def attribution_figures(printed: str) -> Figures:
    """F1 over characters and over whole attributions, from what ``attribution.py`` prints."""
    return _pairs(CHARACTERS, printed) | _pairs(ATTRIBUTIONS, printed)


def claim_figures(printed: str) -> Figures:
    """F1 of content, chain, whole, source identity, numbers and relations, accuracy of status."""
    return _pairs(CLAIMS, printed) | _pairs(STATUS, printed)


def claim_counts(printed: str) -> Figures:
    """How many gold claims have their content found, how many are wholly right, and which share of
    their numbers and relations is read."""
    found = GOLD.search(printed)
    gold = int(found[1]) if found else 0
    recalls = _pairs(RECALLS, printed)
    counts = {k: float(round(v * gold)) for k, v in recalls.items() if k in ("content", "whole")}
    return recalls | counts


def rows(group: str, figures: Figures) -> list[Row]:
    """Figures with their floors and bars; the order is that of ``bars.toml``.

    Raises KeyError when a figure that has a bar was not measured.
    """
    floors: dict[str, float] = _table("floors.toml")[group]
    bars: dict[str, tuple[float, float]] = _table("bars.toml")[group]
    return [Row(group, name, figures[name], floors[name], *bars[name]) for name in bars]


def render(all_rows: Iterable[Row]) -> str:
    """A table for people: figure, floor, bar and aim, and which of them is reached."""
    lines = [f"{'figure':22}{'value':>10}{'floor':>10}{'bar':>10}{'aim':>10}  reached"]
    for row in all_rows:
        cells = "".join(f"{_shown(x):>10}" for x in (row.value, row.floor, row.bar, row.aim))
        lines.append(f"{row.group + ' ' + row.name:22}{cells}  {_reached(row)}")
    return "\n".join(lines)


def _reached(row: Row) -> str:
    if not row.reaches(row.floor):
        return "UNDER THE FLOOR" if row.rises else "OVER THE CEILING"
    if row.reaches(row.aim):
        return "aim"
    return "bar" if row.reaches(row.bar) else "-"


def _shown(value: float) -> str:
    return f"{value:.4f}" if abs(value) < 2 and value != int(value) else f"{value:.4g}"


def _pairs(pattern: re.Pattern[str], printed: str) -> Figures:
    return {name: float(value) for name, value in pattern.findall(printed)}


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))
