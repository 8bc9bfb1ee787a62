"""How many independent origins stand behind a claim, surely and perhaps."""

from __future__ import annotations

from collections.abc import Sequence

from whence.reconcile.roots.apart import apart
from whence.reconcile.roots.ends import Member
from whence.reconcile.roots.sides import sides
from whence.reconcile.roots.trace import Trace, trace
from whence.reconcile.roots.voices import Decisions, voices
from whence.types import Citation, Copy, Origin, Roots


def roots(
    members: Sequence[Member],
    copies: Sequence[Copy] = (),
    citations: Sequence[Citation] = (),
    decisions: Decisions | None = None,
) -> Roots:
    """The origins of one group of claims, ``members`` being its claims with the readings that
    hold them, those that deny it included.

    ``decisions`` are people's, on pairs of sources REPORT/SOURCE: that they are, or are not, one.
    """
    ordered = in_time(members)
    affirm, deny = sides(ordered)
    affirmed, denied = (
        origins(trace(part, copies, citations), decisions or {}) if part else ()
        for part in (affirm, deny)
    )
    rooted = {name for origin in affirmed + denied for name in origin.claims}
    return Roots(
        certain=sum(origin.distinct for origin in affirmed),
        possible=len(affirmed),
        origins=affirmed,
        denied_by=denied,
        unrooted=tuple(claim.id for _, claim in ordered if claim.id not in rooted),
    )


def in_time(members: Sequence[Member]) -> list[Member]:
    """Claims as their reports were published; ties by the report's name, then by claim."""
    return sorted(
        members, key=lambda one: (one[0].report.published or "", one[0].report.doc, one[1].id)
    )


def origins(traced: Trace, decisions: Decisions) -> tuple[Origin, ...]:
    """The origins that a trace ends in, in the order of the claims that end in them."""
    found = voices(traced, decisions)
    certain = apart(found, decisions)
    return tuple(
        Origin(
            name=voice.name,
            kind=voice.kind,
            named=voice.named,
            claims=tuple(name for name, ends in traced.rooted.items() if ends & voice.claims),
            distinct=place in certain,
        )
        for place, voice in enumerate(found)
    )
