"""Words for templates: what is stored, made readable. Templates escape; nothing here is markup."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from whence.types import Claim, Link, Number, Report, Span
from whence.wording import plural, root_words


def one_line(text: str | None) -> str:
    """Text with every run of white space as one space."""
    return " ".join((text or "").split())


def day(published: str | None) -> str:
    """The day of an ISO time, or a dash."""
    return published[:10] if published else "—"


def minute(published: str | None) -> str:
    """An ISO time to the minute, as people write it, or a dash."""
    return published[:16].replace("T", " ") if published else "—"


def outlet(report: Report) -> str:
    """Who published a report, or what is known of where it comes from."""
    return one_line(report.outlet or report.doc)


def spans(pieces: tuple[Span, ...]) -> str:
    """The words of spans, an ellipsis between pieces that stand apart."""
    return " … ".join(one_line(piece.text) for piece in pieces)


def content(claim: Claim) -> str:
    """The words of a claim."""
    return spans(claim.content)


def link_name(link: Link) -> str:
    """A link of a chain: ``officer (anonymous)``."""
    known = "unspecified" if link.kind == "unspecified" else "anonymous"
    name = one_line(link.name)
    return name if link.named or known in name else f"{name} ({known})"


def amount(value: float | None) -> str:
    """A number without needless digits."""
    return "" if value is None else f"{value:,.0f}" if value == int(value) else f"{value:,}"


def figure(number: Number) -> str:
    """A number as a range: ``12``, ``12 to 15``, ``at least 12``, ``3 of 10``."""
    low, high = amount(number.low), amount(number.high)
    if low == high:
        words = low
    elif low and high:
        words = f"{low} to {high}"
    else:
        words = f"at least {low}" if low else f"up to {high}"
    return f"{words} of {amount(number.of)}" if number.of is not None else words


def short(identity: str) -> str:
    """The first eight characters of an id, as people see and type it."""
    return identity[:8]


def part(identity: str) -> str:
    """An id, or any words, as one part of an address."""
    return quote(identity, safe="")


FILTERS: dict[str, Callable[..., Any]] = {
    function.__name__: function
    for function in (
        one_line, day, minute, outlet, spans, content, link_name, root_words, plural, amount,
        figure, short, part,
    )
}  # fmt: skip
