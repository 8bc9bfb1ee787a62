"""What one source says, through whom, and how often it is the only root."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from whence.store.browsing.base import (
    BEHIND,
    CURRENT,
    PAGE,
    Behind,
    Browsing,
    Head,
    Stop,
    behind,
    head,
    offset,
    stop,
    total,
)
from whence.store.rows import Row

IS = "lambda l: l.name = $1 AND l.kind = $2 AND l.named = $3"
SAID = f"""
SELECT c.id AS claim, c.status, c.chain, list_transform(c.content, lambda s: s."text") AS words,
    chain[-1].name = $1 AND chain[-1].kind = $2 AND chain[-1].named = $3 AS origin,
    r.id AS report, r.doc, r.outlet, r.title, r.published,
    g."group" AS root_group, g.certain, g.possible, g.reports AS root_reports,
    count(*) OVER () AS total
FROM claims c JOIN newest r ON r.id = c.report {BEHIND}
WHERE len(list_filter(c.chain, {IS})) > 0
ORDER BY origin DESC, r.published NULLS LAST, r.doc, r.id, c.ord LIMIT $4 OFFSET $5
"""
COUNTS = f"""
WITH mine AS (
    SELECT c.id, c.report, c.status, chain[-1].name = $1 AND chain[-1].kind = $2
        AND chain[-1].named = $3 AS origin
    FROM claims c WHERE {CURRENT} AND len(list_filter(c.chain, {IS})) > 0
)
SELECT count(*) AS claims, count(DISTINCT report) AS reports, count_if(origin) AS origins,
    count_if(origin AND g."group" IS NOT NULL) AS weighed,
    count_if(origin AND g.possible = 1 AND g.detail->>'$.origins[0].name' = $1) AS alone,
    coalesce(map_entries(histogram(status) FILTER (origin)), []) AS statuses
FROM mine c {BEHIND}
"""
AROUND = f"""
WITH mine AS (
    SELECT report, list_transform(chain, lambda l:
        {{'name': l.name, 'kind': l.kind, 'named': l.named}}) AS chain
    FROM claims WHERE {CURRENT} AND len(list_filter(chain, {IS})) > 0
), placed AS (
    SELECT report, chain, list_position(chain, {{'name': $1, 'kind': $2, 'named': $3}}) AS i
    FROM mine
)
SELECT * FROM (
    SELECT 'through' AS side, chain[i - 1] AS l, count(*) AS times
    FROM placed WHERE i > 1 GROUP BY ALL
    UNION ALL
    SELECT 'of', chain[i + 1], count(*) FROM placed WHERE i < len(chain) GROUP BY ALL
) ORDER BY side, times DESC, l.name, l.kind
"""
ABOUT = f"""
SELECT DISTINCT role, affiliation FROM sources WHERE name = $1 AND kind = $2 AND named = $3
AND {CURRENT} AND (role IS NOT NULL OR affiliation IS NOT NULL) ORDER BY ALL LIMIT 12
"""


@dataclass(frozen=True, slots=True)
class Said:
    """A claim that somebody makes (``origin``) or hands on, and what stands behind it."""

    claim: str
    status: str
    words: str
    chain: tuple[Stop, ...]
    origin: bool
    report: Head
    behind: Behind | None


@dataclass(frozen=True, slots=True)
class Beside:
    """Somebody who stands next to somebody in chains, and how often."""

    who: Stop
    times: int


@dataclass(frozen=True, slots=True)
class Voice:
    """How somebody speaks: the origin of ``origins`` claims of ``claims`` in ``reports``; of the
    ``weighed`` ones it is ``alone`` the only root. ``statuses`` are those of what it says itself;
    ``through`` whom it is heard, ``of`` whom it hands something on, ``about`` role and affiliation
    as worded."""

    claims: int
    reports: int
    origins: int
    weighed: int
    alone: int
    statuses: tuple[tuple[str, int], ...]
    through: tuple[Beside, ...]
    of: tuple[Beside, ...]
    about: tuple[str, ...]


class Speech(Browsing):
    """What the newest versions have from one source."""

    def said(self, who: Stop, page: int) -> tuple[list[Said], int]:
        """A page of what somebody says or hands on, what it says itself first."""
        rows = list(self._rows(SAID, [*_values(who), PAGE, offset(page)]))
        return [said(row) for row in rows], total(rows)

    def voice(self, who: Stop) -> Voice:
        """How somebody speaks."""
        counts = next(self._rows(COUNTS, _values(who)))
        sides: dict[str, list[Beside]] = {"through": [], "of": []}
        for row in self._rows(AROUND, _values(who)):
            sides[row["side"]].append(Beside(stop(row["l"]), row["times"]))
        about = (_about(row) for row in self._rows(ABOUT, _values(who)))
        statuses = tuple((pair["key"], pair["value"]) for pair in counts.pop("statuses"))
        return Voice(
            **counts,
            statuses=statuses,
            through=tuple(sides["through"][:12]),
            of=tuple(sides["of"][:12]),
            about=tuple(about),
        )


def said(row: Row) -> Said:
    """What a row with the columns of ``SAID`` says."""
    chain = tuple(stop(link) for link in row["chain"])
    words = " … ".join(" ".join(piece.split()) for piece in row["words"])
    return Said(row["claim"], row["status"], words, chain, row["origin"], head(row), behind(row))


def _values(who: Stop) -> list[Any]:
    return [who.name, who.kind, who.named]


def _about(row: Row) -> str:
    return ", ".join(part for part in (row["role"], row["affiliation"]) if part)
