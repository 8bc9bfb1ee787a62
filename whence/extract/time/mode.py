"""How a text tells of times: as news of its own days or as a history, days or months first."""

from __future__ import annotations

from collections.abc import Sequence

from whence.extract.time.grammar import grammar
from whence.extract.time.match import Match
from whence.extract.time.points import Point
from whence.extract.time.scene import Scene
from whence.extract.time.tokens import Token
from whence.extract.time.years import told_year

_FAR = 1  # years between what a report tells and its publication
_STEPPED = frozenset(("last", "next", "this", "coming", "ago", "day_word", "tonight", "weekday"))
_FEW, _MANY = 3, 5  # far years that an undated and a dated history need
_MORE = 5  # so many far years to one such word make a history


def narrative(tokens: Sequence[Token], found: Sequence[Match], written: Point | None) -> bool:
    """Whether the text is a history: most of its years lie far from its publication (or it has no
    date), and it dates more by years than by weekdays, "today" and the like."""
    scene = Scene(tokens, grammar().values, None, False, False, lambda _: "")
    years = [year for year in named_years(scene, found) if year]
    far = [year for year in years if written is None or abs(year - written.year) > _FAR]
    newsy = sum(_newsy(tokens[match.first : match.last]) for match in found)
    least = _FEW if written is None else _MANY
    return len(far) >= least and len(far) * 2 > len(years) and len(far) > _MORE * newsy


def _newsy(words: Sequence[Token]) -> bool:
    """Whether words count from the day of writing."""
    return any(token.kind in _STEPPED for token in words)


def named_years(scene: Scene, found: Sequence[Match]) -> list[int | None]:
    """The year that each match names by its number."""
    return [told_year(scene, match) if "y" in match.parts else None for match in found]


def opening(years: Sequence[int | None]) -> Point | None:
    """What a history starts from: the first year it names."""
    return next((Point("year", year) for year in years if year), None)


def in_passing(before: Point | None, years: Sequence[int | None]) -> bool:
    """Whether the first of the years is an aside: the next one named is much nearer to what was
    told before."""
    following = next((year for year in years[1:] if year), None)
    if before is None or following is None or not years[0]:
        return False
    away = abs(years[0] - before.year)
    return abs(following - before.year) * 2 < away


def day_first(tokens: Sequence[Token], found: Sequence[Match]) -> bool:
    """Whether numeric dates write the day first: by those that can be read in one way only, else
    by how the text orders dates with a month's name; else the American way."""
    votes = 0
    for match in found:
        if match.rule == "numeric":
            one, two = (int(n) for n in tokens[match.first].low.replace(".", "/").split("/")[:2])
            votes += 100 * ((one > 12) - (two > 12))
        elif match.rule == "date" and {"m", "d"} <= set(match.parts):
            votes += 1 if match.parts["d"] < match.parts["m"] else -1
    return votes > 0
