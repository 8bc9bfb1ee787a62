"""Numbers, relations and events in a line that people read, for tables and notes.

A range is written as filters take it: "51", ">=12", "<=30", "4..5"; "of 10" is its base.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from whence.types import Event, Interval, Number, Participant, Place, Relation


def number_words(number: Number) -> str:
    """For example ``24..96 killed ("dozens") in 2030-01/2030-02``."""
    parts = [range_words(number), number.measure]
    if number.vague:
        parts.append(f'("{number.vague}")')
    if number.window:
        parts.append(f"in {interval_words(number.window)}")
    return " ".join(part for part in parts if part)


def range_words(number: Number) -> str:
    """The range and its base; empty where the words give no bound."""
    low, high = count_words(number.low), count_words(number.high)
    if low and high:
        words = low if low == high else f"{low}..{high}"
    else:
        words = f">={low}" if low else f"<={high}" if high else ""
    base = count_words(number.of)
    return f"{words} of {base}".lstrip() if base else words


def count_words(value: float | None) -> str:
    """A count without the point that a whole number does not need."""
    if value is None:
        return ""
    return str(int(value)) if value == int(value) else str(value)


def interval_words(interval: Interval) -> str:
    """ISO 8601, an open end as ".."; one date where both ends are the same."""
    if interval.start == interval.end:
        return interval.start or interval.precision
    return f"{interval.start or '..'}/{interval.end or '..'}"


def relation_words(relation: Relation) -> str:
    """For example ``Sorn Front not allied_with Qalmar Guard``."""
    parts = [relation.subject.name, relation.type, relation.object.name]
    if relation.negated:
        parts.insert(1, "not")
    return " ".join(parts)


def event_words(event: Event, places: Mapping[str, Place]) -> str:
    """For example ``ASSAULT bombing [attempted]: Sorn Front > police, station @ Karachi,
    2030-02-10, 12 killed``; what is not worded is left out."""
    done = [*_names(event.recipients), *_names(event.targets)]
    who = " > ".join(", ".join(names) for names in (_names(event.actors), done) if names)
    if done and not event.actors:
        who = f"> {who}"
    place = places.get(event.place or "")
    parts = [f"{who} @ {place.name}".lstrip() if place else who]
    if event.time:
        parts.append(interval_words(event.time))
    parts += [number_words(number) for number in event.toll]
    details = ", ".join(part for part in parts if part)
    return f"{event_kind(event)}: {details}" if details else event_kind(event)


def event_kind(event: Event) -> str:
    """Its type, mode and kind, and whether it was less than done."""
    parts = [event.type, event.mode, event.kind if event.kind != event.mode else None]
    if event.occurrence != "happened":
        parts.append(f"[{event.occurrence}]")
    return " ".join(part for part in parts if part)


def _names(participants: Sequence[Participant]) -> list[str]:
    return list(dict.fromkeys(item.name for item in participants))
