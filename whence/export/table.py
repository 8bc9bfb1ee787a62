"""Claims as a flat table for spreadsheets and statistics programs: CSV, one row a claim."""

from __future__ import annotations

import csv
from typing import Any, TextIO

from whence.store.contract import ClaimFilter, View
from whence.types import Claim, Report

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
)
GAP = " … "


def write_csv(view: View, out: TextIO) -> int:
    """Write the claims of the newest versions under a header line of ``COLUMNS``.

    Pieces of a broken content are joined by an ellipsis; ``start`` and ``end`` are code points
    around all of them. ``chain`` runs from the report outward, "A > B"; it, ``origin`` (the last
    link), its kind and ``named`` are empty for the report's own voice. Returns the number of
    claims.
    """
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    written = 0
    for report, claim in view.claims(ClaimFilter()):
        table.writerow(_row(report, claim))
        written += 1
    return written


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
