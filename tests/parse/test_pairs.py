"""Which marks may belong together, and the codes that say how they stand."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.parse.making import spans, words
from whence.parse.labels import MARKS, TIES
from whence.parse.pairs import FEATURES, SPEECH, pairs
from whence.parse.words import BEGIN, PARAGRAPH, SPACE

FORMS = ["the", "mayor", "Mirabad", "he", "said", "port", ".", ","]
DISTANCE, SENTENCES, PARAGRAPHS, QUOTE_OF, QUOTE_TO, HOLDS, RANK, LIKE, PRONOUN_OF, PRONOUN_TO = (
    range(len(FEATURES))
)


@st.composite
def texts(draw):
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=40))
    gaps = [BEGIN, *(draw(st.sampled_from([SPACE, SPACE, PARAGRAPH])) for _ in forms)]
    marks = []
    for _ in range(draw(st.integers(0, 14))):
        first = draw(st.integers(0, len(forms) - 1))
        last = draw(st.integers(first, min(first + 6, len(forms) - 1)))
        marks.append((draw(st.sampled_from(MARKS)), first, last))
    return words(forms, gaps=gaps[: len(forms)]), spans(*marks)


@given(texts())
def test_codes_stay_within_their_tables(made):
    found = pairs(*made)
    assert found.codes.shape == (len(found.of), len(FEATURES))
    assert (found.codes >= 0).all()
    assert (found.codes < np.array(FEATURES)).all()


@given(texts())
def test_every_pair_follows_its_rule_once(made):
    text, marks = made
    found = pairs(text, marks)
    rows = list(zip(found.kind.tolist(), found.of.tolist(), found.to.tolist(), strict=True))
    assert len(set(rows)) == len(rows)
    assert [k for k, _, _ in rows] == sorted(k for k, _, _ in rows)
    for kind, of, to in rows:
        rule = SPEECH.rules[TIES[kind]]
        assert of != to
        assert MARKS[marks.layer[of]] in rule.of
        assert MARKS[marks.layer[to]] in rule.to
        assert -rule.back <= marks.first[to] - marks.first[of] <= rule.ahead
        assert sum(r[:2] == (kind, of) for r in rows) <= rule.most


@given(texts())
def test_the_same_is_only_looked_for_backward(made):
    found = pairs(*made)
    same = found.kind == TIES.index("same")
    assert (made[1].first[found.to[same]] <= made[1].first[found.of[same]]).all()


@given(texts(), st.integers(1, 5))
def test_what_stands_before_changes_nothing(made, more):
    text, marks = made
    shifted = words(["port"] * more + list(text.texts), gaps=[BEGIN] * more + text.gap.tolist())
    moved = type(marks)(marks.first + more, marks.last + more, marks.layer)
    assert pairs(shifted, moved).codes.tolist() == pairs(text, marks).codes.tolist()


def only(kind, text, *marks):
    """Codes of the pairs of one kind by (of, to)."""
    found = pairs(text, spans(*marks))
    mine = found.kind == TIES.index(kind)
    rows = zip(found.of[mine].tolist(), found.to[mine].tolist(), found.codes[mine], strict=True)
    return {(of, to): codes for of, to, codes in rows}


def test_no_marks_and_marks_without_a_partner():
    text = words(["he", "said"])
    for marks in ([], [("cue", 1, 1)]):
        found = pairs(text, spans(*marks))
        assert len(found.of) == 0
        assert found.codes.shape == (0, len(FEATURES))


def test_the_speaker_behind_and_ahead():
    text = words("the mayor said . he left the port , a clerk said .".split())
    codes = only("claim-speaker", text, ("claim", 4, 7), ("speaker", 0, 1), ("speaker", 9, 10))
    assert codes[0, 1][RANK] == 4  # nearest before
    assert codes[0, 2][RANK] == 6  # nearest after
    assert codes[0, 1][SENTENCES] == 4  # one sentence end back
    assert codes[0, 2][SENTENCES] == 5


def test_a_mark_inside_another():
    text = words("a clerk of the port said no".split())
    codes = only("speaker-through", text, ("speaker", 0, 4), ("speaker", 3, 4))
    assert codes[0, 1][HOLDS] == 1
    assert codes[1, 0][HOLDS] == 2


def test_likeness_of_words():
    text = words("the mayor Torvald . the mayor . Torvald . a clerk . the mayor".split())
    marks = [(0, 2), (4, 5), (7, 7), (9, 10), (12, 13)]
    codes = only("same", text, *(("speaker", a, b) for a, b in marks))
    assert codes[1, 0][LIKE] == 3
    assert codes[2, 0][LIKE] == 3
    assert codes[3, 0][LIKE] == 0
    assert codes[4, 1][LIKE] == 4


def test_pronouns():
    text = words("the mayor said he left".split())
    codes = only("same", text, ("speaker", 0, 1), ("speaker", 3, 3))
    assert (codes[1, 0][PRONOUN_OF], codes[1, 0][PRONOUN_TO]) == (1, 0)


def test_only_the_nearest_candidates_are_kept():
    most = SPEECH.rules["cue-source"].most
    text = words(["x"] * (most + 9))
    marks = [("source", i, i) for i in range(most + 8)] + [("cue", most + 8, most + 8)]
    kept = {to for _, to in only("cue-source", text, *marks)}
    assert kept == set(range(8, most + 8))
