"""Where a town's name means those who rule from it: no place to map."""

from __future__ import annotations

import re
from functools import cache

from whence.extract.place.candidates import Candidate
from whence.lexicon import lists, word_set
from whence.types import Parsed


def acts(parsed: Parsed, one: Candidate) -> bool:
    """Whether it is "the Tolm regime", or a town that gives backing or denies something."""
    text = parsed.report.text
    if _rulers().match(text, one.end):
        return True
    if not one.entries or _country(one):
        return False
    return _from().search(text, max(0, one.start - 40), one.start) is not None or _speaks(
        parsed, one
    )


def _country(one: Candidate) -> bool:
    """Whether it names a country, or an area and no town: those stay places whatever they do."""
    kinds = {entry.kind for entry in one.entries}
    return "populated" not in kinds or "country" in kinds


def _speaks(parsed: Parsed, one: Candidate) -> bool:
    """Whether nothing but the town's name is the subject of a verb of saying."""
    first, last = one.words
    possessive = parsed.report.text[one.end : one.end + 1] in ("'", "’")
    if possessive or len(one.run.tokens) > one.last - one.first + 1:
        return False
    for n in range(first, last + 1):
        word = parsed.words[n]
        if word.relation == "nsubj" and not first <= word.head <= last:
            verb = parsed.words[word.head]
            return parsed.report.text[verb.start : verb.end].lower() in word_set("places", "speaks")
    return False


@cache
def _rulers() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(lists('places')['rulers'])})\b", re.IGNORECASE)


@cache
def _from() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(lists('places')['deeds'])}) from $", re.IGNORECASE)
