"""Everything that is stored, one reading a line, and back.

A line is an object with ``report`` (id, doc, text, body, title, outlet, published, url, address),
``previous`` (the id of the version before it at the same address, or null), ``claims`` (with their
``numbers``, ``relations`` and the ids of their ``events``), ``sources``, ``attributions``,
``notes``, ``actors``, ``places``, ``times`` and ``events``, with the field names of
``whence.types``; a line without the last four, as older versions wrote it, is read too. A span is
``{"start", "end", "text"}`` in code points of ``report.text``, end exclusive; an interval is
``{"start", "end", "precision"}`` in ISO 8601.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from whence.errors import InputError
from whence.plain import plain, reading_of
from whence.store.contract import View
from whence.types import Reading

SPAN_FIELDS = {"start", "end", "text"}


def write_jsonl(view: View, out: TextIO) -> int:
    """Write every reading, older versions too. Returns the number of lines."""
    previous = view.previous()
    written = 0
    for reading in view.readings():
        row = plain(reading)
        row = {"report": row.pop("report"), "previous": previous.get(reading.report.id), **row}
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
        written += 1
    return written


def read_jsonl(lines: Iterable[str]) -> Iterator[Reading]:
    """The readings in lines that ``write_jsonl`` wrote; blank lines are passed over. Raises
    InputError for a line that is none, or a span whose words are not those of its text."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _reading(line, number)


def _reading(line: str, number: int) -> Reading:
    try:
        row = json.loads(line)
        reading = reading_of(row)
    except KeyError as error:
        raise InputError(f"line {number}: no field {error} where one is needed") from error
    except (ValueError, TypeError) as error:
        raise InputError(f"line {number} is no reading: {error}") from error
    for span in _spans(row):
        if reading.report.text[span["start"] : span["end"]] != span["text"]:
            raise InputError(
                f"line {number}: characters {span['start']} to {span['end']} of the text "
                f"are not {span['text']!r}"
            )
    return reading


def _spans(value: Any) -> Iterator[dict[str, Any]]:
    """Every span anywhere in a row."""
    if isinstance(value, dict):
        if value.keys() == SPAN_FIELDS:
            yield value
        else:
            value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _spans(item)
