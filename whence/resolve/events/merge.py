"""One event of all its tellings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from whence.resolve.events.same import ENOUGH, alike, key
from whence.resolve.events.told import Told
from whence.types import Claim, Event, Extracted, Interval, Occurrence, Participant, Span


def group(tellings: list[Told], one: Extracted) -> list[list[Told]]:
    """The tellings of each event, events in the order of their first telling. One that only names
    a happening of which nothing is told ("the attack") makes no event."""
    groups: list[list[Told]] = []
    for told in tellings:
        best = max(
            ((_score(g, told, one), n) for n, g in enumerate(groups)),
            default=(0.0, -1),
        )
        if best[0] >= ENOUGH:
            groups[best[1]].append(told)
        else:
            groups.append([told])
    return [g for g in groups if not all(told.bare and told.noun for told in g)]


def _score(tellings: list[Told], told: Told, one: Extracted) -> float:
    """How much speaks for the nearest telling; nothing may speak against it in any."""
    scores = [alike(earlier, told, one.numbers) for earlier in tellings]
    return max(scores) if min(scores) > 0 else 0.0


def event(
    n: int, tellings: list[Told], one: Extracted, claims: Callable[[Span], tuple[str, ...]]
) -> Event:
    """The event, with everything that its tellings say of it."""
    told = [t.draft for t in tellings]
    actors = _parts(((t, t.actors) for t in tellings), claims)
    doers = {a.actor for a in actors if a.actor}
    numbers = dict.fromkeys(n for d in told for n in d.toll)
    means = dict.fromkeys(r for d in told for r in d.means)
    return Event(
        id=f"e{n}",
        type=told[0].type,
        mode=next((d.mode for d in told if d.mode), None),
        kind=_kind([d.kind for d in told]),
        occurrence=_occurrence(tellings),
        triggers=tuple(s for t in tellings for s in (t.trigger, *t.also)),
        actors=actors,
        recipients=tuple(
            r for r in _parts(((t, t.recipients) for t in tellings), claims) if r.actor not in doers
        ),
        targets=_parts(((t, t.targets) for t in tellings), claims),
        means=tuple(_words(one, *r) for r in means),
        place=_place(tellings),
        time=_time(tellings),
        toll=tuple(one.numbers[n] for n in numbers),
        claims=tuple(
            dict.fromkeys(c for t in tellings for s in (t.trigger, *t.also) for c in claims(s))
        ),
        incident=next(
            (one.parsed.incidents[d.incident].type for d in told if d.incident is not None), None
        ),
    )


def _words(one: Extracted, first: int, last: int) -> Span:
    start, end = one.parsed.words[first].start, one.parsed.words[last].end
    return Span(start, end, one.parsed.report.text[start:end])


def _kind(kinds: list[str | None]) -> str | None:
    """The most exact kind."""
    named = [k for k in kinds if k]
    return next((k for k in named if k not in ("attack", "murder", "clash", "raid")), None) or (
        named[0] if named else None
    )


def _occurrence(tellings: list[Told]) -> Occurrence:
    """As the telling that tells most puts it; the first of several."""
    return min(tellings, key=lambda t: (t.bare, t.draft.trigger)).draft.occurrence


def _place(tellings: list[Told]) -> str | None:
    """The finest place: the one that most contain."""
    named = [t.place for t in tellings if t.place is not None]
    return max(named, key=lambda p: len(p.path)).id if named else None


def _time(tellings: list[Told]) -> Interval | None:
    return next((t.time for t in tellings if t.time is not None), None)


def _parts(
    told: Iterable[tuple[Told, tuple[Participant, ...]]],
    claims: Callable[[Span], tuple[str, ...]],
) -> tuple[Participant, ...]:
    """Everybody with the part, once, on the word of all claims that give it."""
    out: dict[str, Participant] = {}
    for one, parts in told:
        for part in parts:
            here = _holding(part.mention, one.trigger, claims)
            known = out.get(key(part))
            kept = known or part
            both = dict.fromkeys((*(known.claims if known else ()), *here))
            out[key(part)] = replace(kept, claims=tuple(both))
    return tuple(out.values())


def _holding(
    mention: Span, trigger: Span, claims: Callable[[Span], tuple[str, ...]]
) -> tuple[str, ...]:
    """The claims that hold a mention: those that tell of the event too, where there are any."""
    holding, telling = claims(mention), set(claims(trigger))
    return tuple(c for c in holding if c in telling) or holding


def holders(claims: tuple[Claim, ...]) -> Callable[[Span], tuple[str, ...]]:
    """Which claims' contents hold a span."""
    contents = [(s.start, s.end, c.id) for c in claims for s in c.content]

    def holding(span: Span) -> tuple[str, ...]:
        held = (i for start, end, i in contents if start <= span.start and span.end <= end)
        return tuple(dict.fromkeys(held))

    return holding
