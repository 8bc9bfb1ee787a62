"""Views of a store for other programs: formats as a plain list, written whole or not at all."""

from __future__ import annotations

from whence.errors import InputError
from whence.export.annotation import write_webannotation
from whence.export.jsonl import read_jsonl, write_jsonl
from whence.export.output import Format, Named, opened
from whence.export.score import write_score_attribution, write_score_claims
from whence.export.score_incidents import write_score_muc
from whence.export.score_layers import write_score_geo, write_score_timex
from whence.export.score_relay import write_score_relay
from whence.export.score_same_incident import write_score_incidents
from whence.export.table import write_csv
from whence.store.contract import Picture

__all__ = ["FORMATS", "export", "read_jsonl"]

FORMATS: dict[str, Format] = {
    "jsonl": write_jsonl,
    "csv": write_csv,
    "webannotation": write_webannotation,
    "score-claims": write_score_claims,
    "score-attribution": write_score_attribution,
    "score-muc": write_score_muc,
    "score-timex": write_score_timex,
    "score-geo": write_score_geo,
    "score-incidents": write_score_incidents,
}
NAMED: dict[str, Named] = {"score-relay": write_score_relay}
"""Formats whose record has a name, which the user gives."""


def export(view: Picture, name: str, path: str = "-", called: str | None = None) -> int:
    """Write ``view`` in the format called ``name`` to ``path`` (``-``: standard output), UTF-8.

    A file appears whole or, when something fails, not at all. Returns how many records (lines,
    rows, annotations) were written. ``called`` is the record's own name, for the formats that have
    one. Raises InputError for an unknown format, a name that is missing, or a path that cannot be
    written.
    """
    if name not in FORMATS and name not in NAMED:
        accepted = ", ".join((*FORMATS, *NAMED))
        raise InputError(f"unknown format {name!r}: accepted are {accepted}")
    if name in NAMED and not called:
        raise InputError(f"{name} writes a record with a name: give it with --name")
    with opened(path) as out:
        if name in NAMED:
            return NAMED[name](view, out, called or "")
        return FORMATS[name](view, out)
