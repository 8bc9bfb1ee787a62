"""What neighbouring time expressions are to one another: one time, a range, a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from whence.extract.time.match import Match
from whence.extract.time.signs import signs
from whence.extract.time.tokens import Token

_YEARLESS = frozenset(("date", "month", "season"))
_DAYS = frozenset(("date", "weekday", "deictic", "holiday"))
_SPLIT = {"days": "date", "years": "year", "durations": "duration"}
_FAR = 4


def arranged(tokens: Sequence[Token], found: Iterable[Match]) -> list[Match]:
    """The matches with pairs taken apart ("May 4 and 5"), clocks joined to their days ("10 p.m.
    Wednesday") and years lent to those that share them ("April and June 1955")."""
    single = [one for match in found for one in _apart(match)]
    return _lent(tokens, _of_one_day(tokens, list(_clocked(tokens, single))))


def _apart(match: Match) -> Iterator[Match]:
    """A pair as two matches, each with the pieces that both share."""
    if match.rule not in _SPLIT:
        yield match
        return
    rule, parts = _SPLIT[match.rule], match.parts
    one = parts.get("d") or parts.get("a") or parts["n"]
    other = parts["z"] if "z" in parts else parts["y"]
    amount = "d" if rule == "date" else "y" if rule == "year" else "n"
    shared = {name: span for name, span in parts.items() if name in "myu"}
    extra = {"c": one} if rule == "year" and "z" in parts else {}
    era = {"e": parts["y"]} if rule == "year" and "y" in parts else {}
    yield Match(rule, match.first, parts["j"][0], {**shared, amount: one, **era})
    yield Match(rule, other[0], match.last, {**shared, amount: other, **extra})


def _clocked(tokens: Sequence[Token], found: Sequence[Match]) -> Iterator[Match]:
    before: Match | None = None
    for match in found:
        if before and before.rule in ("clock", "part_of") and _is_day(tokens, match):
            between = tokens[before.last : match.first]
            if _same_time(before, between):
                before = replace(match, first=before.first, clock=before)
                continue
        if before and match.rule == "clock" and before.rule in _DAYS and before.last == match.first:
            before = replace(before, last=match.last, clock=match)
            continue
        if before:
            yield before
        before = match
    if before:
        yield before


def _of_one_day(tokens: Sequence[Token], found: list[Match]) -> list[Match]:
    """The first clock of a range with the day that its last one has: "between midnight and noon
    on Friday"."""
    for n in range(len(found) - 1):
        one, other = found[n], found[n + 1]
        clocks = one.rule == "clock" and other.clock and other.clock.first == other.first
        if clocks and _joins(tokens[one.last : other.first]):
            found[n] = replace(other, first=one.first, last=one.last, clock=one)
    return found


def _is_day(tokens: Sequence[Token], match: Match) -> bool:
    """Whether a match is a day that a clock may be of: "noon on that day" too."""
    return match.rule in _DAYS or (
        match.rule == "relative_unit" and tokens[match.last - 1].low == "day"
    )


def _same_time(before: Match, between: Sequence[Token]) -> bool:
    if before.rule == "part_of":
        return not between
    near = len(between) < _FAR
    plain = all(t.low in signs("clock_to_day") for t in between)
    zoned = len(between) > 1 and [t.low for t in between[-2:]] == ["time", "on"]
    return near and (plain or zoned)


def _lent(tokens: Sequence[Token], found: Sequence[Match]) -> list[Match]:
    out: list[Match] = []
    ahead: Match | None = None
    for match in reversed(found):
        own = match.parts.keys() & {"y", "later", "r", "s"}
        if ahead and not own and match.rule in _YEARLESS:
            later = ahead.parts.get("y") or ahead.parts.get("later")
            if later and _joins(tokens[match.last : ahead.first]):
                match = replace(match, parts={**match.parts, "later": later})
        out.append(match)
        ahead = match
    return out[::-1]


def _joins(between: Sequence[Token]) -> bool:
    words = [t for t in between if t.kind != "comma"]
    joining = all(t.low in signs("joining") or t.kind in ("dash", "early") for t in words)
    return bool(words) and len(between) <= _FAR and joining
