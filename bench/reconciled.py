"""Reconciliation on relay's clusters, from our own claims and from the gold ones."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from bench.command import BenchError, output, whence
from bench.figures import Figures, Row, rows
from bench.gold_claims import gold_readings
from bench.tasks import printed_figure
from whence.store import open_store

_PAIRS = {
    name: re.compile(rf"^{name} +P .* F1 ([\d.]+)", re.MULTILINE)
    for name in ("copies", "citations", "conflicts")
}
_SAME = re.compile(r"^same claim B3 .* F1 ([\d.]+)", re.MULTILINE)
_RIGHT = re.compile(r"^roots +repeated right ([\d.]+)", re.MULTILINE)
_ERROR = re.compile(r"^roots +repeated right [\d.]+, mean error ([\d.]+)", re.MULTILINE)


def measure(shared: Path, folder: Path) -> list[Row]:
    """F1 of copies, citations, same claims and conflicts, and how often the roots of repeated
    claims are counted right. Raises BenchError when relay is missing or not scored."""
    clusters = sorted((shared / "relay").glob("k*.jsonl"))
    if not clusters:
        raise BenchError(f"reconciled: no clusters in {shared / 'relay'}")
    found: list[Row] = []
    for group, gold in (("reconciled", False), ("reconciled_gold", True)):
        found += rows(group, _figures(scored(shared, folder / group, clusters, gold)))
    return found


def scored(shared: Path, folder: Path, clusters: list[Path], gold: bool) -> str:
    """What ``relay.py`` prints on stores, one a cluster, of our own claims or the gold ones."""
    folder.mkdir(parents=True, exist_ok=True)
    claims, pictures = folder / "claims.jsonl", folder / "clusters.jsonl"
    with claims.open("w") as said, pictures.open("w") as seen:
        for path in clusters:
            store = folder / f"{path.stem}.duckdb"
            _fill(store, path, gold)
            whence("reconcile", "--store", store, "--quiet")
            said.write(whence("export", "--store", store, "--format", "score-claims"))
            seen.write(
                whence("export", "--store", store, "--format", "score-relay", "--name", path.stem)
            )
    scorer = shared / "score" / "relay.py"
    return output(
        [sys.executable, str(scorer), str(clusters[0].parent), str(claims), str(pictures)]
    )


def _fill(store: Path, cluster: Path, gold: bool) -> None:
    if not gold:
        whence("read", cluster, "--store", store, "--quiet")
        return
    with open_store(store) as shelf:
        for reading in gold_readings(cluster):
            shelf.add(reading)


def _figures(printed: str) -> Figures:
    pairs = {name: printed_figure(_PAIRS[name], printed, name) for name in _PAIRS}
    return {
        **pairs,
        "same_claim": printed_figure(_SAME, printed, "same claim"),
        "roots": printed_figure(_RIGHT, printed, "roots"),
        "root_error": printed_figure(_ERROR, printed, "roots"),
    }
