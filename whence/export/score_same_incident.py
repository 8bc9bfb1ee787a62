"""The format that tells which reports are about the same incident, one line a report."""

from __future__ import annotations

from typing import TextIO

from whence.export.score import write_lines
from whence.store.contract import Picture


def write_score_incidents(picture: Picture, out: TextIO) -> int:
    """Write ``{"doc", "incident"}``: the label of the group of reports that tell of one incident,
    the report's own id where it stands alone. Returns the number of lines."""
    label = picture.groups("same-story")
    return write_lines(
        picture, out, "doc", lambda r: {"incident": label.get(r.report.id, r.report.id)}
    )
