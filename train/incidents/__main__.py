"""``python -m train.incidents [SHARED]``: fit what each clue adds to the log-odds that two events
are one incident, and print it. The numbers stand in ``whence/reconcile/incidents/events.py``."""

from __future__ import annotations

import sys
from pathlib import Path

from train.incidents.fit import fitted
from train.incidents.pairs import examples
from whence.reconcile.incidents.clues import CLUES


def main() -> None:
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    clues, same = examples(sorted((shared / "relay" / "train").glob("*.gold.json")))
    weights = fitted(clues, same)
    print(f"{len(same)} pairs of events, {same.mean():.3f} of them one incident")
    for name, weight in zip((*CLUES, "start"), weights, strict=True):
        print(f"{name:12}{weight:7.2f}")


if __name__ == "__main__":
    main()
