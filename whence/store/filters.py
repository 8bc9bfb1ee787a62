"""A claim filter as SQL conditions and their bound values."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from whence.errors import InputError
from whence.store.contract import ClaimFilter

Condition = tuple[str, list[Any]]

ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d([T ]\d\d(:?\d\d.*)?)?)?)?")


def words_of(text: str) -> str:
    """The words of ``text``, case folded, each between single spaces: what ``claims.words``
    holds, so that " word " is found there exactly when the word stands in the text."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(["", *re.findall(r"\w+", folded), ""])


def conditions(where: ClaimFilter) -> Iterator[Condition]:
    """The conditions on ``claims c`` and its ``reports r``, each with its values; ``report``,
    ``versions`` and ``limit`` are the caller's. Raises InputError for a date or depth that is
    none."""
    for word in (where.words or "").split():
        yield from _word(word)
    if where.actor is not None:
        yield "contains(c.words, ?)", [words_of(where.actor).rstrip()]
    if where.source is not None:
        yield (
            "len(list_filter(c.chain, lambda l: contains(lower(l.name), lower(?)))) > 0",
            [where.source],
        )
    if where.outlet is not None:
        yield "contains(lower(r.outlet), lower(?))", [where.outlet]
    if where.status is not None:
        yield "c.status = ?", [where.status]
    if where.depth is not None:
        yield "len(c.chain) >= ?", [_count("depth", where.depth)]
    if where.anonymous:
        yield "NOT c.chain[-1].named", []
    if where.since is not None:
        yield _dated(">=", _date("since", where.since))
    if where.until is not None:
        yield _dated("<=", _date("until", where.until))


def _word(word: str) -> Iterator[Condition]:
    open_end = word.endswith("*")
    text = words_of(word)
    if text.strip():
        yield "contains(c.words, ?)", [text.rstrip() if open_end else text]


def _dated(comparison: str, date: str) -> Condition:
    """Compare as far as both are precise: "2030-02-11T06:00" is not after "2030-02-11"."""
    return (
        f"left(r.published, length(?)) {comparison} left(?, length(r.published))",
        [date, date],
    )


def _date(name: str, seen: str) -> str:
    if not ISO_DATE.fullmatch(seen):
        raise InputError(f"{name} is {seen!r}: a date such as 2030-02-11 is accepted")
    return seen


def _count(name: str, seen: int) -> int:
    if seen < 0:
        raise InputError(f"{name} is {seen}: 0 or more is accepted")
    return seen
