"""A desk that asks for tokens, and browsers that hold them."""

from __future__ import annotations

import re

from starlette.testclient import TestClient

from whence.serve.app import Settings, create_app
from whence.serve.desk import Desk
from whence.serve.security.tokens import Tokens

ROLES = ("read", "review", "admin")


def guarded(desk: Desk) -> tuple[TestClient, dict[str, str]]:
    """A browser on a guarded desk, and a token of each role."""
    tokens = Tokens(desk.path)
    made = {role: tokens.add(f"{role}er", role) for role in ROLES}
    app = create_app(desk, Settings(guarded=True))
    return TestClient(app, "http://testserver", follow_redirects=False), made


def bearer(token: str) -> dict[str, str]:
    """The header with which a program shows its token."""
    return {"authorization": f"Bearer {token}"}


def form_token(client: TestClient, page: str) -> str:
    """The hidden field by which a form shows that it is from a page of the desk's."""
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', client.get(page).text)
    assert found, page
    return found[1]
