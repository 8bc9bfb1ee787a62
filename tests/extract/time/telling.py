"""Reports for the tests of times: a text and when it appeared, with or without a tree."""

from __future__ import annotations

from dataclasses import replace

from tests import parsing
from whence.extract.time import times
from whence.types import Interval, Parsed, Word

TUESDAY = "2034-05-16"


def report(text: str, published: str | None = TUESDAY) -> Parsed:
    plain = parsing.parsed(text)
    return replace(plain, report=replace(plain.report, published=published))


def tree(words: str, published: str | None = TUESDAY) -> Parsed:
    """One sentence from lines of word, part of speech, head (from 1, 0 for the root), relation."""
    text, found = "", []
    for line in words.strip().splitlines():
        word, pos, head, relation = line.split()
        text += " " if text and pos != "PUNCT" else ""
        at = int(head) - 1 if head != "0" else len(found)
        found.append(Word(len(text), len(text) + len(word), pos, at, relation))
        text += word
    plain = report(text, published)
    return replace(plain, words=tuple(found), sentences=((0, len(found)),))


def values(text: str, published: str | None = TUESDAY) -> list[tuple[str, str]]:
    return [(time.span.text, time.value) for time in times(report(text, published))]


def stretches(text: str, published: str | None = TUESDAY) -> list[tuple[str | None, ...] | None]:
    return [bare(time.interval) for time in times(report(text, published))]


def bare(interval: Interval | None) -> tuple[str | None, ...] | None:
    return interval and (interval.start, interval.end)
