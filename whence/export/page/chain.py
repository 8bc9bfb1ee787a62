"""A claim's chain drawn as a path, from the report outward; the origin is its last stop."""

from __future__ import annotations

from whence.export.page.index import Index, hue, shown
from whence.export.page.markup import Html, el, said
from whence.export.page.refer import known_as, words
from whence.types import Claim, Link


def chain(index: Index, claim: Claim) -> Html:
    """The path. A stop is full where the source is named and hollow where it is anonymous; the way
    to it is broken where the link is inherited. Words say the same."""
    if not claim.chain:
        start = el("li", el("i", class_="stop h0"), "the report’s own voice")
        return el("ol", start, class_="chain", aria_label="Chain")
    report = index.reading.report
    start = el("li", el("i", class_="stop report"), said(report.outlet or "this report"))
    stops = (_stop(index, link) for link in claim.chain)
    return el("ol", start, *stops, class_="chain", aria_label="Chain from the report outward")


def _stop(index: Index, link: Link) -> Html:
    worded = "inherited" if link.inherited else "" if link.mention else "implied"
    notes = [note for note in (known_as(link), worded) if note]
    way = "way broken" if worded else "way"
    dot = f"stop {'' if link.named else 'hollow '}{hue(index, link.source)}".rstrip()
    note = el("small", f" {', '.join(notes)}") if notes else ""
    return el("li", el("i", class_=way), el("i", class_=dot), _name(index, link), note)


def _name(index: Index, link: Link) -> Html:
    if link.mention and shown(link.mention[0]):
        return words(link.mention[0], link.name)
    if link.source in index.sources:
        return el("a", said(link.name), href=f"#source{index.sources[link.source][0]}")
    return said(link.name)
