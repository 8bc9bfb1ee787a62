"""Reads a text's time expressions in order, each against what was told before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from whence.extract.time import (
    clocks,
    dates,
    days,
    holidays,
    lengths,
    periods,
    shifts,
    steps,
    vague,
    weekdays,
)
from whence.extract.time.grammar import grammar
from whence.extract.time.match import Match, matches
from whence.extract.time.mode import day_first, in_passing, named_years, narrative, opening
from whence.extract.time.points import published
from whence.extract.time.ranges import arranged
from whence.extract.time.scene import Found, Scene, told
from whence.extract.time.tense import Tenses
from whence.types import Parsed

Reader = Callable[[Scene, Match], Found | None]
_READERS: dict[str, Reader] = {
    "iso": dates.iso,
    "numeric": dates.numeric,
    "date": dates.date,
    "month": dates.month,
    "year": dates.year,
    "decade": periods.decade,
    "century": periods.century,
    "quarter": periods.quarter,
    "half": periods.half,
    "season": periods.season,
    "weekday": weekdays.named_day,
    "deictic": days.deictic,
    "part": days.part,
    "clock": clocks.clock,
    "holiday": holidays.holiday,
    "relative_unit": steps.relative_unit,
    "whole_unit": steps.whole_unit,
    "nth_day": steps.nth_day,
    "year_end": steps.year_end,
    "shifted": shifts.stepped,
    "span": lengths.span,
    "first_span": lengths.first_span,
    "duration": lengths.lasting,
    "recent": vague.recent,
    "every": vague.repeated,
    "vague": vague.vague,
}


def track(parsed: Parsed) -> tuple[Scene, list[Found]]:
    """The scene that the report's body is read in, and the times found there, in order."""
    report = parsed.report
    tokens, raw = matches(report.text, report.body)
    found = arranged(tokens, raw)
    tenses = Tenses(parsed)
    written = published(report.published)
    scene = Scene(
        tokens=tokens,
        values=grammar().values,
        written=written,
        narrative=narrative(tokens, found, written),
        day_first=day_first(tokens, found),
        tense=lambda token: tenses.at(tokens[token].start),
        done=lambda token: tenses.done(tokens[token].start),
        pos=lambda token: tenses.pos(tokens[token].start),
    )
    years = named_years(scene, found)
    scene.told = opening(years) if scene.narrative else None
    out: list[Found] = []
    for n, match in enumerate(found):
        read = _read(scene, match)
        if read:
            if scene.narrative and in_passing(scene.told, years[n:]):
                read = replace(read, aside=True)
            told(scene, read)
            out.append(read)
    return scene, out


def _read(scene: Scene, match: Match) -> Found | None:
    reader = _READERS.get(match.rule)
    read = reader(scene, match) if reader else None
    if read is None or match.clock is None:
        return read
    return clocks.clocked(scene, read, match.clock)
