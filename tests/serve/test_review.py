"""The review: the queue, decisions by form, whose they are, and taking them back."""

import re

import pytest

from tests.serve.conftest import FIFTEEN, FIRST
from whence.serve.app import Settings, create_app


def token(client, path: str = "/review") -> str:
    return re.search(r'name="csrf" value="(\w+)"', client.get(path).text)[1]


def send(client, deed: str, path: str = "/review", **fields: str):
    given = {"csrf": token(client, path), "by": "Ana Brel", "back": path} | fields
    return client.post(f"/review/{deed}", data=given)


def groups(desk) -> dict[str, str]:
    with desk.reading() as store:
        return store.groups("same-claim")


def people(desk) -> list:
    with desk.reading() as store:
        return [item for item in store.standing("same-claim") if item.person]


def test_the_queue_shows_both_claims_in_their_paragraphs(client):
    data = client.get("/review.json").json()
    assert data["waiting"] > 0
    assert data["pair"]["left"]["text"]
    page = client.get("/review").text
    assert page.count("<blockquote") == 2
    assert "Accept" in page
    assert 'src="/static/review.js"' in page


def test_what_would_change_most_comes_first(desk):
    from whence.store.leading import count_waiting, kinds_of, queue

    with desk.reading() as store:
        found = queue(store, kinds_of(""), 99)
        assert len(found) == count_waiting(store, kinds_of(""))
    weights = [item.weight for item in found]
    assert weights == sorted(weights, reverse=True)


def test_a_decision_is_kept_under_a_name_that_is_asked_once(client, desk):
    first = client.get("/review.json").json()
    answer = send(client, "decide", judgement=first["pair"]["judgement"]["id"], act="reject",
                  at="0", kind="", reason="another day")  # fmt: skip
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?kind=&at=0")
    after = client.get("/review.json").json()
    assert after["waiting"] == first["waiting"] - 1
    assert after["recent"][0]["author"] == "Ana Brel"
    assert after["recent"][0]["reason"] == "another day"
    assert not after["recent"][0]["holds"]
    assert after["reviewer"] == "Ana Brel"
    assert 'name="by" value="Ana Brel"' in client.get("/review").text


def test_skipping_goes_on_and_decides_nothing(client, desk):
    first = client.get("/review.json").json()
    answer = send(client, "decide", judgement=first["pair"]["judgement"]["id"], act="skip", at="2")
    assert answer.headers["location"] == "/review?kind=&at=3"
    assert client.get("/review.json").json()["waiting"] == first["waiting"]
    assert client.get("/review?at=9999").status_code == 200


def test_splitting_and_undoing(client, desk):
    before = groups(desk)
    path = "/claims/c4001"
    assert send(client, "split", path, thing="c4001").headers["location"] == path
    assert groups(desk).get("c4001") != before["c4001"]
    for item in people(desk):
        assert send(client, "undo", path, judgement=item.id).status_code == 303
    assert groups(desk) == before
    assert "taken back" in client.get(path).text


def test_merging_from_a_claim(client, desk):
    answer = send(client, "merge", f"/claims/{FIFTEEN}", thing=FIFTEEN, other="c1001")
    assert answer.status_code == 303
    assert groups(desk)[FIFTEEN] == groups(desk)["c1001"]


def test_overruling_a_judgement(client, desk):
    fields = {"kind": "conflict", "left": FIFTEEN, "right": FIRST, "holds": "no"}
    assert send(client, "judge", **fields).status_code == 303
    with desk.reading() as store:
        stand = store.findings("conflict", [FIFTEEN])
    assert [item.holds for item in stand if {item.left, item.right} == {FIFTEEN, FIRST}] == [False]


def test_disagreement_is_shown(client):
    fields = {"kind": "same-claim", "left": FIRST, "right": "c4001"}
    send(client, "judge", **fields, holds="yes", by="Ana Brel")
    send(client, "judge", **fields, holds="no", by="Ilo Marn")
    data = client.get("/review.json").json()
    assert {item["author"] for item in data["disputes"]} == {"Ana Brel", "Ilo Marn"}
    page = client.get("/review").text
    assert "Where people disagree" in page
    assert "people disagree" in client.get(f"/claims/{FIRST}").text


