"""The page's style sheet: the shipped file, and the few rules that depend on the report."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from whence.export.page.index import Index

_FOLDER = Path(__file__).parent.parent.parent / "data" / "page"


def style(index: Index) -> str:
    """The whole style sheet. Nothing of the report's words gets into it."""
    return "\n".join((_shipped(), *_rows(index), *_lit(len(index.reading.claims))))


def policy(css: str) -> str:
    """A Content-Security-Policy (level 3) that allows this style sheet and nothing else."""
    digest = b64encode(sha256(css.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _shipped() -> str:
    return (_FOLDER / "page.css").read_text(encoding="utf-8")


def _rows(index: Index) -> Iterator[str]:
    """Where each paragraph and its margin stand in the grid. A margin reaches down beside the
    paragraphs after it that have none."""
    homes = {index.home(claim) for claim in index.reading.claims}
    reach = 1
    for number in range(len(index.paragraphs), 0, -1):
        yield f".r{number}{{--row:{number};--reach:{reach}}}"
        reach = 1 if number - 1 in homes else reach + 1


def _lit(claims: int) -> Iterator[str]:
    """The words of a claim light up while it is pointed at, gone to or used."""
    for number in range(1, claims + 1):
        yield f"body:has(#claim{number}:is(:hover,:target,:focus-within)) .c{number}{{{_LIGHT}}}"


_LIGHT = "background-color:var(--lit)"
