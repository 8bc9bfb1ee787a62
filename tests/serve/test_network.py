"""The network: its edges with status and roots, its filters, its drawing."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.serve.cast import MARKUP, cast
from tests.serve.casting import browsing
from whence.serve.drawing.graph import graph
from whence.serve.drawing.labels import labels
from whence.serve.drawing.layout import placed
from whence.store.browsing.actors import Who
from whence.store.browsing.ties import Edge


@pytest.fixture(scope="module")
def network(empty, tmp_path_factory):
    with browsing(empty, tmp_path_factory.mktemp("network"), cast()) as browser:
        yield browser


def edges(browser, query=""):
    found = browser.get(f"/network.json{query}").json()["edges"]
    return {(row["one"]["name"], row["type"], row["other"]["name"]): row for row in found}


def test_what_claims_say_of_two_actors_is_one_edge(network):
    found = edges(network)
    allied = found["Sorn Front", "allied_with", "Marn Guard"]
    assert (allied["claims"], allied["denials"], allied["reports"]) == (2, 1, 2)
    assert (allied["first"], allied["last"]) == ("2031-05-01", "2031-05-02")
    assert (allied["certain"], allied["possible"]) == (1, 2)
    assert ("Sorn Front", "fights", "ferry crew") in found


def test_an_older_version_of_a_page_says_nothing_any_more(network):
    assert edges(network)["Sorn Front", "fights", "ferry crew"]["sample"] == ["c40"]


@pytest.mark.parametrize(
    ("query", "types"),
    [
        ("?type=fights", {"fights"}),
        ("?type=fights&type=supports", {"fights", "supports"}),
        ("?until=2031-05-02", {"allied_with"}),
        ("?since=2031-05-05", {"supports"}),
        ("?actor=ferry%20crew", {"fights"}),
        ("?actor=X1", {"allied_with", "supports"}),
    ],
)
def test_edges_are_narrowed_by_type_time_and_actor(network, query, types):
    assert {kind for _, kind, _ in edges(network, query)} == types


def test_a_type_or_date_that_is_none_is_refused(network):
    assert network.get("/network?type=loves").status_code == 400
    assert network.get("/network?since=yesterday").status_code == 400


def test_every_line_of_the_drawing_leads_to_its_row(network):
    html = network.get("/network").text
    lines = re.findall(r'<a href="#(edge\d+)" class="tie"', html)
    assert len(lines) == 3 and all(f'id="{line}"' in html for line in lines)
    assert 'class="cross"' in html and "disputed" in html
    assert MARKUP not in html and "&lt;img src=x" in html
    assert "<script>" not in html and " style=" not in html


def test_a_network_without_edges_is_a_page_all_the_same(client):
    answer = client.get("/network")
    assert answer.status_code == 200 and "No claim words such a relation" in answer.text


def edge(one: str, other: str, claims: int = 1) -> Edge:
    ends = [Who(name, "armed-group", True, None) for name in (one, other)]
    return Edge(ends[0], "rival_of", ends[1], claims, 1, 0, 0, 1, 1, None, None, ())


def test_the_drawing_holds_the_actors_of_most_claims():
    many = tuple(edge(f"G{n}", f"H{n}", 200 - n) for n in range(100))
    drawn = graph(many)
    assert len(drawn.nodes) == 60 and len(drawn.lines) == 30 and drawn.left_out == 70
    assert drawn == graph(many)


def test_edges_between_the_same_two_do_not_lie_on_one_another():
    drawn = graph((edge("G", "H"), edge("H", "G", 2)))
    assert len({line.path for line in drawn.lines}) == 2


@given(st.integers(0, 30), st.data())
def test_nodes_stand_inside_the_picture_the_same_each_time(nodes, data):
    node = st.integers(0, max(nodes - 1, 0))
    found = data.draw(st.lists(st.tuples(node, node, st.floats(0.1, 3)), max_size=20))
    pulls = [item for item in found if item[0] != item[1]]
    places = placed(nodes, pulls)
    assert places.shape == (nodes, 2) and np.isfinite(places).all()
    assert (places > -1e-9).all() and (places < 1 + 1e-9).all()
    assert np.array_equal(places, placed(nodes, pulls))


def test_names_in_a_drawing_do_not_cover_one_another():
    found = labels([("Sorn Front", 3), ("Marn Guard", 2)], [(100, 100, 8), (118, 100, 8)], 300)
    assert found[0] and found[1] and found[0].y != found[1].y
