"""The interface for programs: pages of lists, tags, errors, judgements by people."""

import pytest

from tests.serve.conftest import FIFTEEN, FIRST
from tests.serve.guarding import bearer, guarded

LISTS = ("reports", "claims", "repeated", "incidents", "conflicts", "circles", "actors", "sources")
VERDICT = {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": False, "by": "Ann"}


def get(client, path, **query):
    found = client.get(f"/api/v1/{path}", params=query)
    assert found.status_code == 200, found.text
    return found.json()


@pytest.mark.parametrize("path", LISTS)
def test_a_list_comes_in_stretches_that_join_without_gaps(client, path):
    whole = get(client, path, limit=100)
    assert not whole["more"]
    pieces, offset = [], 0
    while True:
        part = get(client, path, limit=2, offset=offset)
        assert len(part["items"]) <= 2
        assert part["offset"] == offset
        pieces += part["items"]
        offset += 2
        if not part["more"]:
            break
    assert pieces == whole["items"]
    assert get(client, path, offset=1_000)["items"] == []


def test_a_claim_its_chain_and_its_picture(client):
    picture = get(client, f"claims/{FIRST}")
    assert picture["group"] == FIRST
    assert picture["behind"]["roots"]["certain"] == 2
    chain = get(client, f"claims/{FIRST}/chain")
    assert chain["claim"]["id"] == FIRST
    assert len(chain["steps"]) == len(chain["claim"]["chain"])


def test_claims_are_found_by_their_fields(client):
    found = get(client, "claims", words="killed", status="stated")["items"]
    assert found
    assert {item["claim"]["status"] for item in found} == {"stated"}


def test_an_incident_by_report_and_event(client):
    assert get(client, "incidents/r1/e1")["incident"] == "r1/e1"


@pytest.mark.parametrize("path", ["/api/v1/reports", "/api/v1/claims?limit=1", "/overview.json"])
def test_what_did_not_change_is_not_sent_again(client, path):
    first = client.get(path)
    tag = first.headers["etag"]
    again = client.get(path, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == tag
    assert client.get(f"{path}{'&' if '?' in path else '?'}x=1").headers["etag"] != tag
    assert client.post("/api/v1/judgements", json=VERDICT).status_code == 201
    changed = client.get(path, headers={"if-none-match": tag})
    assert changed.status_code == 200
    assert changed.headers["etag"] != tag


@pytest.mark.parametrize(
    ("path", "status", "why"),
    [
        ("claims/zz", 404, "no claim"),
        ("reports/zz", 404, "no report"),
        ("incidents/r1/e99", 400, "has no event e99"),
        ("incidents/zz/e1", 404, "no report"),
        ("judgements/zz", 404, "no judgement"),
        ("claims?status=maybe", 422, "stated"),
        ("claims?limit=0", 422, "greater than or equal to 1"),
        ("claims?limit=9999", 422, "less than or equal to 500"),
        ("claims?since=soon", 422, "pattern"),
        ("claims?relation=loves", 400, "loves"),
        ("claims?report=zz", 404, "no report"),
        ("nowhere", 404, "nothing is at this address"),
    ],
)
def test_what_cannot_be_answered_is_told_as_json(client, path, status, why):
    found = client.get(f"/api/v1/{path}")
    assert found.status_code == status, found.text
    assert found.headers["content-type"] == "application/json"
    assert why in found.text


def test_a_person_judges_and_takes_it_back(client):
    made = client.post("/api/v1/judgements", json={**VERDICT, "reason": "another blast"})
    assert made.status_code == 201, made.text
    item = made.json()
    assert (item["author"], item["person"], item["holds"]) == ("Ann", True, False)
    assert get(client, f"judgements/{item['id']}") == item
    assert item in get(client, "judgements", about=FIRST)
    undone = client.post(f"/api/v1/judgements/{item['id']}/undo").json()
    assert undone["withdrawn"]
    assert undone in get(client, "judgements", about=FIRST)


def test_a_judgement_splits_and_its_undoing_joins(client):
    members = [claim["id"] for _, claim in get(client, f"claims/{FIRST}")["members"]]
    other = next(name for name in members if name != FIRST)
    sent = {**VERDICT, "right": other}
    before = get(client, f"claims/{FIRST}")["behind"]
    made = client.post("/api/v1/judgements", json=sent).json()
    assert get(client, f"claims/{FIRST}")["behind"] != before
    client.post(f"/api/v1/judgements/{made['id']}/undo")
    assert get(client, f"claims/{FIRST}")["behind"] == before


def test_a_judgement_needs_a_name_and_things_that_are_there(client):
    for wrong, status in (
        ({"by": ""}, 400),
        ({"left": "zz"}, 404),
        ({"kind": "love"}, 422),
        ({"left": ""}, 422),
        ({"holds": "perhaps"}, 422),
        ({"reason": "x" * 3_000}, 422),
    ):
        found = client.post("/api/v1/judgements", json={**VERDICT, **wrong})
        assert found.status_code == status, (wrong, found.text)


def test_the_machines_judgements_are_not_undone(client):
    rules = [item for item in get(client, "judgements", about=FIRST) if not item["person"]]
    assert client.post(f"/api/v1/judgements/{rules[0]['id']}/undo").status_code == 400


def test_a_tokens_name_goes_above_a_name_that_is_given(desk):
    client, tokens = guarded(desk)
    with client:
        held = bearer(tokens["review"])
        made = client.post("/api/v1/judgements", json=VERDICT, headers=held)
        assert made.json()["author"] == "reviewer"


def test_a_text_is_read_and_not_kept(client):
    before = get(client, "reports")
    text = "Nine miners were killed in Osk on Monday, the mayor said."
    found = client.post("/api/v1/read", json={"text": text, "outlet": "The Mail"})
    assert found.status_code == 200
    claim = found.json()["claims"][0]
    span = claim["content"][0]
    assert text[span["start"] : span["end"]] == span["text"]
    assert get(client, "reports") == before


@pytest.mark.parametrize(
    ("sent", "status"),
    [({"text": ""}, 422), ({}, 422), ({"text": "x", "published": "soon"}, 400),
     ({"text": "x" * 100_001}, 422)],
)  # fmt: skip
def test_a_text_that_cannot_be_read_is_refused(client, sent, status):
    assert client.post("/api/v1/read", json=sent).status_code == status


def test_the_description_has_examples_and_every_route(client):
    described = get(client, "openapi.json")
    assert f"/api/v1/{LISTS[0]}" in described["paths"]
    assert not [path for path in described["paths"] if not path.startswith("/api/v1/")]
    assert "Two people were killed" in str(described)
