"""What a mention's words show: pronoun, proper name, indefinite description, role, affiliation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from whence.resolve.belonging import Range
from whence.resolve.chunks import Chunk, chunks
from whence.resolve.lexicon import is_in, plain, withheld, words
from whence.resolve.phrase import Phrase, analyse, counts
from whence.resolve.segments import segments
from whence.types import Parsed, Span

Gender = Literal["", "male", "female", "thing"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of a source, read.

    ``name`` is its proper name, without titles, empty when it has none; ``alias`` a short form in
    brackets. ``heads`` are the common nouns that it goes by, in lower case. ``described``: a
    description stands beside the name ("the officer, Ana Brel"). ``anonymous``: its words withhold
    the name. ``description`` is the mention without the clauses that hang on it.
    """

    place: int
    span: Span
    pronoun: bool = False
    indefinite: bool = False
    name: str = ""
    alias: str = ""
    heads: frozenset[str] = frozenset()
    role: str | None = None
    affiliation: str | None = None
    described: bool = False
    anonymous: bool = False
    gender: Gender = ""
    description: str = ""


def read(parsed: Parsed, place: int) -> Mention:
    """The mention at ``place`` of ``parsed.marks``."""
    mark = parsed.marks[place]
    start, end = parsed.words[mark.first].start, parsed.words[mark.last].end
    span = Span(start, end, parsed.report.text[start:end])
    row = chunks(parsed, mark)
    spoken = [c for c in row if not c.mark]
    if not spoken:
        return Mention(place, span, description=_flat(span.text))
    if _is_pronoun(spoken):
        gender = _gender(spoken[:1])
        return Mention(place, span, pronoun=True, gender=gender, description=_flat(span.text))
    return _described(parsed, place, span, row)


def _is_pronoun(spoken: list[Chunk]) -> bool:
    return is_in(spoken[0].text, "pronouns") and all(
        is_in(c.text, "pronouns") or c.low in ("too", "also") for c in spoken[1:]
    )


def _described(parsed: Parsed, place: int, span: Span, row: list[Chunk]) -> Mention:
    read_ = [(segment, analyse(segment)) for segment in segments(row)]
    core, phrase = read_[0] if read_ else ([], Phrase())
    name, renamed = _words(parsed, core, phrase.name), False
    role, body = _words(parsed, core, phrase.role), _words(parsed, core, phrase.affiliation)
    heads = {phrase.head}
    for segment, more in read_[1:]:
        if more.head in words("times"):
            continue
        if not name and more.name and _only_names(segment, more) and not _many(phrase):
            name, renamed = _words(parsed, segment, more.name), True
        elif not more.name and more.head and (not role or _is_title(role)):
            role, heads = _words(parsed, segment, more.role) or role, heads | {more.head}
        body = body or (_words(parsed, segment, more.affiliation) if more.head else "")
    return Mention(
        place=place,
        span=span,
        indefinite=not name and _indefinite(core or row, phrase),
        name=name,
        alias=_alias(row, core, phrase),
        heads=frozenset(h for h in heads if h),
        role=role or None,
        affiliation=body if body and body != name else None,
        described=renamed or bool(name and phrase.head),
        anonymous=withheld().search(span.text) is not None,
        gender=_gender(core),
        description=_words(parsed, core, (0, len(core))) or _flat(span.text),
    )


def _only_names(segment: list[Chunk], phrase: Phrase) -> bool:
    """Whether a phrase in apposition is somebody's name rather than something that holds one."""
    return phrase.name is not None and not phrase.affiliation and phrase.name[1] == len(segment)


def _is_title(role: str) -> bool:
    return is_in(role.split()[-1], "titles", "courtesy") and role[:1].isupper()


def _indefinite(core: Sequence[Chunk], phrase: Phrase) -> bool:
    """ "a senior officer", "three of them", "residents": nobody that was spoken of before."""
    first = core[0]
    if is_in(first.text, "indefinite") or counts(first):
        return True
    bare = not is_in(first.text, "determiners") and not any(c.owner for c in core)
    return bare and _many(phrase)


def _many(phrase: Phrase) -> bool:
    return phrase.head.endswith("s") and not phrase.head.endswith("ss")


def _alias(row: list[Chunk], core: list[Chunk], phrase: Phrase) -> str:
    """A short form in brackets after the name: "Gashel Defence Front (GDF)"."""
    if not phrase.name or phrase.name[1] != len(core):
        return ""
    after = [c for c in row if c.first > core[-1].last][:2]
    short = len(after) == 2 and after[0].text == "(" and after[1].text.isupper()
    return after[1].text if short else ""


def _gender(core: Sequence[Chunk]) -> Gender:
    """What a pronoun, a form of address or a title shows."""
    alone = len(core) == 1
    telling = [c.low for c in core if alone or not is_in(c.text, "determiners")]
    genders: tuple[Gender, ...] = ("male", "female", "thing")
    return next((g for g in genders if any(low in words(g) for low in telling)), "")


def _words(parsed: Parsed, row: Sequence[Chunk], place: Range | None) -> str:
    """The text of a range of chunks on one line; empty for none."""
    if not place or place[0] >= place[1]:
        return ""
    first, last = row[place[0]].first, row[place[1] - 1].last
    return _flat(parsed.report.text[parsed.words[first].start : parsed.words[last].end])


def _flat(text: str) -> str:
    return " ".join(text.split())


def head_of(name: str) -> str:
    """The last word of a name, as a description would repeat it: "front" of "Sorn Front"."""
    return plain(name).rsplit(" ", 1)[-1] if name else ""
