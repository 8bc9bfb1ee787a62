"""Readers of days that count from now and of parts of days: today, tonight, that morning."""

from __future__ import annotations

from dataclasses import replace

from whence.extract.time.match import Match
from whence.extract.time.points import shifted
from whence.extract.time.scene import REFERENCE, Found, Scene, at, loose
from whence.extract.time.stretch import interval
from whence.types import Interval

_PARTS = ("part", "parts", "noon")


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
