"""What marks are taught to point at: cases of windows, and losses that know no neighbours."""

import random

import pytest

torch = pytest.importorskip("torch")

from train.batch import Sample, collate  # noqa: E402
from train.cases import build  # noqa: E402
from train.lesson import Lesson, Pointing  # noqa: E402
from train.links import link_losses  # noqa: E402
from train.model import WIDTH, Encoder, Linker  # noqa: E402
from whence.parse.labels import MARKS, TIES  # noqa: E402
from whence.parse.windows import Window  # noqa: E402
from whence.parse.words import split  # noqa: E402

TEXT = "An aide told the Herald that the port is shut . The mayor resigned ."
WHOLE = Window(0, 0, 15)


@pytest.fixture
def lesson(tokenizer):
    marks = {"claim": [(6, 9), (11, 13)], "speaker": [(0, 1), (3, 4)]}
    return Lesson(
        "made",
        "relay",
        split(tokenizer, TEXT),
        marks,
        [
            Pointing("claim-speaker", ("claim", 0), [("speaker", 0)]),
            Pointing("claim-speaker", ("claim", 1), []),
            Pointing("speaker-through", ("speaker", 0), [("speaker", 1)]),
        ],
        status={0: 0, 1: 2},
        speakers={0: (2, False), 1: (0, True)},
    )


def shown(case):
    """The case's marks, and what they point at, in words of the window."""
    rows = zip(case.spans.layer, case.spans.first, case.spans.last, strict=True)
    marks = [(MARKS[n], int(a), int(b)) for n, a, b in rows]
    return marks, {(marks[of], TIES[k]): [marks[t] for t in to] for of, k, to in case.points}


def test_gold_marks_and_what_they_point_at(lesson):
    case = build(Sample(lesson, WHOLE), {}, random.Random(1))
    marks, points = shown(case)
    assert marks == [("claim", 6, 9), ("claim", 11, 13), ("speaker", 0, 1), ("speaker", 3, 4)]
    assert points == {
        (("claim", 6, 9), "claim-speaker"): [("speaker", 0, 1)],
        (("claim", 11, 13), "claim-speaker"): [],
        (("speaker", 0, 1), "speaker-through"): [("speaker", 3, 4)],
    }
    assert case.status[0] == (0, 2, 0)
    assert case.speakers == [(2, 2, False), (3, 0, True)]


def test_a_window_knows_only_what_it_holds_whole(lesson):
    case = build(Sample(lesson, Window(1, 2, 12)), {}, random.Random(1))
    marks, points = shown(case)
    assert marks == [("claim", 5, 8), ("speaker", 2, 3)]
    assert points == {}  # the claim's speaker is cut off: that is not "none"
    assert len(case.status) == len(case.speakers) == 1


def test_the_model_s_own_marks_stand_in_for_gold_ones_they_resemble(lesson):
    guess = {"claim": [(6, 10), (14, 14)], "speaker": [(3, 4)]}
    seen = set()
    for n in range(20):
        marks, _ = shown(build(Sample(lesson, WHOLE), guess, random.Random(n)))
        seen.add(marks[0])
        assert marks[2] == ("claim", 14, 14)
        assert len(marks) == 5
    assert seen == {("claim", 6, 9), ("claim", 6, 10)}


def test_content_that_is_none_points_at_no_cue(tokenizer):
    words = split(tokenizer, TEXT)
    lesson = Lesson("made", "polnear", words, {"cue": [(2, 2)], "content": [(5, 9)]})
    case = build(Sample(lesson, WHOLE), {"content": [(11, 13)]}, random.Random(1))
    _, points = shown(case)
    assert points == {(("content", 11, 13), "content-cue"): []}


def test_the_loss_of_a_row_is_the_same_whatever_stands_beside_it(lesson):
    torch.manual_seed(2)
    linker = Linker()
    items = [Sample(lesson, WHOLE), Sample(lesson, Window(1, 2, 12))]

    def loss(batch, words):
        words = words * batch.real.unsqueeze(-1)
        return link_losses(linker, words, [{}] * len(batch.samples), batch, random.Random(1)).item()

    words = torch.randn(2, 16, WIDTH)
    alone = loss(collate(items[:1]), words[:1])
    assert loss(collate([items[0], items[0]]), words[[0, 0]]) == pytest.approx(alone, rel=1e-4)
    words[1, 11:] = 1e3  # padding of the second row
    both = loss(collate(items), words)
    words[1, 11:] = -1e3
    assert loss(collate(items), words) == both


def test_padding_changes_no_vector(lesson):
    torch.manual_seed(3)
    encoder = Encoder().eval()
    short, long = Sample(lesson, Window(1, 2, 8)), Sample(lesson, WHOLE)

    def vectors(items):
        batch = collate(items)
        with torch.no_grad():
            return encoder(batch.pieces, batch.codes, batch.first, batch.mask)

    assert torch.allclose(vectors([short, long])[0, :7], vectors([short])[0, :7], atol=1e-4)
