"""``python -m train.linkage vectors|wording|claims|citations [SHARED]``: make the files that
``whence.reconcile`` reads from ``whence/data/linkage``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

FOLDER = Path("whence/data/linkage")


def main() -> None:
    part = sys.argv[1] if len(sys.argv) > 1 else ""
    shared = Path(sys.argv[2] if len(sys.argv) > 2 else "../shared")
    if part not in PARTS:
        sys.exit(f"{part!r} is none of {', '.join(PARTS)}")
    FOLDER.mkdir(exist_ok=True)
    PARTS[part](shared)


def vectors(shared: Path) -> None:
    from train.linkage.pieces import news, raw, share, squeezed
    from whence.parse.model import load_tokenizer

    table, step = squeezed(raw())
    common = share(load_tokenizer(), news(shared))
    np.savez(FOLDER / "pieces.npz", vectors=table, step=step, share=common.astype(np.float16))


def wording(shared: Path) -> None:
    from train.linkage.clusters import clusters
    from train.linkage.wording import learn

    _write("wording", learn(list(clusters(shared / "relay/train"))))


def claims(shared: Path) -> None:
    from train.linkage.clusters import clusters
    from train.linkage.splinked import learn

    _write("claims", learn(list(clusters(shared / "relay/train"))))


def citations(shared: Path) -> None:
    from train.linkage.citing import learn

    _write("citations", learn(shared / "relay/train"))


def _write(name: str, model: object) -> None:
    text = json.dumps(model, indent=1, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf8")


PARTS = {"vectors": vectors, "wording": wording, "claims": claims, "citations": citations}


if __name__ == "__main__":
    main()
