"""Readers of steps from one time to another: last month, the next day, two weeks ago."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from whence.extract.time.amounts import GRAINS, duration, unit_of
from whence.extract.time.match import Match
from whence.extract.time.periods import latest_quarter
from whence.extract.time.place import so_far
from whence.extract.time.points import coarse, shifted, weekday
from whence.extract.time.scene import REFERENCE, STEPS, Found, Scene, at, leans_on_event, loose

_TOLD = frozenset(("that", "same", "previous", "following", "after", "before"))
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "weekend": "XXXX-WXX-WE"}


def relative_unit(scene: Scene, match: Match) -> Found | None:
    """Last month, this week, that year, the following day, the day before."""
    grain = GRAINS.get(unit_of(scene, match) or "")
    kinds = {t.kind for t in scene.words(match, "s") or scene.tokens[match.first : match.last]}
    if scene.tokens[match.last - 1].kind in ("before", "after") and leans_on_event(scene, match):
        return None
    step = scene.number(match, "s", STEPS)
    if step is None:
        step = 1 if kinds & {"after", "following"} else -1 if "before" in kinds else 0
    if grain is None:
        return loose(match, REFERENCE[step]) if step == 0 and kinds & {"this"} else None
    words = [token.low for token in scene.words(match, "s")]
    told = bool(kinds & _TOLD) or scene.narrative or (grain == "day" and "next" in words)
    base = scene.known(scene.then if told else scene.now, grain)
    if base is None:
        return loose(match, _UNKNOWN.get(grain, REFERENCE[step]))
    found = at(match, shifted(base, grain, step), vague="coming" in kinds)
    past = "this" in kinds and found.point and scene.tense(match.first) == "past"
    return replace(found, placed=so_far(scene, found.point)) if past and found.point else found


def whole_unit(scene: Scene, match: Match) -> Found | None:
    """The year, the week, the weekend: the one told of; "the year ended June 30" is a duration."""
    unit = unit_of(scene, match) or "Y"
    after = scene.tokens[match.last].low if match.last < len(scene.tokens) else ""
    if after in ("ended", "ending"):
        return loose(match, duration(Fraction(1), unit), "DURATION")
    grain = GRAINS[unit]
    if grain == "weekend" and not scene.narrative:
        return _weekend(scene, match)
    if grain == "quarter":
        quarter = latest_quarter(scene)
        return at(match, quarter) if quarter else None
    base = scene.known(scene.then, grain) or scene.known(scene.now, grain)
    if base is None or grain == "day":
        return None
    return at(match, base)


def _weekend(scene: Scene, match: Match) -> Found | None:
    """The last weekend, or the coming one in a clause in the future."""
    base = scene.known(scene.now, "day")
    if base is None:
        return loose(match, _UNKNOWN["weekend"])
    begun = weekday(base) > 5 or scene.tense(match.first) == "future"
    return at(match, shifted(coarse(base, "weekend"), "weekend", 0 if begun else -1))


def nth_day(scene: Scene, match: Match) -> Found | None:
    """The second day: the unit told of, its number being one of something else's."""
    grain = GRAINS.get(unit_of(scene, match) or "")
    base = scene.known(scene.then, grain) if grain == "day" else None
    return at(match, base) if base and not scene.narrative else None


def year_end(scene: Scene, match: Match) -> Found | None:
    """Year-end, the year's end."""
    grain = "month" if scene.tokens[match.first].low == "month" else "year"
    base = scene.known(scene.now, grain)
    return at(match, base) if base else None
