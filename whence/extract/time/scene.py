"""What time expressions are read against: when the report appeared and what it told of last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from whence.extract.time.match import Match
from whence.extract.time.points import Point, coarse, value
from whence.extract.time.tokens import Token
from whence.types import Interval, TimeKind

REFERENCE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}
# Classes of words that say a step in time.
STEPS = (
    "last",
    "past",
    "next",
    "coming",
    "this",
    "current",
    "previous",
    "following",
    "same",
    "that",
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader makes of tokens [first, last). ``point`` is what is told of from here on;
    ``placed`` is the interval, by itself that of the point. An ``aside`` is not what
    the text goes on from."""

    first: int
    last: int
    kind: TimeKind
    value: str
    point: Point | None = None
    placed: Interval | None = None
    vague: bool = False
    aside: bool = False


@dataclass(slots=True)
class Scene:
    """``written`` is the day, month or year of publication. ``told`` is the calendar unit that
    the text told of last, at token ``told_at``. A narrative tells of other times than its own, so
    what has no year has the year told last. ``tense`` gives "past", "future" or "" for the clause
    around a token, ``done`` whether that clause's own verb stands in the past, ``pos`` the part of
    speech of a token; ``day_first`` is how numeric dates are written, ``quarter`` the quarter told
    of last."""

    tokens: Sequence[Token]
    values: dict[str, Any]
    written: Point | None
    narrative: bool
    day_first: bool
    tense: Callable[[int], str]
    done: Callable[[int], bool] = lambda _: False
    pos: Callable[[int], str] = lambda _: ""
    told: Point | None = None
    told_at: int = -1
    quarter: Point | None = None

    @property
    def now(self) -> Point | None:
        """What "last year" counts from."""
        return self.told if self.narrative else self.written

    @property
    def then(self) -> Point | None:
        """What "the year before" counts from."""
        return self.told or self.written

    def known(self, base: Point | None, grain: str) -> Point | None:
        """The unit of that grain around ``base``, where it is as finely known."""
        fine = ("century", "decade", "year", "half", "season", "quarter", "month", "day")
        day = "day" if grain in ("week", "weekend") else grain
        if base is None or (grain != day and base.year < 1):
            return None
        if fine.index(day) > fine.index(_fine(base.grain)):
            return None
        return coarse(base, grain)

    def words(self, match: Match, name: str) -> Sequence[Token]:
        """The tokens of a named piece of a match; empty where it has none."""
        first, last = match.parts.get(name, (0, 0))
        return self.tokens[first:last]

    def owns(self, last: int) -> bool:
        """Whether something is of the time that ends before a token: "Monday's raid"."""
        return last < len(self.tokens) and self.tokens[last].kind == "gen"

    def number(self, match: Match, name: str, kinds: tuple[str, ...] = ()) -> Any:
        """What the first known word (of the ``kinds``) of a piece stands for."""
        for token in self.words(match, name):
            if token.low in self.values and (not kinds or token.kind in kinds):
                return self.values[token.low]
        return None


def _fine(grain: str) -> str:
    return "day" if grain in ("week", "weekend") else grain


def at(match: Match, point: Point, *, vague: bool = False) -> Found:
    """The match as a point of the calendar."""
    kind: TimeKind = "TIME" if point.clock else "DATE"
    return Found(match.first, match.last, kind, value(point), point, vague=vague)


def loose(
    match: Match, written: str, kind: TimeKind = "DATE", placed: Interval | None = None
) -> Found:
    """The match as a value that is no point of the calendar."""
    return Found(match.first, match.last, kind, written, placed=placed)


def told(scene: Scene, found: Found) -> None:
    """Makes a found point what the text told of last."""
    if found.point is None or found.aside:
        return
    if found.point.grain == "quarter":
        scene.quarter = found.point
    same_year = scene.told and scene.told.year == found.point.year
    if not (scene.narrative and found.point.grain == "year" and same_year):
        scene.told, scene.told_at = replace(found.point), found.last


def leans_on_event(scene: Scene, match: Match) -> bool:
    """Whether "three days after" goes on to say after what."""
    last = scene.tokens[match.last - 1].low
    if last not in ("after", "before") or match.last >= len(scene.tokens):
        return False
    return scene.tokens[match.last].kind not in ("dot", "comma", "gap")
