"""What a person means by an id, or by how one begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from whence.errors import InputError, StoreError
from whence.store.contract import Picture
from whence.types import JUDGEMENT_KINDS, JudgementKind

_PART = re.compile(r"(.+)/([es]\d+)")
_MERGED: dict[str, JudgementKind] = {"e": "same-incident", "s": "same-source"}


def whole(picture: Picture, given: str) -> tuple[str, JudgementKind]:
    """The whole id of a claim, an event or source (``REPORT/e3``, ``REPORT/s2``) or a report, and
    the kind of judgement that says that two such are one.

    Raises StoreError when nothing or several begin so, InputError for a part that its report has
    not.
    """
    if part := _PART.fullmatch(given):
        return _part(picture, *part.groups()), _MERGED[part[2][0]]
    try:
        return picture.report(given).report.id, "same-story"
    except StoreError:
        if not given.startswith("c"):
            raise
    return picture.claim(given)[1].id, "same-claim"


def same(picture: Picture, given: Sequence[str]) -> tuple[JudgementKind, list[str]]:
    """The whole ids of things of one sort, and the kind of judgement that says that they are one.

    Raises what ``whole`` does, and InputError when they are of several sorts.
    """
    found = dict(whole(picture, item) for item in given)
    kinds: list[JudgementKind] = sorted(set(found.values()))
    if len(kinds) > 1:
        raise InputError(f"{', '.join(given)}: give things of one sort, not {' and '.join(kinds)}")
    return kinds[0], list(found)


def kind_of(given: str) -> JudgementKind:
    """A kind of judgement as given. Raises InputError for any other word."""
    for kind in JUDGEMENT_KINDS:
        if given == kind:
            return kind
    accepted = ", ".join(JUDGEMENT_KINDS)
    raise InputError(f"{given!r} is no kind of judgement: accepted are {accepted}")


def _part(picture: Picture, report: str, name: str) -> str:
    reading = picture.report(report)
    things = reading.events if name.startswith("e") else reading.sources
    if name not in {thing.id for thing in things}:
        what = "event" if name.startswith("e") else "source"
        last = things[-1].id if things else "none"
        raise InputError(f"{report} has no {what} {name}: its last is {last}")
    return f"{reading.report.id}/{name}"
