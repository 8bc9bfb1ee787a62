"""Readers of days by name and of parts of days: weekdays, today, tonight."""

from __future__ import annotations

from dataclasses import replace

from whence.extract.time.match import Match
from whence.extract.time.points import Point, shifted, weekday
from whence.extract.time.scene import REFERENCE, Found, Scene, at, loose
from whence.extract.time.signs import signs
from whence.extract.time.stretch import interval
from whence.types import Interval

_PARTS = ("part", "parts", "noon")


def named_day(scene: Scene, match: Match) -> Found | None:
    """On Tuesday, last Friday, Monday morning; by the tense of its clause where no word tells."""
    number = int(scene.number(match, "w", ("weekday", "shortweekday")))
    clock = scene.number(match, "p", _PARTS) or ""
    base = scene.known(scene.now, "day")
    if base is None or base.year < 1:
        return loose(match, f"XXXX-WXX-{number}{clock}", "TIME" if clock else "DATE")
    return at(match, replace(_nearest(scene, match, base, number), clock=clock))


def _nearest(scene: Scene, match: Match, base: Point, number: int) -> Point:
    step = scene.number(
        match, "s", ("last", "past", "next", "coming", "previous", "following", "this")
    )
    words = [token.low for token in scene.tokens[match.first : match.last]]
    gap = (number - weekday(base)) % 7
    if "week" in words:
        week = {"last": -7, "next": 7}.get(words[words.index("week") - 1], 0)
        return shifted(base, "day", number - weekday(base) + week)
    if step == -1:
        return shifted(base, "day", gap - 7)
    if step == 1:
        return shifted(base, "day", gap or 7)
    before = scene.tokens[match.first - 1].low if match.first else ""
    tense = scene.tense(match.first)
    ahead = before in signs("deadline") or tense == "future" or (step == 0 and tense != "past")
    if scene.narrative or ahead:
        return shifted(base, "day", gap)
    return shifted(base, "day", gap - 7 if gap else 0)


def deictic(scene: Scene, match: Match) -> Found | None:
    """Today, yesterday morning, tonight, the day before yesterday."""
    step = int(scene.number(match, "d", ("day_word",)) or 0)
    if "o" in match.parts:
        return _overnight(scene, match)
    step += -2 if "y" in match.parts else 2 if "z" in match.parts else 0
    clock = scene.number(match, "p", _PARTS) or ""
    if scene.tokens[match.last - 1].low == "tonight":
        clock = "TNI"
    base = None if scene.narrative else scene.known(scene.written, "day")
    if base is None:
        return loose(match, REFERENCE[(step > 0) - (step < 0)])
    return at(match, replace(shifted(base, "day", step), clock=clock))


def _overnight(scene: Scene, match: Match) -> Found | None:
    """The night before the publication, and its morning."""
    base = None if scene.narrative else scene.known(scene.written, "day")
    if base is None:
        return None
    eve = shifted(base, "day", -1)
    both = Interval(interval(eve).start, interval(base).end, "day")
    return replace(at(match, replace(eve, clock="TNI")), placed=both)


def part(scene: Scene, match: Match) -> Found | None:
    """This morning, last night, that evening, the next morning."""
    words = {token.low for token in scene.words(match, "s")}
    told = words & {"that", "same", "previous", "following", "next"} or scene.narrative
    base = scene.known(scene.then if told else scene.now, "day")
    clock = scene.number(match, "p", ("part", "noon"))
    step = -1 if words & {"last", "previous"} else 1 if words & {"next", "following"} else 0
    if base is None:
        return loose(match, f"XXXX-XX-XX{clock}", "TIME")
    if "last" in words and clock != "TNI":
        return None
    return at(match, replace(shifted(base, "day", step), clock=clock))
