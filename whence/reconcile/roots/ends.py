"""Where a claim's own chain ends: with its last source, with its publisher, or nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from whence.reconcile.origins.naming import own_name
from whence.reconcile.origins.publisher import is_newsroom, kind_of
from whence.reconcile.roots.firsthand import at_first_hand, names_itself, speaks_for_itself
from whence.types import Claim, Link, Reading, SourceKind

Member = tuple[Reading, Claim]
Meant = Mapping[tuple[str, int], Sequence[str]]
_BODIES: frozenset[SourceKind] = frozenset({"government", "organisation", "group"})


class Named(Protocol):
    """What bears a name: a link, an end, a voice."""

    @property
    def name(self) -> str:
        """As the report words it."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a claim's own chain ends: a source, by its key REPORT/SOURCE; the publisher of the
    report itself, whose key is REPORT/, where it speaks for itself or was there."""

    key: str
    name: str
    kind: SourceKind
    named: bool


def speakers(meant: Meant, here: Mapping[str, Member]) -> frozenset[str]:
    """Reports that are cited as the words of somebody, not as an outlet's news."""
    return frozenset(
        report
        for (claim, place), reports in meant.items()
        if place < len(chain := here[claim][1].chain) and chain[place].kind in _BODIES
        for report in reports
    )


def end_of(member: Member, speaks: frozenset[str]) -> End | None:
    """The end of a claim's chain; ``speaks`` are reports cited as the words of somebody."""
    reading, claim = member
    if claim.chain:
        link = claim.chain[-1]
        key = f"{reading.report.id}/{link.source}"
        if link.kind == "outlet" and names_itself(reading, link.name):
            return End(f"{reading.report.id}/", reading.report.outlet or link.name, "outlet", True)
        return None if link.kind == "unspecified" else End(key, link.name, link.kind, link.named)
    outlet = reading.report.outlet
    cited = reading.report.id in speaks and not is_newsroom(outlet or "")
    if outlet and (cited or speaks_for_itself(reading)):
        return End(f"{reading.report.id}/", outlet, kind_of(outlet), True)
    if outlet and at_first_hand(claim):
        return End(f"{reading.report.id}/", outlet, "outlet", True)
    return None


def known_as(source: Link | End) -> str:
    """A person's last name, another's whole one."""
    own = own_name(source.name) if source.kind == "person" else ()
    return own[-1] if own else called(source)


def called(source: Named) -> str:
    """Its name without its article and letter case."""
    return " ".join(source.name.casefold().removeprefix("the ").split())
