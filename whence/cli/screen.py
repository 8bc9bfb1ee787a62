"""Where output goes: a Rich console for people, lines of JSON for programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from whence.cli.text import safe_json
from whence.plain import plain

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def screen(err: bool = False) -> Console:
    """A console that prints texts as they are: no markup, no emoji, no guessed highlighting."""
    from rich.console import Console

    return Console(stderr=err, markup=False, emoji=False, highlight=False)


def emit(record: Any) -> None:
    """Print one JSON object on one line; dataclasses become objects of their fields."""
    sys.stdout.write(safe_json(json.dumps(plain(record), ensure_ascii=False)) + "\n")


def is_plain(console: Console) -> bool:
    """Whether colour cannot be told on this console, so that signs must say what it would."""
    return console.no_color or console.color_system is None


def say(console: Console, text: Text | str, lead: str = "", style: str = "") -> None:
    """Print text behind a lead; on a terminal further lines stand under the first."""
    from rich.text import Text

    body = Text(text) if isinstance(text, str) else text.copy()
    body.style = style or body.style
    if not console.is_terminal:
        console.print(Text(lead) + body, soft_wrap=True)
        return
    for number, line in enumerate(wrapped(console, body, console.width - len(lead))):
        console.print(Text(lead if number == 0 else " " * len(lead)) + line, soft_wrap=True)


def wrapped(console: Console, text: Text, width: int) -> Iterator[Text]:
    """Text as lines of at most ``width`` cells, without white space at their ends."""
    for line in text.wrap(console, max(width, 20)):
        line.rstrip()
        yield line


def fit(console: Console, text: str, width: int, lines: int) -> Text:
    """Text cut to so many lines of so many cells, the last with an ellipsis if words are left."""
    from rich.text import Text

    rows = list(wrapped(console, Text(text), width))
    if len(rows) > lines:
        last = Text(f"{rows[lines - 1].plain} …")
        last.truncate(width, overflow="ellipsis")
        rows = [*rows[: lines - 1], last]
    return Text("\n").join(rows)
