import io
import json
from dataclasses import replace

from tests.telling import at, make_telling
from whence.export.score_layers import write_score_geo, write_score_timex


def rows(write, view):
    out = io.StringIO()
    assert write(view, out) == len(out.getvalue().splitlines())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_times_and_places_by_their_mentions(store):
    reading = make_telling()
    later = replace(reading.times[0], span=at("not"), value="PRESENT_REF")
    store.add(replace(reading, places=reading.places[::-1], times=(later, *reading.times)))
    first, second = (
        {"span": [50, 59], "value": "2030-02-11"},
        {"span": [97, 100], "value": later.value},
    )
    assert rows(write_score_timex, store) == [{"doc": "telling", "timexes": [first, second]}]
    assert rows(write_score_geo, store) == [
        {
            "doc": "telling",
            "places": [
                {"span": [44, 49], "lat": 12.5, "lon": -40.25},
                {"span": [148, 152]},
            ],
        }
    ]
