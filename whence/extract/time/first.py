"""Which characters a match may begin with (the FIRST sets of Aho, Sethi and Ullman)."""

from __future__ import annotations


def first(expression: str) -> set[str]:
    """The characters. The expression is made of characters, character sets, ``(?:...)``, ``|`` and
    the operators ``?``, ``*`` and ``+``."""
    found, _, _ = _choice(expression, 0)
    return found


def _choice(expression: str, at: int) -> tuple[set[str], bool, int]:
    """The first characters of the alternatives from ``at`` on, whether one of them may be empty,
    and where they end."""
    out: set[str] = set()
    empty = False
    while True:
        found, skips, at = _sequence(expression, at)
        out |= found
        empty |= skips
        if at >= len(expression) or expression[at] == ")":
            return out, empty, at
        at += 1


def _sequence(expression: str, at: int) -> tuple[set[str], bool, int]:
    out: set[str] = set()
    empty = True
    while at < len(expression) and expression[at] not in "|)":
        found, skips, at = _item(expression, at)
        if empty:
            out |= found
            empty = skips
    return out, empty, at


def _item(expression: str, at: int) -> tuple[set[str], bool, int]:
    skips = False
    if expression[at] == "(":
        found, skips, at = _choice(expression, at + len("(?:"))
    elif expression[at] == "[":
        end = expression.index("]", at)
        found, at = set(expression[at + 1 : end]), end
    else:
        found = {expression[at]}
    at += 1
    if at < len(expression) and expression[at] in "?*+":
        skips |= expression[at] != "+"
        at += 1
    return found, skips, at
