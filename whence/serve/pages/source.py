"""One source: what it says, through whom, and how often it is the only root."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from whence.errors import StoreError
from whence.serve.answers import Table, View
from whence.serve.pages.given import Pager, given, page_number, pager
from whence.serve.wording import one_line
from whence.store.browsing.base import Stop
from whence.store.browsing.sources import Sources
from whence.store.browsing.speech import Said, Speech, Voice
from whence.store.duckdb import DuckStore


@dataclass(frozen=True, slots=True)
class SourcePage:
    """A source under one name; ``others`` go by the same name and are not said to be it."""

    title: str
    who: Stop
    others: tuple[Stop, ...]
    voice: Voice
    said: tuple[Said, ...]
    pager: Pager


def _make(picture: DuckStore, request: Request) -> SourcePage:
    name = request.path_params["name"]
    speech, page = Speech.over(picture), page_number(request)
    found = Sources.over(picture).called(name)
    chosen = [who for who in found if _meant(request, who)]
    if not chosen:
        raise StoreError(f"no source {name!r} of that kind in {picture.name}")
    who = chosen[0]
    said, total = speech.said(who, page)
    return SourcePage(
        title=one_line(who.name),
        who=who,
        others=tuple(other for other in found if other != who),
        voice=speech.voice(who),
        said=tuple(said),
        pager=pager(request, page, total, len(said)),
    )


def _meant(request: Request, who: Stop) -> bool:
    """Whether the query means this one of those who share a name."""
    kind, known = given(request, "kind"), given(request, "known")
    return kind in ("", who.kind) and known in ("", "named" if who.named else "anonymous")


def _table(page: SourcePage) -> Table:
    yield "claim", "status", "words", "origin", "chain", "report", "published", "roots"
    for item in page.said:
        chain = " > ".join(stop.name for stop in item.chain)
        roots = "" if item.behind is None else f"{item.behind.certain}-{item.behind.possible}"
        head = item.report
        yield (
            item.claim, item.status, item.words, item.origin, chain, head.id, head.published, roots,
        )  # fmt: skip


source = View("/sources/{name:path}", "source.html", _make, _table)
