"""The ends of a group's chains, put together where they are one source, and how many of them are
surely distinct."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whence.reconcile.origins import Profile, Verdict, compare, merged, of_outlet, of_source
from whence.reconcile.roots.ends import End, called
from whence.reconcile.roots.trace import Trace
from whence.types import Reading, Source, SourceKind

Decisions = Mapping[frozenset[str], bool]


@dataclass(frozen=True, slots=True)
class Voice:
    """One source in the end: the keys of its wordings, the claims whose chains end in it.

    ``present`` is true for an outlet whose own people were there, ``veiled`` for an anonymous
    person who may be one that a cited report names. ``profile`` is None as long as
    it is the only voice, so that nothing needs to be compared.
    """

    name: str
    kind: SourceKind
    named: bool
    keys: frozenset[str]
    claims: frozenset[str]
    present: bool = False
    veiled: bool = False
    profile: Profile | None = None


def voices(traced: Trace, decisions: Decisions) -> list[Voice]:
    """The distinct or perhaps distinct sources that a group's claims end in."""
    wanted = frozenset[str]().union(*traced.rooted.values())
    found: dict[tuple[str, ...], Voice] = {}
    for name, end in traced.ends.items():
        if end and name in wanted:
            voice = _voice(end, name, name in traced.veiled)
            alike = (called(end), end.kind, str(voice.present)) if end.named else (end.key,)
            found[alike] = _together([found[alike], voice]) if alike in found else voice
    if len(found) < 2:
        return list(found.values())
    told = [_told(voice, traced) for voice in found.values()]
    return _joined(told, decisions)


def verdict(one: Voice, other: Voice, decisions: Decisions) -> Verdict:
    """What people decided on any of their wordings, else what the wordings tell."""
    if decisions:
        said = {decisions.get(frozenset((x, y))) for x in one.keys for y in other.keys}
        if True in said or False in said:
            return "same" if True in said else "distinct"
    if one.veiled or other.veiled:
        return "unclear"
    if one.present or other.present:
        outlets = one.kind == other.kind == "outlet"
        return "same" if outlets and called(one) == called(other) else "distinct"
    if one.profile is None or other.profile is None:
        return "unclear"
    return compare(one.profile, other.profile)


def _voice(end: End, claim: str, veiled: bool) -> Voice:
    present = end.kind == "outlet" and end.key.endswith("/")
    keys, claims = frozenset([end.key]), frozenset([claim])
    return Voice(end.name, end.kind, end.named, keys, claims, present, veiled)


def _together(several: Sequence[Voice]) -> Voice:
    first = several[0]
    profiles = [voice.profile for voice in several if voice.profile]
    return replace(
        first,
        name=max((voice.name for voice in several if voice.named == first.named), key=len),
        keys=frozenset[str]().union(*[voice.keys for voice in several]),
        claims=frozenset[str]().union(*[voice.claims for voice in several]),
        profile=merged(profiles) if profiles else None,
    )


def _told(voice: Voice, traced: Trace) -> Voice:
    """With the profile of all its wordings."""
    profiles = []
    for claim in sorted(voice.claims):
        end = traced.ends[claim]
        if end and end.key in voice.keys:
            profiles.append(_profile(end, traced.members[claim][0]))
    return replace(voice, profile=merged(profiles))


def _profile(end: End, reading: Reading) -> Profile:
    number = end.key.rpartition("/")[2]
    if not number:
        return of_outlet(end.name, end.kind)
    for source in reading.sources:
        if source.id == number:
            alike = (source.kind, source.named) == (end.kind, end.named)
            worded = source if alike else replace(source, kind=end.kind, named=end.named)
            return of_source(worded, _introduced(worded, reading))
    return of_source(Source(number, end.name, end.kind, end.named, None, None, ()))


def _introduced(source: Source, reading: Reading) -> list[str]:
    """How the report words a named person where it is no source of anything."""
    if source.kind != "person" or not source.named:
        return []
    return [
        mention.text
        for actor in reading.actors
        if actor.kind == "person" and actor.named and source.name.endswith(actor.name)
        for mention in actor.mentions[:3]
        if actor.name in mention.text
    ]


def _joined(several: Sequence[Voice], decisions: Decisions) -> list[Voice]:
    """Those that are the same put together, again and again, since one wording more may tell."""
    left: list[Voice] = []
    for voice in several:
        alike = [p for p, one in enumerate(left) if verdict(one, voice, decisions) == "same"]
        if alike:
            left[alike[0]] = _together([left[alike[0]], voice])
        else:
            left.append(voice)
    return left if len(left) == len(several) else _joined(left, decisions)
