"""What a report says beside a person's name of who that is: "the commander, Col. Ana Brel"."""

from __future__ import annotations

from collections.abc import Iterator

from whence.resolve.actors import lexicon
from whence.resolve.actors.found import Found
from whence.resolve.actors.view import Range, View
from whence.resolve.lexicon import is_in

_STOPS = frozenset(',;:()[]—–"“”')
_REACH = 14  # words that a role is long at most
_INSIDE = frozenset(("of", "for", "to", "in", "on", "at"))


def beside(view: View, found: Found) -> Iterator[Range]:
    """The words of the role that stands right before the name, or that a comma parts from it."""
    start = _name_start(view, found)
    if start < found.first:
        yield start, found.last
    if start > 1 and view.texts[start - 1] == ",":
        yield from _role(view, _back(view, start - 2), start - 2)
    after = found.last + 1
    if after + 1 < len(view.texts) and view.texts[after] == ",":
        yield from _role(view, after + 1, _ahead(view, after + 1))


def _name_start(view: View, found: Found) -> int:
    """Where the titles before the name, and whose they are, begin."""
    at = found.first
    titled = False
    while at > 0 and found.first - at < _REACH:
        title = is_in(view.texts[at - 1], "titles", "courtesy")
        named = titled and _word(view, at - 1)
        if not title and not _full_stop(view, at - 1) and not named:
            break
        titled = titled or title
        at -= 1
    return at if titled else found.first


def _word(view: View, at: int) -> bool:
    word = view.parsed.words[at]
    if not view.texts[at].isalpha() or word.pos not in ("ADJ", "PROPN", "NOUN"):
        return False
    return view.texts[at][0].isupper() or view.lows[at] not in lexicon.words("naming")


def _full_stop(view: View, at: int) -> bool:
    """Whether a full stop belongs to a title cut short: "Col."."""
    here = view.parsed.words
    glued = at > 0 and here[at - 1].end == here[at].start
    return glued and view.texts[at] == "." and is_in(view.texts[at - 1], "titles", "courtesy")


def _role(view: View, first: int, last: int) -> Iterator[Range]:
    """The range, if its words before any "of" hold a title."""
    if first > last or last - first >= _REACH or _says(view, first):
        return
    head = view.texts[first : last + 1]
    cut = next((n for n, t in enumerate(head) if n and t in _INSIDE), len(head))
    if any(is_in(part, "titles") for t in head[:cut] for part in t.split("-")):
        yield first, last


def _says(view: View, at: int) -> bool:
    """Whether a verb of speech, and so no role, begins: "..., told reporters"."""
    return view.lows[at] in lexicon.verbs("speech") and view.parsed.words[at].pos == "VERB"


def _ahead(view: View, at: int) -> int:
    stop = min(at + _REACH, len(view.texts))
    last = at
    while last + 1 < stop and not _ends(view, last + 1):
        last += 1
    return last


def _back(view: View, at: int) -> int:
    first = at
    while first > 0 and at - first < _REACH and not _ends(view, first - 1):
        if view.paragraph(first):
            break
        if view.parsed.words[first - 1].pos == "ADP" and view.lows[first - 1] not in _INSIDE:
            break
        first -= 1
    return first


def _ends(view: View, at: int) -> bool:
    """Whether a phrase ends before a word: a verb, a sign, or a full stop that no letter
    follows."""
    here = view.parsed.words
    if view.texts[at] != ".":
        return view.texts[at] in _STOPS or here[at].pos in ("VERB", "AUX")
    last = at + 1 >= len(here) or here[at].end < here[at + 1].start
    initial = view.texts[at - 1].isalpha() and len(view.texts[at - 1]) == 1
    return last and not initial
