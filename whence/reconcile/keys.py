"""By what a report is found among many: the names it holds, and the words of its head and lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b

from whence.types import Reading

MOST = 96
_WORD = re.compile(r"[^\W_]{4,}")
_LEAD = 1_200  # characters; what a report is about stands at its head


def keys(reading: Reading) -> tuple[int, ...]:
    """Hashes (signed, 64 bits) of a report's names and of the words of its title and lead, each
    once, names first, at most ``MOST``. Which of them are rare is for the store to know."""
    found = dict.fromkeys((*_names(reading), *_words(reading)))
    return tuple(hashed(item) for item in list(found)[:MOST])


@lru_cache(maxsize=200_000)
def hashed(words: str) -> int:
    """A hash that is the same in every process: signed, 64 bits."""
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def _names(reading: Reading) -> Iterator[str]:
    for actor in reading.actors:
        if actor.named:
            yield actor.name.casefold()
    for place in reading.places:
        yield place.name.casefold()
    for source in reading.sources:
        if source.named:
            yield source.name.casefold()


def _words(reading: Reading) -> Iterator[str]:
    report = reading.report
    head = f"{report.title or ''} {report.text[report.body : report.body + _LEAD]}"
    for word in _WORD.findall(head):
        yield word.casefold()
