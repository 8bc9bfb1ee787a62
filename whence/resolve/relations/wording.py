"""Which claim words a relation, and whether that claim takes it back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from whence.lexicon import lists
from whence.types import Claim, Parsed, RelationDraft


def holders(parsed: Parsed, claims: Sequence[Claim], draft: RelationDraft) -> list[Claim]:
    """The claims with the shortest content that holds the draft's words."""
    start = parsed.words[draft.words[0]].start
    end = parsed.words[draft.words[1]].end
    found = [c for c in claims if c.content[0].start <= start and end <= c.content[-1].end]
    shortest = min(map(_length, found), default=0)
    return [c for c in found if _length(c) == shortest]


def turned(parsed: Parsed, claim: Claim, draft: RelationDraft) -> bool:
    """Whether the claim's own words before the relation's, in their sentence, take it back ("it
    would be a lie to believe that ..."). Words outside the claim are its status."""
    at = draft.words[0]
    first = next((a for a, b in parsed.sentences if a <= at < b), at)
    start = max(parsed.words[first].start, claim.content[0].start)
    return bool(_retraction().search(parsed.report.text, start, parsed.words[at].start))


def _length(claim: Claim) -> int:
    return sum(s.end - s.start for s in claim.content)


@cache
def _retraction() -> re.Pattern[str]:
    words = "|".join(map(re.escape, lists("relation_words")["retraction"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
