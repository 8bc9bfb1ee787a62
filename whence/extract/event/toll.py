"""Which numbers are whose toll."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict

from whence.extract.event.found import Found, sort
from whence.extract.event.lexicon import Sense, lexicon
from whence.extract.event.tree import Tree
from whence.extract.number.meaning import named, words_of
from whence.types import EventType, Number

_TYPES: dict[str, tuple[EventType, ...]] = {
    "killed": ("ASSAULT",),
    "injured": ("ASSAULT",),
    "abducted": ("ASSAULT", "COERCE"),
    "displaced": ("ASSAULT", "COERCE"),
    "arrested": ("COERCE",),
}
_FAR = 12  # edges counted for words that no path of the tree joins in its sentence
_MODES = {"arrested": ("arrest", None), "abducted": ("abduct", "kidnapping")}


def tolls(
    tree: Tree, found: list[Found], numbers: tuple[Number, ...]
) -> tuple[list[Found], dict[int, list[int]]]:
    """The events, those that only a number tells of added ("Five dead, says the ministry", where
    the report tells of violence), and for the word of each the numbers that are its toll."""
    by_sentence: dict[int, list[Found]] = defaultdict(list)
    for one in found:
        by_sentence[tree.sentence[one.word]].append(one)
    violence = any(one.sense.type == "ASSAULT" for one in found) or any(
        text in lexicon().words["conflict"] for text in tree.texts
    )
    out: dict[int, list[int]] = defaultdict(list)
    added: list[Found] = []
    for n, number in enumerate(numbers):
        measure = next((m for m in _TYPES if m in number.measure.split()), None)
        words = _words(tree, number) if measure else []
        if not measure or not words:
            continue
        here = by_sentence[tree.sentence[words[0]]]
        owner = _owner(tree, [o for o in here if o.sense.type in _TYPES[measure]], words)
        if owner is None and (violence or measure in _MODES) and not _is_accident(tree, words[0]):
            owner = _told_by_number(tree, words, measure)
            added.append(owner)
            here.append(owner)
        if owner is not None:
            out[owner.word].append(n)
    return sorted([*found, *added], key=lambda one: one.word), out


def _words(tree: Tree, number: Number) -> list[int]:
    """The words of a number and of what it counts."""
    out: list[int] = []
    for span in (number.span, number.counted):
        if span is not None:
            first = bisect_right(tree.parsed.words, span.start, key=lambda w: w.start) - 1
            last = bisect_right(tree.parsed.words, span.end - 1, key=lambda w: w.start) - 1
            out.extend(range(max(first, 0), max(last, 0) + 1))
    return out


def _owner(tree: Tree, here: list[Found], words: list[int]) -> Found | None:
    """The event among these that the words are nearest to."""
    best = None
    for one in here:
        mine = {*one.words, *one.parts()}
        steps = min((_steps(tree, w, m), abs(w - m)) for w in words for m in mine)
        if best is None or steps < best[0]:
            best = (steps, one)
    return best[1] if best else None


def _steps(tree: Tree, one: int, other: int) -> int:
    above = _path(tree, one)
    for steps, word in enumerate(_path(tree, other)):
        if word in above:
            return steps + above.index(word)
    return _FAR


def _path(tree: Tree, word: int) -> list[int]:
    out = [word]
    while len(out) < _FAR and (head := tree.head(out[-1])) is not None:
        out.append(head)
    return out


def _is_accident(tree: Tree, word: int) -> bool:
    first, end = tree.parsed.sentences[tree.sentence[word]]
    return any(tree.is_a(n, "accidents") for n in range(first, end))


def _tells(text: str, measure: str) -> bool:
    """Whether a word says that what was counted is this measure, or says no measure at all."""
    own = named(text) or words_of("does").get(text)
    return own is None or own == measure


def _told_by_number(tree: Tree, words: list[int], measure: str) -> Found:
    """An event of which only a number tells; its word is the one that says what came of it."""
    first, end = tree.parsed.sentences[tree.sentence[words[0]]]
    near = sorted(range(first, end), key=lambda n: (abs(n - words[0]), n))
    lists = lexicon().words
    figure = next((n for n in words if tree.pos(n) in ("NUM", "NOUN")), words[0])
    outcomes = (n for n in near if tree.texts[n] in lists["outcomes"])
    told = next((n for n in outcomes if _tells(tree.texts[n], measure)), figure)
    mode, kind = _MODES.get(measure, (None, None))
    sense = Sense(_TYPES[measure][0], mode, kind, outcome=measure)
    heads = [h for n in words if tree.relation(n) == "nummod" and (h := tree.head(n)) is not None]
    counted = [
        n for n in (*words, *heads) if tree.nominal(n) and sort(tree, n) == "person" and n != told
    ]
    return Found(told, sense, False, [told], mode, kind, recipients=counted[-1:])
