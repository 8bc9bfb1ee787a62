"""Reader of weekdays: which Friday is meant."""

from __future__ import annotations

from dataclasses import replace

from whence.extract.time.match import Match
from whence.extract.time.points import Point, order, shifted, weekday
from whence.extract.time.scene import Found, Scene, at, loose
from whence.extract.time.signs import signs

_PARTS = ("part", "parts", "noon")
_NEAR = 25  # tokens within which a story goes on from the day told last


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
    if scene.narrative or _ahead(scene, match, step):
        return _going_on(scene, match, number) or shifted(base, "day", gap)
    return shifted(base, "day", gap - 7 if gap else 0)


def _ahead(scene: Scene, match: Match, step: int | None) -> bool:
    """Whether a weekday is one to come."""
    before = scene.tokens[match.first - 1].low if match.first else ""
    tense = scene.tense(match.first)
    if before in signs("deadline"):
        return not scene.done(match.first)
    if before in signs("appointed") and not scene.owns(match.last):
        return True
    return tense == "future" or (step == 0 and tense != "past")


def _going_on(scene: Scene, match: Match, number: int) -> Point | None:
    """The weekday after a past day that was just told, where it is past too: "By Tuesday all had
    left. By Friday nobody could say why"."""
    told, written = scene.told, scene.known(scene.written, "day")
    before = scene.tokens[match.first - 1].low if match.first else ""
    if before not in signs("deadline") or scene.narrative or scene.tense(match.first) == "future":
        return None
    if told is None or written is None or match.first - scene.told_at > _NEAR:
        return None
    if told.grain != "day" or told.year < 1 or order(told) >= order(written):
        return None
    later = shifted(told, "day", (number - weekday(told)) % 7 or 7)
    return later if order(later) < order(written) else None
