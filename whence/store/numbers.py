"""Conditions on numbers, such as ">=10": satisfied where the range that words give allows it."""

from __future__ import annotations

import re
from typing import Any

from whence.errors import InputError

Condition = tuple[str, list[Any]]

ASKED = re.compile(
    r"(?P<measure>(?:[^\W\d][^\d<>=]*?)?)\s*"
    r"(?P<sign>>=|<=|>|<|=)?\s*(?P<low>\d+(?:\.\d+)?)(?:\s*\.\.\s*(?P<high>\d+(?:\.\d+)?))?"
)
LOW, HIGH = "coalesce(n.low, 0)", "coalesce(n.high, 'infinity')"
CAN: dict[str, str] = {
    ">=": f"{HIGH} >= ?",
    ">": f"{HIGH} > ?",
    "<=": f"{LOW} <= ?",
    "<": f"{LOW} < ?",
}
ACCEPTED = 'a condition such as ">=10", "<5", "=3" or "10..20" is accepted'


def counted(column: str, name: str, asked: str, measure: str | None = None) -> Condition:
    """The condition that some number in the list ``column`` can satisfy ``asked``, of one
    ``measure`` or, without one, of that which is written before it.

    Raises InputError, with the field's ``name``, for what is no condition.
    """
    found = ASKED.fullmatch(asked.strip())
    if found is None or (measure and found["measure"]):
        raise InputError(f"{name} is {asked!r}: {ACCEPTED}")
    test, values = _range(found, name, asked)
    measure = measure or found["measure"].strip()
    if measure:
        test, values = f"lower(n.measure) = lower(?) AND {test}", [measure, *values]
    known = "(n.low IS NOT NULL OR n.high IS NOT NULL)"
    return f"len(list_filter({column}, lambda n: {known} AND {test})) > 0", values


def _range(found: re.Match[str], name: str, asked: str) -> Condition:
    low, high, sign = float(found["low"]), found["high"], found["sign"]
    if sign in CAN and high is None:
        return CAN[sign], [low]
    top = low if high is None else float(high)
    if sign in CAN or top < low:
        raise InputError(f"{name} is {asked!r}: {ACCEPTED}")
    return f"{HIGH} >= ? AND {LOW} <= ?", [low, top]
