"""Reports with their claims marked in the text, as people write them, to rows as relay has them.

A file holds reports one after the other::

    == a01 | outlet: The Ridge Post | published: 2031-05-14 | title: Two held after blast
    <c1>Two men were held</c1>, <m1>police</m1> said. “<c2>They had maps</c2>,” <m2>they</m2>
    added.
    --
    m1: police officer (Ridge Post) | person | anonymous
    m2: police officer (Ridge Post) | person | anonymous
    c1: m1 | stated
    c2: m2 | stated

A chain is written from the report outward, ``m3 > m1``, the origin last; ``own`` is the report's
own voice; a link that the words do not name is its name in parentheses, ``(police officer)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from whence.types import SOURCE_KINDS, STATUSES

_TAG = re.compile(r"<(/?)([cm]\d+)>")
Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Every report of a file. Raises ValueError, naming report and line, for a slip in it."""
    for block in re.split(r"^== ", path.read_text(encoding="utf8"), flags=re.MULTILINE)[1:]:
        head, _, rest = block.partition("\n")
        body, rule, notes = rest.partition("\n--\n")
        fields = [cell.strip() for cell in head.split("|")]
        where = f"{path.name}: {fields[0]}"
        if not rule:
            raise ValueError(f"{where}: no line -- between the text and its labels")
        text, spans = _untag(body.strip("\n"), where)
        row: Row = {"doc": fields[0], "text": text}
        row.update(cell.split(": ", 1) for cell in fields[1:])
        row["claims"] = list(_claims(notes, spans, where))
        yield row


def _untag(body: str, where: str) -> tuple[str, dict[str, list[int]]]:
    text, last = "", 0
    spans: dict[str, list[int]] = {}
    for tag in _TAG.finditer(body):
        text += body[last : tag.start()]
        last = tag.end()
        closing, name = tag.groups()
        if closing:
            if name not in spans or len(spans[name]) != 1 or spans[name][0] >= len(text):
                raise ValueError(f"{where}: </{name}> closes nothing")
            spans[name].append(len(text))
        elif name in spans:
            raise ValueError(f"{where}: <{name}> stands twice")
        else:
            spans[name] = [len(text)]
    text += body[last:]
    left = [name for name, span in spans.items() if len(span) != 2]
    if left or re.search(r"</?[a-z]\w*>", text):
        raise ValueError(f"{where}: tags left open or misspelt: {left}")
    return text, spans


def _claims(notes: str, spans: dict[str, list[int]], where: str) -> Iterator[Row]:
    lines = [line for line in notes.splitlines() if line.strip()]
    links: dict[str, Row] = {}
    claimed: set[str] = set()
    for line in lines:
        name, _, value = line.partition(": ")
        name = name.strip()
        if name not in spans:
            raise ValueError(f"{where}: {name!r} is not in the text")
        if name.startswith("m"):
            links[name] = _link(value, spans[name], f"{where}: {name}")
    for line in lines:
        name, _, value = line.partition(": ")
        if name.startswith("c"):
            claimed.add(name)
            yield _claim(value, spans[name], links, f"{where}: {name}")
    missing = sorted(set(spans) - claimed - set(links))
    if missing:
        raise ValueError(f"{where}: no label for {missing}")


def _link(value: str, span: list[int], where: str) -> Row:
    try:
        name, kind, known = (cell.strip() for cell in value.rsplit("|", 2))
    except ValueError:
        raise ValueError(f"{where}: {value!r} is not NAME | KIND | named or anonymous") from None
    if kind not in SOURCE_KINDS or known not in ("named", "anonymous"):
        raise ValueError(
            f"{where}: {kind!r}, {known!r}: a kind of {SOURCE_KINDS}, named or anonymous"
        )
    return {"mention": [span], "name": name, "kind": kind, "named": known == "named"}


def _claim(value: str, span: list[int], links: dict[str, Row], where: str) -> Row:
    chain, _, status = (cell.strip() for cell in value.rpartition("|"))
    if status not in STATUSES or not chain:
        raise ValueError(f"{where}: {value!r} is not CHAIN | STATUS")
    found = [] if chain == "own" else [_step(s.strip(), links, where) for s in chain.split(" > ")]
    return {"content": [span], "chain": found, "status": status}


def _step(step: str, links: dict[str, Row], where: str) -> Row:
    if step in links:
        return links[step]
    name = step.removeprefix("(").removesuffix(")")
    like = next((link for link in links.values() if link["name"] == name), None)
    if like is None:
        raise ValueError(f"{where}: {step!r} is no mention and no source's name")
    return {**like, "mention": None}
