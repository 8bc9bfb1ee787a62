"""The outlines of the map: simpler lines, rings cut at the end of the map, whole units."""

from __future__ import annotations

import re

import numpy as np
import pytest

from train.outlines.drawing import drawing, simpler
from train.outlines.seam import inside

SQUARE = [[0, 0], [0, 10], [10, 0], [0, -10], [-10, 0]]
TOPOLOGY = {
    "type": "Topology",
    "transform": {"scale": [1, 1], "translate": [0, 0]},
    "arcs": [SQUARE],
    "objects": {
        "land": {"type": "MultiPolygon", "arcs": [[[0]]]},
        "countries": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "arcs": [[0]]},
                {"type": "MultiPolygon", "arcs": [[[~0]]]},
            ],
        },
    },
}


def test_land_is_filled_and_shared_borders_are_drawn_once():
    found = re.findall(r' d="([^"]*)"', drawing(TOPOLOGY, 0.1))
    assert found == ["M0 0l0-1000 1000 0 0 1000 -1000 0z", "M0 0l0-1000 1000 0 0 1000 -1000 0"]


def test_points_that_a_line_does_not_need_are_left_out_and_its_ends_stay():
    line = np.array([(0.0, 0.0), (1.0, 0.01), (2.0, 0.0), (3.0, 2.0)])
    assert simpler(line, 0.05).tolist() == [[0, 0], [2, 0], [3, 2]]


def test_a_ring_across_the_end_of_the_map_is_cut_in_two():
    ring = np.array([(170.0, 0.0), (-170.0, 0.0), (-170.0, 10.0), (170.0, 10.0), (170.0, 0.0)])
    parts = sorted(inside(ring), key=lambda part: part[:, 0].min())
    assert [(part[:, 0].min(), part[:, 0].max()) for part in parts] == [(-180, -170), (170, 180)]


def test_a_ring_around_a_pole_is_closed_along_it():
    ring = np.array([(-180.0, -70.0), (-60.0, -75.0), (60.0, -72.0), (180.0, -70.0)])
    [part] = [part for part in inside(ring) if np.ptp(part[:, 0]) > 1]
    assert part[:, 1].min() == pytest.approx(-90)
