from bench.spans import checked, spans
from whence.types import Claim, Link, Reading, Report, Source, Span

TEXT = "“Ja,” said Ünal."


def _reading(*, shift: int = 0, text: str = TEXT) -> Reading:
    content, cue = Span(1 + shift, 3 + shift, "Ja"), Span(6, 10, "said")
    mention = Span(11, 15, "Ünal")
    link = Link("s1", "Ünal", "person", True, (mention,))
    claim = Claim(
        "c1", "r1", (content,), (cue,), (link,), "stated", (), Span(0, len(TEXT), TEXT), True
    )
    source = Source("s1", "Ünal", "person", True, None, None, (mention,))
    return Reading(Report("r1", "doc", text), (claim,), (source,), ())


def test_spans_are_found_however_deep():
    found = [span.text for span in spans(_reading())]
    assert found == ["Ja", "said", "Ünal", TEXT, "Ünal"]


def test_right_spans_are_right():
    assert all(checked(_reading(), {"doc": TEXT}))


def test_a_shifted_span_is_wrong():
    assert list(checked(_reading(shift=1), {"doc": TEXT})) == [False, True, True, True, True]


def test_spans_of_a_text_that_is_not_the_input_are_wrong():
    assert not any(checked(_reading(), {"doc": " " + TEXT}))
