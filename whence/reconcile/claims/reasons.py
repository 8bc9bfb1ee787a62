"""Why two claims are held to say the same, in one line that a person can overrule."""

from __future__ import annotations

from whence.reconcile.claims.comparing import LEVELS
from whence.reconcile.claims.facts import Count, Facts
from whence.reconcile.claims.weights import weights

_QUIET = 0.5
"""Bits below which a comparison is not worth a word."""
_DEGREES = (
    "worded quite differently",
    "worded differently",
    "some wording in common",
    "much wording in common",
    "nearly the same words",
)


def reason(a: Facts, b: Facts, found: tuple[int, ...]) -> str:
    """What speaks for it, the strongest first, then what speaks against it."""
    rows = weights().levels
    said = [
        (rows[n][level], _words(name, level, a, b))
        for n, (name, level) in enumerate(zip(LEVELS, found, strict=True))
        if abs(rows[n][level]) >= _QUIET and (level or name == "wording")
    ]
    favour = [text for bits, text in sorted(said, key=lambda item: -item[0]) if bits > 0]
    against = [text for bits, text in sorted(said, key=lambda item: item[0]) if bits < 0]
    line = "; ".join(favour) or "nothing speaks for it alone"
    return f"{line}; but {'; '.join(against)}" if against else line


def _words(name: str, level: int, a: Facts, b: Facts) -> str:
    label = LEVELS[name][level]
    if name == "wording":
        return _DEGREES[level * len(_DEGREES) // len(LEVELS[name])]
    if name == "numbers" and level in (3, 4, 5, 6, 7):
        shared = sorted({_number(n) for n in a.numbers} & {_number(n) for n in b.numbers})
        label = label.replace("telling ", "")
        return f"{label} {', '.join(shared)}" if shared else label
    common = {"actors": a.actors & b.actors, "places": a.places & b.places}.get(name)
    if common and level == 2:
        return f"{label}: {' '.join(sorted(common))}"
    if name == "voices" and level == 4:
        return f"{label}: {' '.join(sorted(a.voices[-1] & b.voices[-1]))}"
    return label


def _number(number: Count) -> str:
    low, high, base, measure = number
    if low == high:
        value = "" if low is None else f"{low:g}"
    elif low is None or high is None:
        value = f"at least {low:g}" if high is None else f"up to {high:g}"
    else:
        value = f"{low:g} to {high:g}"
    return f"{value}{'' if base is None else f' of {base:g}'} {measure}".strip()
