"""Stretches of a report with the parts of a claim marked, in colour and without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from whence.cli.screen import is_plain, wrapped
from whence.cli.text import clean
from whence.types import Claim, Report, Span

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

Part = Literal["content", "cue", "source", "evidence"]
STYLES: dict[Part, str] = {
    "content": "bold",
    "cue": "yellow",
    "source": "italic cyan",
    "evidence": "underline magenta",
}
SIGNS: dict[Part, str] = {"content": "=", "cue": "-", "source": "^", "evidence": "~"}
_WIDE = 1200  # characters: a claim spread further is shown in pieces
_PLAIN_WIDTH = 100  # where there is no terminal to ask


def print_marked(console: Console, report: Report, claim: Claim, indent: str = "  ") -> None:
    """Print a claim in its sentence and the key to the marks. Without colour, a line of signs
    under each line of text says which part is what."""
    from rich.text import Text

    parts = claim_parts(claim)
    width = (console.width if console.is_terminal else _PLAIN_WIDTH) - len(indent)
    for start, end in _stretches(claim):
        for line in wrapped(console, _styled(report, start, end, parts), width):
            console.print(Text(indent) + line, soft_wrap=True)
            signs = sign_line(line).rstrip()
            if signs and is_plain(console):
                console.print(indent + signs, soft_wrap=True)
    console.print(Text(indent) + _key(console, {part for part, _ in parts}), soft_wrap=True)


def claim_parts(claim: Claim) -> list[tuple[Part, Span]]:
    """The spans of a claim with the part they play, what overrides last."""
    parts: list[tuple[Part, Span]] = [("content", span) for span in claim.content]
    parts += [("cue", span) for span in claim.cue]
    parts += [("source", span) for link in claim.chain for span in link.mention]
    return parts + [("evidence", piece.span) for piece in claim.evidence]


def sign_line(line: Text) -> str:
    """A line of signs, as many cells wide as the line, that stands for the styles in it."""
    from rich.cells import cell_len

    part_of = {style: part for part, style in STYLES.items()}
    signs = [" "] * len(line)
    for span in line.spans:
        part = part_of.get(str(span.style))
        if part:
            signs[span.start : span.end] = SIGNS[part] * (min(span.end, len(line)) - span.start)
    return "".join(s * cell_len(c) for s, c in zip(signs, line.plain, strict=True))


def _stretches(claim: Claim) -> Iterator[tuple[int, int]]:
    spans = sorted((span.start, span.end) for span in (claim.sentence, *claim.content, *claim.cue))
    low, high = spans[0][0], max(end for _, end in spans)
    if high - low <= _WIDE:
        yield low, high
        return
    start, stop = spans[0]
    for low, high in spans[1:]:
        if low > stop + 1:
            yield start, stop
            start = low
        stop = max(stop, high)
    yield start, stop


def _styled(report: Report, start: int, end: int, parts: Iterable[tuple[Part, Span]]) -> Text:
    from rich.text import Text

    text = Text(clean(report.text[start:end]))
    for part, span in parts:
        low, high = max(span.start, start) - start, min(span.end, end) - start
        if low < high:
            text.stylize(STYLES[part], low, high)
    return text


def _key(console: Console, present: set[Part]) -> Text:
    from rich.text import Text

    plain = is_plain(console)
    words = [
        Text(f"{SIGNS[part]} {part}" if plain else part, style=style)
        for part, style in STYLES.items()
        if part in present
    ]
    return Text("   ").join(words)
