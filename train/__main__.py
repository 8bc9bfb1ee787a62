"""``python -m train``: trains the built-in model from ``../shared`` and writes checkpoints."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.optim.lr_scheduler import LambdaLR

from train import inline, polnear, relay, treebank
from train.batch import Sample, batches, collate, samples
from train.cases import Guess, guesses
from train.layout import relaid
from train.links import link_losses
from train.losses import tree_losses, word_losses
from train.model import Model
from whence.parse.model import load_tokenizer

REPORTS = Path(__file__).parent / "reports"
"""Reports written and labelled for Whence, see ``train.inline``."""


def corpora(shared: Path, dice: random.Random) -> dict[str, list[list[Sample]]]:
    """Variants of each corpus' training samples; an epoch uses one variant."""
    tokenizer = load_tokenizer()
    c = shared / "corpora"
    articles = list(polnear.lessons(c / "polnear/train", tokenizer))
    gum = list(treebank.lessons(c / "gum/train.conllu", tokenizer, "gum"))
    ewt = list(treebank.lessons(c / "ewt/train.conllu", tokenizer, "ewt"))
    clusters = relay.rows(sorted((shared / "relay/train").glob("k*.jsonl")))
    reports = (row for path in sorted(REPORTS.glob("*.txt")) for row in inline.rows(path))
    return {
        "polnear": [samples(articles, 384, 0), samples(list(relaid(articles, dice)), 384, 64)],
        "relay": _claims(list(clusters), tokenizer, dice),
        "reports": _claims(list(reports), tokenizer, dice),
        "gum": [samples(gum, 512, 0), samples(list(relaid(gum, dice)), 384, 0)],
        "ewt": [samples(ewt, 384, 0)],
    }


def _claims(rows: list[relay.Row], tokenizer: Tokenizer, dice: random.Random) -> list[list[Sample]]:
    """Curly and straight quotation marks, each in the layout as written and in others."""
    variants = [list(relay.lessons(rows, tokenizer, straight)) for straight in (False, True)]
    return [
        samples(lessons, 512, 0)
        for plain in variants
        for lessons in (plain, list(relaid(plain, dice)))
    ]


def plan(
    parts: dict[str, list[list[Sample]]], epochs: dict[str, float], budget: int, dice: random.Random
) -> list[list[Sample]]:
    """All batches of the run, in random order."""
    out: list[list[Sample]] = []
    for task, variants in parts.items():
        left = epochs.get(task, 0)
        n = 0
        while left > 0:
            groups = list(batches(variants[n % len(variants)], budget, dice))
            out += groups[: int(len(groups) * min(left, 1.0))]
            left, n = left - 1, n + 1
    dice.shuffle(out)
    return out


