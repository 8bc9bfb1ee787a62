"""The words of a report that tell of events."""

from __future__ import annotations

from collections.abc import Iterator

from whence.extract.event.found import Found
from whence.extract.event.lexicon import Sense, lexicon
from whence.extract.event.tree import Tree

_GAP = 4  # words that may stand between a verb and a word that belongs to it
_CARRIER = Sense("ASSAULT", outcome="carrier")
_ACCIDENT = Sense("ASSAULT", outcome="accident")


def triggers(tree: Tree) -> list[Found]:
    """An event without its parts for each word that tells of one, in the order of the text.

    Nouns that tell of harm without saying whose doing it is come too, with ``outcome`` "carrier"
    ("operation") or "accident", so that harm can be tied to them.
    """
    out: list[Found] = []
    for word, text in enumerate(tree.texts):
        if text:
            out.extend(_read(tree, word))
    return out


def _read(tree: Tree, word: int) -> Iterator[Found]:
    pos = tree.pos(word)
    stated = pos == "ADJ" and any(tree.relation(c) in ("cop", "aux") for c in tree.children[word])
    if stated or (pos == "VERB" and tree.relation(word) != "amod"):
        yield from _verb(tree, word)
    elif pos == "NOUN" or (pos == "PROPN" and not _in_name(tree, word)):
        yield from _noun(tree, word)


def _verb(tree: Tree, word: int) -> Iterator[Found]:
    for sense in lexicon().verbs.get(tree.texts[word], ()):
        words = _following(tree, word, sense.rest)
        if words is not None:
            yield Found(word, sense, True, [word, *words], sense.mode, sense.kind)
            return


def _following(tree: Tree, word: int, rest: tuple[str, ...]) -> list[int] | None:
    """Where the words of a phrase stand after its verb, with no clause between; None if they do
    not."""
    out: list[int] = []
    at, end = word + 1, tree.parsed.sentences[tree.sentence[word]][1]
    for wanted in rest:
        stop = min(at + (1 if wanted[0] == "+" else _GAP + 1), end)
        wanted = wanted.removeprefix("+")
        while at < stop and not _meets(tree.texts[at], wanted):
            if tree.pos(at) in ("VERB", "PUNCT", "SCONJ"):
                return None
            at += 1
        if at >= stop:
            return None
        out.append(at)
        at += 1
    return out


def _meets(text: str, wanted: str) -> bool:
    if wanted in ("his", "himself"):
        return text in ("his", "her", "their", "its", "himself", "herself", "themselves", "itself")
    return text in (wanted, wanted + "s")


def _noun(tree: Tree, word: int) -> Iterator[Found]:
    text, lists = tree.texts[word], lexicon().words
    if tree.relation(word) == "compound" and not _tells_itself(tree, word):
        return
    if any(word - 3 < c < word and tree.is_a(c, "idle") for c in tree.children[word]):
        return
    for sense in lexicon().nouns.get(text, ()):
        n = len(sense.rest)
        if n <= word and tuple(tree.texts[word - n : word]) == sense.rest:
            yield _modified(tree, Found(word, sense, False, [word], sense.mode, sense.kind))
            return
    singular = text.removesuffix("s")
    if text in lists["accidents"]:
        yield Found(word, _ACCIDENT, False, [word], None, None)
    elif text in lists["carriers"] or singular in lists["carriers"]:
        yield _modified(tree, Found(word, _CARRIER, False, [word], None, None))


def _tells_itself(tree: Tree, word: int) -> bool:
    """Whether a noun before a noun is no mere modifier: the parser's slip at a clause's end."""
    head = tree.head(word)
    return head is not None and head < word


def _modified(tree: Tree, found: Found) -> Found:
    """The event with the mode and kind that the word before its noun gives: "bomb attack"."""
    for child in (*tree.children[found.word], found.word - 1):
        if 0 <= child < found.word and found.word - child < 4:
            made = lexicon().modifiers.get(tree.texts[child])
            if made is not None and found.sense.type == "ASSAULT":
                found.mode, found.kind = made
                if found.sense is _CARRIER:
                    found.sense = Sense("ASSAULT", *made)
                return found
    return found


def _in_name(tree: Tree, word: int) -> bool:
    """Whether a capitalised noun belongs to a longer name, such as that of a film or a day."""
    first, end = tree.parsed.sentences[tree.sentence[word]]
    near = [n for n in (word - 1, word + 1) if first <= n < end]
    return any(tree.pos(n) == "PROPN" for n in near)
