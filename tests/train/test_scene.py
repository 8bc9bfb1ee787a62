"""Lessons of the second reader: gold labels at their words, and what the caster is asked."""

import json

import pytest

torch = pytest.importorskip("torch")

from train.scene import muc, passages, re3d  # noqa: E402
from train.scene.cases import build  # noqa: E402
from train.scene.lesson import BONDS, Pair, SceneLesson  # noqa: E402
from train.scene.nets import BOTH, Caster  # noqa: E402
from whence.parse.labels import FACTS, INCIDENTS, PARTS, SCENE_MARKS  # noqa: E402
from whence.parse.words import split  # noqa: E402


def shown(lesson, place):
    return " ".join(lesson.words.texts[place[0] : place[1] + 1])


@pytest.fixture
def document(tmp_path):
    text = (
        "guerrillas are often seen in tolm. on monday guerrillas attacked the mill and killed "
        "a guard. the mill is old."
    )
    template = {
        "incident_type": "attack",
        "PerpInd": [[["guerrillas", 0]]],
        "PerpOrg": [],
        "Target": [[["mill", 0]]],
        "Victim": [[["guard", 0]]],
        "Weapon": [],
    }
    row = {"docid": "d1", "doctext": text, "templates": [template]}
    path = tmp_path / "muc.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf8")
    return path


def test_fillers_are_marked_beside_the_others_of_their_incident(document, tokenizer):
    (lesson,) = muc.lessons(document, tokenizer)
    assert lesson.marks["perpetrator"] == [(9, 9)]
    assert [shown(lesson, m) for m in lesson.marks["target"]] == ["mill"]
    (happening,) = lesson.incidents
    assert happening.types == {"attack"}
    assert happening.parts == {("perpetrator", 0), ("target", 0), ("victim", 0)}


def test_parts_of_one_incident_are_told_to_be_so(document, tokenizer):
    (lesson,) = muc.lessons(document, tokenizer)
    case = build(lesson, {"weapon": [(2, 2)]})
    stray = PARTS.index("weapon")
    assert case.incident[:, INCIDENTS.index("attack")].tolist() == [1, 1, 1, 0]
    assert case.spans.layer[3] == stray
    known = case.same[case.same >= 0]
    assert len(known) == 3 and known.all()


def test_a_slip_in_a_passage_is_named(tmp_path, tokenizer):
    path = tmp_path / "slip.txt"
    path.write_text("== r1\nThe Front rests.\n--\nThe Front | part_of | the Army | of\n")
    with pytest.raises(ValueError, match="slip-1: 'the Army' does not stand in the passage"):
        list(passages.lessons(path, tokenizer))


def test_a_passage_has_its_relations(tmp_path, tokenizer):
    path = tmp_path / "made.txt"
    path.write_text(
        "== r1\nThe Front left the Front Army.\n--\n"
        "The Front | split_from | the Front Army | left | negated\n\n== r2\nNobody came.\n--\n"
    )
    first, second = passages.lessons(path, tokenizer)
    assert first.bonds == [Pair((0, 1), (3, 5), "split_from", True)]
    assert second.bonds == []


def test_relations_hold_between_mentions_and_mutual_ones_both_ways(tokenizer):
    text = "The Front backs the League."
    words = split(tokenizer, text)
    for label, both in (("supports", False), ("allied_with", True)):
        bonds = [Pair((0, 1), (3, 4), label)]
        lesson = SceneLesson("x", "made", text, words, mentions=[(0, 1), (3, 4)], bonds=bonds)
        case = build(lesson, {})
        found = sorted(zip(case.pairs.of.tolist(), case.bond.tolist(), strict=True))
        code = BONDS.index(label)
        assert found == [(0, code), (1, code if both else 0)]


def test_terms_inside_longer_ones_are_left_out(tmp_path, tokenizer):
    text = "The Ardan army moved."
    entity = {"documentId": "d", "confidence": 1, "value": ""}
    rows = {
        "documents": [{"_id": "d", "text": text}],
        "entities": [
            {**entity, "begin": 4, "end": 9, "type": "Nationality"},
            {**entity, "begin": 0, "end": 14, "type": "Organisation"},
            {**entity, "begin": 15, "end": 20, "type": "Weapon", "confidence": 0.2},
        ],
        "relations": [],
    }
    for name, lines in rows.items():
        text_of = "\n".join(map(json.dumps, lines))
        (tmp_path / f"{name}.jsonl").write_text(text_of, encoding="utf8")
    (lesson,) = re3d.lessons(tmp_path, tokenizer)
    assert list(zip(lesson.marks["term"], lesson.terms, strict=True)) == [((0, 2), "Organisation")]
    assert lesson.facts == []


def test_the_caster_scores_marks_and_pairs():
    caster = Caster().eval()
    words, first, last = torch.randn(9, BOTH), torch.tensor([0, 4]), torch.tensor([1, 8])
    spans = caster.spans(words, first, last, torch.tensor([0, len(SCENE_MARKS) - 1]))
    codes = torch.zeros(1, len(caster.codes), dtype=torch.long)
    pair = torch.tensor([0]), torch.tensor([1])
    hidden = caster.pairs(words, spans, first, last, *pair, codes)
    assert caster.fact(hidden).shape == (1, len(FACTS))
    assert torch.isfinite(caster.bond(hidden)).all()
