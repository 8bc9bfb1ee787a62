"""Whether a publisher is a newsroom or an institution that speaks for itself."""

from __future__ import annotations

from functools import lru_cache

from whence.reconcile.origins.words import fold, known, words
from whence.types import SourceKind


@lru_cache(maxsize=4096)
def is_institution(outlet: str) -> bool:
    """Whether the name is that of a ministry, an army, a church, a monitor, and of no newsroom.

    A newsroom may bear an institution's word ("Foreign Office Weekly", "Bridge & Union Post"),
    seldom the other way round, so the last telling word decides, but for one after "of".
    """
    told = [fold(word) for word in words(outlet)]
    head = told[: told.index("of")] if "of" in told else told
    if told[:1] == ["press"] and head != told and head[-1] in known("institutions"):
        return True
    for at in range(len(head) - 1, -1, -1):
        if head[at] in known("newsrooms"):
            return False
        if head[at] in known("institutions"):
            return not known("gathering").intersection(head[:at])
    return any(word in known("institutions") for word in told)


@lru_cache(maxsize=4096)
def is_newsroom(outlet: str) -> bool:
    """Whether the name has a newsroom's word and is no institution's."""
    return not is_institution(outlet) and any(fold(w) in known("newsrooms") for w in words(outlet))


@lru_cache(maxsize=4096)
def kind_of(outlet: str) -> SourceKind:
    """What kind of source an institution is, by its name."""
    told = {fold(word) for word in words(outlet)}
    return "government" if told & known("rulers") else "organisation"
