"""Time expressions of a report's body, with TIMEX3 values and their place on the calendar."""

from __future__ import annotations

from whence.extract.time.clause import when
from whence.extract.time.place import intervals
from whence.extract.time.track import track
from whence.extract.words import cut
from whence.types import Parsed, Time

__all__ = ["times", "when"]


def times(parsed: Parsed) -> tuple[Time, ...]:
    """The times that the report's body tells, in its order, after TIMEX3 (ISO-TimeML 2009).

    News are read against the publication date and the time told of last, histories against the
    latter. An interval is what the words themselves place on the calendar; without a date of
    publication a relative time has none, and its value keeps X for what is not known.
    """
    scene, found = track(parsed)
    text, tokens = parsed.report.text, scene.tokens
    return tuple(
        Time(cut(text, tokens[t.first].start, tokens[t.last - 1].end), t.kind, t.value, there)
        for t, there in zip(found, intervals(scene, found), strict=True)
    )
