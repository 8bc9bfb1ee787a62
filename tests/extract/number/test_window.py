from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from tests.extract.number.sentence import found, sentence
from tests.parsing import any_parsed
from whence.extract.number import numbers
from whence.types import Interval, Parsed, Span, Time

_TEXT = "Over the past 3 months 51 men were killed, the clinic said on Monday."


def _time(text: str, words: str, interval: Interval | None) -> Time:
    at = text.index(words)
    return Time(Span(at, at + len(words), words), "DATE", "XXXX", interval)


def _tied(text: str, heads: dict[str, str]) -> Parsed:
    """The sentence with some words hung on others."""
    told = sentence(text)
    place = {text[w.start : w.end]: n for n, w in enumerate(told.words)}
    words = list(told.words)
    for word, head in heads.items():
        words[place[word]] = replace(words[place[word]], head=place[head], relation="obl")
    return replace(told, words=tuple(words))


def test_the_window_is_the_time_of_the_clause() -> None:
    spring = Interval("2031-03-01", "2031-05-31", "month")
    monday = Interval("2031-06-02", "2031-06-02", "day")
    told = _tied(_TEXT, {"Over": "killed", "men": "killed", "Monday": "said", "on": "said"})
    times = [_time(_TEXT, "Over the past 3 months", spring), _time(_TEXT, "on Monday", monday)]
    (number,) = numbers(told, times)
    assert (number.low, number.window) == (51, spring)


def test_a_base_may_stand_in_a_time() -> None:
    text = "It was heard on three of the past ten evenings."
    times = [_time(text, "the past ten evenings", Interval("2031-05-01", "2031-05-10", "day"))]
    assert [(n.low, n.of) for n in found(text, times)] == [(3, 10)]


def test_a_number_in_a_time_counts_nothing() -> None:
    text = "51 men were killed over ten bitter months."
    times = [_time(text, "ten bitter months", Interval("2031-01-01", None, "month"))]
    assert [n.low for n in found(text, times)] == [51]


def test_no_window_without_a_worded_time() -> None:
    assert [n.window for n in found("51 men were killed.")] == [None]


@given(any_parsed())
def test_any_text_gives_spans_of_its_words(told: Parsed) -> None:
    text = told.report.text
    for number in numbers(told, ()):
        assert text[number.span.start : number.span.end] == number.span.text
        assert number.low is not None or number.high is not None
