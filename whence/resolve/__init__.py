"""Who is who inside one report: mentions become sources, drafts become claims."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

from whence.resolve.anonymity import mark_anonymous
from whence.resolve.antecedents import antecedents, with_antecedents
from whence.resolve.identity import clusters
from whence.resolve.layers import with_layers
from whence.resolve.links import Places, inherit, worded
from whence.resolve.mention import Mention, read
from whence.resolve.sources import source
from whence.types import Claim, Draft, Extracted, Link, Parsed, Reading, Source

__all__ = ["resolve"]


def resolve(extracted: Iterable[Extracted]) -> Iterator[Reading]:
    """The reading of each report, in their order."""
    for one in extracted:
        yield _reading(one)


def _reading(one: Extracted) -> Reading:
    parsed = one.parsed
    groups = _groups(parsed, {p for d in one.drafts for p in d.chain})
    sources = [source(parsed, n, group) for n, group in enumerate(groups, 1)]
    places = _places(sources, groups)
    drafts = sorted(one.drafts, key=lambda d: (d.content.start, d.content.end))
    chains = inherit(worded(draft, places) for draft in drafts)
    claims = (_claim(parsed.report.id, d, c) for d, c in zip(drafts, chains, strict=True))
    # Two drafts with one id say the same through the same words: one claim.
    distinct = {claim.id: claim for claim in claims}
    claimed = tuple(distinct.values())
    reading = Reading(parsed.report, claimed, tuple(sources), one.attributions, one.notes)
    return with_layers(reading, one)


def _groups(parsed: Parsed, used: set[int]) -> list[list[Mention]]:
    """The mentions of those that some claim comes through, names that they go back to included."""
    earlier = antecedents(parsed)
    known = sorted(
        with_antecedents(used, earlier),
        key=lambda p: (parsed.marks[p].first, -parsed.marks[p].last),
    )
    mentions = mark_anonymous(parsed, [read(parsed, place) for place in known])
    groups = clusters(parsed, mentions, earlier)
    return [group for group in groups if any(m.place in used for m in group)]


def _places(sources: list[Source], groups: list[list[Mention]]) -> Places:
    return {m.place: (s, m.span) for s, group in zip(sources, groups, strict=True) for m in group}


def _claim(report: str, draft: Draft, chain: tuple[Link, ...]) -> Claim:
    return Claim(
        id=_id(report, draft, chain),
        report=report,
        content=(draft.content,),
        cue=draft.cue,
        chain=chain,
        status=draft.status,
        evidence=draft.evidence,
        sentence=draft.sentence,
        quoted=draft.quoted,
    )


def _id(report: str, draft: Draft, chain: tuple[Link, ...]) -> str:
    """Hashed from what the claim says and through whom, so that the same reading of the same
    report has the same id."""
    links = [f"{x.source}:{x.inherited}:{[(s.start, s.end) for s in x.mention]}" for x in chain]
    key = [report, str(draft.content.start), str(draft.content.end), draft.status, *links]
    return "c" + hashlib.sha256("\x1f".join(key).encode()).hexdigest()[:16]