class Average:
    """An exponential moving average of the weights, which is what is kept."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.model, self.decay, self.seen = copy.deepcopy(model), decay, 0

    @torch.no_grad()
    def add(self, model: nn.Module) -> None:
        self.seen += 1
        rate = min(self.decay, self.seen / (self.seen + 10))
        for mean, new in zip(self.model.parameters(), model.parameters(), strict=True):
            mean.lerp_(new, 1 - rate)


@dataclass(frozen=True, slots=True)
class Phase:
    """So many epochs of each corpus, at a rate that rises and falls once."""

    epochs: dict[str, float]
    rate: float


PHASES = (
    Phase({"polnear": 4, "relay": 20, "gum": 3, "ewt": 1.5}, 3e-4),
    Phase({"polnear": 1.5, "relay": 5, "reports": 8, "gum": 0.8, "ewt": 0.3}, 2e-4),
    Phase({"polnear": 1.5, "relay": 4, "reports": 6, "gum": 0.4, "ewt": 0.2}, 1.5e-4),
)
"""First everything there is in bulk, then, from there, what Whence is for once more."""

SHARES = {2: 0.4, 3: 0.6}
"""What is kept is a weighted mean of the weights after these phases (model soups, Wortsman et al.
2022): the earlier one holds on to what the later forgets. Chosen on dev parts."""

BUDGET = 4000  # pieces a batch, padding included


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--shared", type=Path, default=Path("../shared"))
    p.add_argument("--out", type=Path, default=Path("checkpoints"), help="a folder")
    p.add_argument("--seed", type=int, default=2)
    p.add_argument("--phase", type=int, default=1, help="begin with this one, from the one before")
    o = p.parse_args()
    o.out.mkdir(parents=True, exist_ok=True)
    for number, phase in enumerate(PHASES, 1):
        if number < o.phase:
            continue
        torch.manual_seed(o.seed + number)
        dice = random.Random(o.seed + number)
        model = Model.from_minilm()
        if number > 1:
            model.load_state_dict(torch.load(o.out / f"phase{number - 1}.pt", weights_only=True))
        steps = plan(corpora(o.shared, dice), phase.epochs, BUDGET, dice)
        train(model, steps, phase.rate, o.out / f"phase{number}.pt", dice)
    blend(o.out, SHARES, "phase")


def blend(folder: Path, shares: dict[int, float], stem: str) -> None:
    """Writes ``STEM.pt``, the mean of the weights that ``shares`` names, such as ``STEM1.pt``."""
    parts = [
        (share, torch.load(folder / f"{stem}{n}.pt", weights_only=True))
        for n, share in shares.items()
    ]
    names = parts[0][1]
    mean = {name: sum(share * state[name] for share, state in parts) for name in names}
    torch.save(mean, folder / f"{stem}.pt")


def train(
    model: Model, steps: list[list[Sample]], rate: float, out: Path, dice: random.Random
) -> None:
    """One phase; the averaged weights are saved every 250 steps and at the end."""
    warm = max(1, len(steps) // 16)
    tuner = _tuner(model, rate)
    rates = clock(tuner, warm, len(steps))
    mean = Average(model, 0.995)
    diary = Diary(len(steps))
    for n, items in enumerate(steps, 1):
        loss = step(model, items, dice, own=n > warm)
        tuner.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        tuner.step()
        rates.step()
        mean.add(model)
        diary.add(items, loss.item())
        if n % 25 == 0 or n == len(steps):
            diary.write(n)
        if n % 250 == 0 or n == len(steps):
            torch.save(mean.model.state_dict(), out)


def clock(tuner: torch.optim.Optimizer, warm: int, steps: int) -> LambdaLR:
    """A rate that rises over the first ``warm`` steps and falls to nothing over the others."""
    return LambdaLR(tuner, lambda n: min((n + 1) / warm, max(0.0, (steps - n) / (steps - warm))))


def _tuner(model: Model, rate: float) -> torch.optim.Optimizer:
    """What is learned anew moves faster than what comes from all-MiniLM-L6-v2."""
    old = ("pieces", "positions", "layers", "norm", "kind")
    body = [q for n, q in model.encoder.named_parameters() if n.startswith(old)]
    ids = {id(q) for q in body}
    rest = [q for q in model.parameters() if id(q) not in ids]
    return torch.optim.AdamW(
        [{"params": body, "lr": rate}, {"params": rest, "lr": 3 * rate}], weight_decay=0.01
    )


class Diary:
    """Prints the mean loss of every corpus since the last line."""

    def __init__(self, steps: int) -> None:
        self.steps, self.began, self.pieces = steps, time.time(), 0
        self.losses: dict[str, list[float]] = {}

    def add(self, items: list[Sample], loss: float) -> None:
        self.pieces += sum(s.pieces for s in items)
        self.losses.setdefault(items[0].lesson.task, []).append(loss)

    def write(self, step: int) -> None:
        spent = time.time() - self.began
        row = {"step": step, "of": self.steps, "seconds": round(spent)}
        means = {k: round(sum(v) / len(v), 3) for k, v in sorted(self.losses.items())}
        speed = round(self.pieces / spent)
        print(json.dumps({**row, "pieces_a_second": speed, **means}), flush=True)
        self.losses = {}


def step(model: Model, items: list[Sample], dice: random.Random, own: bool) -> Tensor:
    """The loss of one batch; ``own`` mixes the model's own marks into the gold ones, which only
    makes sense once it has learned to find some."""
    encoder, linker = model.encoder, model.linker
    batch = collate(items)
    with torch.autocast("cpu", torch.bfloat16):
        words = encoder(batch.pieces, batch.codes, batch.first, batch.mask)
    words = words.float() * batch.real.unsqueeze(-1)
    tags = encoder.tags(words)
    loss = word_losses(encoder, words, tags, batch) + tree_losses(encoder, linker, words, batch)
    found: list[Guess] = guesses(encoder, tags, batch) if own else [{} for _ in items]
    return loss + link_losses(linker, words, found, batch, dice)


if __name__ == "__main__":
    main()
