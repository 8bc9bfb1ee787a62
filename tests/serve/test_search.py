"""Search: words and fields, paging, facets, CSV, and what cannot be asked."""

import csv
import io

import pytest

from tests.serve.conftest import FIRST
from whence.store.asks import ClaimFilter
from whence.store.searching import ClaimSearch, search, sorts


def found(client, query: str) -> set[str]:
    return {row["id"] for row in client.get(f"/search.json?{query}").json()["rows"]}


def test_words_are_found_and_marked(client):
    page = client.get("/search?words=oranges").text
    assert '<mark class="found">oranges</mark>' in page
    assert found(client, "words=oranges") == {"c1001", "c2001"}
    assert found(client, "words=orang*") == {"c1001", "c2001"}
    assert found(client, "words=orang") == set()


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("source=officer", {"c1000", "c1001", "c2000", "c2001"}),
        ("voice=anonymous", {"c1000", "c1001", "c2000", "c2001"}),
        ("voice=named&outlet=quelm", {"c3000"}),
        ("outlet=mirror", {"c2000", "c2001"}),
        ("since=2031-05-03&until=2031-05-04", {"c3000", "c4000", "c4001"}),
        ("event=bombing&report=r4", {"c4000"}),
        ("actor=Sorn", set()),
        ("reports=4", {"c1000", "c2000", "c3000", "c4001"}),
        ("reports=2&roots=1", {"c1001", "c2001"}),
        ("report=r3", {"c3000"}),
        ("status=denied", set()),
        ("depth=2", set()),
    ],
)
def test_fields_narrow_the_search(client, query, ids):
    assert found(client, query) == ids


def test_newest_first_unless_oldest_is_asked_for(client):
    newest = client.get("/search.json?words=killed").json()["rows"]
    oldest = client.get("/search.json?words=killed&order=oldest").json()["rows"]
    assert oldest[0]["id"] == FIRST
    assert newest[0]["report"]["published"] > newest[-1]["report"]["published"]


def test_the_form_keeps_what_was_asked(client):
    page = client.get("/search?words=bomb&source=officer&status=stated").text
    assert 'name="source" value="officer"' in page
    assert "<option selected>stated</option>" in page
    assert "1,000" not in page


def test_facets_count_and_lead_to_narrower_searches(client):
    data = client.get("/search.json").json()
    counts = {(facet["name"], facet["value"]): facet["claims"] for facet in data["facets"]}
    assert counts["voice", "anonymous"] == 4
    assert sum(n for (name, _), n in counts.items() if name == "status") == data["total"] == 8
    query = next(f["query"] for f in data["facets"] if f["value"] == "anonymous")
    assert client.get(f"/search.json?{query}").json()["total"] == 4


def test_the_table_has_all_of_them_and_runs_nowhere(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/search.csv?words=killed").text)))
    assert FIRST in {row["claim"] for row in rows}
    assert {row["reports"] for row in rows if row["claim"] == FIRST} == {"4"}


@pytest.mark.parametrize(
    "query", ["since=soon", "depth=-1", "page=0", "page=999999", "status=x", "words=" + "a" * 301,
              "report=nosuch", "voice=loud", "order=up"]
)  # fmt: skip
def test_what_cannot_be_asked_is_said_in_a_line(client, query):
    page = client.get(f"/search?{query}")
    assert page.status_code == 200
    assert 'role="alert"' in page.text
    assert client.get(f"/search.json?{query}").status_code in (400, 404)


@pytest.mark.parametrize("field", ["words", "source", "actor", "place", "event", "outlet"])
@pytest.mark.parametrize(
    "words",
    [
        "'; DROP TABLE claims; --",
        '"><script>alert(1)</script>',
        "{{7*7}}",
        "\0",
        "(.*)+[",
    ],
)
def test_hostile_words_are_only_words(client, field, words):
    answer = client.get("/search", params={field: words})
    assert answer.status_code == 200
    assert "<script>alert(1)" not in answer.text
    assert client.get("/search.json").json()["total"] == 8


def test_hostile_reports_are_only_text(client):
    page = client.get("/search?report=r5").text
    assert "&lt;script&gt;alert" in page
    assert "<script>alert" not in page
    assert ">49<" not in page


@pytest.mark.parametrize("field", [{"actor": "Sorn"}, {"event": "bombing"}, {"words": "bomb"}])
def test_it_finds_what_the_listing_finds(desk, field):
    where = ClaimFilter(**field)
    with desk.reading() as store:
        listed = [claim.id for _, claim in store.claims(where)]
        assert [hit.id for hit in search(store, ClaimSearch(where, order="oldest"), 99)] == listed
        assert sum(row.claims for row in sorts(store, ClaimSearch(where))) == len(listed)


def test_pages_go_on_where_the_last_one_ended(desk):
    with desk.reading() as store:
        every = [hit.id for hit in search(store, ClaimSearch(ClaimFilter()), 8)]
        pages = [search(store, ClaimSearch(ClaimFilter()), 3, start) for start in (0, 3, 6)]
    assert [hit.id for page in pages for hit in page] == every
