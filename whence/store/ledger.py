"""Judgements in and out of the store, and what follows from them: groups and their roots."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from whence.plain import plain, restore
from whence.store import nearby
from whence.store.answers import GroupRow
from whence.store.appending import Appending
from whence.store.rows import Row
from whence.store.views import DuckView
from whence.types import Judgement, JudgementKind, Reading, Roots

FRESH = """
SELECT id FROM newest WHERE id NOT IN (SELECT report FROM reconciled)
ORDER BY published NULLS LAST, doc, id LIMIT ?
"""
RETIRED = """
SELECT report FROM reconciled WHERE report IN (SELECT previous FROM reports)
AND report NOT IN (SELECT id FROM newest)
"""
MEMBERS = """
SELECT member, "group" FROM groups WHERE kind = $1 AND "group" IN (
    SELECT "group" FROM groups WHERE kind = $1 AND member IN (SELECT unnest($2::VARCHAR[]))
) ORDER BY "group", member
"""
FINDINGS = """
SELECT * EXCLUDE (seq) FROM decided WHERE kind = $1 AND (
    "left" IN (SELECT unnest($2::VARCHAR[])) OR "right" IN (SELECT unnest($2::VARCHAR[]))
) ORDER BY seq
"""
ORDERED: dict[JudgementKind, str] = {
    "same-claim": """
SELECT c.id AS member, r.id AS report FROM claims c JOIN newest r ON r.id = c.report
WHERE c.id IN (SELECT unnest($1::VARCHAR[]))
ORDER BY r.published NULLS LAST, r.doc, r.id, c.content[1]."start", c.ord
""",
    "same-incident": """
SELECT e.report || '/' || e.id AS member, r.id AS report
FROM events e JOIN newest r ON r.id = e.report
WHERE (e.report || '/' || e.id) IN (SELECT unnest($1::VARCHAR[]))
ORDER BY r.published NULLS LAST, r.doc, r.id, e.ord
""",
    "same-story": """
