"""Which outlet feeds which."""

from __future__ import annotations

from whence.serve.drawing.grid import grid
from whence.store.browsing.flows import Flow


def test_copies_and_citations_between_outlets_are_counted(client):
    flows = client.get("/flows.json").json()["flows"]
    pairs = {(row["source"], row["taker"]): row for row in flows}
    copied = pairs["The Lanter Post", "Harbour Mirror"]
    assert (copied["copies"], copied["uncredited"], copied["sample"]) == (1, 1, ["r2"])
    assert pairs["The Lanter Post", "Quelm Radio"]["citations"] >= 1


def test_a_cell_leads_to_its_row_and_an_outlet_to_its_flows(client):
    html = client.get("/flows").text
    assert 'href="#flow1" class="cellink"' in html and 'id="flow1"' in html
    assert "/flows?outlet=The%20Lanter%20Post" in html


def test_only_one_outlets_flows_are_shown_when_asked(client):
    page = client.get("/flows.json?outlet=Quelm%20Radio").json()
    assert {row["taker"] for row in page["flows"]} == {"Quelm Radio"}
    assert client.get("/flows.json?outlet=Nobody").json()["flows"] == []


def test_the_table_is_a_csv(client):
    rows = client.get("/flows.csv").text.splitlines()
    assert rows[0].startswith("from,to,copies") and len(rows) > 2


def test_the_grid_is_as_large_as_its_outlets_and_squares_show_counts():
    drawn = grid([Flow("A", "B", 9, 0, 0, 9, ()), Flow("A", "C", 1, 0, 4, 1, ())])
    assert [name for name, _ in drawn.rows] == ["A"]
    assert [name for name, _ in drawn.columns] == ["B", "C"]
    assert drawn.cells[0].size > drawn.cells[1].size > 0 == drawn.cells[0].ring


def test_the_grid_leaves_out_what_it_has_no_room_for():
    flows = [Flow("A", f"B{n:03}", 40 - n, 0, 0, 1, ()) for n in range(40)]
    assert grid(flows).left_out == 16
