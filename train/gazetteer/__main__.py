"""``python -m train.gazetteer [--least N] [--to FILE]``: write the gazetteer file.

The same packages give the same file, byte for byte.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from train.gazetteer.build import LEAST, build
from whence.gazetteer.schema import create, write, write_names

FILE = Path("whence/data/gazetteer/places.sqlite")


def main() -> None:
    parser = argparse.ArgumentParser(prog="train.gazetteer", description=__doc__)
    parser.add_argument("--least", type=int, default=LEAST, help="people in a populated place")
    parser.add_argument("--to", type=Path, default=FILE, help="the file to write")
    options = parser.parse_args()
    made = build(options.least)
    options.to.parent.mkdir(parents=True, exist_ok=True)
    options.to.unlink(missing_ok=True)
    connection = create(options.to)
    with connection:
        write(connection, made.entries)
        write_names(connection, sorted(made.names))
        connection.executemany("INSERT INTO people VALUES (?, ?)", sorted(made.people))
        connection.executemany("INSERT INTO area VALUES (?, ?)", sorted(made.areas.items()))
        connection.executemany("INSERT INTO known VALUES (?)", [(k,) for k in sorted(made.known)])
    connection.execute("VACUUM")
    connection.close()
    size = options.to.stat().st_size / 1e6
    print(f"{options.to}: {len(made.entries):,} places, {len(made.names):,} names, {size:.1f} MB")


if __name__ == "__main__":
    main()
