"""Names that a report itself puts side by side: short forms in brackets, and "also called"."""

from __future__ import annotations

from collections.abc import Iterator

from whence.resolve.actors import lexicon
from whence.resolve.actors.found import Found
from whence.resolve.actors.view import OWNER, View
from whence.resolve.names import same_name

_GAP = 16  # words between a name and its other name


def renamed(view: View, named: list[Found]) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``named``, in the order of the text, that name one actor."""
    for n in range(len(named) - 1):
        one, two = named[n], named[n + 1]
        if one.last < two.first <= one.last + _GAP and _told(view, one, two):
            yield n, n + 1


def _told(view: View, one: Found, two: Found) -> bool:
    between = [w for w in view.lows[one.last + 1 : two.first] if w not in OWNER and w != "s"]
    if between in (["("], ["(", "the"]) and _closed(view, two):
        return (one.kind != "person" and two.kind != "person") or _abbreviates(one, two)
    if between in ([",", "or"], [",", "or", "the"]) and _closed(view, two):
        return _abbreviates(one, two) and same_name(one.name, two.name)
    between = _unbracketed(between)
    fill = lexicon.words("renaming", "fill")
    said = lexicon.words("renaming") & set(between)
    return bool(said) and all(w in fill or w in said for w in between)


def _unbracketed(words: list[str]) -> list[str]:
    if "(" in words and ")" in words[words.index("(") :]:
        return words[: words.index("(")] + words[words.index(")") + 1 :]
    return words


def _abbreviates(one: Found, two: Found) -> bool:
    return one.kind != "person" and two.name.isupper()


def _closed(view: View, found: Found) -> bool:
    after = found.last + 1
    return after < len(view.lows) and view.lows[after] in (")", ",", ";")
