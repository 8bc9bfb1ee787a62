"""``python -m bench.variation SIZE STORE``: a store of so many varied reports.

The readings that are varied are kept beside it, in ``sources.pickle``: all stores of a folder are
made of the same ones.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.variation import stories
from bench.variation.filling import fill, first, then
from bench.variation.sources import kept


def main() -> None:
    """Make the store, or put what comes later into it."""
    parser = argparse.ArgumentParser(prog="python -m bench.variation", description=__doc__)
    parser.add_argument("size", type=int, help="how many reports")
    parser.add_argument("store", type=Path, help="where the store is made")
    parser.add_argument("--then", type=int, metavar="COUNT", help="add what comes after that")
    options = parser.parse_args()
    found = stories(kept(options.store.with_name("sources.pickle")))
    if options.then:
        fill(options.store, then(found, options.size, options.then))
    else:
        fill(options.store, first(found, options.size))


if __name__ == "__main__":
    main()
