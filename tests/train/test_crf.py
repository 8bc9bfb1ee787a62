"""The random field's loss and gradient, against every path counted by hand."""

from itertools import pairwise, product

import pytest

torch = pytest.importorskip("torch")

from train import crf  # noqa: E402
from train.lesson import UNKNOWN  # noqa: E402
from whence.parse.labels import LAYERS  # noqa: E402

N = len(LAYERS)


def slow(scores, tags, moves):
    """Negative log-likelihood of one row's tags in one layer."""

    def value(path):
        steps = [moves[a, b] for a, b in pairwise(path)]
        return sum([scores[i, t] for i, t in enumerate(path)] + steps)

    paths = [p for p in product(range(3), repeat=len(tags)) if p[0] != 2]
    return torch.logsumexp(torch.stack([value(p) for p in paths]), 0) - value(tags)


@pytest.fixture
def made():
    torch.manual_seed(5)
    scores = torch.randn(2, 5, N, 3, requires_grad=True)
    moves = crf.Moves()
    with torch.no_grad():
        moves.free.normal_()
    gold = torch.zeros(2, 5, N, dtype=torch.long)
    gold[0, :, 1] = torch.tensor([1, 2, 0, 1, 1])
    gold[1, :3, 1] = torch.tensor([0, 1, 2])
    gold[:, :, 3] = UNKNOWN
    gold[1, 3:] = UNKNOWN
    real = torch.tensor([[True] * 5, [True] * 3 + [False] * 2])
    return scores, gold, real, moves


def expected(scores, gold, real, moves):
    table = moves()
    total = scores.new_zeros(())
    for layer in range(N):
        if layer == 3:
            continue
        for b, size in enumerate((5, 3)):
            tags = tuple(gold[b, :size, layer].tolist())
            total = total + slow(scores[b, :size, layer], tags, table[layer]) / 8
    return total


def test_loss_and_gradients(made):
    scores, gold, real, moves = made
    wanted = expected(scores, gold, real, moves)
    slopes = torch.autograd.grad(wanted, [scores, moves.free])
    loss = crf.loss(scores, gold, real, moves())
    mine = torch.autograd.grad(loss, [scores, moves.free])
    assert loss.item() == pytest.approx(wanted.item(), rel=1e-4)
    for a, b in zip(mine, slopes, strict=True):
        assert torch.allclose(a, b, atol=1e-4)


def test_layers_without_labels_and_padding_teach_nothing(made):
    scores, gold, real, moves = made
    crf.loss(scores, gold, real, moves()).backward()
    assert not scores.grad[:, :, 3].any()
    assert not scores.grad[1, 3:].any()
    assert scores.grad[0, :, 1].any()
