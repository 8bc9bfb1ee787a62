"""The kind of actor that the words of a name say."""

from __future__ import annotations

from whence.resolve.actors import lexicon
from whence.resolve.lexicon import words
from whence.types import ActorKind


def by_words(lows: list[str], text: str) -> ActorKind | None:
    """The kind that the words of a name say: what stands before "of" first, the last word of it
    before the others."""
    for small in ("of", "for"):
        if small in lows[1:]:
            cut = lows.index(small)
            before = by_words(lows[:cut], text)
            if before:
                return before
    against = bool(lexicon.words("names-against") & set(lows))
    for low in reversed(lows):
        kind = lexicon.named_kinds().get(low)
        if kind == "armed-group" and low == "army":
            return "armed-group" if text[:1].isupper() and against else "state-force"
        if kind == "state-force":
            return "armed-group" if against else "state-force"
        if low == "movement" and "liberation" in lows:
            return "armed-group"
        if kind:
            return kind
    return None


def is_body(low: str) -> bool:
    """Whether a word is a body's, so that "of" may go on after it."""
    return low in lexicon.named_kinds() or low in words("bodies") or low in ("united", "sons")
