"""What the words around a name say of it: that it is a country, a town, a river."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from whence.extract.place.settled import settled
from whence.lexicon import lists
from whence.types import PlaceKind

_BACK = 60  # characters before a name in which a dateline begins
_NEAR = 32  # characters before a name that can say what it is


def called(text: str, body: int, start: int, end: int) -> bool:
    """Whether the words leave no doubt that what stands there is a place: "Tolm district", "the
    village of Tolm", "the Tolm river", "in northern Tolm", "the mayor of Tolm", "fled to Tolm",
    "Tolm's interior ministry", or it stands in a dateline."""
    return (
        settled(text, start, end)
        or country(text, start, end)
        or _landmark(text, start, end)
        or _before().search(text, max(body, start - _NEAR), start) is not None
        or in_dateline(text, body, start, end)
    )


def country(text: str, start: int, end: int) -> bool:
    """Whether the words make it a country: "Ardania's government", "the republic of Ardania"."""
    after, before = _country()
    return bool(after.match(text, end) or before.search(text, max(0, start - _NEAR), start))


def unlisted_kind(text: str, body: int, start: int, end: int) -> PlaceKind | None:
    """What kind of place it is told to be where no gazetteer can say."""
    if country(text, start, end):
        return "country"
    opens = not text[text.rfind("\n", 0, start) + 1 : start].strip()
    return "populated" if opens and in_dateline(text, body, start, end) else None


def in_dateline(text: str, body: int, start: int, end: int) -> bool:
    """Whether it is one of the names of a dateline: "TOLM, Ardania, May 2 (Coast Wire) - ", with
    capitals, at the head of a paragraph. With a colon it is one only at the head of a report that
    is no conversation: there it is who speaks."""
    line = max(body, text.rfind("\n", 0, start) + 1)
    if start - line > _BACK:
        return False
    match = _dateline().match(text, line)
    if match is None:
        return False
    if match[0].endswith(":") and (text[body:line].strip() or _talk().search(text, match.end())):
        return False
    return (start, end) in (match.span(1), match.span(2))


def _landmark(text: str, start: int, end: int) -> bool:
    """The Tolm Pass, the Tolm river."""
    article, tail, after = _landmarks()
    if not article.search(text, max(0, start - 20), start):
        return False
    return bool(tail.search(text, start, end) or after.match(text, end))


@cache
def _country() -> tuple[re.Pattern[str], re.Pattern[str]]:
    known = lists("places")
    after = re.compile(rf"['’]s? (?:{_any(known['owned_by_country'])})\b", re.IGNORECASE)
    of, straight = _any(known["of_country"]), _any(known["before_country"])
    return after, re.compile(rf"\b(?:(?:{of}) of|{straight}) (?:the )?$", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    known = lists("places")
    part = rf"(?i:{_any(known['locating'])}) (?:{_any(known['parts'])})"
    way = rf"(?:{_any(known['ways'])})(?: back)? to"
    return re.compile(rf"\b(?:{part}|{way}|(?i:{_any(known['of_place'])}) of) $")


@cache
def _landmarks() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = _any(lists("places")["landmarks"])
    article = re.compile(r"\b(?:[Tt]he|[Oo]n|[Ii]n|[Aa]t|[Nn]ear|[Aa]cross) (?:the )?$")
    return article, re.compile(rf"[ -](?i:{words})$"), re.compile(rf" (?:{words})\b")


@cache
def _dateline() -> re.Pattern[str]:
    name = r"[^\W\d_][^\W\d_'’.-]+(?:[ -][^\W\d_][^\W\d_]+){0,3}"
    place = rf"((?![^,–—:(-]*[a-zß-ÿ]){name})"
    return re.compile(
        rf"\s*{place}(?:, (?!\w+\.? \d)({name}))?(?:, [^\n(–—]{{1,24}}?)?"
        r" ?(?:\([^)\n]{1,30}\) ?)?(?:—|–|- |:)"
    )


@cache
def _talk() -> re.Pattern[str]:
    """The name of the next who speaks."""
    return re.compile(r"^[^\W\d_a-zß-ÿ][^a-zß-ÿ\n:]{2,30}:", re.MULTILINE)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
