"""Whether the words beside a name call it a settled place."""

from __future__ import annotations

import re
from functools import cache

from whence.lexicon import lists

NO_NAME = r"(?:^|[^\w\s]\s*|\b[a-z]+ )"  # "Tolm district of" Marn says nothing of Marn


def settled(text: str, start: int, end: int) -> bool:
    """Whether the words leave no doubt that what stands there is a settled or administered
    place."""
    after, before = _settled()
    return bool(after.match(text, end) or before.search(text, max(0, start - 60), start))


@cache
def _settled() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(lists("places")["settled"])
    after = re.compile(rf"(?: tribal)? (?:{words})\b")
    return after, re.compile(rf"{NO_NAME}(?:{words}|city) of (?:the )?$")
