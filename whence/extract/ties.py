"""The ties of a parsed report, as tables."""

from __future__ import annotations

from whence.types import Parsed


def best(parsed: Parsed, kind: str, nowhere: bool = True) -> dict[int, int]:
    """For each mark that can point by this kind of tie, the mark it most likely points at, or -1
    for none; without ``nowhere``, "none" is no answer."""
    top: dict[int, tuple[float, int]] = {}
    for tie in parsed.ties:
        if tie.to < 0 and not nowhere:
            continue
        if tie.kind == kind and (tie.of not in top or tie.score > top[tie.of][0]):
            top[tie.of] = tie.score, tie.to
    return {of: to for of, (_, to) in top.items()}