def test_a_name_may_be_in_any_script_and_is_only_text(client):
    name = 'Åsa 博 <script>"x"</script>'
    send(client, "judge", kind="same-claim", left=FIRST, right="c4001", holds="yes", by=name)
    data = client.get("/review.json").json()
    assert data["recent"][0]["author"] == name
    assert data["reviewer"] == name
    assert "<script>&#34;x" not in client.get("/review").text
    assert '<script>"x"' not in client.get("/review").text


def test_a_form_of_another_session_does_nothing(client, desk):
    fields = {"thing": "c4001", "by": "Ana"}
    assert client.post("/review/split", data=fields).status_code == 403
    wrong = client.post("/review/split", data=fields | {"csrf": "x" * 64})
    assert wrong.status_code == 403
    other = {"origin": "http://evil.example"}
    good = fields | {"csrf": token(client)}
    assert client.post("/review/split", data=good, headers=other).status_code == 403
    assert people(desk) == []


@pytest.mark.parametrize(
    ("deed", "fields"),
    [
        ("judge", {"kind": "nonsense", "left": FIRST, "right": "c4001", "holds": "yes"}),
        ("judge", {"kind": "same-claim", "left": FIRST, "right": FIRST, "holds": "yes"}),
        ("judge", {"kind": "same-claim", "left": FIRST, "right": "c4001", "holds": "perhaps"}),
        ("merge", {"thing": FIRST, "other": "r1/e1"}),
        ("merge", {"thing": FIRST, "other": ""}),
        ("split", {"thing": FIFTEEN, "by": "", "reason": "x" * 501}),
        ("decide", {"act": "explode", "judgement": "j"}),
        ("undo", {"judgement": "jnone"}),
        ("judge", {"kind": "same-claim", "left": FIRST, "right": "c4001", "by": " "}),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(client, desk, deed, fields):
    with desk.reading() as store:
        before = store.state()
    assert send(client, deed, **fields).status_code in (400, 404)
    with desk.reading() as store:
        assert store.state() == before


@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example", "/\\evil", "/a\r\nb", ""]
)
def test_it_never_leads_to_another_site(client, back):
    answer = send(client, "merge", thing=FIRST, other="c4001", back=back)
    assert answer.headers["location"] == "/review"


def test_a_form_that_is_too_long_is_refused(client):
    assert send(client, "merge", thing="c" * 20_000, other="c4001").status_code == 400


class TestWithTokens:
    @pytest.fixture
    def guarded(self, desk):
        from starlette.testclient import TestClient

        from whence.serve.security.tokens import Tokens

        tokens = Tokens(desk.path)
        self.reader, self.judge = tokens.add("Rea", "read"), tokens.add("Jon", "review")
        app = create_app(desk, Settings(guarded=True))
        with TestClient(app, "http://testserver", follow_redirects=False) as browser:
            yield browser

    def ask(self, guarded, token: str):
        fields = {"kind": "same-claim", "left": FIRST, "right": "c4001", "holds": "no"}
        bearer = {"authorization": f"Bearer {token}"}
        return guarded.post("/review/judge", data=fields | {"by": "Eve"}, headers=bearer)

    def test_a_reader_cannot_review(self, guarded, desk):
        assert self.ask(guarded, self.reader).status_code == 403
        bearer = {"authorization": f"Bearer {self.reader}"}
        assert guarded.get("/review", headers=bearer).status_code == 403
        assert "Overrule" not in guarded.get(f"/claims/{FIRST}", headers=bearer).text
        assert people(desk) == []

    def test_a_decision_is_the_holders_whatever_name_is_sent(self, guarded, desk):
        assert self.ask(guarded, self.judge).status_code == 303
        assert [item.author for item in people(desk)] == ["Jon"]

    def test_nobody_without_a_token(self, guarded, desk):
        assert self.ask(guarded, "").status_code == 401
        assert people(desk) == []
