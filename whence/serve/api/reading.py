"""Reading a text that is posted, without storing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from whence.errors import InputError
from whence.serve.desk import Desk
from whence.types import Reading, Report

LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Text:
    """A text to read, with what is known of it."""

    text: Annotated[
        str,
        Field(
            min_length=1,
            max_length=LONGEST,
            examples=["Two people were killed in Tolm on Monday, the mayor said."],
        ),
    ]
    title: Annotated[str | None, Field(max_length=1_000)] = None
    outlet: Annotated[str | None, Field(max_length=200)] = None
    published: Annotated[str | None, Field(max_length=40, examples=["2022-09-14"])] = None


def reading(desk: Desk) -> APIRouter:
    """The route that reads."""
    router = APIRouter(tags=["read"])

    @router.post("/read")
    def read(given: Text) -> Reading:
        """The claims of a text, with chains, status and all that they tell of; nothing is kept."""
        return read_text(given)

    return router


def read_text(given: Text) -> Reading:
    """What is read in a text. Raises InputError when it cannot be read."""
    from whence.pipeline import understand
    from whence.read.dates import iso
    from whence.read.identity import identify

    if given.published is not None and not iso(given.published):
        raise InputError(f"{given.published!r} is not a date; give YYYY-MM-DD or ISO 8601")
    title, outlet, published = given.title, given.outlet, given.published
    name = identify(doc="posted", text=given.text, title=title, outlet=outlet, published=published)
    report = Report(name, "posted", given.text, 0, title, outlet, published)
    for result in understand([report]):
        if isinstance(result, Reading):
            return result
        raise InputError(result.reason)
    raise InputError("the text could not be read")
