"""The stories that are varied: the bundled example and the clusters of ``corpora/relay``."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

from bench.command import BenchError
from whence.pipeline import batched, understand
from whence.read import ReadOptions, read
from whence.types import Aside, Reading

ROOT = Path(__file__).parents[2]


def sources() -> list[list[Reading]]:
    """The readings of each story, in the order of publication. Raises BenchError where a report
    cannot be read."""
    paths = [ROOT / "whence" / "data" / "examples"]
    paths += sorted((ROOT / "corpora" / "relay").rglob("*.jsonl"))
    return [sorted(_readings(path), key=_published) for path in paths]


def kept(path: Path) -> list[list[Reading]]:
    """The same, from a file of ours where it lies there, or else kept in it for the next time:
    what was made of one set of readings can then be added to. Raises BenchError as ``sources``."""
    if path.exists():
        found: list[list[Reading]] = pickle.loads(path.read_bytes())
        return found
    found = sources()
    path.write_bytes(pickle.dumps(found))
    return found


def _readings(path: Path) -> Iterator[Reading]:
    for batch in batched(read([path], ReadOptions())):
        for item in batch:
            if isinstance(item, Aside):
                raise BenchError(f"{item.address}: {item.reason}")
        for result in understand([item for item in batch if not isinstance(item, Aside)]):
            if isinstance(result, Aside):
                raise BenchError(f"{result.address}: {result.reason}")
            yield result


def _published(reading: Reading) -> tuple[str, str]:
    return reading.report.published or "", reading.report.doc
