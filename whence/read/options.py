"""What a caller can say about reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whence.errors import InputError

FIELDS = ("id", "text", "title", "outlet", "published", "url")
_ALIASES = {"date": "published"}


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How an address is fetched: seconds and bytes for one page, seconds between two requests to
    one host, and redirects followed."""

    seconds: float = 30.0
    bytes: int = 20_000_000
    delay: float = 2.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """``mapping`` names foreign columns, our field first: ``{"text": "body"}``. ``outlet`` and
    ``published`` stand in where a file does not say. A report of more than ``max_chars``
    characters, a file of more than ``max_bytes`` that has to be held in memory whole and an
    archive's member that unfolds to more than ``max_unpacked`` bytes are set aside."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    outlet: str | None = None
    published: str | None = None
    max_chars: int = 500_000
    max_bytes: int = 256_000_000
    max_unpacked: int = 4_000_000_000
    fetch: FetchLimits = field(default_factory=FetchLimits)

    def column(self, name: str) -> str | None:
        """The foreign column that is mapped to our field ``name``, if one is."""
        for key, column in self.mapping.items():
            if _ALIASES.get(key, key) == name:
                return column
        return None


def parse_map(given: str) -> dict[str, str]:
    """Read ``text=body,date=published`` (our field = the file's column) into a mapping.

    Raises InputError for a part that is not FIELD=COLUMN, an unknown or a repeated field.
    """
    mapping: dict[str, str] = {}
    for part in given.split(","):
        key, equals, column = (piece.strip() for piece in part.partition("="))
        name = _ALIASES.get(key.lower(), key.lower())
        if not equals or not column or name not in FIELDS:
            accepted = ", ".join((*FIELDS, *_ALIASES))
            raise InputError(f"{part.strip()!r} is not FIELD=COLUMN; fields are {accepted}")
        if name in mapping:
            raise InputError(f"the field {name} is mapped twice: {given!r}")
        mapping[name] = column
    return mapping
