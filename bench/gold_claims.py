"""Relay's gold claims as readings, so that reconciliation can be scored apart from reading.

What only the whole cluster tells is left out: which report a link means, which claims are the
same, and that anonymous sources of several reports are one. Named sources have their gold names,
as a perfect reader would find them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench.corpus import documents
from whence.pipeline import understand
from whence.types import (
    Claim,
    Interval,
    Link,
    Number,
    Participant,
    Reading,
    Relation,
    Report,
    Source,
    Span,
)

Row = dict[str, Any]
PRONOUNS = frozenset("he she they it we i who which him her them his hers its their".split())


def gold_readings(path: Path) -> Iterator[Reading]:
    """The reports of a cluster with their gold claims; all else in them as we read it."""
    rows = list(documents(path))
    for row, reading in zip(rows, understand([_report(row) for row in rows]), strict=True):
        if isinstance(reading, Reading):
            yield with_gold_claims(reading, row)


def with_gold_claims(reading: Reading, row: Row) -> Reading:
    """A reading with the claims and sources of a gold row in place of its own."""
    sources = _sources(row)
    claims = tuple(_claim(reading, row, gold, sources) for gold in row["claims"])
    told = {name: [c.id for c in claims if name in c.events] for c in claims for name in c.events}
    events = tuple(replace(e, claims=tuple(told.get(e.id, ()))) for e in reading.events)
    return replace(reading, claims=claims, sources=tuple(sources.values()), events=events)


def _report(row: Row) -> Report:
    return Report(
        id="r" + sha256(row["doc"].encode()).hexdigest()[:16],
        doc=row["doc"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
        address=row["doc"],
    )


def _sources(row: Row) -> dict[str, Source]:
    """Each gold source, an anonymous one under the fullest words that this report has for it."""
    links: dict[str, list[Row]] = {}
    for claim in row["claims"]:
        for link in claim["chain"]:
            links.setdefault(link["name"], []).append(link)
    return {
        name: _source(f"s{number}", name, found, row["text"])
        for number, (name, found) in enumerate(links.items(), 1)
    }


def _source(identity: str, name: str, links: Sequence[Row], text: str) -> Source:
    mentions = [span for link in links for span in _spans(link.get("mention") or [], text)]
    worded = [span.text for span in mentions if span.text.casefold() not in PRONOUNS]
    kind, named = links[0]["kind"], links[0]["named"]
    words = max(worded, key=len) if worded and not named else name
    return Source(identity, words, kind, named, None, None, tuple(dict.fromkeys(mentions)))


def _claim(reading: Reading, row: Row, gold: Row, sources: dict[str, Source]) -> Claim:
    text = row["text"]
    content = _spans(gold["content"], text)
    start, end = content[0].start, content[-1].end
    return Claim(
        id="c" + sha256(f"{reading.report.id} {gold['id']}".encode()).hexdigest()[:16],
        report=reading.report.id,
        content=content,
        cue=(),
        chain=tuple(_link(link, sources, text) for link in gold["chain"]),
        status=gold["status"],
        evidence=(),
        sentence=_sentence(text, start, end),
        quoted=text[:start].rstrip()[-1:] in tuple("\"“'‘"),
        numbers=tuple(_number(item, text, content) for item in gold["numbers"]),
        relations=tuple(_relation(item, content[0]) for item in gold["relations"]),
        events=tuple(
            event.id
            for event in reading.events
            if any(start <= span.start < end for span in event.triggers)
        ),
    )


def _link(link: Row, sources: dict[str, Source], text: str) -> Link:
    source = sources[link["name"]]
    mention = _spans(link.get("mention") or [], text)
    return Link(source.id, source.name, source.kind, source.named, mention)


def _number(item: Row, text: str, content: tuple[Span, ...]) -> Number:
    words = item.get("text") or ""
    at = text.find(words, content[0].start, content[-1].end) if words else -1
    span = Span(at, at + len(words), words) if at >= 0 else content[0]
    dated = item.get("from") or item.get("to")
    window = Interval(item.get("from"), item.get("to"), "day") if dated else None
    return Number(
        span, item["low"], item["high"], item.get("of"), item.get("measure") or "", window=window
    )


def _relation(item: Row, where: Span) -> Relation:
    subject, other = Participant(item["subject"], where), Participant(item["object"], where)
    return Relation(item["type"], subject, other, bool(item.get("negated")), where)


def _sentence(text: str, start: int, end: int) -> Span:
    first = max(text.rfind(mark, 0, start) + len(mark) for mark in (". ", "\n", "? ", "! "))
    last = min((at for mark in ".\n" if (at := text.find(mark, end)) >= 0), default=len(text))
    first = first if first <= start else start
    return Span(first, last, text[first:last])


def _spans(stretches: Sequence[Sequence[int]], text: str) -> tuple[Span, ...]:
    return tuple(Span(start, end, text[start:end]) for start, end in stretches)
