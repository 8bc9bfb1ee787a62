"""Importing: what to give, and how far an import has come."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from whence.serve.answers import View
from whence.serve.importing import Imports, Job, StoredReport
from whence.serve.importing.given import CHARACTERS, FILES
from whence.serve.importing.jobs import NAMED
from whence.serve.security.access import require
from whence.serve.security.limits import LARGEST
from whence.store.duckdb import DuckStore
from whence.types import Aside


@dataclass(frozen=True, slots=True)
class Brief:
    """An import, in numbers; see ``whence.serve.importing.Job``."""

    id: str
    words: str
    by: str
    made: str
    state: str
    over: bool
    new: int
    known: int
    claims: int
    aside: int
    reconciled: int
    problem: str


@dataclass(frozen=True, slots=True)
class Importing:
    """What may be given, and what was. ``may`` says whether whoever asks is let to import."""

    title: str
    may: bool
    files: int
    bytes: int
    characters: int
    imports: tuple[Brief, ...]


@dataclass(frozen=True, slots=True)
class OneImport:
    """An import, with the first reports that it brought, and what was set aside, and why."""

    title: str
    job: Brief
    stored: tuple[StoredReport, ...]
    asides: tuple[Aside, ...]
    named: int = NAMED


def _make(picture: DuckStore, request: Request) -> Importing:
    may = request.state.holder.may("admin")
    jobs = _imports(request).jobs() if may else []
    return Importing(
        title="Import",
        may=may,
        files=FILES,
        bytes=LARGEST,
        characters=CHARACTERS,
        imports=tuple(map(_brief, jobs)),
    )


def _make_one(picture: DuckStore, request: Request) -> OneImport:
    require(request, "admin")
    job = _imports(request).job(request.path_params["job"])
    brief = _brief(job)
    return OneImport(f"Import of {brief.words}", brief, tuple(job.stored), tuple(job.asides))


def _brief(job: Job) -> Brief:
    counts = {name: getattr(job, name) for name in ("new", "known", "claims", "aside")}
    return Brief(
        id=job.id,
        words=job.given.words,
        by=job.by,
        made=job.made,
        state=job.state,
        over=job.over,
        reconciled=job.reconciled,
        problem=job.problem,
        **counts,
    )


def _imports(request: Request) -> Imports:
    found: Imports = request.app.state.imports
    return found


def _table(shown: OneImport) -> Iterator[Sequence[Any]]:
    yield ("what", "became", "report", "claims", "why")
    for report in shown.stored:
        yield report.name, "stored", report.id, report.claims, ""
    for aside in shown.asides:
        yield aside.address, "set aside", "", "", aside.reason


imports = View("/import", "imports.html", _make, kept=False)
one_import = View("/import/{job}", "import.html", _make_one, _table, kept=False)
