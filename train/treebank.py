"""Universal Dependencies files (GUM, EWT): words, heads, sentences and, in GUM, entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from train.lesson import UNKNOWN, Lesson, Pointing, Range, to_words
from whence.parse.labels import ENTITIES, POS, RELATIONS
from whence.parse.words import Words, split

_MENTION = re.compile(
    r"\((?P<opens>\d+)(?P<part>\[\d+/\d+\])?-(?P<kind>[a-z]+)-[^()]*(?P<whole>\))?"
    r"|(?P<closes>\d+)\)"
)
_TYPES = {"person": "person", "organization": "organisation", "place": "place"}


@dataclass(slots=True)
class _Token:
    start: int
    end: int
    pos: str
    head: int  # place in the document, own place for a root
    relation: str
    opens_sentence: bool
    opens_unit: bool


@dataclass(slots=True)
class _Mention:
    cluster: str
    kind: str
    first: int
    last: int = -1


@dataclass(slots=True)
class _Joined:
    """A token of several words, such as "don't", the last of which has the number ``last``; its
    words are looked for from ``start`` on."""

    text: str
    start: int
    last: int

    def find(self, text: str, form: str) -> int:
        found = text.find(form, self.start, self.start + len(self.text))
        start = found if found >= 0 else self.start
        self.start = min(start + len(form), self.start + len(self.text) - 1)
        return start


@dataclass(slots=True)
class _Document:
    name: str
    text: str = ""
    tokens: list[_Token] = field(default_factory=list)
    mentions: list[_Mention] = field(default_factory=list)


def lessons(path: Path, tokenizer: Tokenizer, task: str) -> Iterator[Lesson]:
    """Every document of a CoNLL-U file."""
    for document in _documents(path):
        yield _lesson(document, tokenizer, task)


def _documents(path: Path) -> Iterator[_Document]:
    document = _Document("")
    paragraph = False
    block: list[str] = []
    for line in [*path.read_text(encoding="utf8").splitlines(), ""]:
        if line.startswith("# newdoc"):
            if document.tokens:
                yield document
            document = _Document(line.rpartition("= ")[2])
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and not line.startswith("#"):
            block.append(line)
        elif not line and block:
            document.text += ("\n\n" if paragraph else " ") if document.text else ""
            _sentence(document, block)
            block, paragraph = [], False
    if document.tokens:
        yield document


def _sentence(document: _Document, lines: list[str]) -> None:
    base = len(document.tokens)
    waiting: list[_Mention] = []
    joined = _Joined("", 0, 0)
    for row in (line.split("\t") for line in lines):
        number, form, misc = row[0], row[1], row[9]
        if "." in number:
            continue
        if "-" in number:
            joined = _Joined(form, _write(document, form, misc), int(number.split("-")[1]))
            continue
        inside = int(number) <= joined.last
        start = joined.find(document.text, form) if inside else _write(document, form, misc)
        place, head = len(document.tokens), int(row[6])
        document.tokens.append(
            _Token(
                start,
                start + len(form),
                pos=row[3],
                head=base + head - 1 if head else place,
                relation=row[7],
                opens_sentence=place == base,
                opens_unit="Discourse=" in misc,
            )
        )
        _entities(document, waiting, misc, place)
    document.text = document.text.rstrip(" ")


def _write(document: _Document, form: str, misc: str) -> int:
    """Adds a token to the text; where it starts."""
    start = len(document.text)
    document.text += form if "SpaceAfter=No" in misc.split("|") else f"{form} "
    return start


def _entities(document: _Document, waiting: list[_Mention], misc: str, place: int) -> None:
    """Opens and closes mentions at a token: "(4-person-...", "(5-place-...)", "4)"."""
    for cell in misc.split("|"):
        for m in _MENTION.finditer(cell) if cell.startswith("Entity=") else ():
            if m["closes"]:
                _close(waiting, m["closes"], place)
            elif not m["part"]:
                mention = _Mention(m["opens"], m["kind"], place)
                document.mentions.append(mention)
                if m["whole"]:
                    mention.last = place
                else:
                    waiting.append(mention)


def _close(waiting: list[_Mention], cluster: str, place: int) -> None:
    for mention in reversed(waiting):
        if mention.cluster == cluster:
            mention.last = place
            waiting.remove(mention)
            return


def _lesson(document: _Document, tokenizer: Tokenizer, task: str) -> Lesson:
    words = split(tokenizer, document.text)
    lesson = Lesson(document.name, task, words)
    home = _homes(document, words)
    _syntax(lesson, document, home)
    if task == "gum":
        _mentions(lesson, document, home)
    return lesson


def _homes(document: _Document, words: Words) -> list[int]:
    """The word that stands for each token: the first it touches; -1 when it has none."""
    out = []
    for token in document.tokens:
        found = to_words(words, token.start, token.end)
        out.append(found[0] if found else -1)
    return out


def _syntax(lesson: Lesson, document: _Document, home: list[int]) -> None:
    n = len(lesson.words)
    pos, head, relation = (np.full(n, UNKNOWN, np.int64) for _ in range(3))
    sentence, unit = np.zeros(n, np.int64), np.zeros(n, np.int64)
    owner = _owners(home, n)
    last = -1
    for w in range(n):
        if owner[w] < 0:
            if last >= 0:
                pos[w], head[w], relation[w] = pos[last], last, RELATIONS.index("word")
            continue
        token = document.tokens[owner[w]]
        pos[w] = POS.index(token.pos) if token.pos in POS else UNKNOWN
        target = home[token.head]
        if target >= 0 and (target != w or token.head == owner[w]):
            head[w], relation[w] = target, _relation(token.relation)
        sentence[w], unit[w] = token.opens_sentence, token.opens_unit
        last = w
    lesson.pos, lesson.head, lesson.relation, lesson.sentence = pos, head, relation, sentence
    lesson.unit = unit if lesson.task == "gum" else None


def _owners(home: list[int], n: int) -> list[int]:
    """The token that stands at each of n words: the first that calls it home, or -1."""
    owner = [-1] * n
    for i, h in enumerate(home):
        if h >= 0 and owner[h] < 0:
            owner[h] = i
    return owner


def _relation(name: str) -> int:
    if name in RELATIONS:
        return RELATIONS.index(name)
    plain = name.split(":")[0]
    return RELATIONS.index(plain) if plain in RELATIONS else UNKNOWN


def _mentions(lesson: Lesson, document: _Document, home: list[int]) -> None:
    entity = np.zeros(len(lesson.words), np.int64)
    clusters: dict[Range, str] = {}
    for mention in document.mentions:
        if mention.last < mention.first:
            continue
        kind = _TYPES.get(mention.kind, "other")
        place = home[_head(document.tokens, mention)]
        if place >= 0:
            entity[place] = ENTITIES.index(kind)
        start, end = document.tokens[mention.first].start, document.tokens[mention.last].end
        found = to_words(lesson.words, start, end)
        if kind != "other" and found:
            clusters[found] = mention.cluster
    lesson.entity = entity
    order = sorted(clusters)
    lesson.marks = {"entity": order}
    for i, span in enumerate(order):
        earlier = [("entity", j) for j in range(i) if clusters[order[j]] == clusters[span]]
        lesson.pointings.append(Pointing("same", ("entity", i), earlier))


def _head(tokens: list[_Token], mention: _Mention) -> int:
    """The mention's token whose governor is outside it. (The corpus' own smallest span begins with
    a name's first word, which is often no head.)"""
    own = range(mention.first, mention.last + 1)
    return next(i for i in own if tokens[i].head == i or tokens[i].head not in own)
