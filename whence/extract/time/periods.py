"""Readers of longer periods: quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace

from whence.extract.time.amounts import amount
from whence.extract.time.match import Match
from whence.extract.time.points import SEASONS, Point, coarse, shifted
from whence.extract.time.scene import STEPS, Found, Scene, at, loose
from whence.extract.time.signs import signs
from whence.extract.time.years import borrowed, stepped, told_year

_DIGITS = re.compile(r"\d+")


def decade(scene: Scene, match: Match) -> Found | None:
    """The 1980s, the '80s, the nineteen-eighties, the 470s BC."""
    digits = _DIGITS.search("".join(token.low for token in scene.words(match, "c")))
    number = int(digits[0]) if digits else 10 * int(scene.number(match, "c", ("eighties",)) or 0)
    if any(t.kind == "bc" for t in scene.tokens[match.first : match.last]):
        return loose(match, f"BC{number // 10:03d}")
    before = scene.tokens[match.first - 1].low if match.first else ""
    if number < 100 and before in signs("owner"):
        return None
    if number < 100:
        number += 100 * int(scene.number(match, "h", ("number",)) or 19)
    return at(match, Point("decade", number))


def century(scene: Scene, match: Match) -> Found | None:
    """The 19th century."""
    number = amount(scene.words(match, "c"))
    if not number or number > 22:
        return None
    if any(t.kind == "bc" for t in scene.tokens[match.first : match.last]):
        return loose(match, f"BC{int(number) - 1:02d}")
    return at(match, Point("century", int(number - 1) * 100))


def season(scene: Scene, match: Match) -> Found | None:
    """Spring 2023, last fall, the summer; the upcoming spring, which may have begun."""
    word = scene.words(match, "n")[-1]
    first = SEASONS[scene.values[word.low]]
    winter = first == SEASONS["WI"]
    step = scene.number(match, "s", STEPS)
    if word.low == "fall" and not _fall(scene, match, step):
        return None
    year = told_year(scene, match) or borrowed(scene, match)
    base = scene.known(scene.now, "month") or scene.now
    if year is None and base is None:
        return loose(match, f"XXXX-{scene.values[word.low]}")
    vague = any(token.kind == "coming" for token in scene.words(match, "s"))
    if year or base is None:
        return at(match, Point("season", (year or 0) - winter, first))
    here, point = _season(base), Point("season", base.year - (winter and base.month < 9), first)
    begun = vague and here == point
    return at(match, point if begun else stepped(here, point, step or 0), vague=vague)


def _season(base: Point) -> Point:
    """The season that a month lies in; January and February are of the winter before."""
    month = coarse(base, "month").month
    return Point("season", base.year - (month < 3), (month // 3 * 3) or 12)


def _fall(scene: Scene, match: Match, step: int | None) -> bool:
    """Whether "fall" is the season: with a year or a step, or as "in the fall" not of something."""
    if step is not None or {"y", "r"} & set(match.parts):
        return True
    before = scene.tokens[match.first - 1].low if match.first else ""
    after = scene.tokens[match.last].low if match.last < len(scene.tokens) else ""
    return before in signs("month_before") and after != "of" and match.last - match.first > 1


def quarter(scene: Scene, match: Match) -> Found | None:
    """The third quarter, the second quarter of 1990, the year-earlier quarter."""
    number = amount(scene.words(match, "q")) if "q" in match.parts else None
    if number is not None and not 1 <= number <= 4:
        return None
    base = scene.now
    year = told_year(scene, match) or (base.year if base else None)
    if number is None:
        return _told_quarter(scene, match)
    if year is None:
        return loose(match, f"XXXX-Q{number}")
    back = "x" in match.parts
    return replace(at(match, Point("quarter", year - back, int(number) * 3 - 2)), aside=back)


def _told_quarter(scene: Scene, match: Match) -> Found | None:
    """The quarter told of last, or the last one that is over; a year before it where so worded."""
    point = latest_quarter(scene)
    if point is None:
        return loose(match, "XXXX-QX")
    year = told_year(scene, match)
    if year:
        return at(match, replace(point, year=year))
    back = "x" in match.parts
    return replace(at(match, shifted(point, "year", -back)), aside=back)


def latest_quarter(scene: Scene) -> Point | None:
    """The quarter told of last, else the last one that is over."""
    base = scene.known(scene.now, "month")
    over = shifted(coarse(base, "quarter"), "quarter", -1) if base else None
    return scene.quarter or over


def half(scene: Scene, match: Match) -> Found | None:
    """The first half of 1990."""
    words = {token.low for token in scene.words(match, "h")}
    number = 2 if words & {"last", "latter", "second"} else amount(scene.words(match, "h"))
    base = scene.now
    year = told_year(scene, match) or (base.year if base else None)
    if year is None or number not in (1, 2):
        return None
    return at(match, Point("half", year, 1 if number == 1 else 7))
