"""Groups found again by a name: the same one, a short form, or initials."""

from __future__ import annotations

from whence.resolve.actors.group import Group
from whence.resolve.actors.kinds import is_body
from whence.resolve.lexicon import plain
from whence.resolve.names import same_name, shorter_name

_SMALL = frozenset("of the for and".split())


class Called:
    """The names of a report's groups. ``_ending`` and ``_opening`` are groups by the last and the
    first word of a name, ``_inside`` by a body's word before "of", ``_initials`` those of the names
    that initials stand for, ``_short`` those that go by initials."""

    def __init__(self) -> None:
        self._same: dict[tuple[str, ...], Group] = {}
        self._ending: dict[str, list[Group]] = {}
        self._opening: dict[str, list[Group]] = {}
        self._inside: dict[str, list[Group]] = {}
        self._initials: dict[str, list[Group]] = {}
        self._short: list[Group] = []

    def add(self, name: str, group: Group) -> None:
        """Let a group go by a name."""
        words = plain(name).split()
        if not words:
            return
        self._same.setdefault(_key(words), group)
        rows = self._ending.setdefault(words[-1], [])
        if group not in rows:
            rows.append(group)
        if len(words) > 1:
            self._opening.setdefault(words[0], []).append(group)
            head = _before_of(words)
            if len(head) < len(words) and head and is_body(head[-1]):
                self._inside.setdefault(head[-1], []).append(group)
            initials = "".join(w[0] for w in words if w not in _SMALL)
            self._initials.setdefault(initials, []).append(group)
        elif name.isupper():
            self._short.append(group)

    def find(self, name: str, person: bool, place: bool = False) -> Group | None:
        """The group of a name, one that is the other's short form included. For a ``place``, not
        what is only of it: "Guard of Tolm" is no Tolm."""
        words = plain(name).split()
        exact = self._same.get(_key(words))
        if exact is not None and exact.person == person:
            return exact
        near = self._ending.get(words[-1], []) if words else []
        if person and len(words) == 1:
            near = [*near, *self._opening.get(words[0], [])]
        for group in [*reversed(near), *self._initialled(name)]:
            if group.person == person and any(_alike(name, n, person, place) for n in group.names):
                return group
        return None

    def mistaken(self, name: str) -> Group | None:
        """The group of a person's name that was taken for a body by nothing in its words."""
        group = self.find(name, False)
        bare = group is not None and set(group.kinds) == {"organisation"}
        return group if bare else None

    def shortened(self, name: str) -> Group | None:
        """The body that a name without its common nouns is of: "Sorn" of "Sorn Brigade"."""
        for group in reversed(self._opening.get(plain(name), [])):
            rest = (plain(full).split()[1:] for full in group.names)
            if not group.person and any(r and all(map(is_body, r)) for r in rest):
                return group
        return None

    def headed(self, name: str) -> Group | None:
        """The body last named in full that a word for bodies alone is: "Front" for "Front of the
        Isles", "Ministry" for "Ministry of Trade"."""
        near = (g for g in reversed(self._inside.get(plain(name), [])) if not g.person)
        return next(near, None)

    def replace(self, old: Group, new: Group) -> None:
        """Let all names of one group be another's."""
        self._same = {k: new if g is old else g for k, g in self._same.items()}
        for table in (self._ending, self._opening, self._inside, self._initials):
            for rows in table.values():
                rows[:] = [new if g is old else g for g in rows]
        self._short = [new if g is old else g for g in self._short]

    def _initialled(self, name: str) -> list[Group]:
        if name.isupper() and " " not in name:
            return self._initials.get(plain(name), [])
        return self._short


def _before_of(words: list[str]) -> list[str]:
    cut = next((n for n, w in enumerate(words) if w in ("of", "for")), len(words))
    return words[:cut]


def _complement(short: str, long: str) -> bool:
    """Whether a name is only what "of" joins to another."""
    words = plain(long).split()
    head = _before_of(words)
    return len(head) < len(words) and not set(plain(short).split()) & set(head)


def _key(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(w for w in words if w not in _SMALL))


def _alike(one: str, other: str, person: bool, place: bool) -> bool:
    if same_name(one, other):
        return True
    if shorter_name(one, other):
        strict = place or is_body(plain(one).split()[-1])
        return person or not (strict and _complement(one, other))
    return person and other.lower().startswith(one.lower() + " ")
