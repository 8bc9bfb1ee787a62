"""Adverbs that stand for a source nobody names: "reportedly", "allegedly".

What a report says with such a word is not its own voice, whatever the model made of it.
"""

from __future__ import annotations

from dataclasses import replace

from whence.types import Mark, Parsed

_ADVERBS = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_BEFORE = 2  # words that may stand between the adverb and a claim that it opens


def with_adverbs(parsed: Parsed) -> Parsed:
    """The same with every such adverb marked as a speaker of kind ``unspecified``; marks keep
    their places."""
    taken = adverbs(parsed)
    text = parsed.report.text
    found = tuple(
        Mark("speaker", "", n, n, 1.0)
        for n, w in enumerate(parsed.words)
        if n not in taken and text[w.start : w.end].lower() in _ADVERBS
    )
    if not found:
        return parsed
    places = range(len(parsed.marks), len(parsed.marks) + len(found))
    labels = {**parsed.labels, **{p: {"unspecified": 1.0, "named": 0.0} for p in places}}
    return replace(parsed, marks=(*parsed.marks, *found), labels=labels)


def adverbs(parsed: Parsed) -> dict[int, int]:
    """For the word of each such adverb, the place of its mark."""
    text = parsed.report.text
    out = {}
    for place, mark in enumerate(parsed.marks):
        word = parsed.words[mark.first]
        alone = mark.layer == "speaker" and mark.first == mark.last
        if alone and text[word.start : word.end].lower() in _ADVERBS:
            out[mark.first] = place
    return out


def adverb_of(mark: Mark, places: dict[int, int]) -> int | None:
    """The mark of the adverb that stands in the claim or right before it, if there is one."""
    for word in range(max(mark.first - _BEFORE, 0), mark.last + 1):
        if word in places:
            return places[word]
    return None
