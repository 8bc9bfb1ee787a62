"""How likely two claims cannot both be true: the mean of a few small networks.

Each network has one hidden layer of hyperbolic tangents; see ``train/conflicts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import numpy as np

from whence.reconcile.conflicts.sketch import Floats

FAR = 6.0
"""Standard deviations beyond which a feature counts no further."""


@dataclass(frozen=True, slots=True)
class Model:
    """``mean`` and ``scale`` of the features; networks x features x hidden, networks x hidden,
    networks x hidden, networks; the probability from which a pair is held to conflict."""

    mean: Floats
    scale: Floats
    inner: Floats
    inner_bias: Floats
    outer: Floats
    outer_bias: Floats
    least: float

    def probabilities(self, features: Floats) -> Floats:
        """One a row of ``features``, 0 to 1."""
        rows = np.clip((features - self.mean) / self.scale, -FAR, FAR)
        size, _, units = self.inner.shape
        inner = self.inner.transpose(1, 0, 2).reshape(-1, size * units)
        hidden = np.tanh(rows @ inner + self.inner_bias.reshape(-1))
        logits = hidden @ self.outer.reshape(-1) / size + self.outer_bias.mean()
        probable: Floats = 1 / (1 + np.exp(-logits))
        return probable


@cache
def model() -> Model:
    """The built-in networks."""
    place = files("whence.data").joinpath("linkage/conflicts.npz")
    with as_file(place) as path, np.load(path) as file:
        parts = {name: file[name].astype(np.float32) for name in Model.__slots__}
    return Model(**{**parts, "least": float(parts["least"])})
