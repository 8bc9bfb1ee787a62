"""What a run of reading did, counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from whence.cli.screen import say
from whence.cli.text import one_line
from whence.pipeline import Outcome
from whence.wording import plural

if TYPE_CHECKING:
    from rich.console import Console

_NAMED = 10  # names printed for one reason; --json has them all


@dataclass
class Summary:
    """Counts of one run. ``asides`` maps a reason to the addresses set aside for it."""

    stored: list[str] = field(default_factory=list)
    known: int = 0
    versions: int = 0
    claims: int = 0
    sources: int = 0
    actors: int = 0
    events: int = 0
    asides: dict[str, list[str]] = field(default_factory=dict)

    def count(self, outcome: Outcome) -> None:
        """Take one outcome in."""
        if outcome.kind == "aside":
            self.asides.setdefault(outcome.reason, []).append(outcome.address)
        elif outcome.kind == "known" or outcome.reading is None:
            self.known += 1
        else:
            self.stored.append(outcome.reading.report.id)
            self.claims += len(outcome.reading.claims)
            self.sources += len(outcome.reading.sources)
            self.actors += len(outcome.reading.actors)
            self.events += len(outcome.reading.events)

    def count_versions(self, newer: Iterable[str]) -> None:
        """Count which of the reports stored are newer versions, given the ids that are."""
        self.versions = len(set(self.stored) & set(newer))

    @property
    def aside(self) -> int:
        """How many were set aside."""
        return sum(map(len, self.asides.values()))

    def record(self) -> dict[str, Any]:
        """The summary for programs."""
        asides = [
            {"reason": reason, "addresses": addresses} for reason, addresses in self.asides.items()
        ]
        return {
            "stored": len(self.stored),
            "known": self.known,
            "versions": self.versions,
            "claims": self.claims,
            "sources": self.sources,
            "actors": self.actors,
            "events": self.events,
            "aside": self.aside,
            "asides": asides,
        }


def print_summary(console: Console, summary: Summary) -> None:
    """Print a summary: what is new on one line, what was set aside by reason with the names."""
    say(console, _first_line(summary))
    if summary.aside:
        say(console, f"{summary.aside} set aside:")
    for reason, addresses in summary.asides.items():
        say(console, f"{len(addresses)} × {one_line(reason)}", "  ")
        for address in addresses[:_NAMED]:
            say(console, one_line(address), "      ")
        if len(addresses) > _NAMED:
            say(console, f"and {len(addresses) - _NAMED} more; --json names them all", "      ")


def _first_line(summary: Summary) -> str:
    news = plural(len(summary.stored), "new report")
    if summary.versions:
        news += f" ({plural(summary.versions, 'new version')} of known ones)"
    found = [
        plural(summary.claims, "claim"),
        plural(summary.sources, "source"),
        plural(summary.actors, "actor"),
        plural(summary.events, "event"),
    ]
    return f"{', '.join([news, *found])}; {summary.known} already there"
