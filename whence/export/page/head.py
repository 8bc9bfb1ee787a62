"""The top of the page: what report this is, what its marks mean, and which of them show."""

from __future__ import annotations

from collections.abc import Iterator

from whence.export.page.index import Index
from whence.export.page.markup import Html, el, joined, said
from whence.export.page.refer import quoted

PROMISE = "It says who says it, never what is true."
LAYERS: dict[str, tuple[str, str]] = {
    "claims": ("claims", "h1 claim end"),
    "sources": ("sources", "source h1"),
    "status": ("hedges, denials …", "evidence hedge"),
    "cues": ("cues", "cue"),
    "actors": ("actors", "actor"),
    "places": ("places", "place"),
    "times": ("times", "time"),
    "numbers": ("numbers", "number"),
    "events": ("events", "event"),
}
"""For each layer that can be hidden: its name for people, and the classes of its sample."""


def heading(index: Index, version: str) -> Html:
    """Title, outlet, publication time, names and id of the report, and Whence's version."""
    report = index.reading.report
    facts = (el("div", el("dt", name), el("dd", value)) for name, value in _facts(index, version))
    return el(
        "header",
        el("h1", said(report.title or report.doc or report.id)),
        el("dl", *facts, class_="facts"),
        el("p", PROMISE, class_="promise"),
        _contents(),
    )


def legend(index: Index) -> Html:
    """What marks look like, each with a box that hides it, and the signs of chains."""
    boxes = (
        el(
            "label",
            el("input", type="checkbox", checked=True, autocomplete="off", id=f"show-{name}"),
            " ",
            el("span", words, class_=classes),
        )
        for name, (words, classes) in LAYERS.items()
    )
    hidden = el("legend", "Marks, shown where ticked")
    return el("aside", el("fieldset", hidden, *boxes), _signs(), class_="legend", aria_label="Key")


def _facts(index: Index, version: str) -> Iterator[tuple[str, str]]:
    report = index.reading.report
    yield "Outlet", said(report.outlet) if report.outlet else "not stated"
    yield "Published", said(report.published) if report.published else "not stated"
    yield "Report", joined((said(report.doc), " ", el("code", said(report.id))))
    if report.url:
        yield "Address", said(report.url)
    if index.reading.notes:
        yield "Provenance", quoted(index.reading.notes)
    yield "Read by", f"Whence {version}"


def _contents() -> Html:
    names = "Text", "Sources", "Actors", "Events", "Places", "Relations", "Times"
    links = (el("a", name, href=f"#{name.lower()}") for name in names)
    return el("nav", *links, aria_label="Parts of this page")


def _signs() -> Html:
    signs = (
        (el("span", "A3", class_="label h1"), "claim 3, made by source A"),
        (el("span", "¶4", class_="label h0"), "claim 4, in the report’s own voice"),
        (joined((el("i", class_="way"), el("i", class_="stop h1"))), "named source"),
        (joined((el("i", class_="way"), el("i", class_="stop hollow h1"))), "anonymous source"),
        (el("i", class_="way broken"), "inherited link: from where the source was introduced"),
        (el("span", "≈ hedge", class_="evidence hedge sign"), ""),
        (el("span", "¬ denial", class_="evidence denial sign"), ""),
        (el("span", "→ prediction", class_="evidence prediction sign"), ""),
        (el("span", "! request", class_="evidence request sign"), ""),
    )
    return el("ul", *(el("li", sign, " ", words) for sign, words in signs), class_="signs")
