"""Words for those of a country: "Ardanian officials"."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.words import span
from whence.gazetteer import Gazetteer
from whence.types import Parsed, PlaceMention


def peoples(parsed: Parsed, gazetteer: Gazetteer) -> Iterator[PlaceMention]:
    """Each word, from the body on, that means the people or things of a country."""
    text, body = parsed.report.text, parsed.report.body
    for n, word in enumerate(parsed.words):
        if word.start >= body and text[word.start].isupper():
            own = span(parsed, n, n)
            if gazetteer.of_people(own.text):
                yield PlaceMention(own, n, n, "country", None, people=True)
