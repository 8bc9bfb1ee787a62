"""The review: what the machine is least sure of and most hangs on, one pair at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.requests import Request

from whence.errors import InputError
from whence.serve.answers import View
from whence.serve.pages.brief import Said, hit_said
from whence.serve.pages.judged import Judged, judged
from whence.serve.pages.sides import Side, side
from whence.serve.reviewer import reviewer
from whence.serve.security.access import require
from whence.store.duckdb import DuckStore
from whence.store.leading import (
    REVIEWED,
    Waiting,
    count_waiting,
    disputed,
    kinds_of,
    last_decided,
    queue,
)
from whence.store.searching import claims_called
from whence.types import JUDGEMENT_KINDS, Judgement

_RECENT, _DISPUTES = 12, 40


@dataclass(frozen=True, slots=True)
class Pair:
    """The machine's judgement and its two things; ``weight`` is how many reports it is expected
    to move."""

    judgement: Judged
    weight: float
    left: Side
    right: Side


@dataclass(frozen=True, slots=True)
class Review:
    """The queue at place ``at`` (from 0) of ``waiting``; what people decided last, and where they
    disagree. ``about`` are the words of the claims in these."""

    title: str
    kind: str
    kinds: tuple[str, ...]
    usual: tuple[str, ...]
    at: int
    waiting: int
    pair: Pair | None
    recent: tuple[Judged, ...]
    disputes: tuple[Judged, ...]
    about: tuple[Said, ...]
    reviewer: str


def _make(picture: DuckStore, request: Request) -> Review:
    require(request, "review")
    kind, at = request.query_params.get("kind", ""), _place(request)
    kinds = kinds_of(kind)
    waiting = count_waiting(picture, kinds)
    found = queue(picture, kinds, 1, at)
    recent, fights = last_decided(picture, _RECENT), disputed(picture, _DISPUTES)
    return Review(
        title="Review",
        kind=kind,
        kinds=JUDGEMENT_KINDS,
        usual=REVIEWED,
        at=at,
        waiting=waiting,
        pair=_pair(picture, found[0]) if found else None,
        recent=judged(recent, fights),
        disputes=judged(fights),
        about=_about(picture, (*recent, *fights)),
        reviewer=reviewer(request),
    )


def _pair(picture: DuckStore, item: Waiting) -> Pair:
    found = item.judgement
    (shown,) = judged([found])
    left, right = (side(picture, found.kind, end) for end in (found.left, found.right))
    return Pair(shown, item.weight, left, right)


def _about(picture: DuckStore, judgements: Iterable[Judgement]) -> tuple[Said, ...]:
    ends: Sequence[str] = sorted({end for item in judgements for end in (item.left, item.right)})
    return tuple(hit_said(hit) for hit in claims_called(picture, ends).values())


def _place(request: Request) -> int:
    seen = request.query_params.get("at", "") or "0"
    if not (seen.isascii() and seen.isdigit() and len(seen) < 6):
        raise InputError(f"at is {seen!r}: a whole number is accepted")
    return int(seen)


review = View("/review", "review.html", _make)
