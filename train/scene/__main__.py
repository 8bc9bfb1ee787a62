"""``python -m train.scene CHECKPOINT``: teaches the second reader above a first one.

The first reader stays as it is. A mean of the last phases' weights, ``scene.pt``, is what ships.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from bench.corpus import part
from train.__main__ import Average, Phase, blend, clock
from train.model import Model
from train.scene import muc, passages, re3d
from train.scene.lesson import SceneLesson
from train.scene.losses import losses
from train.scene.nets import SecondReader
from train.scene.trunk import look
from train.scene.versions import add_versions, look_at
from whence.parse.model import load, load_tokenizer

PASSAGES = Path(__file__).parent.parent / "relations"
PHASES = (
    Phase({"muc": 14, "re3d": 40, "passages": 20}, 4e-4),
    Phase({"muc": 5, "re3d": 80, "passages": 25}, 2.5e-4),
)
"""The second goes on from the first: the small corpora of relations need many more looks."""

SHARES = {1: 0.4, 2: 0.6}
"""The weighted mean of the weights after these phases is gone on from: the second forgets a little
of incidents. Chosen on the kept tenths."""


@dataclass(frozen=True, slots=True)
class Drops:
    """Shares that are dropped in the scene, in the caster, and of the words between them."""

    scene: float
    caster: float
    words: float


EASY, HARD = Drops(0.1, 0.1, 0.2), Drops(0.12, 0.2, 0.3)

LAST = Phase({"muc": 1.25, "re3d": 11}, 2e-4)
"""By then lessons are known by heart, so it looks at other versions of them and drops more. It is
run twice, and the mean is kept (model soups, Wortsman et al. 2022)."""
LAST_SHARES = {3: 0.5, 4: 0.5}

QUIET = 0.6
"""Of MUC's documents without an incident, the share that an epoch sees."""
BUDGET = 4500  # pieces a batch


def corpora(shared: Path) -> dict[str, list[SceneLesson]]:
    """Every training lesson, without those that are kept to choose by or to measure."""
    tokenizer = load_tokenizer()
    found = {
        "muc": list(muc.lessons(shared / "corpora/muc/train.jsonl", tokenizer)),
        "re3d": [
            x
            for x in re3d.lessons(shared / "corpora/re3d", tokenizer)
            if not re3d.held_back(x.name)
        ],
        "passages": [
            x for path in sorted(PASSAGES.glob("*.txt")) for x in passages.lessons(path, tokenizer)
        ],
    }
    return {k: [x for x in v if k == "re3d" or not kept(x.name)] for k, v in found.items()}


def kept(name: str) -> bool:
    """A tenth of MUC's training part and of the passages is kept, to choose by."""
    return part(name, 10) == 0


def plan(
    parts: dict[str, list[SceneLesson]], epochs: dict[str, float], dice: random.Random
) -> list[list[SceneLesson]]:
    """All batches of the run, in random order."""
    out: list[list[SceneLesson]] = []
    for task, lessons in parts.items():
        left = epochs.get(task, 0)
        while left > 0:
            loud = [x for x in lessons if x.incidents != [] or dice.random() < QUIET]
            groups = list(_batches(loud, dice))
            out += groups[: math.ceil(len(groups) * min(left, 1.0))]
            left -= 1
    dice.shuffle(out)
    return out


def _batches(lessons: list[SceneLesson], dice: random.Random) -> Iterator[list[SceneLesson]]:
    """Groups of like length, each of about BUDGET pieces."""
    order = sorted(lessons, key=lambda x: len(x.words) + dice.random() * 60)
    group: list[SceneLesson] = []
    for lesson in order:
        group.append(lesson)
        if sum(len(s.trunk) for x in group for s in x.seen) >= BUDGET:
            yield group
            group = []
    if group:
        yield group


def train(
    model: SecondReader, steps: list[list[SceneLesson]], rate: float, drops: Drops, out: Path
) -> None:
    """Learns all steps; the averaged weights are saved every 250 steps and at the end."""
    model.scene.drop, model.caster.drop = drops.scene, drops.caster
    upper = list(model.scene.layers.parameters())
    known = {id(p) for p in upper}
    rest = [p for p in model.parameters() if id(p) not in known]
    tuner = torch.optim.AdamW(
        [{"params": upper, "lr": rate}, {"params": rest, "lr": 3 * rate}], weight_decay=0.01
    )
    warm = max(1, len(steps) // 12)
    rates = clock(tuner, warm, len(steps))
    mean, began = Average(model, 0.99), time.time()
    seen: dict[str, list[float]] = defaultdict(list)
    for n, lessons in enumerate(steps, 1):
        model.train()
        parts = losses(model, lessons, n > warm, drops.words)
        tuner.zero_grad(set_to_none=True)
        torch.autograd.backward(torch.stack(list(parts.values())).sum())
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        tuner.step()
        rates.step()
        mean.add(model)
        for name, value in parts.items():
            seen[f"{lessons[0].task} {name}"].append(value.item())
        if n % 50 == 0 or n == len(steps):
            row = {k: round(sum(v) / len(v), 3) for k, v in sorted(seen.items())}
            print(
                json.dumps(
                    {"step": n, "of": len(steps), "seconds": round(time.time() - began), **row}
                ),
                flush=True,
            )
            seen.clear()
        if n % 250 == 0 or n == len(steps):
            torch.save(mean.model.state_dict(), out)


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("checkpoint", type=Path, help="the first reader's weights")
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--out", type=Path, default=Path("checkpoints"), help="a folder")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--phase", type=int, default=1, help="begin with this one, from the one before")
    o = p.parse_args()
    first = Model()
    first.load_state_dict(torch.load(o.checkpoint, weights_only=True))
    parts = corpora(o.shared)
    for lessons in parts.values():
        look(load(), lessons)
    for number, phase in enumerate(PHASES, 1):
        if number < o.phase:
            continue
        torch.manual_seed(o.seed + number)
        model = SecondReader()
        model.scene.start(first.encoder)
        if number > 1:
            before = o.out / f"scene{number - 1}.pt"
            model.load_state_dict(torch.load(before, weights_only=True))
        steps = plan(parts, phase.epochs, random.Random(o.seed + number))
        train(model, steps, phase.rate, EASY, o.out / f"scene{number}.pt")
    if o.phase <= len(PHASES):
        blend(o.out, SHARES, "scene")
    _finish(parts, o.shared, o.out, o.seed)


def _finish(parts: dict[str, list[SceneLesson]], shared: Path, out: Path, seed: int) -> None:
    """The last phase, as often as its shares say, each time from ``scene.pt``, which becomes the
    mean of what comes out."""
    add_versions(parts, shared, load_tokenizer(), random.Random(seed))
    for lessons in parts.values():
        look(load(), [version for x in lessons for version in x.versions])
    for number in LAST_SHARES:
        torch.manual_seed(seed + number)
        dice = random.Random(seed + number)
        model = SecondReader()
        model.load_state_dict(torch.load(out / "scene.pt", weights_only=True))
        steps = [[look_at(x, dice) for x in step] for step in plan(parts, LAST.epochs, dice)]
        train(model, steps, LAST.rate, HARD, out / f"scene{number}.pt")
    blend(out, LAST_SHARES, "scene")


if __name__ == "__main__":
    main()
