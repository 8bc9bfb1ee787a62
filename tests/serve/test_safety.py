"""What strangers send changes nothing and runs nowhere; who may not, does not."""

import json
import re
import shutil
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from tests.serve.conftest import FIFTEEN, FIRST
from tests.serve.guarding import bearer, form_token, guarded
from whence.serve.app import create_app
from whence.serve.desk import Desk
from whence.serve.pages import VIEWS
from whence.serve.security import limits
from whence.serve.security.headers import HEADERS

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{31337*3}}${31337*3}<%= 31337*3 %>{% for x in y %}",
    "{0.__class__}%s%n%(x)s",
    "'; DROP TABLE claims; --",
    '" OR "" = "',
    "read_csv('/etc/passwd')",
    "../../../../etc/passwd",
    "x\r\nSet-Cookie: evil=1\r\n\r\n<html>",
    "\x00\x01\x1b[31m",
    "\u202e\ufeff\U0001f4a3\ufdd0",
    "9" * 400,
    "-1 UNION SELECT $(id)",
    "(" * 500,
)
FIELDS = (
    "words", "source", "status", "actor", "place", "event", "outlet", "since", "until", "depth",
    "reports", "roots", "report", "voice", "order", "page", "kind", "known", "at", "from", "to",
    "type", "name", "limit", "offset", "anonymous", "relation", "killed", "about", "next", "key",
)  # fmt: skip
API = (
    "reports", "reports/{x}", "claims", "claims/{x}", "claims/{x}/chain", "repeated", "incidents",
    "incidents/{x}/{x}", "conflicts", "circles", "actors", "sources", "judgements",
    "judgements/{x}",
)  # fmt: skip
FORMS = ("judge", "merge", "split", "decide", "undo")
TOLD = re.compile(r"<script>alert|<img src=x|' onmouseover='alert|\"> *<img|94011|root:x:")
PAGES = tuple(view.path for view in VIEWS)


@pytest.fixture(scope="module")
def walled(told_store, tmp_path_factory):
    """A desk for all attacks: none of them changes it."""
    opened = Desk(shutil.copy(told_store, tmp_path_factory.mktemp("safe")))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def quiet(walled):
    """A browser that is shown faults as answers."""
    app = create_app(walled)
    client = TestClient(
        app, "http://testserver", follow_redirects=False, raise_server_exceptions=False
    )
    with client:
        yield client


def stored(desk):
    with desk.reading() as picture:
        return picture.counts(), picture.state(), list(picture.asides())


def harmless(found, what):
    """Whether an answer ran nothing, told nothing, and is headed as every answer is."""
    assert found.status_code < 500, (what, found.text[:300])
    assert not TOLD.search(found.text) or "json" in found.headers["content-type"], what
    assert "evil" not in found.headers.get("set-cookie", ""), what
    assert not found.headers.get("location", "/").startswith(("//", "http:", "https:", "j")), what
    for name, value in HEADERS.items():
        assert found.headers[name] == value, (what, name)


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_on_every_page_change_nothing_and_run_nowhere(quiet, walled, attack):
    before = stored(walled)
    query, bad = dict.fromkeys(FIELDS, attack), quote(attack, safe="")
    for path in PAGES:
        harmless(quiet.get(re.sub(r"\{[^}]+\}", bad, path)), path)
        good = re.sub(r"\{[^}]+\}", FIRST, path)
        harmless(quiet.get(good, params=query), path)
    for name in FIELDS[:15]:
        harmless(quiet.get("/search", params={name: attack}), name)
    harmless(quiet.get(f"/static/{bad}"), "static")
    harmless(quiet.get(f"/{bad}"), "nowhere")
    assert stored(walled) == before


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_on_the_interface_change_nothing(quiet, walled, attack):
    before, bad = stored(walled), quote(attack, safe="")
    for path in API:
        harmless(quiet.get(f"/api/v1/{path.replace('{x}', bad)}"), path)
        place = f"/api/v1/{path.replace('{x}', FIRST)}"
        harmless(quiet.get(place, params=dict.fromkeys(FIELDS, attack)), path)
    verdict = {"kind": "same-claim", "left": attack, "right": attack, "holds": True, "by": "A"}
    harmless(quiet.post("/api/v1/judgements", json=verdict), "judgements")
    harmless(quiet.post(f"/api/v1/judgements/{quote(attack, safe='')}/undo"), "undo")
    harmless(quiet.post("/api/v1/read", content=attack.encode()), "read")
    assert stored(walled) == before


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_on_every_form_change_nothing(quiet, walled, attack):
    before = stored(walled)
    csrf = form_token(quiet, "/import")
    fields = ("kind", "left", "right", "holds", "thing", "other", "judgement", "act", "by", "back",
              "at", "reason")  # fmt: skip
    for name in FORMS:
        sent = dict.fromkeys(fields, attack) | {"csrf": csrf}
        harmless(quiet.post(f"/review/{name}", data=sent), name)
    for sort in ("address", attack):
        sent = dict.fromkeys(("address", "outlet", "published"), attack)
        harmless(quiet.post("/import", data=sent | {"csrf": csrf, "sort": sort}), sort)
    for name in ("login", "logout"):
        sent = {"csrf": csrf, "token": attack, "next": attack}
        harmless(quiet.post(f"/{name}", data=sent), name)
    assert stored(walled) == before


