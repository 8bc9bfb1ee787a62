"""Events, places, times and actors in words, for lists and traces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from whence.cli.text import chain_words, one_line, short
from whence.export.wording import count_words, number_words
from whence.types import Actor, Claim, Event, Interval, Number, Participant, Place, Report

NOBODY = "?"  # where no words say who does it


def who_words(event: Event) -> str:
    """Who does it to whom or what: ``Sorn Front → police, station``."""
    done = names_words((*event.recipients, *event.targets))
    who = names_words(event.actors)
    return f"{who or NOBODY} → {done}" if done else who or NOBODY


def names_words(parts: Sequence[Participant]) -> str:
    """The names of participants, each once."""
    return ", ".join(dict.fromkeys(one_line(item.name) for item in parts))


def place_words(place: Place | None) -> str:
    """A place and its country: ``Karachi (Pakistan)``; its name only, where it is unresolved."""
    if place is None:
        return ""
    name, country = one_line(place.name), one_line(place.path[-1]) if place.path else ""
    return f"{name} ({country})" if country and len(place.path) > 1 else name


def path_words(place: Place) -> str:
    """A place with what contains it, how precise it is and its coordinates."""
    parts = [", ".join(map(one_line, place.path or (place.name,))), place.kind]
    if place.latitude is None or place.longitude is None:
        return " · ".join([*parts, "not resolved"])
    precise = f" (precision: {place.precision})" if place.precision else ""
    parts.append(f"{place.latitude:.2f}, {place.longitude:.2f}{precise}")
    return " · ".join([*parts, *([f"GeoNames {place.geonames}"] if place.geonames else [])])


def time_words(interval: Interval | None) -> str:
    """A time as people write it: ``2030-02-10``, ``2030-01-01 to 2030-02-10``, ``until ...``."""
    if interval is None:
        return ""
    start, end = interval.start, interval.end
    about = "about " if interval.precision == "vague" else ""
    if start and end:
        return about + (start if start == end else f"{start} to {end}")
    return f"{about}from {start}" if start else f"{about}until {end}" if end else ""


def toll_words(event: Event) -> str:
    """The toll, without the time that is the event's own."""
    return ", ".join(counted_words(number, event.time) for number in event.toll)


def counted_words(number: Number, known: Interval | None) -> str:
    """A number in words, without a window that is ``known``."""
    bare = replace(number, window=None) if number.window == known else number
    return one_line(number_words(bare))


def range_in_words(number: Number) -> str:
    """A range as people say it: ``at least 9``, ``24 to 96``, ``4 to 5 out of 10``."""
    low, high, base = map(count_words, (number.low, number.high, number.of))
    if low and high:
        words = low if low == high else f"{low} to {high}"
    else:
        words = f"at least {low}" if low else f"at most {high}" if high else "not worded"
    return f"{words} out of {base}" if base else words


def actor_words(actor: Actor) -> str:
    """An actor with its kind and what it is known as outside the report."""
    parts = [one_line(actor.name), actor.kind, *identity_words(actor.identity, actor.ids)]
    return " · ".join(parts)


def identity_words(identity: str | None, ids: Sequence[tuple[str, str]]) -> list[str]:
    """Its identity and ids: ``afghan-taliban``, ``ucdp:303``."""
    found = [*([identity] if identity else []), *(f"{scheme}:{name}" for scheme, name in ids)]
    return [one_line(item) for item in found]


def saying_words(report: Report, claim: Claim) -> str:
    """A claim without its content: its id, status and chain."""
    return f"{short(claim.id)} {claim.status}: {chain_words(report, claim)}"
