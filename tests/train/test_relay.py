"""Relay clusters: claims, speakers, whom they are heard through, and who is the same."""

import json
import re

import pytest

from train import relay
from whence.parse.labels import KIND_LABELS, STATUS_LABELS

TEXT = (
    "An aide told the Herald that “the port is shut”. The mayor may resign, he said, "
    "and Torvald denied that ships had left."
)


def at(words):
    return [list(re.search(rf"\b{words}\b", TEXT).span())]


def link(words, name, kind="person", named=False):
    return {"mention": at(words) if words else None, "name": name, "kind": kind, "named": named}


def claim(content, *chain, status="stated"):
    return {"content": at(content), "chain": list(chain), "status": status}


HERALD = link("the Herald", "Herald", "outlet", True)
AIDE = link("An aide", "aide")
HE = link("he", "aide")


@pytest.fixture
def read(tmp_path, tokenizer):
    def read(*claims, straight=False):
        path = tmp_path / "k.jsonl"
        rows = {"doc": "k1", "text": TEXT, "claims": list(claims)}
        path.write_text(json.dumps(rows, ensure_ascii=False) + "\n", encoding="utf8")
        (lesson,) = relay.lessons(relay.rows([path]), tokenizer, straight)
        return lesson

    return read


def named(lesson, place):
    layer, n = place
    first, last = lesson.marks[layer][n]
    return TEXT[lesson.words.starts[first] : lesson.words.ends[last]]


def pointings(lesson, kind):
    return {
        named(lesson, p.of): [named(lesson, x) for x in p.to]
        for p in lesson.pointings
        if p.kind == kind
    }


def test_claims_their_speakers_and_statuses(read):
    lesson = read(
        claim("the port is shut", HERALD, AIDE),
        claim("The mayor may resign", HE, status="hedged"),
    )
    assert pointings(lesson, "claim-speaker") == {
        "the port is shut": ["An aide"],
        "The mayor may resign": ["he"],
    }
    statuses = {named(lesson, ("claim", i)): STATUS_LABELS[s] for i, s in lesson.status.items()}
    assert statuses == {"the port is shut": "stated", "The mayor may resign": "hedged"}


def test_kinds_and_names_of_speakers(read):
    lesson = read(claim("the port is shut", HERALD, AIDE))
    found = {
        named(lesson, ("speaker", i)): (KIND_LABELS[k], n) for i, (k, n) in lesson.speakers.items()
    }
    assert found == {"the Herald": ("outlet", True), "An aide": ("person", False)}


def test_whom_a_speaker_is_heard_through(read):
    lesson = read(claim("the port is shut", HERALD, AIDE), claim("The mayor may resign", HE))
    assert pointings(lesson, "speaker-through") == {
        "the Herald": [],
        "An aide": ["the Herald"],
        "he": [],
    }


def test_nothing_is_taught_of_a_speaker_heard_through_one_who_is_not_worded(read):
    lesson = read(claim("ships had left", link(None, "Herald", "outlet", True), AIDE))
    assert pointings(lesson, "speaker-through") == {}
    assert pointings(lesson, "claim-speaker") == {"ships had left": ["An aide"]}


def test_the_same_speaker_points_at_the_mentions_before(read):
    lesson = read(claim("The mayor may resign", HE), claim("the port is shut", AIDE))
    assert pointings(lesson, "same") == {"An aide": [], "he": ["An aide"]}


def test_unspecified_reports_are_never_the_same(read):
    vague = "unspecified reports"
    lesson = read(
        claim("The mayor may resign", link("he", vague, "unspecified")),
        claim("the port is shut", link("An aide", vague, "unspecified")),
    )
    assert pointings(lesson, "same") == {"An aide": [], "he": []}


def test_a_claim_in_the_report_s_own_voice_points_at_nothing(read):
    lesson = read(claim("the port is shut"))
    assert pointings(lesson, "claim-speaker") == {"the port is shut": []}


def test_a_speaker_not_worded_again_is_his_nearest_mention_before(read):
    lesson = read(
        claim("the port is shut", AIDE),
        claim("The mayor may resign", HE),
        claim("ships had left", link(None, "aide")),
    )
    assert pointings(lesson, "claim-speaker")["ships had left"] == ["he"]


def test_a_claim_of_a_speaker_who_is_never_worded_teaches_only_its_status(read):
    lesson = read(claim("ships had left", link(None, "clerk"), status="denied"))
    assert pointings(lesson, "claim-speaker") == {}
    assert list(lesson.status.values()) == [STATUS_LABELS.index("denied")]


def test_a_mention_of_two_claims_is_one_mark(read):
    lesson = read(claim("the port is shut", AIDE), claim("ships had left", AIDE))
    assert len(lesson.marks["speaker"]) == 1


def test_straight_quotation_marks_move_nothing(read):
    curly, straight = (read(claim("the port is shut", AIDE), straight=x) for x in (False, True))
    assert "“" in curly.words.texts
    assert "“" not in straight.words.texts
    assert '"' in straight.words.texts
    assert straight.marks == curly.marks
    assert straight.words.starts.tolist() == curly.words.starts.tolist()
