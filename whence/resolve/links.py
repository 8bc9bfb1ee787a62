"""Chains of mentions to chains of links, those a claim inherits included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from whence.types import Draft, Link, Source, Span

Places = dict[int, tuple[Source, Span]]
"""For each speaker mark, its source and its words."""

Chain = tuple[Link, ...]


def worded(draft: Draft, places: Places) -> Chain:
    """The links that the claim's own words name. A source is one link: twice in a row it is
    worded twice, and of a loop (A through B through A) the way back to where the claim comes from
    is left out."""
    links: list[Link] = []
    for place in draft.chain:
        source, span = places[place]
        words: tuple[Span, ...] = (span,)
        if links and links[-1].source == source.id:
            words = tuple(sorted({*links.pop().mention, span}, key=lambda s: (s.start, s.end)))
        links = [link for link in links if link.source != source.id]
        links.append(Link(source.id, source.name, source.kind, source.named, words))
    return tuple(links)


def inherit(chains: Iterable[Chain]) -> list[Chain]:
    """Adds before each chain the links that its first source was introduced through, as far back
    as the report tells. ``chains`` are in the order of the text. A source first heard directly
    inherits nothing; nor does an unspecified one, which is nobody to be heard again."""
    introduced: dict[str, Chain] = {}
    out = []
    for chain in chains:
        whole = _extended(chain, introduced)
        for n, link in enumerate(whole):
            if link.kind != "unspecified":
                introduced.setdefault(link.source, whole[:n])
        out.append(whole)
    return out


def _extended(chain: Chain, introduced: dict[str, Chain]) -> Chain:
    while chain:
        known = {link.source for link in chain}
        before = [b for b in introduced.get(chain[0].source, ()) if b.source not in known]
        if not before:
            break
        chain = (*(replace(b, mention=(), inherited=True) for b in before), *chain)
    return chain
