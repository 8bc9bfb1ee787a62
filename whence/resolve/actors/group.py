"""One actor's mentions put together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from whence.resolve.actors.found import Found
from whence.resolve.actors.view import Range
from whence.types import ActorKind


@dataclass(slots=True, eq=False)
class Group:
    """One actor's mentions, and what they show of it."""

    found: list[Found] = field(default_factory=list)
    extra: list[Range] = field(default_factory=list)
    identity: str | None = None
    state: str = ""
    family: str = ""
    names: dict[str, int] = field(default_factory=dict)
    kinds: list[ActorKind] = field(default_factory=list)
    hidden: bool = False

    @property
    def person(self) -> bool:
        """Whether it is one person."""
        return "person" in self.kinds and self.identity is None

    def take(self, found: Found) -> None:
        """Add a mention."""
        self.found.append(found)
        if found.name:
            self.names[found.name] = self.names.get(found.name, 0) + 1
        if found.kind:
            self.kinds.append(found.kind)
        self.state = self.state or found.state
        self.family = self.family or found.family


def ordered(groups: Iterable[Group]) -> list[Group]:
    """In the order of first mention."""
    return sorted(
        (g for g in groups if g.found or g.extra),
        key=lambda g: min([(f.first, f.last) for f in g.found] + g.extra),
    )