def test_half_a_surrogate_pair_is_refused_and_not_stored(quiet, walled):
    before = stored(walled)
    half = "\\ud800"
    verdict = json.dumps(
        {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": True, "by": "HALF"}
    )
    for path, sent in (
        ("read", '{"text": "HALF A man said so."}'),
        ("read", '{"text": "A man said so.", "title": "HALF"}'),
        ("judgements", verdict),
        ("judgements", verdict.replace(FIRST, "HALF")),
    ):
        harmless(quiet.post(f"/api/v1/{path}", content=sent.replace("HALF", half)), path)
    assert stored(walled) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://["},
        {"origin": "null"},
        {"cookie": "whence_session=<script>; whence_token=../../x; whence_name=%00%ff"},
        {"authorization": "Bearer \xe9"},
        {"accept": "*" * 5000},
        {"if-none-match": '*, W/"' + "x" * 3000},
        {"content-type": "multipart/form-data"},
        {"content-type": "multipart/form-data; boundary=" + "x" * 3000},
        {"range": "bytes=0-1,2-3,4-99999999999999999999"},
        {"x-forwarded-for": "127.0.0.1", "x-forwarded-proto": "javascript"},
    ],
    ids=lambda headers: next(iter(headers)),
)
def test_strange_headers_are_no_harm(quiet, headers):
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    for method, path in (("GET", "/"), ("GET", "/api/v1/actors"), ("POST", "/import"),
                         ("POST", "/review/judge"), ("GET", "/static/desk.css")):  # fmt: skip
        harmless(quiet.request(method, path, headers=encoded), path)


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "", "[", "localhost@evil.example", "a:b:c"]
)
def test_an_unknown_host_is_not_answered(quiet, host):
    for path in ("/", "/api/v1/reports", "/login", "/static/desk.css"):
        found = quiet.get(path, headers={"host": host})
        assert found.status_code == 421, found.text
        assert found.headers["content-security-policy"]


def test_without_a_token_nothing_is_told(desk):
    client, _ = guarded(desk)
    with client:
        for path in (*PAGES, "/overview.json", "/search.csv", "/nowhere", "/api/v1/openapi.json",
                     *(f"/api/v1/{path}" for path in API)):  # fmt: skip
            for given in ({}, bearer("wrong"), bearer(""), {"cookie": "whence_token=wrong"}):
                found = client.get(path.replace("{x}", FIRST), headers=given)
                assert found.status_code in (303, 401), path
                assert "killed" not in found.text
                if found.status_code == 303:
                    assert found.headers["location"].startswith("/login?next=")
        assert client.post("/api/v1/read", json={"text": "A man said so."}).status_code == 401


