"""One W3C Web Annotation: bodies about stretches of a report's text, in code points."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from whence.types import Report, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many code points before and after the words help to find them in a changed page."""

Note = dict[str, Any]


def note(
    report: Report, address: str, motivation: str, bodies: list[Note], spans: Iterable[Span]
) -> Note:
    """The annotation with the URN ``address`` on ``spans`` of a report."""
    source = report.url or urn(report)
    targets = [{"source": source, "selector": _selectors(report.text, span)} for span in spans]
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def words(purpose: str, value: str) -> Note:
    """A body that is a text."""
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def link(purpose: str, address: str) -> Note:
    """A body that is something on the web."""
    return {"type": "SpecificResource", "purpose": purpose, "source": address}


def urn(report: Report, *parts: str) -> str:
    """The name of a report, or of a part of it."""
    names = (report.id, *parts)
    return ":".join(["urn:whence:report", *(quote(name, safe="") for name in names)])


def _selectors(text: str, span: Span) -> list[Note]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]
