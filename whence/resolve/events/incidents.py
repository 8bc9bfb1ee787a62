"""The incidents that the model saw in a report (MUC-4), tied to the events that words tell of."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from whence.resolve.events.roles import ROLES, borne_out, ends_between, sentence, violent
from whence.types import EventDraft, EventType, Incident, Parsed

_TYPES: dict[str, tuple[EventType, str | None, str | None]] = {
    "attack": ("ASSAULT", None, "attack"),
    "bombing": ("ASSAULT", "explosives", "bombing"),
    "kidnapping": ("ASSAULT", "abduct", "kidnapping"),
    "arson": ("ASSAULT", "destroy", "arson"),
    "robbery": ("ASSAULT", None, "robbery"),
    "forced work stoppage": ("COERCE", None, None),
}
_EXACT = ("kidnapping", "arson", "robbery", "bombing")
_BOMBS = ("bombing", "suicide bombing", "shelling", "air strike", "drone strike")


def with_incidents(parsed: Parsed, drafts: tuple[EventDraft, ...]) -> tuple[EventDraft, ...]:
    """The drafts with the report's incidents: each goes to the event of violence in the sentence
    that holds most of its marks, which gets the parts it lacks, and is an event of its own where
    there is none."""
    out = list(drafts)
    for place, incident in enumerate(parsed.incidents):
        if not incident.marks:
            continue
        at = _event(parsed, out, incident)
        if at is None:
            own = _own(parsed, incident)
            out.extend([_with_parts(parsed, own, place)] if own else [])
        else:
            out[at] = _with_parts(parsed, out[at], place)
    return tuple(sorted(out, key=lambda d: d.trigger))


def _event(parsed: Parsed, drafts: list[EventDraft], incident: Incident) -> int | None:
    """The place of the draft that the incident belongs to, the one that agrees with its type and
    shares most of its words."""
    counts = Counter(sentence(parsed, parsed.marks[m].first) for m in incident.marks)
    most = max(counts.values())
    here = {s for s, n in counts.items() if n == most}
    near = [
        (_agreement(parsed, draft, incident), -n, n)
        for n, draft in enumerate(drafts)
        if draft.type in ("ASSAULT", "COERCE")
        and draft.incident is None
        and sentence(parsed, draft.trigger[0]) in here
        and _fits(draft, incident.type)
    ]
    return max(near)[2] if near else None


def _fits(draft: EventDraft, type_: str) -> bool:
    """Whether a draft's kind allows the incident's type."""
    wanted = _TYPES.get(type_, _TYPES["attack"])
    if draft.type != wanted[0]:
        return False
    if type_ == "bombing":
        return draft.kind in (None, "attack", "destruction", *_BOMBS)
    return draft.kind in (None, "attack", wanted[2]) or type_ not in _EXACT


def _agreement(parsed: Parsed, draft: EventDraft, incident: Incident) -> int:
    """How many of the incident's marks the draft's own parts meet, its kind counting as one."""
    ranges = [*draft.actors, *draft.recipients, *draft.targets, *draft.means]
    marks = [parsed.marks[m] for m in incident.marks]
    met = sum(any(a <= m.last and m.first <= b for a, b in ranges) for m in marks)
    return met + (draft.kind == _TYPES.get(incident.type, _TYPES["attack"])[2])


def _own(parsed: Parsed, incident: Incident) -> EventDraft | None:
    """An event that only the model saw; None where the words bear out nothing that it was done to
    or with, in a sentence of violence."""
    type_, mode, kind = _TYPES.get(incident.type, _TYPES["attack"])
    marks = [parsed.marks[m] for m in incident.marks]
    suffered = [
        m
        for m in marks
        if ROLES.get(m.layer, "actors") != "actors"
        and borne_out(parsed, m)
        and violent(parsed, m.first)
    ]
    first = min(suffered, key=lambda m: (m.first, m.last), default=None)
    if first is None:
        return None
    return EventDraft(type_, mode, kind, "happened", (first.first, first.last))


def _with_parts(parsed: Parsed, draft: EventDraft, place: int) -> EventDraft:
    """The draft with the incident, and its marks in the roles that no word of the draft fills:
    those in its sentence, which their words bear out."""
    roles: dict[str, list[tuple[int, int]]] = {}
    here = sentence(parsed, draft.trigger[0])
    for at in parsed.incidents[place].marks:
        mark = parsed.marks[at]
        role = ROLES.get(mark.layer)
        if role is None or getattr(draft, role) or sentence(parsed, mark.first) != here:
            continue
        if borne_out(parsed, mark) and not ends_between(parsed, draft.trigger[0], mark.first):
            roles.setdefault(role, []).append((mark.first, mark.last))
    added = {role: tuple(dict.fromkeys(sorted(ranges))) for role, ranges in roles.items()}
    return replace(
        draft,
        incident=place,
        actors=added.get("actors", draft.actors),
        recipients=added.get("recipients", draft.recipients),
        targets=added.get("targets", draft.targets),
        means=added.get("means", draft.means),
    )
