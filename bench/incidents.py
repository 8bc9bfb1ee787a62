"""Incidents of violence, scored as the template-filling literature scores MUC-4."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from bench.command import BenchError, output, whence
from bench.corpus import documents
from bench.figures import Row, rows

_MICRO = re.compile(r"^documents \d+ micro .* F1 ([\d.]+)", re.MULTILINE)


def measure(shared: Path, folder: Path) -> list[Row]:
    """Micro F1 on MUC's dev part. Raises BenchError when it is missing or not scored."""
    corpus = shared / "corpora" / "muc" / "dev.jsonl"
    if not corpus.exists():
        raise BenchError(f"incidents: no {corpus}")
    plain, store, told = (folder / f"muc.{part}" for part in ("jsonl", "duckdb", "pred.jsonl"))
    with plain.open("w", encoding="utf-8") as out:
        for row in documents(corpus):
            out.write(json.dumps({"docid": row["docid"], "doctext": row["doctext"]}) + "\n")
    whence("read", plain, "--store", store, "--quiet")
    whence("export", "--store", store, "--format", "score-muc", "-o", told)
    printed = output([sys.executable, str(shared / "score" / "muc.py"), str(corpus), str(told)])
    found = _MICRO.search(printed)
    if not found:
        raise BenchError(f"incidents: no F1 in: {printed!r}")
    return rows("incidents", {"micro": float(found[1])})
