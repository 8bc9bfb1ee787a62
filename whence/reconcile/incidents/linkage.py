"""From scored pairs to groups, by average linkage, obeying what people decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

from whence.types import Match

Decisions = Mapping[frozenset[str], bool]


def linked(
    members: Sequence[str],
    matches: Sequence[Match],
    decisions: Decisions,
    least: float,
    reach: int,
) -> dict[str, str]:
    """The label of each member: the earliest member of its group, ``members`` being in order of
    time.

    Groups are joined, the most alike first, while the mean score of the pairs between them is at
    least ``least``. A pair that was not found scores 0; but since not all pairs are compared, no
    member is expected to have more than ``reach`` pairs with a group. What people put together is
    together, what they keep apart is never in one group.
    """
    groups = _Groups(members, matches, decisions, reach)
    for one, other in groups.decided(True):
        groups.join(one, other)
    groups.settle(least)
    return {name: members[min(groups.whole(place))] for place, name in enumerate(members)}


class _Groups:
    """Groups, each known by the place of its earliest member."""

    def __init__(
        self, members: Sequence[str], matches: Sequence[Match], decisions: Decisions, reach: int
    ) -> None:
        self._reach = reach
        self._place = {name: place for place, name in enumerate(members)}
        self._inside = [[place] for place in range(len(members))]
        self._home = list(range(len(members)))
        self._sums: list[dict[int, float]] = [{} for _ in members]
        self._apart: list[set[int]] = [set() for _ in members]
        self._decisions = decisions
        for match in sorted(matches, key=lambda m: (m.left, m.right)):
            self._put(match)
        for one, other in self.decided(False):
            self._apart[one].add(other)
            self._apart[other].add(one)

    def _put(self, match: Match) -> None:
        one, other = self._place.get(match.left), self._place.get(match.right)
        if one is not None and other is not None and one != other:
            score = max(match.score, self._sums[one].get(other, 0.0))
            self._sums[one][other] = self._sums[other][one] = score

    def decided(self, holds: bool) -> list[tuple[int, int]]:
        """The pairs of members that people put together, or keep apart."""
        pairs = [
            sorted(self._place[name] for name in pair if name in self._place)
            for pair, kept in self._decisions.items()
            if kept == holds
        ]
        return sorted((pair[0], pair[1]) for pair in pairs if len(pair) == 2)

    def whole(self, place: int) -> list[int]:
        """All members of the group that a member is in."""
        return self._inside[self._home[place]]

    def join(self, one: int, other: int) -> None:
        """Make the groups of two members one, unless people keep them apart."""
        one, other = sorted((self._home[one], self._home[other]))
        if one == other or other in self._apart[one]:
            return
        for place in self._inside[other]:
            self._home[place] = one
        self._inside[one] += self._inside[other]
        self._inside[other] = []
        self._take(one, other)

    def _take(self, one: int, other: int) -> None:
        """Make what was tied to, or kept from, ``other`` so with ``one``."""
        for third, score in self._sums[other].items():
            del self._sums[third][other]
            if third != one:
                self._sums[one][third] = self._sums[one].get(third, 0.0) + score
                self._sums[third][one] = self._sums[one][third]
        for third in self._apart[other]:
            self._apart[third].discard(other)
            self._apart[third].add(one)
        self._apart[one] |= self._apart[other]
        self._sums[other], self._apart[other] = {}, set()

    def settle(self, least: float) -> None:
        """Join what is most alike until nothing is alike enough."""
        heap = [
            (-self._mean(one, other), one, other)
            for one, sums in enumerate(self._sums)
            for other in sums
            if one < other and self._mean(one, other) >= least
        ]
        heapify(heap)
        while heap:
            mean, one, other = heappop(heap)
            stale = other not in self._sums[one] or -mean != self._mean(one, other)
            if stale or other in self._apart[one]:
                continue
            self.join(one, other)
            for third in self._sums[one]:
                if (mean := self._mean(one, third)) >= least:
                    heappush(heap, (-mean, *sorted((one, third))))  # type: ignore[misc]

    def _mean(self, one: int, other: int) -> float:
        fewer, more = sorted((len(self._inside[one]), len(self._inside[other])))
        return self._sums[one][other] / (fewer * min(more, self._reach))
