"""People's judgements: recorded beside the machine's, above them, and taken back by a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from whence.errors import InputError
from whence.reconcile.grouping import GROUPED, regroup
from whence.reconcile.judging import name_of
from whence.reconcile.shelf import Shelf
from whence.reconcile.things import same
from whence.reconcile.weighing import weigh
from whence.store.contract import Ledger
from whence.types import Judgement, JudgementKind

Pair = tuple[str, str]


def judge(
    ledger: Ledger, kind: JudgementKind, pairs: Sequence[Pair], holds: bool, by: str, reason: str
) -> list[Judgement]:
    """Record what a person decides on pairs of things, by their whole ids, and let it take effect.

    Raises InputError when a pair is one thing twice, the person has no name, or an anonymous
    source would be tied to a named one.
    """
    if not by.strip():
        raise InputError("a judgement needs its author: give a name with --by or WHENCE_REVIEWER")
    for left, right in pairs:
        if left == right:
            raise InputError(f"{left} is one thing: give two that are, or are not, the same")
    if kind == "same-source" and holds:
        for pair in pairs:
            _refuse_naming(ledger, pair)
    when = datetime.now(UTC).isoformat(timespec="microseconds")
    made = [_judgement(kind, pair, holds, by.strip(), reason, when) for pair in pairs]
    with ledger.change():
        ledger.record(made)
        _take_effect(ledger, made)
    return made


def merge(ledger: Ledger, given: Sequence[str], by: str, reason: str) -> list[Judgement]:
    """Record that things, by their ids or how these begin, are one with the first of them. Raises
    what ``same`` and ``judge`` do."""
    kind, ids = same(ledger, given)
    others = ids[1:] or ids  # one thing given twice: judge says so
    return judge(ledger, kind, [(ids[0], other) for other in others], True, by, reason)


def split(ledger: Ledger, given: Sequence[str], by: str, reason: str) -> list[Judgement]:
    """Record that the first thing is none of the others; given alone, that it is none of those in
    its group. Raises what ``same`` and ``judge`` do, and InputError for one that stands alone."""
    kind, ids = same(ledger, given)
    groups = ledger.grouped(kind, ids[:1])
    others = ids[1:] or [name for members in groups.values() for name in members]
    pairs = [(ids[0], other) for other in others if other != ids[0]]
    if not pairs:
        raise InputError(f"{given[0]} stands alone already: nothing to split it from")
    return judge(ledger, kind, pairs, False, by, reason)


def undo(ledger: Ledger, judgement: Judgement) -> None:
    """Take a person's judgement back. Raises InputError for a rule's (overrule it by judging) and
    for one that was taken back already."""
    if not judgement.person:
        raise InputError(
            f"{judgement.id} is {judgement.author}'s: overrule it with whence judge, "
            "only a person's judgement can be undone"
        )
    if judgement.withdrawn:
        raise InputError(f"{judgement.id} was taken back already, on {judgement.withdrawn}")
    with ledger.change():
        ledger.withdraw([judgement.id], datetime.now(UTC).isoformat(timespec="microseconds"))
        _take_effect(ledger, [judgement])


def _judgement(
    kind: JudgementKind, pair: Pair, holds: bool, by: str, reason: str, when: str
) -> Judgement:
    left, right = pair
    return Judgement(
        id=name_of(kind, left, right, by, when, str(holds)),
        kind=kind,
        left=left,
        right=right,
        holds=holds,
        author=by,
        person=True,
        made=when,
        score=1.0 if holds else 0.0,
        reason=reason,
    )


def _refuse_naming(ledger: Ledger, pair: Pair) -> None:
    """An anonymous source stays anonymous, whoever thinks to know who it is."""
    named = set()
    for thing in pair:
        report, _, source = thing.partition("/")
        (reading,) = ledger.readings_of([report])
        named |= {item.named for item in reading.sources if item.id == source}
    if len(named) > 1:
        raise InputError(
            f"{pair[0]} and {pair[1]}: one is anonymous, the other named; Whence never ties an "
            "unnamed source to a name"
        )


def _take_effect(ledger: Ledger, judgements: Sequence[Judgement]) -> None:
    kind = judgements[0].kind
    things = list(dict.fromkeys(end for item in judgements for end in (item.left, item.right)))
    shelf = Shelf(ledger)
    make = regroup if kind in GROUPED else _resting_on
    groups = make(ledger, shelf, kind, things)
    if kind in ("same-claim", "copy", "citation", "same-source"):
        weigh(ledger, shelf, groups)


def _resting_on(
    ledger: Ledger, shelf: Shelf, kind: JudgementKind, things: Sequence[str]
) -> dict[str, dict[str, str]]:
    """The groups of claims whose roots hang on a report or a source, as they are."""
    if kind == "conflict":
        return {}
    reports = list(dict.fromkeys(thing.split("/")[0] for thing in things if thing))
    claims = [claim.id for reading in shelf.readings(reports) for claim in reading.claims]
    groups = ledger.grouped("same-claim", claims)
    several = {member for members in groups.values() for member in members}
    groups |= {claim: [claim] for claim in claims if claim not in several}
    home = ledger.ordered("same-claim", [m for members in groups.values() for m in members])
    return {label: {m: home[m] for m in members if m in home} for label, members in groups.items()}
