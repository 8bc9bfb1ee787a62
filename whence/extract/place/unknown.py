"""Names that no gazetteer has: a village too small, a bridge, a country made up.

A name is a place throughout a report once the words or the model leave no doubt of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from whence.extract.place.candidates import Candidate
from whence.extract.place.features import Evidence, capitals, neighbours
from whence.extract.place.runs import LONGEST, Run, Token, may_name
from whence.extract.place.wording import called
from whence.extract.place.words import directions, kind_words, sorts, times
from whence.gazetteer import key
from whence.lexicon import lists

_SURE = 0.5  # the model's probability from which it is taken at its word
_OFTEN = 2  # times that a name without a mark must stand where places do
_BODIES = ("body", "thing")
_PARTS = frozenset(("of", "on", "and", "under", "in", "at"))  # between two names, not in one


def unlisted(seen: Evidence, listed: Sequence[Run]) -> list[Candidate]:
    """The names of places among the runs that no gazetteer has, each time they stand alone."""
    alike: dict[str, list[Candidate]] = defaultdict(list)
    for run in listed:
        for one in _names(seen, run):
            alike[key(one.name)].append(one)
    named = {folded for folded, same in alike.items() if _is_place(seen, folded, same)}
    named -= {folded for folded in named if _of_people(folded, named)}
    return [one for folded in named for one in alike[folded]]


def _is_place(seen: Evidence, folded: str, same: Sequence[Candidate]) -> bool:
    """Whether a name is a place's: the words call it one, or the model marks it where places are
    told, or it stands there again and again."""
    if folded in seen.surnames or len(folded) < 3:
        return False
    text, body = seen.parsed.report.text, seen.parsed.report.body
    if any(called(text, body, one.start, one.end) for one in same):
        return True
    told = [one for one in same if _told(seen, one)]
    if any(_marked(seen, one, "place") for one in told):
        return True
    if any(_marked(seen, one, label) for one in same for label in ("person", "organisation")):
        return False
    standing = [one for one in told if _before(seen, one) in lists("places")["standing"]]
    return len(standing) >= _OFTEN or any(_covered(seen, one) for one in standing)


def _told(seen: Evidence, one: Candidate) -> bool:
    """Whether it stands where places do: "in Tolm", "Tolm valley"."""
    tail = one.first < one.last and one.run.tokens[one.last].lower in kind_words()
    before, after = neighbours(seen, one)
    return tail or bool(before & {"locating", "kind"}) or "kind" in after


def _before(seen: Evidence, one: Candidate) -> str:
    """The word before it."""
    at = one.words[0] - 1
    word = seen.parsed.words[at] if at >= 0 else None
    return seen.parsed.report.text[word.start : word.end].lower() if word else ""


def _marked(seen: Evidence, one: Candidate, label: str) -> bool:
    """Whether the model surely marks it so, and no other name with it."""
    mark = next((m for m in seen.over.get(one.words[0], ()) if m.last >= one.words[1]), None)
    if mark is None or mark.label != label or mark.score < _SURE:
        return False
    return capitals(seen.parsed, mark) == one.words


def _covered(seen: Evidence, one: Candidate) -> bool:
    """Whether the shortest mark over it is a place's, however unsure."""
    mark = next((m for m in seen.over.get(one.words[0], ()) if m.last >= one.words[1]), None)
    return mark is not None and mark.label == "place"


def _of_people(folded: str, named: set[str]) -> bool:
    """Whether it is what those of another of the places are called: "Ardanian"."""
    for ending in lists("places")["peoples"]:
        stem = folded.removesuffix(ending)
        if stem != folded and not stem.isspace() and (stem in named or stem + "a" in named):
            return True
    return False


def _names(seen: Evidence, run: Run) -> Iterator[Candidate]:
    """The names in a run that no gazetteer has."""
    for first, last in _pieces(seen, run):
        while first < last and run.tokens[first].lower in directions():
            first += 1
        tokens = run.tokens[first : last + 1]
        name = seen.parsed.report.text[tokens[0].start : tokens[-1].end]
        if len(tokens) > LONGEST or not _able(seen, tokens) or _known(seen, name):
            continue
        yield Candidate(run, first, last, name, ())


def _able(seen: Evidence, tokens: Sequence[Token]) -> bool:
    """Whether the words can name a place: a proper one among them, no word for a body alone."""
    words = [seen.parsed.words[token.word].pos for token in tokens]
    if any(pos not in ("PROPN", "NOUN", "ADJ") for pos in words) or set(words) == {"ADJ"}:
        return False
    if tokens[-1].lower not in kind_words() and sorts().get(tokens[-1].lower) in _BODIES:
        return False
    return any(token.lower not in sorts() for token in tokens)


def _known(seen: Evidence, name: str) -> bool:
    return bool(seen.gazetteer.named(name) or seen.gazetteer.of_people(name))


def _pieces(seen: Evidence, run: Run) -> Iterator[tuple[int, int]]:
    """The tokens [first, last] of each name in a run, which "of", "and" and possessives join."""
    text = seen.parsed.report.text
    first: int | None = None
    for n, token in enumerate(run.tokens):
        ends = not may_name(seen.parsed, token) or token.lower in times()
        gap = text[run.tokens[n - 1].end : token.start] if n else ""
        if first is not None and (ends or not _one_name(gap)):
            yield first, n - 1
            first = None
        if first is None and not ends:
            first = n
    if first is not None:
        yield first, len(run.tokens) - 1


def _one_name(gap: str) -> bool:
    return not (gap.startswith(("'s ", "’s ")) or _PARTS & set(gap.split()))
