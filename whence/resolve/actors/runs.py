"""Runs of capitalised words in a report: what may be a proper name."""

from __future__ import annotations

from collections.abc import Iterator

from whence.resolve.actors import lexicon
from whence.resolve.actors.kinds import is_body
from whence.resolve.actors.shouted import shouted
from whence.resolve.actors.view import OWNER, Range, View
from whence.resolve.lexicon import is_in, words

_LOUD = 0.7
_GLUE = frozenset("-‐‑–")
_NO_NAME = frozenset("PRON DET ADV SCONJ CCONJ AUX ADP INTJ NUM PUNCT PART".split())


def note_names(view: View) -> None:
    """Note the runs of a report in its view, and the words of those that have several."""
    view.names = list(runs(view))
    view.parts = {view.lows[n] for a, b in view.names if b > a for n in range(a, b + 1)}
    view.parts |= set((view.parsed.report.outlet or "").lower().split())
    long = ([view.texts[n] for n in range(a, b + 1)] for a, b in view.names if b > a + 1)
    initials = {"".join(t[0] for t in name if t[0].isupper()) for name in long}
    view.shorts |= initials & {t for t in view.texts if t.isupper() and len(t) > 2}


def runs(view: View) -> Iterator[Range]:
    """Runs of capitalised words, with the small words that stand inside names."""
    for start, stop in view.parsed.sentences:
        loud = _is_loud(view, start, stop)
        bodies = shouted(view, start, stop) if loud else set()
        at = start
        while at < stop:
            if at in bodies or _capital(view, at, start, loud):
                last = _run_end(view, at, start, stop, loud, bodies)
                yield at, last
                at = last + 1
            else:
                at += 1


def _is_loud(view: View, start: int, stop: int) -> bool:
    letters = "".join(t for t in view.texts[start:stop] if t.isalpha())
    return len(letters) > 6 and sum(map(str.isupper, letters)) > _LOUD * len(letters)


def _capital(view: View, at: int, start: int, loud: bool) -> bool:
    text, pos = view.texts[at], view.parsed.words[at].pos
    if text[0].isdigit() and text[-2:].lower() in ("th", "st", "nd", "rd"):
        return at + 1 < len(view.texts) and view.texts[at + 1][0].isupper()
    if not text[0].isupper() and text.lower() != text.upper():
        return False
    if not text[0].isalpha() or view.lows[at] in lexicon.words("proper", "times"):
        return False
    if pos == "PROPN":
        return True
    if loud or pos in _NO_NAME:
        return False
    opens = at == start or not view.texts[at - 1][0].isalnum()
    return not opens or (at + 1 < len(view.texts) and view.texts[at + 1][0].isupper())


def _run_end(view: View, at: int, start: int, stop: int, loud: bool, bodies: set[int]) -> int:
    last = at
    while last + 1 < stop:
        ahead = last + 1
        while ahead < stop and ahead - last < 4 and _inner(view, last, ahead):
            ahead += 1
        if ahead >= stop:
            break
        goes_on = ahead in bodies or _capital(view, ahead, start, loud) or _hyphened(view, ahead)
        if not (goes_on or _of_name(view, ahead, loud)):
            break
        last = ahead
    return last


def _of_name(view: View, at: int, loud: bool) -> bool:
    """Whether a number or an adverb with a capital goes on with the name right before it: "Radio
    Four", "Harrow Now"."""
    low, text = view.lows[at], view.texts[at]
    word, before = view.parsed.words[at], view.texts[at - 1]
    if loud or word.pos not in ("NUM", "ADV") or not (text[0].isupper() and text[1:].islower()):
        return False
    times = low in lexicon.words("proper", "times")
    return before[0].isupper() and not before.isupper() and not times


def _hyphened(view: View, at: int) -> bool:
    """Whether a hyphen without gaps ties the word to a name: the "un" of "Kim Jong-un"."""
    here = view.parsed.words
    tied = (view.lows[at - 1] in _GLUE or _split_by_apostrophe(view, at - 1)) and here[
        at - 1
    ].end == here[at].start
    return tied and view.texts[at].isalpha() and here[at].pos == "PROPN"


def _split_by_apostrophe(view: View, at: int) -> bool:
    """Whether an apostrophe stands inside a word: "Ja'afari"."""
    here = view.parsed.words
    inside = view.lows[at] in ("'", "’") and at + 1 < len(here) and view.lows[at + 1] != "s"
    return inside and here[at - 1].end == here[at].start and here[at].end == here[at + 1].start


def _inner(view: View, last: int, at: int) -> bool:
    """Whether a small word or sign may stand inside the name."""
    low, here = view.lows[at], view.parsed.words
    if low == "." and here[at - 1].end == here[at].start:
        return len(view.texts[at - 1]) == 1 or is_in(view.texts[at - 1], "titles", "courtesy")
    if low in _GLUE:
        return here[at - 1].end == here[at].start
    if low in OWNER or (low == "s" and view.lows[at - 1] in OWNER):
        own = view.lows[last] + "'s" in words("possessors") or _whose(view, last, at)
        return own or _split_by_apostrophe(view, at)
    if low in ("of", "for"):
        return is_body(view.lows[last]) or view.lows[last] in words("portfolios")
    if low in ("the", "and", "&"):
        before = view.lows[at - 1]
        if low == "and":
            return at + 1 < len(here) and here[at + 1].relation == "conj" and _after_of(view, at)
        return before in ("of", "for") if low == "the" else True
    return low in lexicon.words("proper", "inside")


def _whose(view: View, last: int, at: int) -> bool:
    """Whether a body is called after the people whose it is: "the Free Herders' Front"."""
    noun = lexicon.nouns().get(view.lows[last])
    after = view.lows[at + 1 : at + 2]
    return bool(noun and noun.kind == "civilians" and after and is_body(after[0]))


def _after_of(view: View, at: int) -> bool:
    """Whether an "of" opened the part of the name that an "and" goes on with."""
    whole = view.parsed.words[at + 1].head
    return any(view.lows[n] in ("of", "for") for n in range(max(at - 4, 0), min(whole + 1, at)))
