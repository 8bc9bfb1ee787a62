import json

import pytest
from hypothesis import given

from tests.making import make_reading, readings
from whence.plain import plain, reading_of
from whence.types import Span


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
