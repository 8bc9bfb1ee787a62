"""Core types as plain dicts and lists, the shape that JSON and the store know, and back.

Field names are those of ``whence.types``; tuples are lists. Both ways follow the types themselves,
so that a new field needs nothing here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from whence.types import Reading, Span

Row = dict[str, Any]
Restorer = Callable[[Any, str], Any]
T = TypeVar("T")


def plain(value: Any) -> Any:
    """A core type as dicts, lists and atoms."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {name: plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value


def restore(kind: Callable[..., T], row: Row, text: str = "") -> T:
    """The core type ``kind`` that ``plain`` wrote. Keys that are no field are passed over; a field
    that is missing takes its default; a span without its words has them cut from ``text``.

    Raises KeyError for a missing field without a default, ValueError for a word outside a closed
    list, TypeError for a value of another type.
    """
    found: T = _restorer(kind)(row, text)
    return found


def reading_of(row: Row) -> Reading:
    """The reading that ``plain`` wrote. Raises what ``restore`` does."""
    return restore(Reading, row)


@cache
def _restorer(kind: Any) -> Restorer:
    if kind is Span:
        return _span
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _closed(inner)
    if origin is tuple:
        return _many(inner[0]) if inner[-1] is Ellipsis else _fixed(inner)
    if NoneType in inner:
        [other] = [item for item in inner if item is not NoneType]
        return _optional(_restorer(other))
    return _atom(kind)


def _span(row: Any, text: str) -> Span:
    if not isinstance(row, dict):
        raise TypeError(f"{row!r} is no Span")
    start, end = row["start"], row["end"]
    return Span(start, end, row["text"] if "text" in row else text[start:end])


def _record(kind: type[Any]) -> Restorer:
    hints = get_type_hints(kind)
    parts = [(item.name, _restorer(hints[item.name]), item.default) for item in fields(kind)]

    def record(row: Any, text: str) -> Any:
        if not isinstance(row, dict):
            raise TypeError(f"{row!r} is no {kind.__name__}")
        return kind(
            *[
                part(row[name], text) if name in row or default is MISSING else default
                for name, part, default in parts
            ]
        )

    return record


def _many(kind: Any) -> Restorer:
    part = _restorer(kind)
    return lambda row, text: tuple([part(item, text) for item in _listed(row)])


def _fixed(kinds: tuple[Any, ...]) -> Restorer:
    parts = [_restorer(kind) for kind in kinds]
    return lambda row, text: tuple(
        [part(item, text) for part, item in zip(parts, _listed(row), strict=True)]
    )


def _listed(row: Any) -> Any:
    if not isinstance(row, list):
        raise TypeError(f"{row!r} is no list")
    return row


def _optional(part: Restorer) -> Restorer:
    return lambda row, text: None if row is None else part(row, text)


def _closed(accepted: tuple[Any, ...]) -> Restorer:
    def word(row: Any, text: str) -> Any:
        if row not in accepted:
            raise ValueError(f"{row!r} is none of {', '.join(accepted)}")
        return row

    return word


def _atom(kind: type[Any]) -> Restorer:
    accepted = (int, float) if kind is float else kind

    def atom(row: Any, text: str) -> Any:
        if not isinstance(row, accepted):
            raise TypeError(f"{row!r} is no {kind.__name__}")
        return float(row) if kind is float else row

    return atom
