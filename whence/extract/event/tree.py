"""A report's dependency trees, with what the rules on events ask of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whence.extract.event.lexicon import lexicon
from whence.types import Parsed

_INSIDE = (
    "det",
    "amod",
    "compound",
    "nummod",
    "flat",
    "word",
    "nmod:poss",
    "advmod",
    "case",
    "punct",
)
_PIECES = 8  # how far a piece of a word may stand from its first
Range = tuple[int, int]
_BEFORE = ("DET", "ADJ", "NUM", "PROPN")
_OWNS = ("'", "’", "'s", "’s")
_HEARD = 0.2  # the least score of a tie between a claim and a speaker that counts
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


@dataclass(frozen=True, slots=True)
class Tree:
    """``texts`` are lower case; a word in pieces ("air-strike") has its text at its head piece and
    none at the others. ``labels`` are entity types by word. ``heard`` are claims as word ranges,
    each with the range of a speaker that it comes from."""

    parsed: Parsed
    texts: tuple[str, ...]
    children: tuple[tuple[int, ...], ...]
    sentence: tuple[int, ...]
    labels: dict[int, str]
    heard: tuple[tuple[Range, Range], ...] = ()

    def pos(self, word: int) -> str:
        """A word's part of speech."""
        return self.parsed.words[word].pos

    def relation(self, word: int) -> str:
        """A word's relation to its head."""
        return self.parsed.words[word].relation

    def head(self, word: int) -> int | None:
        """What governs a word; None for a root."""
        head = self.parsed.words[word].head
        return None if head == word else head

    def raw(self, word: int) -> str:
        """A word as it stands in the text."""
        at = self.parsed.words[word]
        return self.parsed.report.text[at.start : at.end]

    def nominal(self, word: int) -> bool:
        """Whether a word can stand for somebody or something."""
        return self.pos(word) in _NOMINAL and self.texts[word] != ""

    def is_a(self, word: int, *names: str) -> bool:
        """Whether a word is in one of the lists of these names."""
        words = lexicon().words
        return any(self.texts[word] in words[name] for name in names)


def tree(parsed: Parsed) -> Tree:
    """The trees of a report."""
    children: list[list[int]] = [[] for _ in parsed.words]
    texts = [parsed.report.text[w.start : w.end].lower() for w in parsed.words]
    sentence = [0] * len(parsed.words)
    for n, (first, end) in enumerate(parsed.sentences):
        sentence[first:end] = [n] * (end - first)
    for n, word in enumerate(parsed.words):
        if word.head != n:
            children[word.head].append(n)
        if word.relation == "word" and word.head < n and texts[word.head]:
            texts[word.head] += texts[n]
            texts[n] = ""
    below = tuple(map(tuple, children))
    return Tree(parsed, tuple(texts), below, tuple(sentence), _labels(parsed), _heard(parsed))


def _heard(parsed: Parsed) -> tuple[tuple[Range, Range], ...]:
    marks = parsed.marks
    return tuple(
        ((marks[t.of].first, marks[t.of].last), (marks[t.to].first, marks[t.to].last))
        for t in parsed.ties
        if t.kind == "claim-speaker" and t.to >= 0 and t.score >= _HEARD
    )


def _labels(parsed: Parsed) -> dict[int, str]:
    out: dict[int, str] = {}
    for mark in sorted(parsed.marks, key=lambda m: m.first - m.last):
        if mark.layer == "entity" and mark.last - mark.first < 8:
            out.update(dict.fromkeys(range(mark.first, mark.last + 1), mark.label))
    return out


def preposition(tree: Tree, word: int) -> str:
    """The preposition that brings a noun in, "" for none."""
    cases = [
        c
        for c in tree.children[word]
        if c < word
        and tree.relation(c) == "case"
        and tree.pos(c) in ("ADP", "SCONJ")
        and tree.texts[c + 1] not in ("least", "most")
    ]
    if len(cases) > 1 and cases[-1] == cases[-2] + 1:
        return tree.texts[cases[-2]]
    if cases:
        return tree.texts[cases[-1]]
    if tree.relation(word).split(":")[0] in ("obl", "nmod"):
        return preposition_before(tree, word)
    return ""


def preposition_before(tree: Tree, word: int) -> str:
    """The preposition right before a noun's phrase."""
    first = tree.parsed.sentences[tree.sentence[word]][0]
    n = word - 1
    while n > first and (tree.pos(n) in _BEFORE or _is_possessor(tree, n)):
        n -= 1
    return tree.texts[n] if n >= first and tree.pos(n) == "ADP" else ""


