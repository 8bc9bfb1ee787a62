import io
import json

import pytest
from hypothesis import HealthCheck, given, settings

from tests.making import TEXT, make_reading, readings
from whence.errors import InputError
from whence.export import read_jsonl
from whence.export.jsonl import write_jsonl


def written(view):
    out = io.StringIO()
    count = write_jsonl(view, out)
    lines = out.getvalue().splitlines(keepends=True)
    assert count == len([line for line in lines if line])
    return out.getvalue()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(reading=readings())
def test_what_is_written_is_read_back_equal(store, reading):
    store.add(reading)
    out = io.StringIO()
    count = write_jsonl(store, out)
    back = list(read_jsonl(io.StringIO(out.getvalue(), newline="\n")))
    assert back == list(store.readings())
    assert count == len(back)


def test_field_names_and_versions(store):
    store.add(make_reading("r1"))
    store.add(make_reading("r2"))
    rows = [json.loads(line) for line in written(store).splitlines()]
    assert [(row["report"]["id"], row["previous"]) for row in rows] == [("r1", None), ("r2", "r1")]
    assert list(rows[0]) == [
        "report",
        "previous",
        "claims",
        "sources",
        "attributions",
        "notes",
        "actors",
        "places",
        "times",
        "events",
        "templates",
    ]
    assert rows[0]["notes"] == [{"start": 64, "end": 70, "text": "Göksel"}]
    assert rows[0]["report"]["text"] == TEXT


def test_the_same_store_gives_the_same_bytes(store):
    store.add(make_reading())
    assert written(store) == written(store)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda line: line[:-5], "line 2 is no reading: "),
        (lambda line: "[1]", "line 2 is no reading: "),
        (lambda line: line.replace('"hedged"', '"sure"'), "line 2 is no reading: 'sure' is none"),
        (lambda line: line.replace('"quoted"', '"q"'), "line 2: no field 'quoted' where"),
        (
            lambda line: line.replace('"start": 64', '"start": 63'),
            "line 2: characters 63 to 70 of the text are not 'Göksel'",
        ),
    ],
)
def test_a_line_that_is_no_reading(store, change, message):
    store.add(make_reading())
    with pytest.raises(InputError) as caught:
        list(read_jsonl(["\n", change(written(store))]))
    assert str(caught.value).startswith(message)
