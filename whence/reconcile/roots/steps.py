"""From a claim to the claims that it has its words or its knowledge from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from whence.reconcile.roots.ends import End, Meant, Member, known_as
from whence.types import Claim, Copy

How = Literal["copies", "cites"]
Steps = tuple[tuple[str, How], ...]
_SHARE = 0.5


def copied(member: Member, copies: Iterable[Copy], homes: Mapping[str, Sequence[Member]]) -> Steps:
    """The claims of earlier reports that stand where this one was copied from, ``copies`` being
    those that its report is."""
    _, claim = member
    found: dict[str, How] = {}
    for copy in copies:
        for start, end in _sources(claim, copy):
            best = min(homes[copy.earlier], key=lambda one: _away(one[1], start, end))
            found[best[1].id] = "copies"
    return tuple(found.items())


def _sources(claim: Claim, copy: Copy) -> Iterable[tuple[int, int]]:
    """Where, in the earlier report, the words stand that the claim's were copied from, if most of
    them were."""
    size = sum(span.end - span.start for span in claim.content) or 1
    shared = [_overlap(claim, one.start, one.end) for one in copy.passages]
    if sum(shared) < _SHARE * size:
        return
    passage = copy.passages[shared.index(max(shared))]
    first = max(claim.content[0].start - passage.start, 0)
    start = min(passage.of_start + first, passage.of_end)
    yield start, min(start + size, passage.of_end)


def _away(claim: Claim, start: int, end: int) -> tuple[int, int, str]:
    distance = abs(claim.content[0].start + claim.content[-1].end - start - end)
    return -_overlap(claim, start, end), distance, claim.id


def _overlap(claim: Claim, start: int, end: int) -> int:
    return sum(max(0, min(span.end, end) - max(span.start, start)) for span in claim.content)


def cited(member: Member, meant: Meant, homes: Mapping[str, Sequence[Member]]) -> Steps:
    """The claims of the reports that the chain's farthest cited link means."""
    _, claim = member
    for place in range(len(claim.chain) - 1, -1, -1):
        reports = [one for one in meant.get((claim.id, place), ()) if one in homes]
        if reports:
            return tuple((other.id, "cites") for one in reports for _, other in homes[one])
    return ()


def lead_on(
    here: Mapping[str, Member],
    ends: Mapping[str, End | None],
    steps: dict[str, Steps],
) -> None:
    """A source that another report heard say from whom it has it is no end: who says "the radio
    says" leads on to who says "the radio, quoting the bishop"."""
    through: dict[str, list[str]] = defaultdict(list)
    for name, (_, claim) in here.items():
        for link in claim.chain[:-1]:
            if link.named:
                through[known_as(link)].append(name)
    if not through:
        return
    for name, end in ends.items():
        if end and end.named and not steps[name] and here[name][1].chain:
            others = through.get(known_as(end), ())
            steps[name] = tuple((other, "cites") for other in others if other != name)
