"""PolNeAR stand-off files: attributions, cut spans, events that are none."""

import pytest

from train import polnear

TEXT = "Torvald said on Monday\nthat the port is shut. It was reported that ships left. He left."


def place(*parts):
    """brat's places: "start end;start end"."""
    return ";".join(f"{TEXT.index(p)} {TEXT.index(p) + len(p)}" for p in parts)


def span(n, layer, *parts):
    return f"T{n}\t{layer} {place(*parts)}\t{' '.join(parts)}"


FULL = [
    span(1, "Attribution", "said"),
    span(2, "Source", "Torvald"),
    span(3, "Cue", "said"),
    span(4, "Content", "that the port is shut"),
    "E1\tAttribution:T1 Source:T2 Cue:T3 Content:T4",
]


@pytest.fixture
def read(tmp_path, tokenizer):
    def read(lines):
        (tmp_path / "a.txt").write_text(TEXT, encoding="utf8")
        (tmp_path / "a.ann").write_text("\n".join(lines) + "\n", encoding="utf8")
        (lesson,) = polnear.lessons(tmp_path, tokenizer)
        return lesson

    return read


def named(lesson, place):
    layer, n = place
    first, last = lesson.marks[layer][n]
    return TEXT[lesson.words.starts[first] : lesson.words.ends[last]]


def ties(lesson):
    return [
        (p.kind, named(lesson, p.of), [named(lesson, x) for x in p.to]) for p in lesson.pointings
    ]


def test_an_attribution(read):
    lesson = read(FULL)
    assert lesson.name == "a"
    assert ties(lesson) == [
        ("cue-source", "said", ["Torvald"]),
        ("content-cue", "that the port is shut", ["said"]),
    ]


def test_one_without_source(read):
    lesson = read(
        [
            span(1, "Attribution-no-source", "reported"),
            span(2, "Cue", "reported"),
            span(3, "Content", "that ships left"),
            "E1\tAttribution-no-source:T1 Cue:T2 Content:T3",
        ]
    )
    assert ties(lesson) == [
        ("cue-source", "reported", []),
        ("content-cue", "that ships left", ["reported"]),
    ]


def test_events_of_other_kinds_and_without_content_teach_nothing(read):
    lesson = read([*FULL[:4], "E1\tDiscard:T1 Source:T2 Content:T4", "E2\tAttribution:T1 Cue:T3"])
    assert ties(lesson) == []
    assert lesson.marks == {"source": [], "cue": [], "content": []}


def test_a_span_cut_at_a_line_end_is_one(read):
    lesson = read([*FULL[:3], span(4, "Content", "on Monday", "that the port is shut"), FULL[4]])
    assert [named(lesson, ("content", 0))] == ["on Monday\nthat the port is shut"]
    assert len(lesson.marks["content"]) == 1


def test_a_span_in_two_places_is_two_marks_of_one_cue(read):
    lesson = read([*FULL[:3], span(4, "Content", "Monday", "shut"), FULL[4]])
    assert ties(lesson)[1:] == [
        ("content-cue", "Monday", ["said"]),
        ("content-cue", "shut", ["said"]),
    ]


def test_attributions_that_share_a_source_share_its_mark(read):
    lesson = read(
        [
            *FULL,
            span(5, "Cue", "reported"),
            span(6, "Content", "ships left"),
            "E2\tAttribution:T5 Source:T2 Cue:T5 Content:T6",
        ]
    )
    assert len(lesson.marks["source"]) == 1
    assert ("cue-source", "reported", ["Torvald"]) in ties(lesson)


def test_a_place_in_the_middle_of_a_word_takes_the_word(read):
    start = TEXT.index("hips left")
    lesson = read([*FULL[:3], f"T4\tContent {start} {start + 9}\thips left", FULL[4]])
    assert named(lesson, ("content", 0)) == "ships left"
