"""A mention cut into its phrases: the head's own, and those that stand in apposition to it."""

from __future__ import annotations

from whence.resolve.chunks import Chunk

_CLAUSE = frozenset("who whom whose which where when while".split())
_BREAKS = frozenset(',;:()[]—–-"“”«»…')


def segments(row: list[Chunk]) -> list[list[Chunk]]:
    """The phrases between commas, up to the first relative clause, brackets left out."""
    out: list[list[Chunk]] = [[]]
    bracketed = False
    for chunk in row:
        if _begins_clause(chunk) and any(out):
            break
        if chunk.mark and chunk.text in _BREAKS:
            bracketed = chunk.text in "(["
            out.append([])
        elif not bracketed or not any(out[:-1]):
            out[-1].append(chunk)
    whole = [s for s in out if s]
    return whole[:1] + [s for s in whole[1:] if not _hangs_on(s[0])]


def _hangs_on(chunk: Chunk) -> bool:
    """Whether the phrase that it begins is a clause: "reached by telephone", "as told to"."""
    clause = chunk.low == "as" or chunk.pos in ("VERB", "ADV", "AUX", "SCONJ")
    return clause and not chunk.capital


def _begins_clause(chunk: Chunk) -> bool:
    return not chunk.capital and (
        chunk.low in _CLAUSE or (chunk.low == "that" and chunk.pos in ("PRON", "SCONJ"))
    )
