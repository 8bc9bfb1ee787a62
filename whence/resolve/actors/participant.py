"""Which actor or place a stretch of words means."""

from __future__ import annotations

from collections.abc import Sequence

from whence.resolve.actors import lexicon
from whence.resolve.actors.antecedent import antecedent
from whence.resolve.actors.ours import OURS, Ours
from whence.resolve.actors.ties import Ties
from whence.resolve.actors.view import Range, View, view
from whence.types import Actor, Parsed, Participant, Place

_RELATIVE = frozenset(("who", "whom", "which", "that", "whose"))
_LONG = 8  # words that a name has at most
_ARTICLES = frozenset("the a an this that these those".split())

Mentioned = tuple[str, Range]


class Participants:
    """Looks up many stretches of one report: make it once, ask it often."""

    def __init__(self, parsed: Parsed, actors: Sequence[Actor], places: Sequence[Place]) -> None:
        self._view = view(parsed)
        self._names = {a.id: a.name for a in actors} | {p.id: p.name for p in places}
        self._actors = {a.id for a in actors}
        self._bodies = {a.id for a in actors if a.kind not in ("person", "outlet")}
        self._people = {a.id for a in actors if a.kind == "person"}
        self._ours: Ours | None = None
        self._at: dict[int, list[Mentioned]] = {}
        self._ties: Ties | None = None
        rows = [*((a.id, a.mentions) for a in actors), *((p.id, p.mentions) for p in places)]
        for name, mentions in rows:
            for span in mentions:
                first, last = self._view.range(span.start, span.end)
                for n in range(first, last + 1):
                    self._at.setdefault(n, []).append((name, (first, last)))

    def __call__(self, first: int, last: int) -> Participant:
        """What words [first, last] mean: the mention that their head stands in, the longest of
        several; for "members of the Front" the Front; for a pronoun what it goes back to."""
        seen = self._view
        found = self._find(first, last)
        first = self._beginning(found, first) if found in self._actors else first
        mention = seen.span(first, last)
        if found is None:
            return Participant(self._worded(first, last), mention)
        if found in self._actors:
            return Participant(self._names[found], mention, actor=found)
        return Participant(self._names[found], mention, place=found)

    def _worded(self, first: int, last: int) -> str:
        """The words themselves; for "who" those that it stands for."""
        seen = self._view
        if first == last and seen.lows[first] in _RELATIVE:
            noun = antecedent(seen, first)
            if noun is not None:
                first, last = seen.opening(noun), noun
        return _bare(seen, first, last)

    def _beginning(self, actor: str | None, first: int) -> int:
        """Where the name begins that a stretch was cut out of: "Front of the Isles" out of "the
        People's Front of the Isles"."""
        for found, (a, b) in self._at.get(first, ()):
            whole = found == actor and a < first and b - a < _LONG
            if whole and self._view.texts[a][0].isupper() and self._view.texts[first][0].isupper():
                return a
        return first

    def _find(self, first: int, last: int) -> str | None:
        seen = self._view
        head = seen.head(first, last)
        own = self._best(head, first, last)
        if own:
            return own
        inner = self._inside(head, first, last)
        if inner:
            return inner
        if seen.lows[head] in OURS:
            return self._speaker_for(head)
        if seen.lows[head] in _RELATIVE:
            return self._relative(head)
        if seen.parsed.words[head].pos == "PRON" or seen.lows[head] in lexicon.words(
            "members", "again"
        ):
            back = self._back(head)
            if back:
                return back
        return None

    def _best(self, at: int, first: int, last: int) -> str | None:
        """The longest mention around a word, those that the stretch holds before all others."""
        rows = self._at.get(at, ())
        if not rows:
            return None
        return max(rows, key=lambda r: self._rank(r, first, last))[0]

    def _rank(self, row: Mentioned, first: int, last: int) -> tuple[bool, int, bool]:
        a, b = row[1]
        held = first <= a and b <= last
        return held, (b - a) if held else (a - b), row[0] in self._actors

    def _inside(self, head: int, first: int, last: int) -> str | None:
        """Whoever the members, or the people counted, are of."""
        seen = self._view
        open_ = seen.lows[head] in lexicon.words("members") or seen.parsed.words[head].pos in (
            "NUM",
            "PRON",
        )
        for n in range(first, last + 1):
            if n == head or n not in self._at:
                continue
            best = self._best(n, first, last)
            if open_ and best in self._actors:
                return best
        return None

    def _speaker_for(self, at: int) -> str | None:
        if self._ours is None:
            self._ours = Ours(self._view, self._body, self._person, self._back)
        return self._ours.whose(at)

    def _body(self, at: int) -> str | None:
        rows = [r for r in self._at.get(at, ()) if r[0] in self._bodies]
        return min(rows, key=lambda r: r[1][1] - r[1][0])[0] if rows else None

    def _person(self, at: int) -> str | None:
        return next((r[0] for r in self._at.get(at, ()) if r[0] in self._people), None)

    def _relative(self, at: int) -> str | None:
        """Whom "who", "which" or "that" stands for: what its clause hangs on."""
        noun = antecedent(self._view, at)
        if noun is None:
            return None
        own = self._best(noun, noun, noun)
        return own or self._inside(noun, self._view.opening(noun), noun) or self._back(noun)

    def _back(self, head: int) -> str | None:
        if self._ties is None:
            self._ties = Ties(self._view)
        at: int | None = head
        seen: set[int] = set()
        while at is not None and at not in seen:
            seen.add(at)
            at = self._ties.step(at)
            if at is not None and at in self._at:
                return self._best(at, at, at)
        return None


def participant(
    parsed: Parsed,
    actors: Sequence[Actor],
    places: Sequence[Place],
    first: int,
    last: int,
) -> Participant:
    """What words [first, last] mean in a report; :class:`Participants` for many at once."""
    return Participants(parsed, actors, places)(first, last)


def _bare(seen: View, first: int, last: int) -> str:
    while first < last and seen.lows[first] in _ARTICLES:
        first += 1
    return seen.plain(first, last)
