"""Readers of clocks: 9 p.m., 09:30 GMT, noon."""

from __future__ import annotations

from dataclasses import replace

from whence.extract.time.amounts import amount
from whence.extract.time.match import Match
from whence.extract.time.points import value
from whence.extract.time.scene import Found, Scene, at, loose

_NEAR = 25  # tokens from a day told of within which a clock is of that day


def clock(scene: Scene, match: Match) -> Found | None:
    """9 p.m., 09:30 GMT, noon, ten o'clock in the morning; of the day told of shortly before, else
    of the publication, which then is a guess that the text does not go on from."""
    written = _clock(scene, match)
    if written is None:
        return None
    base = scene.known(scene.then, "day") or scene.known(scene.now, "day")
    if base is None:
        return loose(match, f"XXXX-XX-XX{written}", "TIME")
    far = not scene.narrative and match.first - scene.told_at > _NEAR
    if far:
        base = scene.known(scene.written, "day") or base
    return replace(at(match, replace(base, clock=written)), aside=far)


def clocked(scene: Scene, found: Found, match: Match) -> Found:
    """A day with the time of day that stands with it."""
    of_day = match.rule == "part_of"
    written = scene.number(match, "p", ("part",)) or "TMO" if of_day else _clock(scene, match)
    if written is None:
        return found
    if found.point is None or found.point.grain != "day":
        return replace(found, kind="TIME", value=found.value + written)
    point = replace(found.point, clock=written)
    return replace(found, kind="TIME", value=value(point), point=point)


def _clock(scene: Scene, match: Match) -> str | None:
    if "n" in match.parts:
        return str(scene.number(match, "n", ("noon",)))
    hour, minute = _figures(scene, match)
    if hour is None or hour > 24 or minute > 59:
        return None
    words = scene.tokens[match.first : match.last]
    late = any(t.kind == "ampm" and t.low[0] == "p" for t in words)
    late |= scene.number(match, "p", ("part",)) in ("TAF", "TEV", "TNI") and hour > 4
    early = any(t.kind == "ampm" and t.low[0] == "a" for t in words)
    if (late or early) and hour > 12:
        return None
    hour = hour + 12 if late and hour < 12 else 0 if early and hour == 12 else hour
    zone = next((scene.values[t.low] for t in words if t.kind == "zone"), "")
    return f"T{hour:02d}:{minute:02d}{zone if zone == 'Z' else ''}"


def _figures(scene: Scene, match: Match) -> tuple[int | None, int]:
    words = scene.tokens[match.first : match.last]
    piece = scene.words(match, "h") or scene.words(match, "c")
    figure = piece[0].low
    if ":" in figure:
        hour, minute = figure.split(":")[:2]
        return int(hour), int(minute)
    if len(figure) == 4 and figure.isdigit():
        return int(figure[:2]), int(figure[2:])
    number = amount(piece)
    minute_word = next((t.low for t in words if t.kind == "n59" and t is not piece[0]), None)
    if any(t.low == "past" for t in words):
        return int(number or 0), 30 if any(t.low == "half" for t in words) else 15
    return (int(number) if number is not None else None), int(minute_word or 0)
