"""``python -m train.places [SHARED]``: learn from one half of GeoVirus and of LGL, and write the
models that ``whence.extract.place`` and ``whence.resolve.places`` read."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from train.places import mentions, senses
from train.places.geo import examples
from whence.extract.place.weights import weights
from whence.gazetteer import base, open_files

FOLDER = Path("whence/data/gazetteer")


def main() -> None:
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    known = open_files([base()])
    read = list(examples(shared))
    write("mentions", mentions.learn(read, known))
    weights.cache_clear()
    write("resolution", senses.learn(read, known))


def write(name: str, model: object) -> None:
    text = json.dumps(model, indent=1, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
