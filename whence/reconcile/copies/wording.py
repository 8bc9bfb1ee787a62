"""The words of a report that may be copied."""

from __future__ import annotations

import re
from functools import cache

from whence.lexicon import lists
from whence.types import Report

SHORT = 25
"""A paragraph of more words than this is no boilerplate, whatever stands in it."""
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[\w\u0300-\u036f\u00ad\u200b-\u200d]+")
"""Letters may come with accents of their own, soft hyphens and marks of no width between them."""


def words_of(report: Report) -> list[re.Match[str]]:
    """The words of a report from its body on, but those of boilerplate: short paragraphs such as
    "Reporting by Ana Brel; editing by Ivo Tark", or "Sign up for our newsletter"."""
    found: list[re.Match[str]] = []
    for line in _LINE.finditer(report.text, report.body):
        words = list(_WORD.finditer(report.text, line.start(), line.end()))
        if len(words) > SHORT or not _boilerplate().search(line[0]):
            found += words
    return found


@cache
def _boilerplate() -> re.Pattern[str]:
    phrases = lists("reconcile_copies")["boilerplate"]
    ways = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{ways})(?!\w)", re.IGNORECASE)
