"""Pages of claims: repeated ones, one with all that stands behind it, conflicts."""

import pytest

from tests.serve.conftest import FIFTEEN, FIRST


def test_repeated_claims_come_with_their_roots(client):
    page = client.get("/claims").text
    assert page.index(f"/claims/{FIRST}") < page.index("/claims/c1001")
    assert "2 roots" in page
    assert client.get("/claims.csv").text.startswith("claim,words,status")


def test_a_claim_shows_its_paragraph_its_chain_and_its_roots(client):
    page = client.get(f"/claims/{FIRST}").text
    assert '<mark class="content">Twelve people were killed' in page
    assert '<mark class="source">a senior police officer</mark>' in page
    assert "a senior police officer (anonymous)" in page
    assert "4 reports" in page
    for heading in ("Its chain", "From its roots", "All reports that carry it", "Why they are one"):
        assert heading in page


def test_reports_are_grouped_by_how_they_have_it(client):
    ways = {way["how"]: way for way in client.get(f"/claims/{FIRST}.json").json()["carriers"]}
    reports = {how: [item["report"]["id"] for item in way["reports"]] for how, way in ways.items()}
    assert reports["copies"] == ["r2"]
    assert reports["citations"] == ["r3"]
    assert reports["independent reports"] == ["r1", "r4"]
    assert ways["copies"]["reports"][0]["of"]["id"] == "r1"


def test_a_rival_stands_beside_with_its_number(client):
    data = client.get(f"/claims/{FIRST}.json").json()
    rivals = {rival["claim"]["id"]: rival for rival in data["rivals"]}
    if FIFTEEN in rivals:
        assert rivals[FIFTEEN]["numbers"][0]["low"] == 15
        assert 'id="rivals"' in client.get(f"/claims/{FIRST}").text


def test_the_json_twin_does_not_carry_whole_reports(client):
    assert "crate of oranges" not in client.get("/claims.json").text.split("c1001")[0]


def test_an_id_may_be_cut_short_and_an_unknown_one_is_not_there(client):
    assert client.get("/claims/c400").status_code == 404  # two begin so
    assert client.get("/claims/c4001").status_code == 200
    assert client.get("/claims/cfff").status_code == 404
    assert client.get("/claims/cfff.json").status_code == 404


def test_the_markup_of_a_report_is_shown_not_obeyed(client):
    page = client.get("/claims/c5000").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
    assert "{{ 7*7 }}" in page


@pytest.mark.parametrize("path", ["/claims", "/conflicts", "/incidents"])
def test_a_page_that_there_is_not_is_said(client, path):
    assert client.get(f"{path}?page=x").status_code == 400
    assert client.get(f"{path}?page=2").status_code == 200


def test_conflicts_have_both_sides(client, desk):
    from whence.reconcile.review import judge

    with desk.writing() as ledger:
        judge(ledger, "conflict", [("c4000", FIRST)], True, "Ana", "twelve is not fifteen")
    page = client.get("/conflicts").text
    assert f"/claims/{FIRST}" in page
    assert f"/claims/{FIFTEEN}" in page
    assert client.get("/conflicts.json").json()["total"] == 1
    rival = client.get(f"/claims/{FIRST}.json").json()["rivals"][0]
    assert rival["claim"]["id"] == FIFTEEN
    assert '15 <span class="measure">killed</span>' in client.get(f"/claims/{FIRST}").text


def test_circles_are_listed(client):
    assert client.get("/circular").status_code == 200
    assert client.get("/circular.json").json()["rows"] == []
