"""The front page: how much there is, what is new, and what deserves a look."""

from tests.serve.conftest import FIRST, HOSTILE


def test_it_counts_what_is_stored(client):
    data = client.get("/overview.json").json()
    assert (data["counts"]["reports"], data["counts"]["claims"]) == (5, 8)


def test_the_most_repeated_claim_leads_with_its_roots(client):
    page = client.get("/").text
    assert f'href="/claims/{FIRST}"' in page
    assert "4 reports" in page
    assert "2 roots" in page


def test_the_timeline_has_a_bar_that_leads_to_the_claims_of_its_day(client):
    data = client.get("/overview.json").json()["timeline"]
    assert sum(bar["claims"] for bar in data["bars"]) == 8
    page = client.get("/").text
    assert 'href="/search?since=2031-05-01&amp;until=2031-05-01"' in page
    assert client.get("/search.json?since=2031-05-01&until=2031-05-01").json()["total"] == 2


def test_what_was_read_last_comes_first(client):
    data = client.get("/overview.json").json()
    assert data["latest"][0]["id"] == "r5"


def test_reports_cannot_write_into_the_page(client):
    page = client.get("/").text
    assert "<script>alert" not in page
    assert HOSTILE not in page
    assert " style=" not in page


def test_an_empty_store_has_a_front_page(empty, tmp_path):
    import shutil

    from starlette.testclient import TestClient

    from whence.serve.app import create_app
    from whence.serve.desk import Desk

    bare = Desk(shutil.copy(empty, tmp_path))
    with TestClient(create_app(bare), "http://testserver") as browser:
        for path in ("/", "/search", "/claims", "/incidents", "/conflicts", "/circular", "/review"):
            assert browser.get(path).status_code == 200, path
    bare.close()
