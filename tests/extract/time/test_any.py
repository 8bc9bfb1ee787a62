"""What holds for any text."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.time.telling import report
from tests.parsing import any_parsed
from whence.extract.time import times, when
from whence.extract.time.first import first
from whence.extract.time.grammar import grammar

_WORDS = st.sampled_from(sorted(grammar().kinds))
_OTHERS = st.sampled_from(
    "1 0 3 5 12 31 99 1999 2024 480 BC B.C. 9:30 24:59 p.m. 's , . - ( ) / 1/2 "
    "2023-04-16 0000-00-00 99/99/9999 1.1.01 3rd 99th 1980s '80s o'clock 10,000,000 ٣ ² \n\n".split(
        " "
    )
)
_TEXTS = st.lists(st.one_of(_WORDS, _WORDS.map(str.title), _OTHERS), max_size=25).map(" ".join)
_DATES = st.sampled_from(
    [
        None,
        "",
        "x",
        "2034",
        "2034-02",
        "2034-02-30",
        "0001-01-01",
        "9999-12-31",
        "2034-05-16T09:00:00Z",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(_TEXTS, st.text(max_size=80)), _DATES)
def test_times_stand_in_the_text_in_order(text, published):
    parsed = report(text, published)
    at = 0
    for time in times(parsed):
        assert parsed.report.text[time.span.start : time.span.end] == time.span.text != ""
        assert time.span.start >= at
        at = time.span.end
        assert time.value
        if time.interval and time.interval.start and time.interval.end:
            ends = time.interval.start, time.interval.end
            assert ends[0].startswith("-") or ends[0] <= ends[1]


@settings(deadline=None)
@given(any_parsed(), _TEXTS)
def test_any_tree_is_read(parsed, text):
    parsed = replace(parsed, report=replace(parsed.report, published="2034-05-16"))
    found = times(parsed)
    for word in range(len(parsed.words)):
        when(parsed, found, word)


@given(_TEXTS)
def test_the_same_text_has_the_same_times(text):
    assert times(report(text)) == times(report(text))


def test_first_characters():
    assert first("(?:a|b)?c") == {"a", "b", "c"}
    assert first("[xy]+z|q*") == {"x", "y", "q"}
    assert first("(?:(?:a?b?)|c)d") == {"a", "b", "c", "d"}
