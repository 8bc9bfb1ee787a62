"""How the files for telling whether claims say the same are made."""

from __future__ import annotations

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from tests.reconcile.saying import Said, saying  # noqa: E402
from train.linkage.clusters import cluster  # noqa: E402
from train.linkage.pieces import SIZE, share, squeezed  # noqa: E402
from train.linkage.wording import BASE, learn  # noqa: E402
from whence.parse.model import load_tokenizer  # noqa: E402


def told():
    """Two reports, the later one a copy with one claim more, and their labelled rows."""
    same = Said("Twelve miners were killed in the deep Orvand shaft on Monday.")
    other = Said("The minister will travel to Belsk next week.")
    read = [saying("r1", same), saying("r2", same, other, day=2)]
    rows = [
        {
            "doc": reading.report.doc,
            "reuses": ["r1"] if reading.report.id == "r2" else [],
            "claims": [
                {"content": [[span.start, span.end] for span in claim.content], "claim": label}
                for claim, label in zip(reading.claims, ("K1", "K2"), strict=False)
            ],
        }
        for reading in read
    ]
    return cluster(rows, read)


def test_claims_take_the_labels_of_the_gold_claims_they_cover():
    assert told().labels == {"r1.0": "K1", "r2.0": "K1", "r2.1": "K2"}


def test_copies_have_their_passages():
    [copy] = told().copies
    assert (copy.later, copy.earlier) == ("r2", "r1")
    [passage] = copy.passages
    assert (passage.start, passage.of_start) == (0, 0)


def test_wording_learns_to_tell_the_same_from_another():
    model = learn([told()])
    assert BASE in model
    assert model["content"] > 0


def test_shares_count_sentences():
    found = share(load_tokenizer(), ["Police came. Police left.\nNobody spoke."])
    [police, came] = load_tokenizer().encode("police came", add_special_tokens=False).ids
    assert found[police] == pytest.approx(2 / 3)
    assert found[came] == pytest.approx(1 / 3)


def test_squeezing_keeps_who_is_near_whom():
    dice = np.random.default_rng(3)
    table = dice.normal(size=(300, 20)).astype(np.float32) @ dice.normal(size=(20, 384))
    table = table.astype(np.float32)
    short, step = squeezed(table)
    assert short.shape == (300, SIZE)
    back = short * step.astype(np.float32)[:, None]
    centred = table - table.mean(0)
    assert np.allclose(back @ back.T, centred @ centred.T, rtol=0.05, atol=np.ptp(centred) ** 2)


def test_splink_learns_weights_for_every_level():
    pytest.importorskip("splink")
    from train.linkage.splinked import learn as learn_claims

    model = learn_claims([told()])
    levels = [level for item in model["comparisons"] for level in item["comparison_levels"]]
    assert all(0 < level["m_probability"] <= 1 for level in levels)
    assert all(0 < level["u_probability"] <= 1 for level in levels)
