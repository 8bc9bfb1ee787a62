"""Which numerals count nothing: parts of codes, lengths and durations that only say where or when;
for dates, ages, names see :mod:`calendar` and :mod:`order`."""

from __future__ import annotations

import re

from whence.extract.number.calendar import is_age, is_clock, is_date
from whence.extract.number.numeral import Numeral
from whence.extract.number.order import is_address, is_name
from whence.extract.number.scene import Scene
from whence.extract.number.spot import Spot, ends_with, following, listed, spot

_COMPOUND = re.compile(r"[-‑]\s?([^\W\d_]+)")
_LETTERS = re.compile(r"[^\W\d_][-‑]$")
_RATIO = re.compile(r"[-‑](?:of|in|out[-‑]of)[-‑]\w", re.I)
_RATIO_BACK = re.compile(r"\w[-‑](?:of|in)[-‑]$", re.I)
_DEGREES = re.compile(r"\s?[°′″]|\]")
_DEGREES_BACK = re.compile(r"[°′]\s?$|[°″]\s?[NSEW]?\s?/[^a-z]*$")
_CODE = re.compile(r"[-‑–./:]\d+[-‑–./:]\d")
_CODE_BACK = re.compile(r"\d[-‑–./:]\d+[-‑–./:]$")
_ITEM = re.compile(r"[.)]\s")
_JOINED = re.compile(r"[-‑–./:]\d")
_JOINED_BACK = re.compile(r"\d[-‑–./:]$")


def counts(at: Scene, numeral: Numeral) -> bool:
    """Whether the numeral counts or measures something."""
    if numeral.vague:
        return _is_vague(at, numeral)
    if _is_item(at, numeral):
        return False
    here = spot(at, numeral)
    aside = (_is_part, is_date, is_clock, is_age, _is_placed, is_name, is_address)
    return not any(rule(here) for rule in aside)


def _is_item(at: Scene, numeral: Numeral) -> bool:
    """The number of a paragraph or an item: "3. The police", at the start of a line."""
    opens = numeral.start == 0 or at.text[numeral.start - 1] == "\n"
    return opens and numeral.digits and bool(_ITEM.match(at.text, numeral.end))


def _is_vague(at: Scene, numeral: Numeral) -> bool:
    """A word such as "scores" needs "of" beside it."""
    if numeral.vague not in listed("vague_of"):
        return True
    return bool(re.match(r"\s+of\b", at.after(numeral.end), re.I))


def _is_part(here: Spot) -> bool:
    """A part of a code, a coordinate or a compound that counts nobody: "82-mm", "B-17"."""
    before, after = here.before, here.after
    ratio = _RATIO.match(after)
    compound = None if ratio else _COMPOUND.match(after)
    if compound and compound[1].lower() not in listed("compounds"):
        return True
    if _DEGREES.match(after) or _DEGREES_BACK.search(before):
        return True
    if _CODE.match(after) or _CODE_BACK.search(before):
        return True
    if _JOINED.match(after) and _JOINED_BACK.search(before):
        return True
    return bool(_LETTERS.search(before)) and not _RATIO_BACK.search(before)


def _is_placed(here: Spot) -> bool:
    """A length, or a duration that only says when."""
    unit = following(here.after)
    if unit is None:
        return False
    name = unit[1].lower()
    if name not in listed("durations"):
        return name in listed("lengths")
    further = following(here.after[unit.end() :])
    if further and further[1].lower() in listed("placed"):
        return True
    before = here.before
    while bound := ends_with("bounding").search(before):
        before = before[: bound.start()]
    said = re.search(r"([^\W\d_]+)\s+$", before)
    return bool(said and said[1].lower() in listed("placing"))
