"""Findings as judgements, and judgements as findings."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from typing import TypeVar

from whence.plain import plain, restore
from whence.types import Citation, Conflict, Copy, Finding, Judgement, JudgementKind, Match

Kept = TypeVar("Kept", Copy, Citation, Match, Conflict)
_BARE = {
    "share": 1.0,
    "credited": False,
    "passages": [],
    "name": "",
    "links": [],
    "differs": "account",
    "clash": "contradiction",
}


def judged(kind: JudgementKind, finding: Finding, when: str) -> Judgement:
    """The judgement that a rule makes of what it found."""
    left, right = ends(finding)
    author = f"rule:{kind}"
    detail = "" if isinstance(finding, Match) else json.dumps(plain(finding), ensure_ascii=False)
    return Judgement(
        id=name_of(kind, left, right, author, when, detail),
        kind=kind,
        left=left,
        right=right,
        holds=True,
        author=author,
        person=False,
        made=when,
        score=finding.score,
        reason=finding.reason,
        detail=detail,
    )


def found(kind: type[Kept], judgement: Judgement) -> Kept:
    """The finding that a judgement holds; a person's has no passages or links."""
    if judgement.detail:
        return restore(kind, json.loads(judgement.detail))
    row = {**_BARE, **{name: getattr(judgement, name) for name in ("score", "reason")}}
    left, right = judgement.left, judgement.right
    row |= {"left": left, "right": right, "later": left, "earlier": right}
    return restore(kind, {**row, "report": left, "cited": right or None})


def holding(kind: type[Kept], judgements: Iterable[Judgement]) -> list[Kept]:
    """The findings of those judgements that something holds."""
    return [found(kind, item) for item in judgements if item.holds]


def name_of(*parts: str) -> str:
    """The id of a judgement, from what makes it one."""
    return "j" + sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def ends(finding: Finding) -> tuple[str, str]:
    """The two things that a finding is about; an open citation has nothing on the right."""
    if isinstance(finding, Copy):
        return finding.later, finding.earlier
    if isinstance(finding, Citation):
        return finding.report, finding.cited or ""
    return finding.left, finding.right
