"""Judgements as pages show them: what they say of what, by whom, and who disagrees."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.types import Judgement, JudgementKind

WORDS: dict[JudgementKind, tuple[str, str]] = {
    "copy": ("copies", "does not copy"),
    "citation": ("cites", "does not cite"),
    "same-claim": ("says the same as", "does not say the same as"),
    "same-incident": ("is the same incident as", "is not the same incident as"),
    "same-story": ("tells of the same story as", "does not tell of the same story as"),
    "same-source": ("is the same source as", "is not the same source as"),
    "conflict": ("cannot be true beside", "can be true beside"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement in words: ``left`` and ``right`` are ids, ``words`` what is said of them.
    ``disputed`` where people decided otherwise on the same pair, or overruled the machine."""

    id: str
    kind: JudgementKind
    left: str
    right: str
    words: str
    holds: bool
    author: str
    person: bool
    score: float
    reason: str
    made: str
    withdrawn: str | None
    disputed: bool


def judged(judgements: Sequence[Judgement], among: Iterable[Judgement] = ()) -> tuple[Judged, ...]:
    """Judgements for display; those ``among`` which others count for who disagrees."""
    said: dict[tuple[str, frozenset[str]], set[bool]] = {}
    for item in (*judgements, *among):
        if item.person and not item.withdrawn:
            said.setdefault(_pair(item), set()).add(item.holds)
    return tuple(_shown(item, said.get(_pair(item), set())) for item in judgements)


def _shown(item: Judgement, said: set[bool]) -> Judged:
    return Judged(
        id=item.id,
        kind=item.kind,
        left=item.left,
        right=item.right,
        words=WORDS[item.kind][0 if item.holds else 1],
        holds=item.holds,
        author=item.author,
        person=item.person,
        score=item.score,
        reason=item.reason,
        made=item.made,
        withdrawn=item.withdrawn,
        disputed=bool(said - {item.holds}) and not item.withdrawn,
    )


def _pair(item: Judgement) -> tuple[str, frozenset[str]]:
    return item.kind, frozenset((item.left, item.right))
