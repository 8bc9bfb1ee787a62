"""How many of what: the numbers and units in time expressions."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from whence.extract.time.grammar import grammar
from whence.extract.time.match import Match
from whence.extract.time.scene import Scene
from whence.extract.time.tokens import Token

GRAINS = {"D": "day", "W": "week", "WE": "weekend", "MONTH": "month", "Q": "quarter", "Y": "year"}
GRAINS |= {"DECADE": "decade", "CENTURY": "century", "FORTNIGHT": "week"}
_SIZES = {"FORTNIGHT": (2, "W"), "DECADE": (10, "Y"), "CENTURY": (100, "Y"), "MONTH": (1, "M")}
_SIZES |= {"MILLENNIUM": (1000, "Y")}
_VAGUE_SIZES = {"DECADE": "10Y", "CENTURY": "C", "MONTH": "M", "MILLENNIUM": "L", "FORTNIGHT": "W"}
_HALVES = {"MONTH": (15, "D"), "Y": (6, "M"), "M": (30, "S"), "H": (30, "M"), "D": (12, "H")}


def amount(tokens: Sequence[Token]) -> Fraction | None:
    """The number that the words tell; None for a vague one ("a few")."""
    values, total, current, some = grammar().values, Fraction(0), Fraction(0), False
    for token in tokens:
        if token.kind == "few":
            return None
        number = _number(token, values)
        if number is None:
            continue
        some = True
        if number in (100, 1000) and token.kind == "number":
            current = max(current, Fraction(1)) * number
        else:
            current += number
        if number == 1000:
            total, current = total + current, Fraction(0)
    return total + current if some else Fraction(1)


def _number(token: Token, values: dict[str, object]) -> Fraction | None:
    if token.kind in ("number", "couple", "ordinal", "second"):
        return Fraction(str(values[token.low]))
    if token.kind == "half":
        return Fraction(1, 2)
    digits = token.low.replace(",", "").rstrip("stndrh")
    return Fraction(digits) if digits[:1].isdigit() else None


def duration(number: Fraction | None, unit: str) -> str:
    """A duration in TIMEX3, ISO 8601 with X for an unknown number: P3M, PT2H, PXD, PT1M30S."""
    time = "T" if unit in ("H", "M", "S") else ""
    if number is None:
        return f"P{time}X{_VAGUE_SIZES.get(unit, unit)}".replace("X10Y", "XE")
    size, letter = _SIZES.get(unit, (1, unit))
    whole = number * size
    if whole.denominator == 2 and unit in _HALVES:
        count, smaller = _HALVES[unit]
        first = f"{int(whole)}{letter}" if whole > 1 else ""
        inner = time or ("T" if unit == "D" else "")
        return f"P{time}{first}{'' if time else inner}{count}{smaller}"
    return f"P{time}{_written(whole)}{letter}".replace("WE", "W")


def _written(number: Fraction) -> str:
    return str(number.numerator) if number.denominator == 1 else f"{float(number):g}"


def unit_of(scene: Scene, match: Match, name: str = "u") -> str | None:
    """The unit that a piece names, as in the lexicon."""
    for token in scene.words(match, name):
        if token.kind in ("unit", "units"):
            return str(scene.values[token.low])
        if token.kind == "parts":
            return "D"
        if token.kind == "second":
            return "S"
    return None
