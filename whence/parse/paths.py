"""The best paths through tags, for all layers and all parts of a text at once.

Viterbi's algorithm goes word by word, and a call on an array for every word of every layer would
be dear. So the text is cut into blocks; for each, the best path from every tag before it to every
tag at its end is found, all blocks and layers side by side; then the blocks are put together.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Tags = NDArray[np.int8]

OUT, BEGIN, IN = range(3)
_BLOCK = 32  # words
_NEVER = -1e9


def paths(scores: NDArray[np.floating], moves: NDArray[np.floating]) -> Tags:
    """The best path of each of L layers, N x L tags, for scores N x L x 3 (outside, begin, inside)
    and scores of moves L x 3 x 3, from one tag (row) to the next (column). A text begins as if it
    came from outside, without the score of that move. Of paths alike the one outside comes first,
    then the one that begins."""
    count, layers = scores.shape[:2]
    if not count:
        return np.zeros((0, layers), np.int8)
    blocks = -(-count // _BLOCK)
    rows = _padded(scores.astype(np.float64), moves.astype(np.float64), blocks * _BLOCK)
    rows = rows.reshape(blocks, _BLOCK, layers, 3).transpose(1, 3, 0, 2).reshape(_BLOCK, 3, -1)
    steps = np.tile(moves.astype(np.float64).transpose(1, 2, 0), blocks)
    through, back = _through(rows, steps)
    starts, ends = _joined(through.reshape(3, 3, blocks, layers))
    tags = _traced(back, starts.ravel(), ends.ravel())
    return tags.reshape(_BLOCK, blocks, layers).swapaxes(0, 1).reshape(-1, layers)[-count:]


def _padded(scores: Doubles, moves: Doubles, size: int) -> Doubles:
    """Rows that are outside put before the text, and what moving on from them costs given back."""
    scores[0, :, :IN] -= moves[:, OUT, :IN]
    before = np.full((size - len(scores), *scores.shape[1:]), _NEVER)
    before[..., OUT] = 0
    return np.concatenate([before, scores])


def _through(rows: Doubles, steps: Doubles) -> tuple[Doubles, NDArray[np.int8]]:
    """Rows B x 3 x K of K blocks, steps 3 x 3 x K -> the scores of the best paths from the tag
    before a block to its last one, 3 x 3 x K, and at each row but the first the tag before,
    B - 1 x 3 x 3 x K."""
    score = steps + rows[0]
    back = np.empty((len(rows) - 1, *steps.shape), np.int8)
    for n, row in enumerate(rows[1:]):
        score, back[n] = _best(*(score[:, tag, None] + steps[tag] for tag in range(3)))
        score += row
    return score, back


def _best(out: Doubles, begin: Doubles, inside: Doubles) -> tuple[Doubles, Tags]:
    tag = (begin > out).astype(np.int8)
    best = np.maximum(out, begin)
    np.putmask(tag, inside > best, IN)
    return np.maximum(best, inside), tag


def _joined(through: Doubles) -> tuple[Tags, Tags]:
    """Scores 3 x 3 x blocks x layers -> the tags before each block and at its end, blocks x
    layers."""
    _, _, blocks, layers = through.shape
    score = np.full((3, layers), _NEVER)
    score[OUT] = 0
    back = np.empty((blocks, 3, layers), np.int8)
    for n in range(blocks):
        score, back[n] = _best(*(score[tag] + through[tag, :, n] for tag in range(3)))
    ends = np.empty((blocks + 1, layers), np.int8)
    ends[-1] = _best(*score)[1]
    for n in range(blocks - 1, -1, -1):
        ends[n] = back[n, ends[n + 1], np.arange(layers)]
    return ends[:-1], ends[1:]


def _traced(back: NDArray[np.int8], starts: Tags, ends: Tags) -> Tags:
    """The tags of the rows of all blocks, B x K."""
    tags = np.empty((len(back) + 1, len(ends)), np.int8)
    tags[-1] = ends
    places = np.arange(len(ends))
    for n in range(len(back) - 1, -1, -1):
        tags[n] = back[n, starts, tags[n + 1], places]
    return tags
