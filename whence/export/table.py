"""Claims as a flat table for spreadsheets and statistics programs: CSV, one row a claim."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from math import inf
from typing import Any, TextIO

from whence.export.wording import event_words, number_words, relation_words
from whence.store.contract import View
from whence.types import Claim, Reading, Report

COLUMNS = (
    "claim",
    "report",
    "doc",
    "outlet",
    "published",
    "status",
    "content",
    "start",
    "end",
    "chain",
    "origin",
    "origin_kind",
    "named",
    "depth",
    "numbers",
    "relations",
    "events",
)
GAP = " … "


def write_csv(view: View, out: TextIO) -> int:
    """Write the claims of the newest versions under a header line of ``COLUMNS``.

    Pieces of a broken content are joined by an ellipsis; ``start`` and ``end`` are code points
    around all of them. ``chain`` runs from the report outward, "A > B"; it, ``origin`` (the last
    link), its kind and ``named`` are empty for the report's own voice. ``numbers``, ``relations``
    and ``events`` are lines joined by "; ", see ``wording``. Returns the number of claims.
    """
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    written = 0
    for reading in view.readings("newest"):
        told = _told(reading)
        for claim in sorted(reading.claims, key=_start):
            table.writerow([*_row(reading.report, claim), *_layers(claim, told)])
            written += 1
    return written


def _start(claim: Claim) -> float:
    return claim.content[0].start if claim.content else inf


def _told(reading: Reading) -> dict[str, str]:
    """Each event of a reading in words, by its id."""
    places = {place.id: place for place in reading.places}
    return {event.id: event_words(event, places) for event in reading.events}


def _layers(claim: Claim, told: Mapping[str, str]) -> list[str]:
    lines = (
        [number_words(number) for number in claim.numbers],
        [relation_words(relation) for relation in claim.relations],
        [told[event] for event in claim.events if event in told],
    )
    return ["; ".join(words) for words in lines]


def _row(report: Report, claim: Claim) -> list[Any]:
    origin = claim.chain[-1] if claim.chain else None
    return [
        claim.id,
        report.id,
        report.doc,
        report.outlet,
        report.published,
        claim.status,
        GAP.join(span.text for span in claim.content),
        min((span.start for span in claim.content), default=None),
        max((span.end for span in claim.content), default=None),
        " > ".join(link.name for link in claim.chain),
        origin and origin.name,
        origin and origin.kind,
        origin and ("yes" if origin.named else "no"),
        len(claim.chain),
    ]
