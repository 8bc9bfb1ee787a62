"""Times: found and resolved, on the texts that the rules were not written on."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.command import BenchError, output, whence
from bench.corpus import documents
from bench.figures import Figures, Row, rows

_PARTS = 4  # one document in so many is held back
_VALUE = re.compile(r"^value +.* F1 ([\d.]+)$", re.MULTILINE)


def held_back(doc: str) -> bool:
    """Whether a document of TimeBank and AQUAINT is of the quarter that nobody looks at: rules are
    written on the other three."""
    return sha256(doc.encode()).digest()[0] % _PARTS == 0


def measure(shared: Path, folder: Path) -> list[Row]:
    """Value F1 (TempEval-3) on the quarter held back, and on WikiWars' histories.

    Raises BenchError when a corpus is missing or the scorer prints no figure.
    """
    corpora = shared / "corpora" / "time"
    tbaq = [row for row in _documents(corpora / "tbaq.jsonl") if held_back(row["doc"])]
    histories = _documents(corpora / "wikiwars.jsonl")
    figures: Figures = {
        "held_back": _value("tbaq", tbaq, shared, folder),
        "wikiwars": _value("wikiwars", histories, shared, folder),
    }
    return rows("times", figures)


def _documents(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        raise BenchError(f"times: no {path}")
    return list(documents(path))


def _value(name: str, gold: list[dict[str, Any]], shared: Path, folder: Path) -> float:
    """What the scorer says of Whence's reading of these documents."""
    right, plain, store, told = (
        folder / f"{name}.{part}" for part in ("gold.jsonl", "jsonl", "duckdb", "pred.jsonl")
    )
    _write(right, gold)
    _write(plain, ({k: row[k] for k in ("doc", "text")} | _date(row) for row in gold))
    whence("read", plain, "--store", store, "--quiet")
    whence("export", "--store", store, "--format", "score-timex", "-o", told)
    printed = output([sys.executable, str(shared / "score" / "timex.py"), str(right), str(told)])
    found = _VALUE.search(printed)
    if not found:
        raise BenchError(f"times: no value F1 in: {printed!r}")
    return float(found[1])


def _date(row: dict[str, Any]) -> dict[str, str]:
    return {"published": row["dct"]} if row["dct"] else {}


def _write(path: Path, entries: Iterable[dict[str, Any]]) -> None:
    lines = (json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    path.write_text("".join(lines), encoding="utf-8")