SELECT r.id AS member, r.id AS report FROM newest r
WHERE r.id IN (SELECT unnest($1::VARCHAR[])) ORDER BY r.published NULLS LAST, r.doc, r.id
""",
}
WEIGHED = """
SELECT * FROM roots WHERE reports > 1 ORDER BY reports DESC, certain, possible, "group"
"""
COMPARED = ("claims", "sources", "actors", "places", "times", "events")
COUNTED = ("claims", "reports", "copies", "denials")


class DuckLedger(Appending, DuckView):
    """The Ledger of contract.py over one connection."""

    @contextmanager
    def change(self) -> Iterator[None]:
        """All that is done inside is stored, or none of it."""
        self._connection.begin()
        try:
            yield
        except BaseException:
            self._connection.rollback()
            raise
        self._connection.commit()

    def fresh(self, limit: int) -> list[str]:
        """Reports that were not reconciled yet, by publication, at most so many."""
        return [row["id"] for row in self._here(FRESH, [limit])]

    def retired(self) -> list[str]:
        """Reports that were reconciled before a newer version of them was read."""
        return [row["report"] for row in self._here(RETIRED)]

    def settle(self, reports: Sequence[str]) -> None:
        """Mark reports as reconciled."""
        self._insert("reconciled", [{"report": report} for report in reports])

    def retire(self, reports: Sequence[str]) -> None:
        """Forget that reports were reconciled: newer versions took their place."""
        self._here("DELETE FROM reconciled WHERE report IN (SELECT unnest(?))", [list(reports)])

    def index(self, keys: Mapping[str, Sequence[int]], prints: Mapping[str, Sequence[int]]) -> None:
        """Keep by which keys and prints, 64-bit hashes, reports can be found."""
        query = "SELECT id, seq FROM reports WHERE id IN (SELECT unnest(?))"
        place = {row["id"]: row["seq"] for row in self._here(query, [[*keys]])}
        for table, column, hashes in (("keys", "key", keys), ("prints", "print", prints)):
            rows = [
                {"report": place[name], column: item} for name in hashes for item in hashes[name]
            ]
            self._insert(table, rows)

    def near(self, reports: Sequence[str]) -> dict[str, list[str]]:
        """For each report those near it, the nearest first, newest versions only."""
        total = self._here("SELECT count(*)::DOUBLE AS n FROM reports")[0]["n"]
        found: dict[str, dict[str, None]] = {report: {} for report in reports}
        for query, values in (
            (nearby.BY_WORDING, [list(reports)]),
            (nearby.BY_KEYS, [list(reports), total]),
        ):
            for mine, other in self._connection.execute(query, values).fetchall():
                found[mine][other] = None
        return {report: list(others) for report, others in found.items()}

    def readings_of(self, reports: Sequence[str]) -> Iterator[Reading]:
        """The readings of reports by their whole ids, in that order, without attributions and
        templates: nothing between reports rests on them."""
        return self._whole(list(reports), COMPARED)

    def record(self, judgements: Sequence[Judgement]) -> None:
        """Append judgements."""
        self._insert("judgements", [plain(item) for item in judgements])

    def withdraw(self, ids: Sequence[str], when: str) -> None:
        """Date the end of judgements, by their whole ids."""
        query = (
            "UPDATE judgements SET withdrawn = ? "
            "WHERE id IN (SELECT unnest(?)) AND withdrawn IS NULL"
        )
        self._here(query, [when, list(ids)])

    def forget(self, when: str) -> None:
        """Withdraw all that rules judged, and all that follows from it. People's words stay."""
        self._here(
            "UPDATE judgements SET withdrawn = ? WHERE NOT person AND withdrawn IS NULL", [when]
        )
        for table in ("reconciled", "keys", "prints", "groups", "roots"):
            self._here(f"DELETE FROM {table}")

    def findings(self, kind: JudgementKind, about: Sequence[str]) -> list[Judgement]:
        """The judgements of a kind that stand on these things, a person's before any rule's."""
        rows = self._here(FINDINGS, [kind, list(about)])
        return [restore(Judgement, row) for row in rows]

    def standing(self, kind: JudgementKind) -> list[Judgement]:
        """All judgements of a kind that stand, in the order they were made."""
        query = "SELECT * EXCLUDE (seq) FROM decided WHERE kind = ? ORDER BY seq"
        return [restore(Judgement, row) for row in self._here(query, [kind])]

    def judgements(self, about: Sequence[str]) -> list[Judgement]:
        """The history of these things: every judgement on them, withdrawn or not, in order."""
        query = (
            'SELECT * EXCLUDE (seq) FROM judgements WHERE "left" IN (SELECT unnest($1::VARCHAR[])) '
            'OR "right" IN (SELECT unnest($1::VARCHAR[])) ORDER BY seq'
        )
        return [restore(Judgement, row) for row in self._here(query, [list(about)])]

    def judgement(self, judgement_id: str) -> Judgement:
        """The judgement whose id begins so. Raises StoreError when none or several do."""
        found = self._begins("judgement", "SELECT id FROM judgements", judgement_id)
        query = "SELECT * EXCLUDE (seq) FROM judgements WHERE id = ?"
        return restore(Judgement, self._here(query, [found])[0])

    def grouped(self, kind: JudgementKind, members: Sequence[str]) -> dict[str, list[str]]:
        """The groups that hold any of these, by label, with all their members."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._here(MEMBERS, [kind, list(members)]):
            found[row["group"]].append(row["member"])
        return dict(found)

    def ordered(self, kind: JudgementKind, members: Sequence[str]) -> dict[str, str]:
        """Things that are grouped, each with the id of its report, as the listings order them;
        what is in no newest version is left out."""
        rows = self._here(ORDERED[kind], [list(members)])
        return {row["member"]: row["report"] for row in rows}

    def groups(self, kind: JudgementKind) -> dict[str, str]:
        """The label of every grouped member."""
        query = 'SELECT member, "group" FROM groups WHERE kind = ? ORDER BY "group", member'
        return {row["member"]: row["group"] for row in self._here(query, [kind])}

    def regroup(self, kind: JudgementKind, old: Sequence[str], new: Mapping[str, str]) -> None:
        """Put ``new`` (member to label) in place of the groups labelled ``old``."""
        query = 'DELETE FROM groups WHERE kind = ? AND "group" IN (SELECT unnest(?))'
        self._here(query, [kind, list(old)])
        if kind == "same-claim":
            self._here('DELETE FROM roots WHERE "group" IN (SELECT unnest(?))', [list(old)])
        rows = [{"kind": kind, "member": member, "group": new[member]} for member in new]
        self._insert("groups", rows)

    def weigh(self, rows: Sequence[GroupRow]) -> None:
        """Put the roots of groups in place of what was known of them."""
        labels = [row.group for row in rows]
        self._here('DELETE FROM roots WHERE "group" IN (SELECT unnest(?))', [labels])
        self._insert("roots", [_weighed(row) for row in rows])

    def weighed(self, limit: int | None = None) -> Iterator[GroupRow]:
        """Repeated claims: those in most reports from fewest roots first."""
        query = WEIGHED if limit is None else f"{WEIGHED} LIMIT {limit:d}"
        for row in self._rows(query):
            yield _row_of(row)

    def weight(self, group: str) -> GroupRow | None:
        """What is known of one group's roots."""
        rows = self._here('SELECT * FROM roots WHERE "group" = ?', [group])
        return _row_of(rows[0]) if rows else None

    def state(self) -> tuple[int, int]:
        """How many reports were ever stored, and judgements ever made: grows with every change."""
        row = self._here(
            "SELECT (SELECT coalesce(max(seq), 0) FROM reports) AS reports, "
            "(SELECT coalesce(max(seq), 0) + count(withdrawn) FROM judgements) AS judgements"
        )[0]
        return row["reports"], row["judgements"]

    @property
    def name(self) -> str:
        """The store's file, without its folder."""
        return self._path.name

    def _here(self, query: str, values: Sequence[Any] = ()) -> list[Row]:
        """Rows as seen from inside the change that is being made."""
        found = self._connection.execute(query, list(values))
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _weighed(row: GroupRow) -> Row:
    return {
        "group": row.group,
        "certain": row.roots.certain,
        "possible": row.roots.possible,
        **{name: getattr(row, name) for name in COUNTED},
        "detail": json.dumps(plain(row.roots), ensure_ascii=False),
    }


def _row_of(row: Row) -> GroupRow:
    counts = {name: row[name] for name in COUNTED}
    return GroupRow(row["group"], restore(Roots, json.loads(row["detail"])), **counts)
