"""Readers of repetitions and vague words: daily, every Tuesday, recently, coming weeks."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from whence.extract.time.amounts import amount, duration, unit_of
from whence.extract.time.lengths import leaning
from whence.extract.time.match import Match
from whence.extract.time.scene import Found, Scene, loose
from whence.extract.time.signs import signs
from whence.extract.time.stretch import interval

_NOMINAL = ("ADJ", "NOUN", "PROPN")


def recent(scene: Scene, match: Match) -> Found | None:
    """Recent years, coming weeks, the months ahead, these days."""
    kinds = {token.kind for token in scene.tokens[match.first : match.last]}
    words = {token.low for token in scene.tokens[match.first : match.last]}
    if "these" in words:
        return loose(match, "PRESENT_REF")
    if kinds & {"recent"}:
        return _leaned(scene, match, "PAST_REF", -1)
    if kinds & {"coming", "future"} or words & {"ahead", "come"}:
        return _leaned(scene, match, "FUTURE_REF", 1)
    return loose(match, "PXY", "DURATION")


def _leaned(scene: Scene, match: Match, written: str, step: int) -> Found:
    base = None if scene.narrative else scene.known(scene.written, "day")
    placed = leaning(interval(replace(base, clock="")), step) if base else None
    return loose(match, written, placed=placed)


def repeated(scene: Scene, match: Match) -> Found | None:
    """Daily, every Tuesday, each July, twice a week, every two years."""
    if "a" in match.parts:
        paper = _is_paper(scene, match)
        return None if paper else loose(match, scene.number(match, "a", ("adverb_set",)), "SET")
    if "w" in match.parts:
        return loose(match, f"XXXX-WXX-{scene.number(match, 'w')}", "SET")
    if "m" in match.parts:
        return loose(match, f"XXXX-{scene.number(match, 'm'):02d}", "SET")
    if "g" in match.parts:
        return loose(match, f"XXXX-{scene.number(match, 'g')}", "SET")
    if "p" in match.parts:
        return loose(match, f"XXXX-XX-XX{scene.number(match, 'p')}", "SET")
    number = amount(scene.words(match, "n")) if "n" in match.parts else Fraction(1)
    if "o" in match.parts:
        number = Fraction(2)
    return loose(match, duration(number, unit_of(scene, match) or "D"), "SET")


def _is_paper(scene: Scene, match: Match) -> bool:
    """Whether "daily" and the like name a paper: "the daily said", not "the daily count"."""
    before = scene.tokens[match.first - 1].low if match.first else ""
    if before not in signs("article") or scene.pos(match.first) not in _NOMINAL[1:]:
        return False
    return match.last == len(scene.tokens) or scene.pos(match.last) not in _NOMINAL


def vague(scene: Scene, match: Match) -> Found | None:
    """Now, recently, soon, the future, at the moment."""
    if "c" in match.parts:
        return loose(match, "PRESENT_REF")
    if "a" in match.parts:
        return _leaned(scene, match, "PAST_REF", -1)
    if "b" in match.parts:
        return _leaned(scene, match, "FUTURE_REF", 1)
    written = scene.number(match, "v", ("vague", "future"))
    if written is None:
        return _leaned(scene, match, "PAST_REF", -1)
    if written == "PRESENT_REF":
        return loose(match, written)
    soon = scene.tokens[match.first].low in ("soon", "shortly")
    if soon and (_goes_on(scene, match) or scene.tense(match.first) == "past"):
        return None
    return _leaned(scene, match, written, 1 if written == "FUTURE_REF" else -1)


def _goes_on(scene: Scene, match: Match) -> bool:
    """Whether "soon" or "shortly" belongs to "as soon as" or "shortly after"."""
    after = scene.tokens[match.last].low if match.last < len(scene.tokens) else ""
    return after in signs("soon_after")
