"""Pages from the web, politely: robots.txt is honoured, one request at a time, within limits."""

from __future__ import annotations

import http.client
import time
import urllib.error
import urllib.request
from dataclasses import replace
from email.message import Message
from typing import IO, Any
from urllib.parse import quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from whence.errors import InputError
from whence.read.guard import GuardedHandler, GuardedTLSHandler, is_typed_private, refuse_private
from whence.read.options import FetchLimits
from whence.read.piece import Piece, of_bytes

_ROBOTS_BYTES = 500_000
_LONGEST_DELAY = 60.0
_MOVED = (301, 302, 303, 307, 308)


class Fetcher:
    """Fetches pages one after another and remembers, for each host, its robots.txt and when it
    was last asked."""

    def __init__(self, limits: FetchLimits) -> None:
        self._limits = limits
        self._robots: dict[str, RobotFileParser] = {}
        self._asked: dict[str, float] = {}

    def fetch(self, url: str) -> Piece:
        """The page at ``url``, redirects followed.

        Raises InputError when robots.txt, a limit, the server or a private address forbids it.
        """
        private = urlsplit(url).netloc if is_typed_private(url) else None
        place = _quoted(url)
        for _ in range(self._limits.redirects + 1):
            self._allow(place, private)
            status, headers, data = self._get(place, private, self._limits.bytes)
            target = headers.get("Location")
            if status not in _MOVED or not target:
                return _piece(url, place, status, headers, data)
            place = _quoted(urljoin(place, target))
        raise InputError(f"more than {self._limits.redirects} redirects")

    def _allow(self, url: str, private: str | None) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise InputError(f"led to {url}: only http and https addresses are read")
        if parts.netloc != private:
            refuse_private(parts.hostname)
        origin = f"{parts.scheme}://{parts.netloc}"
        if origin not in self._robots:
            self._robots[origin] = self._read_robots(origin, private)
        if not self._robots[origin].can_fetch(agent(), url):
            raise InputError("robots.txt does not allow it to be fetched")

    def _read_robots(self, origin: str, private: str | None) -> RobotFileParser:
        """A missing robots.txt allows all; one that the server keeps back allows nothing."""
        robots = RobotFileParser()
        place = f"{origin}/robots.txt"
        status, headers, data = self._get(place, private, _ROBOTS_BYTES)
        if status in _MOVED and headers.get("Location"):
            place = urljoin(place, headers["Location"])
            if urlsplit(place).scheme not in ("http", "https"):
                raise InputError("its robots.txt leads elsewhere than to http or https")
            status, headers, data = self._get(place, private, _ROBOTS_BYTES)
        if status == 200:
            robots.parse(data.decode("utf-8", "replace").splitlines())
        elif status in (401, 403, 429) or status >= 500:
            robots.parse(["User-agent: *", "Disallow: /"])
        else:
            robots.parse([])
        return robots

    def _get(self, url: str, private: str | None, limit: int) -> tuple[int, Message, bytes]:
        self._wait(url)
        guarded = urlsplit(url).netloc != private
        opener = urllib.request.build_opener(
            GuardedHandler(guarded), GuardedTLSHandler(guarded), _NoRedirects()
        )
        request = urllib.request.Request(url, headers={"User-Agent": agent()})
        deadline = time.monotonic() + self._limits.seconds
        try:
            with opener.open(request, timeout=self._limits.seconds) as answer:
                return answer.status, answer.headers, _body(answer, limit, deadline)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.headers, b""
        except urllib.error.URLError as error:
            if isinstance(error.reason, InputError):
                raise error.reason from None
            raise InputError(f"could not be fetched: {error.reason}") from None
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise InputError(f"could not be fetched: {error}") from None

    def _wait(self, url: str) -> None:
        parts = urlsplit(url)
        robots = self._robots.get(f"{parts.scheme}://{parts.netloc}")
        asked = robots.crawl_delay(agent()) if robots else None
        delay = max(self._limits.delay, min(float(asked or 0), _LONGEST_DELAY))
        last = self._asked.get(parts.netloc)
        if last is not None:
            time.sleep(max(0.0, last + delay - time.monotonic()))
        self._asked[parts.netloc] = time.monotonic()


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Hands redirects back, so that each is checked like a new address."""

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Any,
        newurl: str,
    ) -> None:
        return None


def agent() -> str:
    """What we call ourselves."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"whence/{version('whence')}"
    except PackageNotFoundError:
        return "whence/0"


def _quoted(url: str) -> str:
    """What people and careless servers write as it is, written as the protocol wants it."""
    return quote(url, safe="%/:=&?~#+!$,;'@()*[]")


def _body(answer: Any, limit: int, deadline: float) -> bytes:
    data = bytearray()
    while chunk := answer.read1(65536):
        data += chunk
        if len(data) > limit:
            raise InputError(f"enormous: more than {limit:,} bytes")
        if time.monotonic() > deadline:
            raise InputError("could not be fetched: it took too long")
    return bytes(data)


def _piece(url: str, place: str, status: int, headers: Message, data: bytes) -> Piece:
    if status != 200:
        raise InputError(f"could not be fetched: the server answered {status}")
    name = urlsplit(place).path.rstrip("/").rpartition("/")[2] or (urlsplit(place).hostname or url)
    piece = of_bytes(url, name, data, url=place, charset=headers.get_content_charset())
    packed = data.startswith(b"\x1f\x8b") and headers.get("Content-Encoding") == "gzip"
    return replace(piece, media="application/gzip" if packed else headers.get_content_type())
