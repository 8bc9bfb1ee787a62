"""The proper names that stand in a source's wording."""

from __future__ import annotations

import re
from collections.abc import Iterable

from whence.reconcile.origins.words import fold, known, telling, words

_PIECE = re.compile(r"[,;()\[\]—–]")


def own_name(text: str) -> tuple[str, ...]:
    """The words of the person's own name: the last run of name words in the first stretch that
    has one, but for what it is of ("Dr Noël of Mercy General") or has ("Kiturwa's wife")."""
    shouted = text.isupper()
    for piece in _PIECE.split(text):
        if found := _run(piece, shouted):
            return found
    return ()


def _run(piece: str, shouted: bool) -> tuple[str, ...]:
    best: tuple[str, ...] = ()
    run: list[str] = []
    before, barred = "", False
    for raw in [*piece.replace("@", " @").split(), "."]:
        [word, *_] = [*words(raw), ""]
        folded = fold(word)
        if word and not telling(folded) and (shouted or word[0].isupper()):
            barred = barred if run else before in known("belonging")
            run += [fold(part) for part in words(raw)]
            if raw.rstrip(",.").endswith(("'s", "’s", "s'", "s’")):
                run, barred = [], False
        else:
            if run and not barred:
                best = tuple(run)
            run = []
        before = raw.lower()
    return best


def initials_in(text: str) -> Iterable[str]:
    """The first letters of names of several words: "msf" of Médecins Sans Frontières."""
    for piece in () if text.isupper() else _PIECE.split(text):
        letters = ""
        for word in [*words(piece), "."]:
            if word[0].isupper() and fold(word) not in known("empty"):
                letters += word[0]
            elif fold(word) not in known("empty"):
                if len(letters) > 1:
                    yield fold(letters)
                letters = ""
