"""``python -m bench MEASURE ...``: measure, print, fail under a floor."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.command import BenchError
from bench.figures import Row, render

MEASURES = (
    "quality", "incidents", "times", "places", "terms", "spans", "reconciled", "same_incidents",
    "growth", "speed", "start", "size",
)  # fmt: skip
SHARED = Path(__file__).parent.parent.parent / "shared"


def main(arguments: list[str] | None = None) -> int:
    """Exit code 0 when every figure reaches its floor, 1 when one does not, 2 on an error."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("measure", nargs="+", choices=MEASURES, help="what to measure, in order")
    parser.add_argument("--shared", type=Path, default=SHARED, help="corpora and scorers")
    options = parser.parse_args(arguments)
    try:
        with TemporaryDirectory(prefix="whence-bench-") as folder:
            found = _measured(options.measure, options.shared, Path(folder))
    except BenchError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    print(render(found))
    return 0 if all(row.reaches(row.floor) for row in found) else 1


def _measured(names: list[str], shared: Path, folder: Path) -> list[Row]:
    found: list[Row] = []
    for name in names:
        found += import_module(f"bench.{name}").measure(shared, folder)
    return found


if __name__ == "__main__":
    sys.exit(main())
