import json

import pytest
from hypothesis import HealthCheck, given, settings

from tests.making import make_reading, readings
from whence.plain import plain, reading_of, restore
from whence.types import Interval, Number, Span


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(readings())
def test_a_reading_goes_through_json_and_back(reading):
    assert reading_of(json.loads(json.dumps(plain(reading)))) == reading


def test_a_span_is_its_fields():
    assert plain((Span(1, 3, "of"),)) == [{"start": 1, "end": 3, "text": "of"}]


def test_a_status_that_is_none():
    row = plain(make_reading())
    row["claims"][0]["status"] = "sure"
    with pytest.raises(ValueError, match="'sure' is none of stated, hedged, denied"):
        reading_of(row)


def test_what_an_older_line_lacks_is_empty():
    row = plain(make_reading())
    for name in ("actors", "places", "times", "events"):
        del row[name]
    for claim in row["claims"]:
        for name in ("numbers", "relations", "events"):
            del claim[name]
    assert reading_of(row) == make_reading()


def test_a_span_without_its_words_is_cut_from_the_text():
    row = {"span": {"start": 3, "end": 5}, "low": 12, "high": None, "of": None, "measure": "killed"}
    found = restore(Number, row, "at 12 noon")
    assert found == Number(Span(3, 5, "12"), 12.0, None, None, "killed")
    assert isinstance(found.low, float)


@pytest.mark.parametrize(
    ("row", "error", "message"),
    [
        ({"start": None, "end": None}, KeyError, "precision"),
        ({"start": None, "end": 3, "precision": "day"}, TypeError, "3 is no str"),
        ({"start": None, "end": None, "precision": "hour"}, ValueError, "'hour' is none of time"),
        (["day"], TypeError, r"\['day'\] is no Interval"),
    ],
)
def test_what_is_no_such_type(row, error, message):
    with pytest.raises(error, match=message):
        restore(Interval, row)
