"""A report with drafts and claims, made by hand from stretches of its text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.types import (
    Claim,
    Extracted,
    Interval,
    Link,
    Parsed,
    Participant,
    RelationDraft,
    RelationType,
    Report,
    Source,
    Span,
    Status,
    Time,
    Word,
)


class Story:
    """One report; its parts are named by their words, which must stand in the text once."""

    def __init__(self, text: str, names: dict[str, str] | None = None) -> None:
        self.text = text
        self.names = names or {}
        places = [m.span() for m in re.finditer(r"\w+|[^\w\s]", text)]
        verbs = ("said", "denied", "believe", "attacked")
        self.words = tuple(
            Word(a, b, "VERB" if text[a:b] in verbs else "NOUN", n, "dep")
            for n, (a, b) in enumerate(places)
        )
        self.parsed = Parsed(
            Report("r1", "story", text), self.words, ((0, len(places)),), (), (), {}
        )

    def span(self, words: str) -> Span:
        at = self.text.index(words)
        return Span(at, at + len(words), words)

    def range(self, words: str) -> tuple[int, int]:
        span = self.span(words)
        inside = [
            n for n, w in enumerate(self.words) if span.start <= w.start and w.end <= span.end
        ]
        return inside[0], inside[-1]

    def draft(
        self,
        subject: str,
        words: str,
        object_: str,
        type_: RelationType = "allied_with",
        **more: bool,
    ) -> RelationDraft:
        negated = more.get("negated", False)
        ends = self.range(subject), self.range(object_)
        return RelationDraft(type_, *ends, negated, self.range(words))

    def claim(
        self, id_: str, content: str, source: str | None = None, status: Status = "stated"
    ) -> Claim:
        chain = (Link(source, source, "person", True),) if source else ()
        span = self.span(content)
        return Claim(id_, "r1", (span,), (), chain, status, (), span, False)

    def time(self, words: str, start: str) -> Time:
        return Time(self.span(words), "DATE", start, Interval(start, None, "year"))

    def extracted(self, drafts: Sequence[RelationDraft], times: Sequence[Time] = ()) -> Extracted:
        return Extracted(self.parsed, (), (), (), times=tuple(times), relations=tuple(drafts))

    def participant(self, first: int, last: int) -> Participant:
        """By the words' own name in ``names``, an actor then, else by the words."""
        start, end = self.words[first].start, self.words[last].end
        mention = Span(start, end, self.text[start:end])
        name = self.names.get(mention.text)
        return Participant(name or mention.text, mention, actor=name and f"a-{name}")


def source(id_: str, mention: Span, affiliation: str | None = None) -> Source:
    """A person who speaks."""
    return Source(id_, mention.text, "person", True, None, affiliation, (mention,))
