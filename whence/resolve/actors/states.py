"""Governments and forces of states, worded by a country, its people or its capital."""

from __future__ import annotations

from collections.abc import Iterator

from whence.packs import Known
from whence.resolve.actors import lexicon
from whence.resolve.actors.found import Found
from whence.resolve.actors.roles import answers, violent
from whence.resolve.actors.view import View

_BETWEEN = frozenset(
    "federal national central interim transitional provisional new current civilian military "
    "caretaker elected local army regular former de facto facto ruling".split()
)
_KINDS = frozenset(("state-force", "political-body"))


class States:
    """The countries that a report names, and who in it is their government or force."""

    def __init__(self, view: View, known: Known) -> None:
        self.hits = [
            (view.range(h.start, h.end), h.values)
            for h in known.find_states(view.parsed.report.text)
        ]
        self.codes = {value[0] for _, values in self.hits for value in values}
        self.at = {first: values[0][0] for (first, _), values in self.hits}
        self.ranges = {place for place, _ in self.hits}
        self.found = list(self._found(view))

    def _found(self, view: View) -> Iterator[Found]:
        for (first, last), values in self.hits:
            code, use = values[0]
            made = _followed(view, first, last, code) or _preceded(view, first, last, code)
            if made:
                yield made
            elif use == "demonym" and len(values) == 1:
                yield from _people(view, first, last, code)
            else:
                head = view.head(first, last)
                whole = view.parsed.words[head].relation not in ("compound", "amod", "nmod:poss")
                if whole and answers(view, head):
                    name = view.text(first, last)
                    yield Found(
                        *(first, last, head, name, name, "political-body"),
                        state=code,
                        family="government",
                        byname=use == "capital",
                        sure=True,
                    )


def _people(view: View, first: int, last: int, code: str) -> Iterator[Found]:
    """ "Twelve Afghans were killed"."""
    word = view.parsed.words[last]
    many = view.lows[last].endswith("s") and word.pos in ("NOUN", "PROPN")
    if many and word.relation not in ("compound", "amod") and violent(view, last):
        yield Found(first, last, last, "", view.text(first, last), "civilians", state=code)


def noun_at(view: View, at: int) -> tuple[int, lexicon.Noun] | None:
    """The longest describing noun that begins at a word, and its last word."""
    if view.lows[at] not in lexicon.openings():
        return None
    listed = lexicon.nouns()
    for size in (2, 1):
        if at + size <= len(view.lows):
            noun = listed.get(" ".join(view.lows[at : at + size]))
            if noun:
                return at + size - 1, noun
    return None


def _followed(view: View, first: int, last: int, code: str) -> Found | None:
    """ "Pakistan's military", "the Afghan interim government"."""
    at = view.past_owner(last + 1)
    for _ in range(3):
        if at >= len(view.lows):
            return None
        noun = noun_at(view, at)
        if noun and noun[1].kind in _KINDS and not _goes_on(view, noun[0]):
            stop = noun[0]
            wording = view.text(first, stop)
            name = "" if _many(view.lows[stop]) else wording
            return Found(
                *(first, stop, view.head(first, stop), name, wording, noun[1].kind),
                state=code,
                family=noun[1].family,
                sure=True,
            )
        if view.lows[at] not in _BETWEEN:
            return None
        at += 1
    return None


def _many(low: str) -> bool:
    """Whether a noun describes many people rather than naming a body."""
    return low.endswith(("s", "men")) and low not in ("forces", "authorities", "marines")


def _goes_on(view: View, at: int) -> bool:
    """Whether the noun only describes the next one: "Pakistan army chief"."""
    word = view.parsed.words[at]
    return word.relation in ("compound", "amod") and word.head > at


def _preceded(view: View, first: int, last: int, code: str) -> Found | None:
    """ "the government of Pakistan", "the regime in Kabul"."""
    at = first - 1
    if at > 0 and view.lows[at] == "the":
        at -= 1
    if at < 1 or view.lows[at] not in ("of", "in"):
        return None
    noun = lexicon.nouns().get(view.lows[at - 1])
    if not noun or noun.kind not in _KINDS or noun.family in ("party", "opposition", "officials"):
        return None
    if view.lows[at] == "in" and noun.family != "government":
        return None
    name = view.text(at - 1, last)
    made = (at - 1, last, at - 1, name, name, noun.kind)
    return Found(*made, state=code, family=noun.family, sure=True)
