import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise

import pytest

from tests.read.samples import ENGLISH, html
from whence.read.guard import is_private, is_typed_private
from whence.read.options import FetchLimits, ReadOptions
from whence.read.package import read
from whence.types import Aside

QUICK = ReadOptions(fetch=FetchLimits(seconds=2, bytes=50_000, delay=0))


class Site(BaseHTTPRequestHandler):
    robots = (200, b"User-agent: *\nDisallow: /closed\n")
    asked: tuple[tuple[str, str, float], ...] = ()

    def do_GET(self):
        cls = type(self)
        cls.asked += ((self.path, self.headers["User-Agent"], time.monotonic()),)
        port = self.server.server_address[1]
        moved = {
            "/moved": "/page",
            "/into-closed": "/closed",
            "/elsewhere": f"http://localhost:{port}/page",
            "/other-scheme": "file:///etc/hosts",
            "/round": "/round",
        }
        if self.path == "/robots.txt":
            self.answer(*self.robots)
        elif self.path in moved:
            self.answer(302, b"", location=moved[self.path])
        elif self.path == "/huge":
            self.answer(200, b"x" * 60_000)
        elif self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            time.sleep(0.6)
        elif self.path == "/note":
            self.answer(200, ENGLISH.encode("utf-16"), "text/plain; charset=utf-16")
        elif self.path in ("/page", "/closed"):
            self.answer(200, html().encode(), "text/html; charset=utf-8")
        else:
            self.answer(404, b"")

    def answer(self, status, body, media="text/plain", location=None):
        self.send_response(status)
        self.send_header("Content-Type", media)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    handler = type("Fresh", (Site,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    handler.at = f"http://127.0.0.1:{server.server_address[1]}"
    yield handler
    server.shutdown()
    server.server_close()


def test_a_page_is_fetched_under_our_own_name(site):
    (report,) = read([f"{site.at}/page"], QUICK)
    assert report.text.endswith(ENGLISH)
    assert report.url == report.address == f"{site.at}/page"
    assert [path for path, _, _ in site.asked] == ["/robots.txt", "/page"]
    assert all(agent.startswith("whence/") for _, agent, _ in site.asked)


def test_the_declared_charset_and_kind_are_used(site):
    (report,) = read([f"{site.at}/note"], QUICK)
    assert report.text == ENGLISH


def test_an_address_may_be_written_with_any_letters(site):
    (aside,) = read([f"{site.at}/göksel page"], QUICK)
    assert aside.reason == "could not be fetched: the server answered 404"
    assert site.asked[-1][0] == "/g%C3%B6ksel%20page"


def test_an_address_that_is_none_is_set_aside():
    (aside,) = read(["http://[broken/"], QUICK)
    assert isinstance(aside, Aside)


def test_a_redirect_is_followed(site):
    (report,) = read([f"{site.at}/moved"], QUICK)
    assert report.url == f"{site.at}/page"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/closed", "robots.txt does not allow it to be fetched"),
        ("/into-closed", "robots.txt does not allow it to be fetched"),
        ("/elsewhere", "leads to the private address localhost, which was not asked for"),
        (
            "/other-scheme",
            "led to file:///etc/hosts: only http and https addresses are read",
        ),
        ("/round", "more than 5 redirects"),
        ("/huge", "enormous: more than 50,000 bytes"),
        ("/nothing", "could not be fetched: the server answered 404"),
    ],
)
def test_what_may_not_be_fetched_is_set_aside(site, path, reason):
    address = f"{site.at}{path}"
    assert list(read([address], QUICK)) == [Aside(address, reason)]


def test_a_page_that_takes_too_long_is_set_aside(site):
    options = ReadOptions(fetch=FetchLimits(seconds=0.2, delay=0))
    (aside,) = read([f"{site.at}/slow"], options)
    assert aside.reason.startswith("could not be fetched: ")


@pytest.mark.parametrize("status", [403, 503])
def test_a_robots_file_kept_back_allows_nothing(site, status):
    site.robots = (status, b"")
    (aside,) = read([f"{site.at}/page"], QUICK)
    assert aside.reason == "robots.txt does not allow it to be fetched"


def test_a_missing_robots_file_allows_all(site):
    site.robots = (404, b"")
    assert next(read([f"{site.at}/page"], QUICK)).text.endswith(ENGLISH)


def test_a_host_is_asked_at_intervals_and_for_robots_once(site):
    options = ReadOptions(fetch=FetchLimits(delay=0.1))
    list(read([f"{site.at}/page", f"{site.at}/page"], options))
    assert [path for path, _, _ in site.asked] == ["/robots.txt", "/page", "/page"]
    times = [moment for _, _, moment in site.asked]
    assert all(later - sooner >= 0.09 for sooner, later in pairwise(times))


def test_a_server_that_is_away_is_set_aside():
    address = "http://127.0.0.1:9/page"
    (aside,) = read([address], QUICK)
    assert aside.reason.startswith("could not be fetched: ")


@pytest.mark.parametrize(
    ("host", "private"),
    [
        ("127.0.0.1", True),
        ("10.1.2.3", True),
        ("169.254.169.254", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("localhost", True),
        ("gazette.example", False),
        ("9.9.9.9", False),
    ],
)
def test_private_hosts_are_known(host, private):
    assert is_private(host) is private


def test_a_private_address_counts_as_typed_only_when_written_so():
    assert is_typed_private("http://127.0.0.1:8000/a") and is_typed_private("http://intranet/a")
    assert not is_typed_private("http://gazette.example/a")
