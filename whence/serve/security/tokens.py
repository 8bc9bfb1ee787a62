"""Tokens with roles, kept beside the store as hashes only."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from hmac import compare_digest
from pathlib import Path
from typing import Literal

from whence.errors import InputError

Role = Literal["read", "review", "admin"]
ROLES: tuple[Role, ...] = ("read", "review", "admin")
"""Each may do what those before it may: read; judge; import."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a token, what they may do, and the token's SHA-256."""

    name: str
    role: Role
    digest: str
    made: str

    def may(self, role: Role) -> bool:
        """Whether this holder's role includes ``role``."""
        return ROLES.index(self.role) >= ROLES.index(role)


class Tokens:
    """The holders known to one store. Read anew at every look, so that a token that was taken back
    is refused at once."""

    def __init__(self, store: Path) -> None:
        self._path = store.with_name(f"{store.name}.tokens")

    def holders(self) -> list[Holder]:
        """Everybody who holds a token, the oldest first. Raises InputError for a broken file."""
        if not self._path.exists():
            return []
        try:
            return [Holder(**row) for row in json.loads(self._path.read_text(encoding="utf-8"))]
        except (ValueError, TypeError) as error:
            raise InputError(f"{self._path} is no list of tokens: remove it") from error

    def add(self, name: str, role: str) -> str:
        """A new token for ``name``; nobody can read it again later. Raises InputError for an empty
        or taken name, or a role that there is not."""
        known = self.holders()
        if not name.strip() or name in {holder.name for holder in known}:
            raise InputError(f"{name!r} is empty or holds a token already: give another name")
        made = datetime.now(UTC).isoformat(timespec="seconds")
        token = secrets.token_urlsafe(32)
        self._write([*known, Holder(name, as_role(role), _digest(token), made)])
        return token

    def remove(self, name: str) -> None:
        """Take a token back. Raises InputError when nobody of that name holds one."""
        known = self.holders()
        if name not in {holder.name for holder in known}:
            names = ", ".join(holder.name for holder in known) or "nobody"
            raise InputError(f"{name!r} holds no token: those who do are {names}")
        self._write([holder for holder in known if holder.name != name])

    def holder(self, token: str) -> Holder | None:
        """Who holds this token."""
        digest = _digest(token)
        found = [item for item in self.holders() if compare_digest(item.digest, digest)]
        return found[0] if found else None

    def _write(self, holders: list[Holder]) -> None:
        beside = self._path.with_name(f".{self._path.name}.{os.getpid()}.new")
        beside.touch(mode=0o600)
        beside.write_text(json.dumps([asdict(holder) for holder in holders]), encoding="utf-8")
        beside.replace(self._path)


def as_role(given: str) -> Role:
    """A role as given. Raises InputError for any other word."""
    for role in ROLES:
        if given == role:
            return role
    raise InputError(f"{given!r} is no role: accepted are {', '.join(ROLES)}")


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
