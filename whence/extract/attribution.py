"""Attributions at the outer level: content runs gathered by their cue, the cue with its source
(PARC 3.0, PolNeAR)."""

from __future__ import annotations

from whence.extract.ties import best
from whence.extract.words import marked
from whence.types import Attribution, Parsed


def attributions(parsed: Parsed) -> list[Attribution]:
    """One attribution a cue that has content, in the order of the text."""
    contents: dict[int, list[int]] = {}
    cues = best(parsed, "content-cue")
    for content, cue in cues.items():
        if cue >= 0:
            contents.setdefault(cue, []).append(content)
    sources = best(parsed, "cue-source")
    out = []
    for cue in sorted(contents, key=lambda c: parsed.marks[c].first):
        source = sources.get(cue, -1)
        out.append(
            Attribution(
                source=marked(parsed, [source] if source >= 0 else []),
                cue=marked(parsed, [cue]),
                content=marked(parsed, contents[cue]),
            )
        )
    return out
