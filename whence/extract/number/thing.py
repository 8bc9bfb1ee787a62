"""Whether those counted are people or things, by the lists of what has a part in events."""

from __future__ import annotations

from functools import cache

from whence.lexicon import lists, word_set


def is_person(noun: str) -> bool:
    """Whether a noun, lower case, names people by what they are or do."""
    return noun in word_set("event_things", "people") or noun.endswith(_endings())


def is_thing(noun: str) -> bool:
    """Whether a noun, lower case, can only mean things: what is a body too ("patrols") is none."""
    return noun in word_set("event_things", "things") and not is_person(noun)


@cache
def _endings() -> tuple[str, ...]:
    return tuple(lists("event_things")["endings"])
