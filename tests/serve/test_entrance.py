"""The way in: a token in a cookie, and never out to somewhere else."""

import pytest

from tests.serve.guarding import form_token, guarded
from whence.serve.security.local import local_path

ELSEWHERE = (
    "//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)", "\\\\evil",
    "/\t/evil.example", "/\r\nSet-Cookie: a=b", "", "evil", "/%0d%0a\n",
)  # fmt: skip


@pytest.fixture
def door(desk):
    client, tokens = guarded(desk)
    with client:
        yield client, tokens


def enter(client, token, onward="/claims"):
    csrf = form_token(client, "/login")
    return client.post("/login", data={"csrf": csrf, "token": token, "next": onward})


def test_a_page_without_a_token_leads_to_the_way_in_and_back(door):
    found = door[0].get("/search?words=a b&order=oldest")
    assert found.status_code == 303
    assert found.headers["location"] == "/login?next=/search%3Fwords%3Da%2520b%26order%3Doldest"
    shown = door[0].get(found.headers["location"])
    assert 'name="next" value="/search?words=a%20b&amp;order=oldest"' in shown.text


def test_a_token_opens_the_desk_and_leaving_closes_it(door):
    client, tokens = door
    found = enter(client, tokens["read"])
    assert (found.status_code, found.headers["location"]) == (303, "/claims")
    assert "httponly" in found.headers["set-cookie"].lower()
    assert "samesite=strict" in found.headers["set-cookie"].lower()
    assert client.get("/claims").status_code == 200
    csrf = form_token(client, "/login")
    assert client.post("/logout", data={"csrf": csrf}).headers["location"] == "/login"
    assert client.get("/claims").status_code == 303


def test_an_unknown_token_opens_nothing_and_is_not_shown(door):
    found = enter(door[0], "<b>wrong</b>")
    assert found.status_code == 403
    assert "not known here" in found.text
    assert "wrong" not in found.text
    assert "whence_token" not in found.headers.get("set-cookie", "")
    assert door[0].get("/").status_code == 303


def test_the_way_in_tells_nothing_of_the_store(door):
    assert "told.duckdb" not in door[0].get("/login").text


@pytest.mark.parametrize("onward", ELSEWHERE)
def test_nobody_is_led_elsewhere(door, onward):
    client, tokens = door
    assert enter(client, tokens["read"], onward).headers["location"] == "/"
    shown = client.get("/login", params={"next": onward})
    assert 'name="next" value="/"' in shown.text


def test_entering_takes_a_form_of_this_session(door):
    client, tokens = door
    assert client.post("/login", data={"token": tokens["admin"]}).status_code == 403
    other = {"csrf": "0" * 64, "token": tokens["admin"]}
    assert client.post("/login", data=other).status_code == 403
    assert client.get("/").status_code == 303


def test_a_desk_for_this_machine_needs_no_token(client):
    assert client.get("/login").headers["location"] == "/"


def test_addresses_on_the_desk_are_kept():
    assert local_path("/claims?words=a%20b", "/") == "/claims?words=a%20b"
