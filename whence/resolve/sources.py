"""From groups of mentions to sources with name, kind, role and affiliation."""

from __future__ import annotations

from collections.abc import Iterable

from whence.resolve.identity import is_unspecified
from whence.resolve.mention import Mention
from whence.types import SOURCE_KINDS, Parsed, Source, SourceKind

_NAMED = 0.5
UNSPECIFIED = "unspecified reports"


def source(parsed: Parsed, number: int, group: list[Mention]) -> Source:
    """The source that the group's mentions are of."""
    telling = [m for m in group if not m.pronoun] or group
    kind = _kind(parsed, telling)
    named = kind != "unspecified" and _named(parsed, kind, group, telling)
    return Source(
        id=f"s{number}",
        name=_name(telling, kind, named),
        kind=kind,
        named=named,
        role=_first(m.role for m in telling),
        affiliation=_first(m.affiliation for m in telling),
        mentions=tuple(dict.fromkeys(m.span for m in group)),
    )


def _kind(parsed: Parsed, group: list[Mention]) -> SourceKind:
    """The likeliest kind over all mentions; mentions that are no one's make no other kind."""
    if is_unspecified(parsed, group[0]):
        return "unspecified"
    labels = [parsed.labels.get(m.place, {}) for m in group]
    total = {k: sum(one.get(k, 0.0) for one in labels) for k in SOURCE_KINDS}
    total["unspecified"] = -1.0
    return max(SOURCE_KINDS, key=lambda k: total[k])


def _named(parsed: Parsed, kind: SourceKind, group: list[Mention], telling: list[Mention]) -> bool:
    """A withheld name makes a source anonymous, a printed one named; where neither stands, a
    person introduced as "a" somebody is anonymous, and for the rest the model decides."""
    if any(m.anonymous for m in group):
        return False
    if any(m.name for m in telling):
        return True
    if kind == "person" and any(m.indefinite for m in telling):
        return False
    chances = [
        parsed.labels[m.place].get("named", 0.0) for m in telling if m.place in parsed.labels
    ]
    return bool(chances) and sum(chances) / len(chances) > _NAMED


def _name(group: list[Mention], kind: SourceKind, named: bool) -> str:
    """The fullest proper name of a named source; the first description of any other."""
    if kind == "unspecified":
        return UNSPECIFIED
    names = [m.name for m in group if m.name]
    return max(names, key=len) if named and names else group[0].description


def _first(values: Iterable[str | None]) -> str | None:
    return next((v for v in values if v), None)
