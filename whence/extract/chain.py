"""A claim's chain of mentions, from the report outward."""

from __future__ import annotations

_LONGEST = 5  # links; longer chains are loops of the model, not of the world


def chain(claim: int, speaker: dict[int, int], through: dict[int, int]) -> tuple[int, ...]:
    """Places of marks, the origin last; empty for the report's own voice.

    ``speaker`` says who makes a claim, ``through`` whom a speaker is heard through; -1 is nobody.
    """
    links: list[int] = []
    link = speaker.get(claim, -1)
    while link >= 0 and link not in links and len(links) < _LONGEST:
        links.append(link)
        link = through.get(link, -1)
    return tuple(reversed(links))
