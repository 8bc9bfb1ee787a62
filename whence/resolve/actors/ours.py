"""Whom "we" means: the body that speaks, or that the speaker speaks for."""

from __future__ import annotations

from collections.abc import Callable

from whence.resolve.actors.view import View
from whence.types import Mark

OURS = frozenset(("we", "us", "our", "ours", "ourselves"))
_SURE = 0.5

At = Callable[[int], str | None]


class Ours:
    """Looks up whom a report's speakers speak for. ``body`` gives the body that a word is a mention
    of, ``person`` the person, ``back`` the person that a pronoun goes back to."""

    def __init__(self, view: View, body: At, person: At, back: At) -> None:
        self._view, self._body, self._person, self._back = view, body, person, back
        marks = view.parsed.marks
        best: dict[int, tuple[float, int]] = {}
        for tie in view.parsed.ties:
            if tie.kind == "claim-speaker" and tie.to >= 0 and tie.score >= _SURE:
                best[tie.of] = max(best.get(tie.of, (0.0, -1)), (tie.score, tie.to))
        self._said = [(marks[of], marks[to]) for of, (_, to) in sorted(best.items())]
        self._speakers = [mark for mark in marks if mark.layer == "speaker"]

    def whose(self, at: int) -> str | None:
        """The body that the "we" at a word means; None where nothing tells."""
        said = [(m.last - m.first, n) for n, (m, _) in enumerate(self._said) if _holds(m, at)]
        return self._spoken_for(self._said[min(said)[1]][1]) if said else None

    def _spoken_for(self, speaker: Mark) -> str | None:
        head = self._view.head(speaker.first, speaker.last)
        own = self._body(head) or self._named_in(speaker)
        if own:
            return own
        who = self._person(head) or self._back(head)
        other = (m for m in self._speakers if who and self._is(m, who))
        return next((found for m in other if (found := self._named_in(m))), None)

    def _is(self, mark: Mark, who: str) -> bool:
        return any(self._person(n) == who for n in range(mark.first, mark.last + 1))

    def _named_in(self, mark: Mark) -> str | None:
        inside = (self._body(n) for n in range(mark.first, mark.last + 1))
        return next((found for found in inside if found), None)


def _holds(mark: Mark, at: int) -> bool:
    return mark.first <= at <= mark.last
