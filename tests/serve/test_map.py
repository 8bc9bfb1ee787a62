"""The map: places with their precision, and what it shows of the world."""

from __future__ import annotations

from pathlib import Path

import pytest

import whence.serve
from tests.serve.cast import cast
from tests.serve.casting import browsing
from whence.serve.drawing.atlas import atlas
from whence.store.browsing.places import Spot


@pytest.fixture(scope="module")
def chart(empty, tmp_path_factory):
    with browsing(empty, tmp_path_factory.mktemp("map"), cast()) as browser:
        yield browser


def spot(latitude, longitude, precision="exact"):
    return Spot("Lanter", ("Lanter",), latitude, longitude, precision, None, 1, 1, 1, ())


def test_a_place_is_listed_once_with_what_is_said_to_be_there(chart):
    page = chart.get("/map.json").json()
    assert [(row["name"], row["events"], row["claims"]) for row in page["spots"]] == [
        ("Lanter", 1, 1)
    ]
    assert page["spots"][0]["sample"] == ["q4/e1"]
    assert page["spots"][0]["precision"] == "near"


def test_a_point_leads_to_its_row_and_shows_its_precision(chart):
    html = chart.get("/map").text
    assert 'href="#place1" class="spot loose"' in html and 'id="place1"' in html
    assert "precision near" in html and "/incidents/q4/e1" in html
    assert "/static/outlines.svg#land" in html


def test_places_are_narrowed_by_type_and_time(chart):
    assert chart.get("/map.json?type=ASSAULT").json()["total"] == 1
    assert chart.get("/map.json?type=AID").json()["total"] == 0
    assert chart.get("/map.json?until=2031-05-03").json()["total"] == 0
    assert chart.get("/map?type=DANCE").status_code == 400


def test_a_map_of_no_place_says_so(client):
    assert "No place is like that" in client.get("/map").text
    assert client.get("/map?view=world").status_code == 200


def test_the_frame_holds_all_points_with_a_rim():
    drawn = atlas([spot(10.0, 20.0), spot(30.0, 60.0), spot(None, None)], False)
    left, top, wide, high = (float(part) for part in drawn.box.split())
    assert len(drawn.points) == 2 and wide == pytest.approx(high * 1.8, rel=1e-3)
    assert all(left < p.x < left + wide and top < p.y < top + high for p in drawn.points)


def test_one_place_has_surroundings_and_the_world_is_whole():
    assert float(atlas([spot(10.0, 20.0)], False).box.split()[3]) == 500
    assert float(atlas([spot(10.0, 20.0)], True).box.split()[2]) > 30_000


def test_the_outlines_are_small_and_lie_on_the_map():
    path = Path(whence.serve.__file__).parent / "static" / "outlines.svg"
    words = path.read_text()
    assert len(words) < 200_000 and words.count('id="land"') == 1
    assert "<script" not in words and "http" not in words.replace("http://www.w3.org/2000/svg", "")
