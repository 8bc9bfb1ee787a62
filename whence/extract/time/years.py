"""Which year a date is of: named, lent by its neighbour, or told by tense and story."""

from __future__ import annotations

from whence.extract.time.match import Match
from whence.extract.time.points import Point, order, shifted
from whence.extract.time.scene import STEPS, Scene

_AGAINST_DAY = 3
_AGAINST_MONTH = 4
_ROUND_THE_YEAR = 9  # months back after which a history is rather in the next year
_NEAREST = frozenset(("by", "until", "till", "through"))


def told_year(scene: Scene, match: Match) -> int | None:
    """The year that a match names, by number or as "that year"; None where it names none."""
    if "y" in match.parts:
        return _shared(scene, match, year_of(scene, *match.parts["y"]))
    if "r" not in match.parts:
        return None
    step = scene.number(match, "r", STEPS)
    kinds = {token.kind for token in scene.words(match, "r")}
    back = kinds & {"same", "that", "previous", "following"} or scene.narrative
    base = scene.then if back else scene.now
    return base.year + step if base and step is not None else None


def _shared(scene: Scene, match: Match, number: int | None) -> int | None:
    """The year, with the century or the era of its partner in a range: 1995-96, 499-493 BC."""
    if "c" in match.parts:
        first = year_of(scene, *match.parts["c"])
        short = int(scene.tokens[match.parts["y"][0]].low)
        return first - first % 100 + short if first and short > first % 100 else None
    if "e" in match.parts:
        return -int(scene.tokens[match.parts["y"][0]].low) or None
    return number


def year_of(scene: Scene, first: int, last: int) -> int | None:
    """The year that tokens [first, last) write, in digits or in words; None for no year."""
    tokens = scene.tokens[first:last]
    figures = [token.low for token in tokens if token.low.isdigit()]
    if figures:
        year = int(figures[0])
    else:
        parts = [int(scene.values[t.low]) for t in tokens if t.kind == "number"]
        year = _spoken(parts)
    if any(token.kind == "bc" for token in tokens):
        return -year or None
    return year if 1000 <= year < 2200 or any(t.kind == "ad" for t in tokens) else None


def _spoken(parts: list[int]) -> int:
    """Nineteen ninety-four; two thousand and three."""
    if len(parts) > 1 and parts[1] == 1000:
        return parts[0] * 1000 + sum(parts[2:])
    return parts[0] * 100 + sum(parts[1:]) if len(parts) > 1 and parts[1] >= 10 else 0


def borrowed(scene: Scene, match: Match) -> int | None:
    """The year that stands with a later date of the same range or list: "April and June 1955"."""
    first, last = match.parts.get("later", (0, 0))
    return year_of(scene, first, last) if last else None


def likely(scene: Scene, match: Match, grain: str, number: int, of_day: int) -> int | None:
    """In news the year that brings it nearest to the publication, what the clause's tense speaks
    against counting as farther; in a history the year told of, or the next where it goes on."""
    if scene.narrative:
        return _going_on(scene, number)
    base = scene.known(scene.written, "day") or scene.known(scene.written, "month")
    if base is None:
        return scene.written.year if scene.written else None
    before = scene.tokens[match.first - 1].low if match.first else ""
    tense = "" if before in _NEAREST else scene.tense(match.first)
    weight = _AGAINST_DAY if grain == "day" else _AGAINST_MONTH

    def far(year: int) -> float:
        days = (year - base.year) * 12 + number - base.month
        gap = days + (of_day - base.day) / 31 if grain == base.grain == "day" else float(days)
        against = gap > 0 if tense == "past" else gap < 0 if tense == "future" else False
        return abs(gap) * (weight if against else 1)

    return min((base.year, base.year - 1, base.year + 1), key=far)


def _going_on(scene: Scene, number: int) -> int | None:
    if scene.told is None:
        return None
    fine = scene.told.grain in ("day", "week", "month")
    return scene.told.year + (fine and scene.told.month - number >= _ROUND_THE_YEAR)


def stepped(base: Point, point: Point, step: int) -> Point:
    """Last May is the latest May before this month, next May the first after it."""
    if step < 0 and order(point) >= order(base):
        return shifted(point, "year", -1)
    if step > 0 and order(point) <= order(base):
        return shifted(point, "year", 1)
    return point
