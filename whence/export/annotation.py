"""W3C Web Annotation: everything that is read in a report as notes on the words it stands on.

One AnnotationPage. A claim is an annotation on its content (motivation ``describing``) whose
bodies are its chain, "A > B", and its status as a tag; a source is one on its mentions
(``identifying``) whose bodies are its name and, as a tag, its kind. Actors, places, events and
numbers: see ``annotation_layers``. Offsets are code points.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO
from urllib.parse import quote

from whence.export.annotation_layers import layer_notes
from whence.export.webnote import CONTEXT, Note, note, urn, words
from whence.store.contract import View
from whence.types import Claim, Report, Source

OWN_VOICE = "(the report's own voice)"


def write_webannotation(view: View, out: TextIO) -> int:
    """Write the newest versions as one AnnotationPage, an annotation a line. Returns how many
    annotations that are."""
    page = {"@context": CONTEXT, "id": "urn:whence:annotations", "type": "AnnotationPage"}
    out.write(json.dumps(page)[:-1] + ', "items": [')
    number = 0
    for number, row in enumerate(_notes(view), 1):
        out.write(("\n" if number == 1 else ",\n") + json.dumps(row, ensure_ascii=False))
    out.write("\n]}\n")
    return number


def _notes(view: View) -> Iterator[Note]:
    for reading in view.readings("newest"):
        for claim in reading.claims:
            if claim.content:
                yield _claim(reading.report, claim)
        for source in reading.sources:
            if source.mentions:
                yield _source(reading.report, source)
        yield from layer_notes(reading)


def _claim(report: Report, claim: Claim) -> Note:
    chain = " > ".join(link.name for link in claim.chain) or OWN_VOICE
    bodies = [words("describing", chain), words("tagging", claim.status)]
    address = f"urn:whence:claim:{quote(claim.id, safe='')}"
    return note(report, address, "describing", bodies, claim.content)


def _source(report: Report, source: Source) -> Note:
    bodies = [words("identifying", source.name), words("tagging", source.kind)]
    return note(report, urn(report, source.id), "identifying", bodies, source.mentions)
