"""Makes ``whence/serve/static/outlines.svg``: python -m train.outlines countries-50m.json

The file is Natural Earth's "Admin 0 – Countries" at 1:50 million (public domain) as TopoJSON, of
the npm package ``world-atlas`` 2.0.2 (``npm pack world-atlas``).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import whence.serve
from train.outlines.drawing import drawing

SLACK = 0.05


def main() -> None:
    """Read the topology, write the drawing, say how large it became."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topology", type=Path, help="countries-50m.json of world-atlas")
    given = parser.parse_args()
    topology = json.loads(given.topology.read_text(encoding="utf-8"))
    out = Path(whence.serve.__file__).parent / "static" / "outlines.svg"
    out.write_text(drawing(topology, SLACK), encoding="utf-8")
    print(f"{out.name}: {out.stat().st_size:,} bytes")


main()
