"""Varied stories are stories: spans hold, no id comes twice, who copies whom stays."""

from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.variation import stories, variants
from bench.variation.filling import fill, first, then
from bench.variation.naming import pool
from tests.making import make_claim
from whence.store import open_store
from whence.types import Actor, Interval, Number, Reading, Report, Source, Span, Time

WIRE = (
    "Gunmen shot 14 drivers near Tarrowby on Sunday, 11 September, a warden told the Vessel Post. "
    "The wardens of Tarrowby counted nine boats."
)
COPY = f"{WIRE} Nobody else counted them, the Tarrowby ferry said."
PIECES = st.sampled_from(
    "14|2,300|nine|Tarrowby|Öland|11 September|in May|2022-09-11|5.40 a.m.|boats|counted|counting"
    "|“|–|’s|. |\n\n|𝔸|İ".split("|")
)
TEXTS = st.lists(PIECES | st.text(max_size=4), min_size=1, max_size=12).map(" ".join).filter(bool)


def at(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words)


def reading(number: int, text: str, content: str) -> Reading:
    """A report with one claim of ``content``, a source, an actor and a time where they stand."""
    report = Report(
        id=f"r{number}",
        doc=f"d{number}",
        text=text,
        title="Raid",
        outlet="Vessel Post",
        published=f"2022-09-1{number}",
        address=f"d{number}",
    )
    numbers = (Number(at("14", text), 14.0, 14.0, None, "killed"),) if "14" in content else ()
    claim = make_claim(
        number, "The", content=(at(content, text),), numbers=numbers, sentence=at(content, text)
    )
    named = [name for name in ("Tarrowby",) if name in text]
    week = Interval("2022-09-11", "2022-09-11", "day")
    days = [day for day in ("11 September",) if day in text]
    return Reading(
        report,
        claims=(claim,),
        sources=tuple(
            Source(f"s{n}", name, "person", True, None, None, (at(name, text),))
            for n, name in enumerate(named)
        ),
        attributions=(),
        actors=tuple(
            Actor(f"a{n}", name, "person", True, (at(name, text),)) for n, name in enumerate(named)
        ),
        times=tuple(Time(at(day, text), "DATE", "2022-09-11", week) for day in days),
    )


STORY = [
    reading(4, WIRE, "Gunmen shot 14 drivers near Tarrowby"),
    reading(5, COPY, "Nobody else counted them"),
]


def spans(value: object) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for item in value for span in spans(item)]
    fields = getattr(value, "__dataclass_fields__", ())
    return [span for name in fields for span in spans(getattr(value, name))]


def some(count: int) -> list[Reading]:
    return list(islice(variants(stories([STORY])), count))


@given(TEXTS, st.data())
def test_every_span_repeats_the_words_at_its_place(text, data):
    ends = st.integers(0, len(text) - 1), st.integers(1, len(text))
    start, end = sorted((data.draw(ends[0]), data.draw(ends[1])))
    content = text[start:end] or text[:1]
    for varied in islice(variants(stories([[reading(4, text, content)]])), 6):
        assert len(varied.report.text) == len(text)
        assert all(varied.report.text[s.start : s.end] == s.text for s in spans(varied))


def test_no_report_and_no_claim_comes_twice():
    found = some(200)
    ids = Counter([r.report.id for r in found] + [c.id for r in found for c in r.claims])
    assert set(ids.values()) == {1}


def test_a_copy_copies_still_and_another_story_is_another():
    first_wire, first_copy, second_wire, _ = (r.report.text for r in some(4))
    assert first_copy.startswith(first_wire)
    assert not second_wire.startswith(first_wire[:60])
    assert "Tarrowby" not in first_wire + second_wire


def test_a_name_is_the_same_wherever_it_stands():
    for varied in some(20):
        [actor], [source] = varied.actors, varied.sources
        assert actor.name == source.name == actor.mentions[0].text
        assert varied.report.text.count(actor.name) >= 2


def test_numbers_and_days_are_what_the_words_say():
    wires = some(40)[::2]
    for varied in wires:
        [number] = varied.claims[0].numbers
        assert str(int(number.low)) == number.span.text
        [time] = varied.times
        assert int(time.value[-2:]) == int(time.span.text.split()[0])
    assert len({varied.claims[0].numbers[0].low for varied in wires}) > 1
    assert len({varied.times[0].value for varied in wires}) > 5


def test_the_same_is_made_again_and_from_any_place_on():
    assert some(9) == some(9)
    assert list(islice(variants(stories([STORY]), 3), 6)) == some(9)[3:]


def test_few_shared_names_are_used_much_and_many_little():
    names, weights = pool("place", 7, 50)
    assert all(len(name) == 7 for name in names)
    assert weights[0] == pytest.approx(2 * (weights[1] - weights[0]))


def docs_in(path: Path) -> list[str]:
    with open_store(path, read_only=True) as view:
        return [reading.report.doc for reading in view.readings()]


def test_what_comes_later_joins_what_is_there(tmp_path):
    found, path = stories([STORY]), tmp_path / "store.duckdb"
    fill(path, first(found, 120))
    before = docs_in(path)
    fill(path, then(found, 120, 60))
    later = set(docs_in(path)) - {*before}
    assert (len(before), len(later)) == (120, 60)
    joined = {doc.split("-")[0] for doc in later} & {doc.split("-")[0] for doc in before}
    assert len(joined) > 30
