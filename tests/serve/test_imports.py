"""Importing: texts, files and addresses, how far they come, and what is refused."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.serve.guarding import bearer, form_token, guarded
from whence.errors import InputError
from whence.serve.importing import Imports
from whence.serve.importing.given import FILES, Upload, fetched, pasted, safe_name, uploaded
from whence.serve.importing.shelf import Shelf

TEXT = (
    "Nine miners were killed in the town of Osk on Monday, the mayor told reporters. "
    "A police officer said that the owners had been warned. The owners denied it."
)
PRIVATE = (
    "http://127.0.0.1/", "http://localhost:8321/import", "http://[::1]/", "http://10.0.0.8/x",
    "http://169.254.169.254/latest/meta-data", "http://192.168.1.1/", "http://printer/",
    "http://2130706433/", "http://[::ffff:127.0.0.1]/", "http://user@203.0.113.9/",
    "http://localhost./", "http://127.0.0.1./",
)  # fmt: skip
NO_ADDRESS = ("file:///etc/passwd", "ftp://a.example/", "/etc/passwd", "", "https://", "-",
              "http://a.example/\r\nX: y", "gopher://a.example", "http://[")  # fmt: skip


class Still:
    """Stands in for the process that reads: it is never done before it is told."""

    def __init__(self, given):
        self.given, self.asked = given, []

    def run(self, desk, watcher):
        while not self.asked:
            time.sleep(0.01)

    def stop(self):
        self.asked.append("stop")


@pytest.fixture
def give(client):
    def post(fields, files=None):
        data = {"csrf": form_token(client, "/import"), **fields}
        return client.post("/import", data=data, files=files)

    return post


def waited(client, address):
    """The import when it is over."""
    for _ in range(600):
        found = client.get(f"{address}.json").json()
        if found["job"]["over"]:
            return found
        time.sleep(0.1)
    raise AssertionError(found)


def test_a_text_and_files_are_read_into_the_store(client, give):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("news/osk.txt", TEXT.replace("Osk", "Tarn").replace("Nine", "Six"))
    files = [
        ("files", ("../../etc/passwd.zip", packed.getvalue())),
        ("files", ("<b>picture</b>.png", b"\x89PNG\r\n\x1a\n\x00\x00")),
    ]
    fields = {"sort": "text", "text": TEXT, "title": "The <i>mine</i>", "published": "2031-05-04"}
    first = give(fields).headers["location"]
    second = give({"sort": "files", "outlet": "The Mail"}, files).headers["location"]
    read = waited(client, first)
    assert (read["job"]["state"], read["job"]["new"]) == ("done", 1), read
    assert read["job"]["claims"] >= 2
    assert read["job"]["reconciled"] >= 1
    assert "The &lt;i&gt;mine&lt;/i&gt;" in client.get(first).text
    held = client.get(f"/api/v1/reports/{read['stored'][0]['id']}").json()["report"]
    assert (held["text"], held["published"]) == (TEXT, "2031-05-04")
    assert held["address"].startswith("upload:pasted.jsonl#")
    sent = waited(client, second)
    assert (sent["job"]["new"], sent["job"]["aside"]) == (1, 1), sent
    assert sent["asides"] == [{"address": "b_.png", "reason": "binary content of an unknown kind"}]
    shown = client.get(second).text
    assert "binary content of an unknown kind" in shown
    assert "<b>" not in shown
    assert "whence-import-" not in shown + str(sent)
    assert client.get(f"{second}.csv").text.count("set aside") == 1
    assert f'href="{second}"' in client.get("/import").text


def test_the_page_of_an_import_can_be_asked_again_at_any_time(client, give, monkeypatch):
    monkeypatch.setattr(client.app.state.imports, "_apart", Still)
    address = give({"sort": "text", "text": TEXT}).headers["location"]
    shown = client.get(address)
    assert f'<a class="again" href="{address}">' in shown.text
    assert 'data-json="' in shown.text
    assert "etag" not in client.get(f"{address}.json").headers


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"sort": "text", "text": "  "}, "empty"),
        ({"sort": "text", "text": TEXT, "published": "soon"}, "not a date"),
        ({"sort": "files"}, "0 files"),
        ({"sort": "address", "address": "http://10.1.2.3/"}, "private"),
        ({"sort": "?"}, "accepted are text, files, address"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(give, fields, why):
    found = give(fields)
    assert found.status_code == 400
    assert why in found.text


def test_an_unknown_import_is_not_there(client):
    found = client.get("/import/nothing")
    assert found.status_code == 404
    assert "<h1>There is no such page</h1>" in found.text


def test_to_import_takes_the_role_admin(desk):
    client, tokens = guarded(desk)
    with client:
        for role in ("read", "review"):
            sent = {"sort": "text", "text": TEXT}
            found = client.post("/import", data=sent, headers=bearer(tokens[role]))
            assert found.status_code == 403
            shown = client.get("/import", headers=bearer(tokens[role])).text
            assert "<textarea" not in shown
            assert client.get("/import/x.json", headers=bearer(tokens[role])).status_code == 403


@pytest.mark.parametrize("address", PRIVATE)
def test_no_private_address_is_fetched(address):
    with pytest.raises(InputError, match="private network"):
        fetched(address, "", "")


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_only_addresses_of_the_web_are_fetched(address):
    with pytest.raises(InputError, match="is no address"):
        fetched(address, "", "")


def test_a_public_address_is_accepted():
    assert fetched(" https://news.example/a?b=c ", "", "").paths == ("https://news.example/a?b=c",)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("..", "file"),
        (".bashrc", "bashrc"),
        ("a\r\nb\x00.txt", "a_b_.txt"),
        ("/", "file"),
        ("été 1.html", "été 1.html"),
        ("x" * 300 + ".jsonl", "x" * 100 + ".jsonl"),
    ],
)
def test_a_file_is_called_by_nothing_but_a_name(name, safe):
    assert safe_name(name) == safe


def test_files_lie_in_folders_of_their_own_until_they_are_cleared():
    sent = [Upload("../a.txt", io.BytesIO(b"one")), Upload("a.txt", io.BytesIO(b"two"))]
    given = uploaded(sent, "", "")
    try:
        paths = [Path(path) for path in given.paths]
        assert [path.read_bytes() for path in paths] == [b"one", b"two"]
        assert all(path.is_relative_to(given.folder) for path in paths)
        assert [given.shown(path) for path in given.paths] == ["a.txt", "a.txt"]
    finally:
        given.clear()
    assert not given.folder.exists()


def test_too_many_files_are_refused():
    with pytest.raises(InputError, match=f"1 to {FILES}"):
        uploaded([Upload("a.txt", io.BytesIO())] * (FILES + 1), "", "")


def test_imports_wait_for_one_another_but_not_without_end(desk):
    imports = Imports(desk, Still)
    with pytest.raises(InputError, match="wait already"):
        for _ in range(8):
            imports.submit(pasted(TEXT, "", "", ""), "")
    imports.close()
    states = {job.state for job in imports.jobs()}
    assert states <= {"done", "failed", "waiting"}
    assert not any(job.given.folder.exists() for job in imports.jobs())


def test_a_failing_import_says_so_and_the_next_goes_on(desk):
    class Broken(Still):
        def run(self, desk, watcher):
            raise RuntimeError("no model")

    imports = Imports(desk, lambda given: Broken(given))
    jobs = [imports.submit(pasted(TEXT, "", "", ""), "") for _ in range(2)]
    for _ in range(200):
        if all(job.over for job in jobs):
            break
        time.sleep(0.01)
    assert [(job.state, job.problem) for job in jobs] == [("failed", "no model")] * 2
    imports.close()


def test_a_report_from_the_web_keeps_its_address(store):
    from tests.serve.conftest import told

    given = fetched("https://news.example/", "", "")
    reading = told()[0]
    Shelf(store, given).add(reading)
    assert store.report(reading.report.id).report.address == reading.report.address
