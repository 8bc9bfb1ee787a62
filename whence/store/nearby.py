"""The SQL that finds the reports near a report: those that share rare names and words with it, or
stretches of its wording. Keys that many reports have are passed over, so that it stays near-linear.
"""

from __future__ import annotations

NEAR = 24
"""So many reports at most share a report's keys, and so many more its wording."""
COMMON = 400
"""A key that more reports have than this tells nothing."""
COPIED = 2_000
"""A stretch of wording that more reports have than this is boilerplate."""
RARE = 30
"""So many of a report's rarest keys are looked up."""
DAYS = 92
"""Reports further apart than this are near by their wording only."""

BY_KEYS = f"""
WITH asked AS (
    SELECT seq, try_cast(left(published, 10) AS DATE) AS day
    FROM reports WHERE id IN (SELECT unnest($1::VARCHAR[]))
), mine AS (
    SELECT k.report, k."key" FROM keys k JOIN asked a ON a.seq = k.report
), often AS (
    SELECT "key", count(*) AS times FROM keys WHERE "key" IN (SELECT "key" FROM mine)
    GROUP BY "key" HAVING count(*) BETWEEN 2 AND {COMMON}
), rare AS (
    SELECT m.report, m."key", ln(1 + $2 / o.times) AS weight
    FROM mine m JOIN often o USING ("key")
    QUALIFY row_number() OVER (PARTITION BY m.report ORDER BY o.times, m."key") <= {RARE}
), shared AS (
    SELECT r.report, k.report AS other, sum(r.weight) AS weight
    FROM rare r JOIN keys k USING ("key") WHERE k.report <> r.report GROUP BY ALL
)
SELECT mine.id, other.id
FROM shared s JOIN reports mine ON mine.seq = s.report JOIN newest other ON other.seq = s.other
WHERE coalesce(abs(date_diff('day', try_cast(left(mine.published, 10) AS DATE),
    try_cast(left(other.published, 10) AS DATE))), 0) <= {DAYS}
QUALIFY row_number() OVER (PARTITION BY mine.id ORDER BY s.weight DESC, other.id) <= {NEAR}
ORDER BY mine.id, s.weight DESC, other.id
"""

BY_WORDING = f"""
WITH mine AS (
    SELECT p.report, p.print FROM prints p JOIN reports r ON r.seq = p.report
    WHERE r.id IN (SELECT unnest($1::VARCHAR[]))
), often AS (
    SELECT print FROM prints WHERE print IN (SELECT print FROM mine)
    GROUP BY print HAVING count(*) BETWEEN 2 AND {COPIED}
), shared AS (
    SELECT m.report, p.report AS other, count(*) AS times
    FROM mine m JOIN often USING (print) JOIN prints p USING (print)
    WHERE p.report <> m.report GROUP BY ALL
)
SELECT mine.id, other.id
FROM shared s JOIN reports mine ON mine.seq = s.report JOIN newest other ON other.seq = s.other
QUALIFY row_number() OVER (
    PARTITION BY mine.id ORDER BY s.times DESC, other.published NULLS LAST, other.id
) <= {NEAR}
ORDER BY mine.id, s.times DESC, other.published NULLS LAST, other.id
"""