def test_a_readers_token_cannot_review_or_import(desk):
    client, tokens = guarded(desk)
    verdict = {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": False}
    before = stored(desk)
    with client:
        held = bearer(tokens["read"])
        assert client.get("/claims", headers=held).status_code == 200
        assert client.post("/api/v1/judgements", json=verdict, headers=held).status_code == 403
        assert client.post("/api/v1/judgements/x/undo", headers=held).status_code == 403
        for name in FORMS:
            found = client.post(f"/review/{name}", data={"judgement": "x"}, headers=held)
            assert found.status_code == 403
        for role in ("read", "review"):
            found = client.post("/import", data={"sort": "text"}, headers=bearer(tokens[role]))
            assert found.status_code == 403
            assert "this needs the role admin" in found.text
        assert stored(desk) == before
        held = bearer(tokens["review"])
        made = client.post("/api/v1/judgements", json=verdict, headers=held)
        assert (made.status_code, made.json()["author"]) == (201, "reviewer"), made.text


def test_a_token_that_was_taken_back_is_refused_at_once(desk):
    from whence.serve.security.tokens import Tokens

    client, tokens = guarded(desk)
    with client:
        assert client.get("/claims", headers=bearer(tokens["read"])).status_code == 200
        Tokens(desk.path).remove("reader")
        assert client.get("/claims", headers=bearer(tokens["read"])).status_code == 303


def test_forms_without_this_sessions_token_are_refused(client, desk):
    before = stored(desk)
    form_token(client, "/import")
    verdict = {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": "no", "by": "A"}
    for csrf in ({}, {"csrf": ""}, {"csrf": "0" * 64}, {"csrf": "é"}):
        for name in FORMS:
            assert client.post(f"/review/{name}", data=verdict | csrf).status_code == 403
        sent = {"sort": "text", "text": "A man said so."}
        assert client.post("/import", data=sent | csrf).status_code == 403
        basic = {"authorization": "Basic YTpi"}
        assert client.post("/import", data=sent | csrf, headers=basic).status_code == 403
    assert stored(desk) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://testserver.evil.example"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_what_another_site_makes_a_browser_send_is_refused(client, desk, headers):
    before = stored(desk)
    csrf = form_token(client, "/import")
    verdict = {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": False, "by": "A"}
    for path in ("/review/judge", "/import", "/login", "/logout"):
        sent = {"csrf": csrf, "sort": "text", "text": "A man said so."}
        assert client.post(path, data=sent, headers=headers).status_code == 403
    for path, sent in (("judgements", verdict), ("read", {"text": "A man said so."})):
        assert client.post(f"/api/v1/{path}", json=sent, headers=headers).status_code == 403
    assert stored(desk) == before


def test_a_form_of_this_session_is_answered(client):
    csrf = form_token(client, "/import")
    verdict = {"kind": "same-claim", "left": FIRST, "right": FIFTEEN, "holds": "no", "by": "A"}
    here = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    found = client.post("/review/judge", data=verdict | {"csrf": csrf}, headers=here)
    assert found.status_code == 303, found.text


def test_a_body_has_a_limit_whatever_it_says_of_its_length(client, monkeypatch):
    monkeypatch.setattr(limits, "LARGEST", 100_000)
    csrf = form_token(client, "/import")

    def endless():
        for _ in range(200):
            yield b"x" * 10_000

    kinds = ("application/json", "application/x-www-form-urlencoded", "text/plain")
    for kind in kinds:
        for path in ("/api/v1/read", "/review/judge", "/import"):
            found = client.post(path, content=endless(), headers={"content-type": kind})
            assert found.status_code in (400, 403, 413, 415, 422), (path, kind)
            assert found.headers["content-security-policy"]
    found = client.post(
        "/import",
        data={"csrf": csrf, "sort": "files"},
        files=[("files", ("a.txt", b"x" * 200_000))],
    )
    assert found.status_code == 413
    assert found.headers["content-security-policy"]


def test_an_address_has_a_limit(client):
    found = client.get("/search", params={"words": "x" * 9_000})
    assert found.status_code == 414
    assert found.headers["content-security-policy"]


def test_a_fault_tells_nothing_of_itself(desk, monkeypatch):
    app = create_app(desk)
    monkeypatch.setattr(type(desk), "reading", lambda self: 1 / 0)
    client = TestClient(app, "http://testserver", raise_server_exceptions=False)
    for path in ("/", "/reports", "/reports.json", "/api/v1/reports"):
        found = client.get(path)
        assert found.status_code == 500
        assert "division" not in found.text
        assert found.headers["content-security-policy"]


def test_an_error_is_a_page_in_the_desks_frame(client, desk):
    for path, status in (("/nowhere", 404), ("/claims/zz", 404), ("/reports?page=0", 400)):
        found = client.get(path)
        assert found.status_code == status
        assert '<nav aria-label="Desk">' in found.text
        assert str(desk.path) not in found.text
    assert client.post("/claims").status_code == 405
    assert client.get("/nowhere.json").json() == {"error": "nothing is at this address"}
    assert client.get("/claims/zz.json").status_code == 404
    assert str(desk.path.parent) not in client.get("/api/v1/claims/zz").text


def test_hostile_reports_are_shown_as_words(client):
    found = client.get("/reports")
    assert "&lt;script&gt;alert" in found.text
    for path in ("/", "/reports", "/search?words=office", "/sources", "/flows"):
        assert "<script>alert" not in client.get(path).text
