"""Text to words and word pieces, with what the eye sees and a lower-casing vocabulary loses.

A word is what BERT's pre-tokeniser makes: a run of letters and digits, or one punctuation mark.
Beside its pieces each word has three small codes: its letter case, the gap before it, and whether
it stands in quotation marks.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from unicodedata import category

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int32]

LOWER, TITLE, UPPER, MIXED, DIGIT, MARK, SHOUT = range(7)
NO_GAP, SPACE, NEWLINE, PARAGRAPH, BEGIN = range(5)
OUTSIDE, DOUBLE, SINGLE, OPENING, CLOSING = range(5)
CASES, GAPS, QUOTES = 7, 5, 5

_FIRST_ACCENT = "\u0300"  # of the combining marks
_OPEN_DOUBLE, _CLOSE_DOUBLE = "“«„", "”»"
# A paragraph counts as all capitals from this share of its letters on.
_SHOUT_SHARE = 0.7
# A text of so many small words without one capital is taken for one whose capitals were lost.
_LOW_WORDS = 20


@dataclass(frozen=True, slots=True)
class Words:
    """Columns of N words and P pieces; ``first`` has N + 1 places in ``pieces``."""

    starts: Ints
    ends: Ints
    case: Ints
    gap: Ints
    quote: Ints
    pieces: Ints
    first: Ints
    texts: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts)


def split(tokenizer: Tokenizer, text: str, body: int = 0) -> Words:
    """Words of ``text`` from code point ``body`` on; offsets are those of the whole text."""
    encoding = tokenizer.encode(text[body:], add_special_tokens=False)
    starts: list[int] = []
    ends: list[int] = []
    first: list[int] = []
    before = -1
    for place, (word, (start, end)) in enumerate(
        zip(encoding.word_ids, encoding.offsets, strict=True)
    ):
        if word is not None and word != before:
            starts.append(start + body)
            ends.append(end + body)
            first.append(place)
            before = word
        else:
            ends[-1] = end + body
    ends = _with_marks(text, starts, ends)
    texts = tuple(text[s:e] for s, e in zip(starts, ends, strict=True))
    gap = _gaps(text, starts, ends)
    return Words(
        starts=np.array(starts, np.int32),
        ends=np.array(ends, np.int32),
        case=_cases(texts, gap),
        gap=np.array(gap, np.int32),
        quote=_quotes(texts, gap),
        pieces=np.array(encoding.ids, np.int32),
        first=np.array([*first, len(encoding.ids)], np.int32),
        texts=texts,
    )


def _with_marks(text: str, starts: list[int], ends: list[int]) -> list[int]:
    """Ends of words, with the accents that follow a word's last letter as characters of their own:
    the tokenizer drops them before it sees words."""
    out = []
    limits = [*starts, len(text)][1:]
    for end, limit in zip(ends, limits, strict=True):
        while end < limit and text[end] >= _FIRST_ACCENT and category(text[end]) == "Mn":
            end += 1
        out.append(end)
    return out


def _gaps(text: str, starts: list[int], ends: list[int]) -> list[int]:
    gaps = []
    last = None
    for start, end in zip(starts, ends, strict=True):
        if last is None:
            gaps.append(BEGIN)
        elif start == last:
            gaps.append(NO_GAP)
        else:
            gaps.append(_gap(text[last:start]))
        last = end
    return gaps


def _gap(between: str) -> int:
    """What stands between two words: white space, or characters that nobody sees."""
    lines = between.count("\n")
    if lines:
        return PARAGRAPH if lines > 1 else NEWLINE
    return SPACE if any(c.isspace() for c in between) else NO_GAP


def _case(word: str) -> int:
    if word.islower():
        return LOWER
    if word.isdigit():
        return DIGIT
    if not word[0].isalnum():
        return MARK
    if word.istitle():
        return TITLE
    return UPPER if word.isupper() else MIXED


def _cases(texts: tuple[str, ...], gap: list[int]) -> Ints:
    case = np.array([_case(t) for t in texts], np.int32)
    low = case == LOWER
    if low.sum() >= _LOW_WORDS and not ((case > LOWER) & (case <= MIXED)).any():
        case[low] = SHOUT  # no capitals at all say as little of names as capitals throughout
    breaks = [i for i, g in enumerate(gap) if g >= NEWLINE] + [len(texts)]
    for a, b in pairwise(breaks):
        part = case[a:b]
        loud = int((part == UPPER).sum())
        if loud > 4 and loud >= _SHOUT_SHARE * int((part <= MIXED).sum()):
            part[part == UPPER] = SHOUT
    return case


def _quotes(texts: tuple[str, ...], gap: list[int]) -> Ints:
    """Follows double and single quotation marks; a paragraph break closes what is open, since a
    quote that runs on is opened again there."""
    out = np.zeros(len(texts), np.int32)
    state = OUTSIDE
    for i, word in enumerate(texts):
        if gap[i] >= PARAGRAPH:
            state = OUTSIDE
        glued = i + 1 < len(texts) and gap[i + 1] == NO_GAP
        turn = _turn(word, state, gap[i], glued and texts[i + 1][0].isalnum())
        if turn is None:
            out[i] = state
        else:
            out[i] = CLOSING if turn == OUTSIDE else OPENING
            state = turn
    return out


def _turn(word: str, state: int, gap: int, letter_follows: bool) -> int | None:
    """The state after a quotation mark, or None when the word is none."""
    if word in _OPEN_DOUBLE:
        return DOUBLE
    if word in _CLOSE_DOUBLE:
        return OUTSIDE
    if word == '"':
        # At the start of a line a quotation that runs on is opened again.
        return OUTSIDE if state == DOUBLE and gap < NEWLINE else DOUBLE
    if word in ("'", "‘", "’"):
        if state == SINGLE and not letter_follows and word != "‘":
            return OUTSIDE
        if state == OUTSIDE and gap != NO_GAP and letter_follows and word != "’":
            return SINGLE
    return None
