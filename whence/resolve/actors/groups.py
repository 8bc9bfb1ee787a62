"""Mentions put together: which of them are one actor inside a report."""

from __future__ import annotations

from whence.packs import Known
from whence.resolve.actors import lexicon
from whence.resolve.actors.called import Called
from whence.resolve.actors.described import AGAIN
from whence.resolve.actors.found import Found
from whence.resolve.actors.group import Group

_BODIES = frozenset(("state-force", "political-body"))


class Groups:
    """The groups of a report, found again by name, identity, country and description."""

    def __init__(self, known: Known, date: str | None) -> None:
        self.all: list[Group] = []
        self._known, self._date = known, date[:10] if date else None
        self._by: dict[tuple[str, ...], Group] = {}
        self.names = Called()

    def add(self, found: Found, identity: str | None) -> Group:
        """Put a mention where it belongs."""
        if identity is None and found.state and found.kind in _BODIES:
            identity = self._of_state(found)
        if identity is not None:
            group = self._at(("id", identity))
            group.identity = identity
        elif found.state and found.kind in _BODIES:
            group = self._at(("state", found.state, found.family))
        elif found.name:
            group = self._named(found)
        else:
            group = self._described(found)
        group.take(found)
        if found.name:
            self.names.add(found.name, group)
        return group

    def join(self, one: Group, other: Group) -> Group:
        """Make two groups one, unless packs say that they are two."""
        if one is other or (one.identity and other.identity and one.identity != other.identity):
            return one
        first, second = (
            (one, other) if self.all.index(one) < self.all.index(other) else (other, one)
        )
        for found in second.found:
            first.take(found)
        first.extra += second.extra
        first.identity = first.identity or second.identity
        first.hidden = first.hidden or second.hidden
        self._by = {k: first if g is second else g for k, g in self._by.items()}
        self.names.replace(second, first)
        self.all.remove(second)
        return first

    def new(self) -> Group:
        """A group of its own."""
        group = Group()
        self.all.append(group)
        return group

    def _of_state(self, found: Found) -> str | None:
        if found.family == "government":
            return self._known.government(found.state, self._date)
        if found.kind == "state-force":
            return self._known.body(found.state, lexicon.family(found.family))
        return None

    def _at(self, key: tuple[str, ...]) -> Group:
        group = self._by.get(key)
        if group is None:
            group = self._by[key] = self.new()
        return group

    def _named(self, found: Found) -> Group:
        names = self.names
        group = names.find(found.name, found.kind == "person", found.place)
        if group is None and found.kind == "organisation":
            group = names.find(found.name, True)
        if group is None and found.kind == "person":
            group = names.mistaken(found.name)
        if group is None and " " not in found.name:
            group = names.shortened(found.name) or names.headed(found.name)
        return group or self.new()

    def _described(self, found: Found) -> Group:
        """Those described with the same noun, and of the same country where one is worded."""
        if found.family == AGAIN:
            return self.new()
        if found.part >= 0:
            return self._at(("part", found.wording.lower()))
        noun = found.wording.rsplit(" ", 1)[-1].lower()
        family = found.family if noun in lexicon.words("same") else noun
        if found.sure and found.kind == "person":
            return self._at(
                ("person", found.wording.lower(), "" if found.definite else str(found.head))
            )
        home = self._by.get(("desc", family, found.state))
        if home is None and found.definite and not found.state:
            home = self._latest(family, found)
        return home or self._at(("desc", family, found.state))

    def _latest(self, family: str, found: Found) -> Group | None:
        for group in reversed(self.all):
            if group.family == found.family and family == found.family and group.state:
                return group
            if group.found and not group.names and _noun(group.found[0]) == _noun(found):
                return group
        return None


def _noun(found: Found) -> str:
    return found.wording.rsplit(" ", 1)[-1].lower()
