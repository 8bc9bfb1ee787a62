"""One claim over all reports: who says it through whom, and what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from whence.reconcile.judging import found
from whence.reconcile.shelf import Shelf
from whence.reconcile.viewing import joining
from whence.reconcile.weighing import Weigher
from whence.serve.answers import View
from whence.serve.pages.brief import Piece, Said, hit_said, paragraph, said
from whence.serve.pages.carrying import Branches, Carriers, branches, carriers
from whence.serve.pages.judged import Judged, judged
from whence.serve.reviewer import reviewer
from whence.serve.wording import content, link_name
from whence.store.duckdb import DuckStore
from whence.store.searching import Behind, behind, claims_called
from whence.trace import Reason, Step, trace
from whence.types import Claim, Conflict, Judgement, Link, Number, Reading

_LONG, _WHY, _RIVALS = 90, 100, 30


@dataclass(frozen=True, slots=True)
class Rival:
    """A claim that cannot be true beside this one, with its numbers and what stands behind it."""

    conflict: Conflict
    judgement: str
    claim: Said
    behind: Behind | None
    numbers: tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class OneClaim:
    """A claim. ``about`` are the words of every claim that a judgement here names; ``merged`` is
    how many judgements make it one with others, ``why`` the least certain of them."""

    title: str
    claim: Said
    group: str
    text: tuple[Piece, ...]
    steps: tuple[Step, ...]
    reasons: tuple[Reason, ...]
    numbers: tuple[Number, ...]
    events: tuple[str, ...]
    beside: tuple[Said, ...]
    behind: Behind
    carriers: tuple[Carriers, ...]
    tree: Branches
    rivals: tuple[Rival, ...]
    why: tuple[Judged, ...]
    merged: int
    history: tuple[Judged, ...]
    about: tuple[Said, ...]
    reviewer: str


def _make(picture: DuckStore, request: Request) -> OneClaim:
    report, claim = picture.claim(request.path_params["claim"])
    groups = picture.grouped("same-claim", [claim.id])
    group, names = next(iter(groups.items()), (claim.id, [claim.id]))
    home = picture.ordered("same-claim", names) or {claim.id: report.id}
    shelf = Shelf(picture)
    weigher = Weigher(picture, shelf, home)
    members = [said(reading.report, item) for reading, item in weigher.members(home)]
    reports = list(dict.fromkeys(home.values()))
    judgements = picture.judgements(names)
    why = joining(judgements, "same-claim", names)
    history = [item for item in judgements if item.person or item.withdrawn]
    rivals = tuple(_rivals(picture, names))
    tree = branches(weigher.tree(list(home)), {item.id: item for item in members})
    copies, citations = weigher.copies(reports), weigher.citations(reports)
    return OneClaim(
        title=_title(content(claim)),
        claim=said(report, claim),
        group=group,
        text=paragraph(report, claim),
        **_within(shelf.reading(report.id), claim),
        behind=behind(picture, [claim.id]).get(claim.id) or _alone(claim),
        carriers=carriers(members, copies, citations),
        tree=tree,
        rivals=rivals,
        why=judged(sorted(why, key=lambda item: item.score)[:_WHY], history),
        merged=len(why),
        history=judged(history),
        about=_about(picture, members, (*why[:_WHY], *history)),
        reviewer=reviewer(request),
    )


def _within(reading: Reading, claim: Claim) -> dict[str, Any]:
    """What its own report has on a claim."""
    traced = trace(reading, claim)
    return {
        "steps": traced.steps,
        "reasons": traced.reasons,
        "numbers": claim.numbers,
        "events": tuple(f"{reading.report.id}/{event}" for event in claim.events),
        "beside": tuple(said(reading.report, other) for other in traced.beside),
    }


def _rivals(picture: DuckStore, claims: Sequence[str]) -> Iterator[Rival]:
    """The surest conflicts, one for each rival proposition."""
    mine = set(claims)
    stand = [item for item in picture.findings("conflict", claims) if item.holds]
    pairs = [(item, item.right if item.left in mine else item.left) for item in stand]
    hits = claims_called(picture, [other for _, other in pairs])
    seen: set[str] = set()
    for judgement, other in sorted(pairs, key=lambda pair: (-pair[0].score, pair[0].id)):
        hit = hits.get(other)
        group = hit.behind.group if hit and hit.behind else other
        if hit and other not in mine and group not in seen and len(seen) < _RIVALS:
            seen.add(group)
            conflict = found(Conflict, judgement)
            yield Rival(conflict, judgement.id, hit_said(hit), hit.behind, hit.numbers)


def _about(
    picture: DuckStore, members: Sequence[Said], judgements: Sequence[Judgement]
) -> tuple[Said, ...]:
    known = {item.id for item in members}
    ends = {end for item in judgements for end in (item.left, item.right)}
    others = claims_called(picture, sorted(ends - known))
    return (*members, *(hit_said(hit) for hit in others.values()))


def _alone(claim: Claim) -> Behind:
    return Behind(claim.id, 0, 0, 1, 0, int(claim.status == "denied"))


def _title(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[: _LONG - 1].rstrip()}…"


def _table(shown: OneClaim) -> Iterator[Sequence[Any]]:
    yield ("how", "report", "outlet", "published", "claim", "words", "status", "chain", "from")
    for way in shown.carriers:
        for carrier in way.reports:
            for item in carrier.claims:
                report = (item.report.id, item.report.outlet or item.report.doc)
                made = (item.report.published or "", item.id, item.words, item.status)
                whence = carrier.of.id if carrier.of else carrier.words
                yield (way.how, *report, *made, _names(item.chain), whence)


def _names(chain: Sequence[Link]) -> str:
    return " > ".join(link_name(link) for link in chain)


claim = View("/claims/{claim}", "claim.html", _make, _table)
