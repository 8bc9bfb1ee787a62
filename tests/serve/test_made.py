"""What pages show is made once while the store stays as it is, and anew when it changes."""

import time
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tests.serve.conftest import FIFTEEN, FIRST
from tests.serve.guarding import bearer, guarded
from whence.serve import desk as desks
from whence.serve.app import create_app
from whence.serve.pages import VIEWS

VERDICT = {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": False, "by": "Ann"}


@pytest.fixture
def counted(desk, monkeypatch):
    """A browser, and the queries for which an overview was made."""
    made = []
    overview = VIEWS[0]

    def make(picture, request):
        made.append(request.url.query)
        return overview.make(picture, request)

    views = (replace(overview, make=make), *VIEWS[1:])
    monkeypatch.setattr("whence.serve.app.VIEWS", views)
    with TestClient(create_app(desk), "http://testserver") as client:
        yield client, made


def test_a_page_is_made_once_while_nothing_changes(counted):
    client, made = counted
    first = client.get("/")
    assert client.get("/").text.count("<h1>") == first.text.count("<h1>")
    assert len(made) == 1
    client.get("/?x=1")
    assert len(made) == 2


def test_a_judgement_is_shown_at_once(counted):
    client, made = counted
    before = client.get("/").text
    assert client.post("/api/v1/judgements", json=VERDICT).status_code == 201
    assert client.get("/").text != before
    assert len(made) == 2


def test_what_is_imported_is_shown_a_little_later(counted, desk, monkeypatch):
    client, made = counted
    monkeypatch.setattr(desks, "LAG", 0.3)
    client.get("/")
    with desk.writing(quietly=True) as ledger:
        ledger.aside("a.txt", "empty")
    time.sleep(0.35)
    client.get("/")
    assert len(made) == 2


def test_nobody_is_shown_what_was_made_for_another(desk):
    client, tokens = guarded(desk)
    with client:
        for role, shown in (("admin", True), ("read", False), ("review", True)):
            found = client.get(f"/claims/{FIRST}", headers=bearer(tokens[role])).text
            assert ("/review/split" in found) is shown
