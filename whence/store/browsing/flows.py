"""Which outlet feeds which: copies and citations between their reports."""

from __future__ import annotations

from dataclasses import dataclass

from whence.store.browsing.base import Browsing, total

MOST = 300
"""So many pairs of outlets are asked for, those with most between them first."""
SAMPLE = 3
FLOWS = f"""
WITH found AS (
    SELECT kind, "left", "right", detail->>'$.credited' = 'true' AS credited
    FROM decided WHERE kind IN ('copy', 'citation') AND holds AND "right" <> ''
), named AS (
    SELECT id, coalesce(nullif(trim(outlet), ''), doc) AS outlet FROM newest
)
SELECT earlier.outlet AS source, later.outlet AS taker, count_if(f.kind = 'copy') AS copies,
    count_if(f.kind = 'copy' AND NOT coalesce(f.credited, false)) AS uncredited,
    count_if(f.kind = 'citation') AS citations, count(DISTINCT later.id) AS reports,
    list(DISTINCT later.id ORDER BY later.id)[:{SAMPLE}] AS sample, count(*) OVER () AS total
FROM found f JOIN named later ON later.id = f."left" JOIN named earlier ON earlier.id = f."right"
WHERE lower(earlier.outlet) <> lower(later.outlet)
GROUP BY source, taker
ORDER BY copies + citations DESC, source, taker LIMIT {MOST}
"""


@dataclass(frozen=True, slots=True)
class Flow:
    """What ``taker`` has from ``source``: ``copies`` of its reports (``uncredited`` without saying
    so) and ``citations``, in ``reports`` of its own, of which ``sample`` are some."""

    source: str
    taker: str
    copies: int
    uncredited: int
    citations: int
    reports: int
    sample: tuple[str, ...]


class Flows(Browsing):
    """What outlets have from one another, newest versions."""

    def pairs(self) -> tuple[list[Flow], int]:
        """The pairs of outlets with most between them, and how many there are."""
        rows = list(self._rows(FLOWS))
        fields = Flow.__dataclass_fields__
        kept = ({**row, "sample": tuple(row["sample"])} for row in rows)
        pairs = [Flow(**{name: row[name] for name in fields}) for row in kept]
        return pairs, total(rows)
