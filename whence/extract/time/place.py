"""Where found times lie on the calendar, as the words around them put it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.extract.time.points import Point
from whence.extract.time.scene import Found, Scene
from whence.extract.time.signs import signs
from whence.extract.time.stretch import interval
from whence.extract.time.tokens import Token
from whence.types import Interval

_DEADLINES = frozenset(("by", "until", "till", "before"))


def intervals(scene: Scene, found: Sequence[Found]) -> list[Interval | None]:
    """The interval of each: its own, opened by "since" or "until", or that of the range it is an
    end of ("from Monday to Friday")."""
    own = [_own(one) for one in found]
    out = [_opened(scene, one, there) for one, there in zip(found, own, strict=True)]
    for n in range(len(found) - 1):
        first, last = own[n], own[n + 1]
        if not (first and last and _is_range(scene.tokens, found[n], found[n + 1])):
            continue
        if first.start and last.end and first.start <= last.end:
            out[n] = out[n + 1] = Interval(first.start, last.end, first.precision)
    return out


def _own(found: Found) -> Interval | None:
    if found.placed or found.point is None:
        return found.placed
    there = interval(found.point)
    return replace(there, precision="vague") if found.vague else there


def _opened(scene: Scene, found: Found, there: Interval | None) -> Interval | None:
    if there is None or found.kind == "DURATION":
        return there
    word = _before(scene.tokens, found.first)
    if word == "since":
        return Interval(there.start, _today(scene, there), there.precision)
    if word in _DEADLINES:
        words = {token.low for token in scene.tokens[found.first : found.last]}
        at_start = word == "before" and not words & {"end", "close"}
        return Interval(None, there.start if at_start else there.end, there.precision)
    if word == "through" and scene.owns(found.last):
        return there
    if word == "through":
        today = interval(replace(scene.written, clock="")).start if scene.written else None
        starts = today if today and there.end and today <= there.end else None
        return Interval(starts, there.end, there.precision)
    return Interval(there.start, None, there.precision) if word == "after" else there


def _today(scene: Scene, there: Interval) -> str | None:
    """The publication, which "since" reaches to in news."""
    if scene.narrative or scene.written is None or scene.written.grain != "day":
        return None
    end = interval(replace(scene.written, clock="")).end
    return end if end and there.start and there.start[: len(end)] <= end else None


def _before(tokens: Sequence[Token], at: int) -> str:
    """The word before the time, beyond articles and the like."""
    while at > 0 and tokens[at - 1].low in signs("skipped"):
        at -= 1
    return tokens[at - 1].low if at > 0 else ""


def _is_range(tokens: Sequence[Token], one: Found, other: Found) -> bool:
    if not (one.point and other.point and one.point.grain == other.point.grain):
        return False
    between = tokens[one.last : other.first]
    words = [token for token in between if token.low not in signs("skipped")]
    if len(words) != 1 or len(between) > 3:
        return False
    before = _before(tokens, one.first)
    if words[0].low == "and":
        return before == "between"
    return words[0].kind == "dash" or words[0].low in signs("to")


def so_far(scene: Scene, point: Point) -> Interval | None:
    """A unit that the publication lies in, up to it."""
    whole = interval(point)
    today = _today(scene, whole)
    return Interval(whole.start, today, whole.precision) if today else None
