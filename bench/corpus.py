"""Corpora as they lie: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Every object of a file. Lines end at a line feed only: a text may hold other separators."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def part(document: str, parts: int) -> int:
    """Which of so many parts a document falls into, by its name alone: 0 to ``parts`` - 1."""
    return sha256(document.encode()).digest()[0] % parts
