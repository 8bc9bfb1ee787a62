"""What a search form asks for, as the words of its address, and as the store understands it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from whence.errors import InputError
from whence.store.asks import ClaimFilter
from whence.store.searching import ClaimSearch, Order, Voice
from whence.types import STATUSES, Status

_LONG = 300
"""Characters that a field of a search may have."""
_VOICES: tuple[Voice, ...] = ("own", "named", "anonymous")


@dataclass(frozen=True, slots=True)
class Asked:
    """The fields of the form as they were filled in, empty where they were not."""

    words: str = ""
    source: str = ""
    voice: str = ""
    status: str = ""
    actor: str = ""
    place: str = ""
    event: str = ""
    outlet: str = ""
    report: str = ""
    since: str = ""
    until: str = ""
    depth: str = ""
    reports: str = ""
    roots: str = ""
    order: str = ""
    page: str = ""

    def summary(self) -> str:
        """The search in words, for a title: ``“bomb”, status denied``."""
        names = [item.name for item in fields(self) if item.name not in ("words", "order", "page")]
        parts = [f"“{self.words}”"] if self.words else []
        return ", ".join([*parts, *(f"{n} {getattr(self, n)}" for n in names if getattr(self, n))])

    def number(self, most: int) -> int:
        """Which page is asked for, from 1. Raises InputError for one that there is not."""
        page = _whole("page", self.page)
        if page is not None and not 1 <= page <= most:
            raise InputError(f"page is {page}: 1 to {most} is accepted; narrow the search")
        return page or 1


def asked(given: Mapping[str, str]) -> Asked:
    """The form as filled in. Fields that it has not are passed over."""
    names = [item.name for item in fields(Asked)]
    return Asked(**{name: given.get(name, "").strip() for name in names})


def as_search(given: Asked) -> ClaimSearch:
    """What the store is asked. Raises InputError for a value that is none."""
    for item in fields(given):
        if len(getattr(given, item.name)) > _LONG:
            raise InputError(f"{item.name} is too long: {_LONG} characters are accepted")
    where = ClaimFilter(
        words=given.words or None,
        source=given.source or None,
        status=_status(given.status),
        actor=given.actor or None,
        outlet=given.outlet or None,
        since=given.since or None,
        until=given.until or None,
        depth=_whole("depth", given.depth),
        report=given.report or None,
        event=given.event or None,
        place=given.place or None,
    )
    least, most = _whole("reports", given.reports), _whole("roots", given.roots)
    return ClaimSearch(where, _voice(given.voice), least, most, _order(given.order))


def _whole(name: str, seen: str) -> int | None:
    if not seen:
        return None
    if not (seen.isascii() and seen.isdigit() and len(seen) < 7):
        raise InputError(f"{name} is {seen!r}: a whole number is accepted")
    return int(seen)


def _status(seen: str) -> Status | None:
    _check("status", seen, STATUSES)
    return next((status for status in STATUSES if seen == status), None)


def _voice(seen: str) -> Voice | None:
    _check("voice", seen, _VOICES)
    return next((voice for voice in _VOICES if seen == voice), None)


def _order(seen: str) -> Order:
    _check("order", seen, ("newest", "oldest"))
    return "oldest" if seen == "oldest" else "newest"


def _check(name: str, seen: str, accepted: tuple[str, ...]) -> None:
    if seen and seen not in accepted:
        raise InputError(f"{name} is {seen!r}: accepted are {', '.join(accepted)}")
