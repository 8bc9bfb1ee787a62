"""Descriptions that take up somebody named: "the group", "the movement"."""

from __future__ import annotations

from whence.resolve.actors import lexicon
from whence.resolve.actors.group import Group
from whence.resolve.actors.view import View
from whence.resolve.antecedents import antecedents

_ARMED = frozenset(("group", "outfit", "movement", "faction", "militia"))
_BACK = 70  # words that a description looks back, where the model ties it to nothing


class Ties:
    """What the model takes mentions for, by the word that heads them."""

    def __init__(self, view: View) -> None:
        marks = view.parsed.marks
        earlier = antecedents(view.parsed)
        self._back: dict[int, int] = {}
        for of, to in earlier.items():
            here = view.head(marks[of].first, marks[of].last)
            there = view.head(marks[to].first, marks[to].last)
            if here != there:
                self._back.setdefault(here, there)

    def step(self, head: int) -> int | None:
        """The head of the mention that the one with this head goes back to."""
        return self._back.get(head)

    def before(self, head: int, homes: dict[int, Group]) -> Group | None:
        """The group that a word goes back to, ``homes`` giving those of heads."""
        seen = {head}
        at = self._back.get(head)
        while at is not None and at not in seen:
            if at in homes:
                return homes[at]
            seen.add(at)
            at = self._back.get(at)
        return None


def taken_up(group: Group, homes: dict[int, Group], ties: Ties) -> Group | None:
    """The named group that a group of descriptions takes up, if any."""
    first = group.found[0]
    noun = first.wording.rsplit(" ", 1)[-1].lower()
    if noun not in lexicon.words("members", "again") or first.state:
        return None
    if not first.definite or " " in first.wording:
        return None
    tied = ties.before(first.head, homes)
    if tied is not None and tied is not group and tied.names and not tied.person:
        return tied
    return _recent(first.head, noun, homes)


def _recent(head: int, noun: str, homes: dict[int, Group]) -> Group | None:
    """The last group named before whose name has the noun, or a word for what the noun takes up;
    for "the group" the last armed one."""
    fits = lexicon.takes().get(noun, frozenset()) | {noun}
    for at in sorted((h for h in homes if head - _BACK <= h < head), reverse=True):
        group = homes[at]
        if not group.names or group.person:
            continue
        if any(fits & _own_words(name) for name in group.names):
            return group
        if noun in _ARMED and "armed-group" in group.kinds:
            return group
    return None


def _own_words(name: str) -> set[str]:
    """The words of a name up to its "of"."""
    low = name.lower().split()
    cut = next((n for n, word in enumerate(low) if n and word in ("of", "for")), len(low))
    return set(low[:cut])
