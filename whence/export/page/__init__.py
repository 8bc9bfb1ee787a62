"""One report on one page of HTML, with everything marked: self-contained, without scripts."""

from __future__ import annotations

from whence.export.output import opened
from whence.export.page.article import article
from whence.export.page.happening import events, relations
from whence.export.page.head import heading, legend
from whence.export.page.index import Index, indexed
from whence.export.page.margin import margin
from whence.export.page.markup import Html, el, joined
from whence.export.page.people import actors, sources
from whence.export.page.setting import places, times
from whence.export.page.style import policy, style
from whence.types import Reading

__all__ = ["page", "write_page"]


def page(reading: Reading, version: str) -> str:
    """A reading as an HTML document (WHATWG HTML), Whence being of this version.

    The text content of its ``article`` is ``report.text``, but for characters that HTML cannot
    hold. It loads nothing, runs nothing, and needs no server.
    """
    index = indexed(reading)
    return f"<!DOCTYPE html>\n{el('html', _head(index), _body(index, version), lang='en')}\n"


def write_page(reading: Reading, version: str, path: str) -> None:
    """Write the page to ``path`` (``-``: standard output), whole or not at all. Raises InputError
    for a path that cannot be written."""
    with opened(path) as out:
        out.write(page(reading, version))


def _head(index: Index) -> Html:
    report = index.reading.report
    css = style(index)
    return el(
        "head",
        el("meta", charset="utf-8"),
        el("meta", http_equiv="Content-Security-Policy", content=policy(css)),
        el("meta", name="viewport", content="width=device-width, initial-scale=1"),
        el("meta", name="referrer", content="no-referrer"),
        el("meta", name="color-scheme", content="light dark"),
        el("title", f"{report.title or report.doc or report.id} – Whence"),
        el("style", Html(css)),
    )


def _body(index: Index, version: str) -> Html:
    tables = (sources, actors, events, places, relations, times)
    skip = el("a", "To the text", href="#text", class_="skip")
    sheet = el("div", article(index), margin(index), class_="sheet")
    main = el("main", sheet, *(table(index) for table in tables))
    return el("body", joined((skip, heading(index, version), legend(index), main)))
