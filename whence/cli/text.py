"""Words made fit to print: texts come from strangers, and a terminal obeys what it is sent."""

from __future__ import annotations

import re

from whence.types import Claim, Link, Report, Span

# Line and tab controls print as spaces; other controls and the marks that turn the direction of
# writing print as a replacement. One for one, so that offsets stay true.
_SPACES = dict.fromkeys(map(ord, "\t\r\v\f\x85\u2028\u2029"), " ")
_CONTROLS = dict.fromkeys(
    [
        *(code for code in range(0x20) if chr(code) not in "\n\t\r\v\f"),
        *(code for code in range(0x7F, 0xA0) if code != 0x85),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        *range(0xD800, 0xE000),
    ],
    "\N{REPLACEMENT CHARACTER}",
)
_TABLE = _SPACES | _CONTROLS
_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """The same text, as long, without anything that a terminal obeys; line ends stay."""
    return text.translate(_TABLE)


def one_line(text: str) -> str:
    """Clean text with every run of white space as one space."""
    return " ".join(clean(text).split())


def safe_json(text: str) -> str:
    """JSON text with the characters escaped that a terminal obeys or UTF-8 cannot hold."""
    return _UNSAFE_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def short(identity: str) -> str:
    """The first eight characters of an id, as people see and type it."""
    return identity[:8]


def day(published: str | None) -> str:
    """The day of an ISO time, or a dash."""
    return one_line(published)[:10] if published else "—"


def outlet_of(report: Report) -> str:
    """Who published a report, or what is known of where it comes from."""
    return one_line(report.outlet or report.doc)


def link_words(link: Link) -> str:
    """A link as people read it: ``officer (anonymous)``."""
    name = one_line(link.name)
    known = "unspecified" if link.kind == "unspecified" else "anonymous"
    return name if link.named or known in name else f"{name} ({known})"


def chain_words(report: Report, claim: Claim) -> str:
    """A chain on one line, from the report outward: ``Lanter Post › officer (anonymous)``."""
    if not claim.chain:
        return f"own voice: {outlet_of(report)}"
    return " › ".join(link_words(link) for link in claim.chain)


def spans_words(spans: tuple[Span, ...]) -> str:
    """The words of spans on one line, an ellipsis between pieces that stand apart."""
    return " … ".join(one_line(span.text) for span in spans)


def quoted(spans: tuple[Span, ...]) -> str:
    """The words of spans as they stand, each with its place in the text."""
    return ", ".join(f"“{one_line(span.text)}” {span.start}–{span.end}" for span in spans)
