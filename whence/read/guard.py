"""No address of a private network is asked unless the user typed it."""

from __future__ import annotations

import http.client
import ipaddress
import urllib.request
from typing import Any
from urllib.parse import urlsplit

from whence.errors import InputError


def is_private(host: str) -> bool:
    """Whether ``host`` is written as a private, loopback or otherwise not public address."""
    if host.lower().rstrip(".") == "localhost" or host.lower().endswith(".localhost"):
        return True
    try:
        return not ipaddress.ip_address(host.partition("%")[0]).is_global
    except ValueError:
        return False


def is_typed_private(url: str) -> bool:
    """Whether the user, in typing ``url``, asked for a private address in so many words."""
    host = urlsplit(url).hostname or ""
    return is_private(host) or ("." not in host and ":" not in host)


def refuse_private(host: str) -> None:
    """Raise InputError when ``host`` is written as a private address."""
    if is_private(host):
        raise InputError(f"leads to the private address {host}, which was not asked for")


class _Guarded(http.client.HTTPConnection):
    """A connection that is dropped before anything is asked when a public name turns out to
    stand for a private address."""

    def connect(self) -> None:
        """Connect, and look whom to. Raises InputError for a private peer."""
        super().connect()
        _check_peer(self.sock)


class _GuardedTLS(http.client.HTTPSConnection):
    """The same with TLS."""

    def connect(self) -> None:
        """Connect, and look whom to. Raises InputError for a private peer."""
        super().connect()
        _check_peer(self.sock)


class GuardedHandler(urllib.request.HTTPHandler):
    """Opens http addresses, private ones only when not ``guarded``."""

    def __init__(self, guarded: bool) -> None:
        super().__init__()
        self._guarded = guarded

    def http_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open; a proxy that the user set up is trusted, wherever it stands."""
        plain = not self._guarded or _by_proxy(req)
        return self.do_open(http.client.HTTPConnection if plain else _Guarded, req)


class GuardedTLSHandler(urllib.request.HTTPSHandler):
    """Opens https addresses, private ones only when not ``guarded``."""

    def __init__(self, guarded: bool) -> None:
        super().__init__()
        self._guarded = guarded

    def https_open(self, req: urllib.request.Request) -> http.client.HTTPResponse:
        """Open; a proxy that the user set up is trusted, wherever it stands."""
        plain = not self._guarded or _by_proxy(req)
        return self.do_open(http.client.HTTPSConnection if plain else _GuardedTLS, req)


def _by_proxy(request: urllib.request.Request) -> bool:
    return request.host != urlsplit(request.full_url).netloc


def _check_peer(sock: Any) -> None:
    host = sock.getpeername()[0]
    if is_private(host):
        sock.close()
        raise InputError(f"leads to the private address {host}, which was not asked for")