def _is_possessor(tree: Tree, word: int) -> bool:
    """Whether a word is a piece, the sign of a possessor or the noun before that sign."""
    if tree.texts[word] == "" or tree.texts[word] in _OWNS:
        return True
    return word + 1 < len(tree.texts) and tree.texts[word + 1] in _OWNS


def ends_between(tree: Tree, one: int, other: int) -> bool:
    """Whether a sentence ends between two words, which the parser may have taken for one."""
    first, last = sorted((one, other))
    return any(tree.texts[n] in (".", "!", "?") for n in range(first + 1, last))


def possessed(tree: Tree, word: int) -> bool:
    """Whether a word is a possessor: "the army's", "their"."""
    return tree.relation(word) == "nmod:poss"


def conjuncts(tree: Tree, word: int) -> Iterator[int]:
    """A noun and those that "and" or a comma puts beside it, also beside a part of its name."""
    yield word
    torn = word - 1  # a name's first part that the parser took for a noun of its own
    parts = tree.children[word]
    if torn >= 0 and tree.pos(torn) == "PROPN" and tree.head(torn) == tree.head(word) is not None:
        parts = (*parts, torn)
    for child in parts:
        relation = tree.relation(child)
        if relation == "conj" and child > word and tree.nominal(child):
            if tree.raw(child - 1) not in ("-", "–"):
                yield from conjuncts(tree, child)
        elif child == torn or (relation in ("nmod:poss", "compound", "flat") and child < word):
            for other in tree.children[child]:
                if other > word and tree.relation(other) == "conj" and tree.nominal(other):
                    yield from conjuncts(tree, other)


def phrase(tree: Tree, head: int) -> tuple[int, int]:
    """The words of the noun phrase around a head: what stands before it and belongs to it, the rest
    of a name after it, and one "of"."""
    members = {head, *_members(tree, head)}
    first = last = head
    while first - 1 in members:
        first -= 1
    while last + 1 in members:
        last += 1
    while first < head and _leads_in(tree, first):
        first += 1
    while last > head and (tree.pos(last) in ("PUNCT", "ADP") or _owns(tree, last)):
        last -= 1
    return _named_whole(tree, _whole(tree, first), last)


def _whole(tree: Tree, first: int) -> int:
    """The first piece of the word that a phrase begins in."""
    while tree.relation(first) == "word":
        head = tree.parsed.words[first].head
        if not first - _PIECES < head < first:
            break
        first = head
    return first


def _owns(tree: Tree, word: int) -> bool:
    """Whether a word is the sign of a possessor, or its piece."""
    return tree.texts[word] in _OWNS or tree.raw(word - 1) in ("'", "’")


def _leads_in(tree: Tree, word: int) -> bool:
    """Whether a word before a phrase is none of it: "in", "only", "that" before a determiner."""
    conjunction = tree.texts[word] == "that" and tree.pos(word + 1) in ("DET", "PRON", "PROPN")
    small = tree.texts[word] in ("least", "most", "than", "only", "even")
    small = small or (tree.texts[word] == "to" and tree.pos(word) == "PART")
    return conjunction or small or tree.pos(word) in ("ADP", "PUNCT", "CCONJ", "SCONJ")


def _members(tree: Tree, head: int) -> Iterator[int]:
    for child in tree.children[head]:
        relation = tree.relation(child)
        inside = relation in _INSIDE and tree.texts[child] not in (",", ";", ":")
        of = relation == "nmod" and child > head and preposition(tree, child) in ("of", "for")
        if of or (inside and (child < head or relation in ("flat", "compound", "word", "case"))):
            yield child
            yield from _members(tree, child)


def _named_whole(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """The phrase with the capitalised neighbours that the parser tore from it."""
    end = len(tree.texts)
    while (
        last + 1 < end
        and tree.pos(last) == tree.pos(last + 1) == "PROPN"
        and tree.sentence[last] == tree.sentence[last + 1]
    ):
        last += 1
    while first > 0 and tree.pos(first) == tree.pos(first - 1) == "PROPN":
        if tree.sentence[first] != tree.sentence[first - 1]:
            break
        first -= 1
    while last + 1 < end and tree.relation(last + 1) == "word" and tree.head(last + 1) is not None:
        if tree.parsed.words[last + 1].head < first or tree.raw(last + 1) in ("s", "'s"):
            break
        last += 1
    return first, last
