"""Readings of one claim each, for tests of where it comes from."""

from __future__ import annotations

from whence.types import (
    Citation,
    Claim,
    Copy,
    Link,
    Passage,
    Reading,
    Report,
    Source,
    SourceKind,
    Span,
    Status,
)

Said = tuple[str, SourceKind, bool]
TEXT = "At least 12 people were killed in the harbour."


def by(name: str, kind: SourceKind = "person", named: bool = True) -> Said:
    """A link of a chain."""
    return name, kind, named


def member(
    report: str,
    *chain: Said,
    outlet: str = "",
    status: Status = "stated",
    text: str = TEXT,
    day: int | None = None,
) -> tuple[Reading, Claim]:
    """A report ``report`` whose claim ``REPORT.c`` is its whole text, with a chain. Its day of
    publication is the number in its name."""
    whole = Span(0, len(text), text)
    links = tuple(
        Link(f"s{n}", name, kind, named, (whole,)) for n, (name, kind, named) in enumerate(chain)
    )
    claim = Claim(f"{report}.c", report, (whole,), (), links, status, (), whole, False)
    sources = tuple(
        Source(link.source, link.name, link.kind, link.named, None, None, ()) for link in links
    )
    when = f"2031-05-{day or int(report[1:]):02}"
    header = Report(report, report, text, outlet=outlet or f"{report} Post", published=when)
    return Reading(header, (claim,), sources, ()), claim


def copy(later: str, earlier: str) -> Copy:
    """The whole text copied."""
    whole = Passage(0, len(TEXT), 0, len(TEXT))
    return Copy(later, earlier, 1.0, False, (whole,), 1.0, "the same words")


def cite(report: str, cited: str | None, place: int = 0) -> Citation:
    """A citation by a link of the report's claim."""
    return Citation(report, cited, f"{cited} Post", ((f"{report}.c", place),), 1.0, "by name")
