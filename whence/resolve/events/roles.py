"""Which of the model's marks on an incident the words bear out: who is accused must be accused by
the words, and what is hit, hurt or used must be able to be."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from whence.lexicon import lists, word_set
from whence.types import Mark, Parsed

ROLES = {
    "perpetrator": "actors",
    "organisation": "actors",
    "victim": "recipients",
    "target": "targets",
    "weapon": "means",
}
_HEARD = ("speaker", "source")


def borne_out(parsed: Parsed, mark: Mark) -> bool:
    """Whether a mark's own words allow its part: "gunmen" did it, never a source or an "officer";
    people suffer it; things are hit; weapons are used."""
    words = _texts(parsed, mark.first, mark.last)
    role = ROLES.get(mark.layer)
    if role == "actors":
        return bool(words & word_set("event_same", "doers")) and not _heard(parsed, mark)
    if role == "recipients":
        named = any(parsed.words[n].pos == "PROPN" for n in range(mark.first, mark.last + 1))
        return named or bool(words & word_set("event_things", "people"))
    if role == "targets":
        return bool(words & word_set("event_things", "things"))
    return bool(words & _weapons())


def violent(parsed: Parsed, word: int) -> bool:
    """Whether the sentence of a word has words of violence."""
    first, end = parsed.sentences[sentence(parsed, word)]
    told = word_set("event_words", "conflict") | word_set("event_words", "outcomes")
    return bool(_texts(parsed, first, end - 1) & told)


def sentence(parsed: Parsed, word: int) -> int:
    """The place of a word's sentence."""
    return bisect_right(parsed.sentences, (word, len(parsed.words))) - 1


def ends_between(parsed: Parsed, one: int, other: int) -> bool:
    """Whether a full stop stands between two words that the parser took for one sentence."""
    first, last = sorted((one, other))
    return "." in _texts(parsed, first, last - 1)


def _heard(parsed: Parsed, mark: Mark) -> bool:
    return any(
        m.layer in _HEARD and mark.first <= m.last and m.first <= mark.last for m in parsed.marks
    )


def _texts(parsed: Parsed, first: int, last: int) -> frozenset[str]:
    text = parsed.report.text
    return frozenset(text[w.start : w.end].lower() for w in parsed.words[first : last + 1])


@cache
def _weapons() -> frozenset[str]:
    return frozenset(line.split(" = ")[0] for line in lists("event_words")["weapons"])
