"""Views of a store for other programs: formats as a plain list, written whole or not at all."""

from __future__ import annotations

from whence.errors import InputError
from whence.export.annotation import write_webannotation
from whence.export.jsonl import read_jsonl, write_jsonl
from whence.export.output import Format, opened
from whence.export.score import write_score_attribution, write_score_claims
from whence.export.score_incidents import write_score_muc
from whence.export.score_layers import write_score_geo, write_score_timex
from whence.export.table import write_csv
from whence.store.contract import View

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
}


def export(view: View, name: str, path: str = "-") -> int:
    """Write ``view`` in the format called ``name`` to ``path`` (``-``: standard output), UTF-8.

    A file appears whole or, when something fails, not at all. Returns how many records (lines,
    rows, annotations) were written. Raises InputError for an unknown format or a path that cannot
    be written.
    """
    if name not in FORMATS:
        raise InputError(f"unknown format {name!r}: accepted are {', '.join(FORMATS)}")
    with opened(path) as out:
        return FORMATS[name](view, out)
