"""W3C Web Annotation: each claim and each source as a note on the words it stands on.

One AnnotationPage. A claim is an annotation on its content (motivation ``describing``) whose
bodies are its chain, "A > B", and its status as a tag; a source is one on its mentions
(``identifying``) whose bodies are its name and, as a tag, its kind. Offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO
from urllib.parse import quote

from whence.store.contract import View
from whence.types import Claim, Reading, Report, Source, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""How many code points before and after the words help to find them in a changed page."""

OWN_VOICE = "(the report's own voice)"


def write_webannotation(view: View, out: TextIO) -> int:
    """Write the newest versions as one AnnotationPage, an annotation a line. Returns how many
    annotations that are."""
    page = {"@context": CONTEXT, "id": "urn:whence:annotations", "type": "AnnotationPage"}
    out.write(json.dumps(page)[:-1] + ', "items": [')
    number = 0
    for number, row in enumerate(_annotations(view), 1):
        out.write(("\n" if number == 1 else ",\n") + json.dumps(row, ensure_ascii=False))
    out.write("\n]}\n")
    return number


def _annotations(view: View) -> Iterator[dict[str, Any]]:
    for reading in view.readings("newest"):
        for claim in reading.claims:
            if claim.content:
                yield _claim(reading.report, claim)
        for source in reading.sources:
            if source.mentions:
                yield _source(reading, source)


def _claim(report: Report, claim: Claim) -> dict[str, Any]:
    chain = " > ".join(link.name for link in claim.chain) or OWN_VOICE
    bodies = [_body("describing", chain), _body("tagging", claim.status)]
    address = f"urn:whence:claim:{quote(claim.id, safe='')}"
    return _annotation(address, "describing", bodies, _targets(report, claim.content))


def _source(reading: Reading, source: Source) -> dict[str, Any]:
    bodies = [_body("identifying", source.name), _body("tagging", source.kind)]
    address = f"{_urn(reading.report)}:{quote(source.id, safe='')}"
    return _annotation(address, "identifying", bodies, _targets(reading.report, source.mentions))


def _annotation(
    address: str, motivation: str, bodies: list[dict[str, str]], targets: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "@context": CONTEXT,
        "id": address,
        "type": "Annotation",
        "motivation": motivation,
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _targets(report: Report, spans: tuple[Span, ...]) -> list[dict[str, Any]]:
    source = report.url or _urn(report)
    return [{"source": source, "selector": _selectors(report.text, span)} for span in spans]


def _selectors(text: str, span: Span) -> list[dict[str, Any]]:
    return [
        {
            "type": "TextQuoteSelector",
            "exact": span.text,
            "prefix": text[max(0, span.start - AROUND) : span.start],
            "suffix": text[span.end : span.end + AROUND],
        },
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
    ]


def _urn(report: Report) -> str:
    return f"urn:whence:report:{quote(report.id, safe='')}"
