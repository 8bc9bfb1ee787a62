"""``python -m train.conflicts [SHARED]``: fit the networks of ``whence.reconcile.conflicts`` and
write them to ``whence/data/linkage/conflicts.npz``.

What it prints is for clusters that the networks did not see, each in turn.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from train.conflicts.crossing import figures, unseen
from train.conflicts.examples import examples
from train.conflicts.fit import fitted, joined

FILE = Path("whence/data/linkage/conflicts.npz")
NETWORKS = 8
LEAST = 0.14
"""The probability from which two claims are held to conflict; chosen on relay's dev clusters."""


def main() -> None:
    shared = Path(sys.argv[1] if len(sys.argv) > 1 else "../shared")
    stories = list(examples(sorted((shared / "relay" / "train").glob("k*.jsonl"))))
    for name, f1 in figures(stories, unseen(stories), LEAST).items():
        print(f"{name} claims: F1 {f1:.3f}")
    np.savez(FILE, least=np.float32(LEAST), **joined([fitted(stories, n) for n in range(NETWORKS)]))


if __name__ == "__main__":
    main()
