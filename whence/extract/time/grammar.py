"""The grammar of time expressions, compiled from ``data/lexicon/time*.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from whence.extract.time.first import first
from whence.extract.time.tokens import SHAPES

_FIRST_CHARACTER = 0x100  # beyond everything that means something in a regular expression
_ITEM = re.compile(r"(?P<name>\w):|'(?P<quoted>[^']+)'|(?P<bare>[a-z_]\w*)|(?P<mark>[()|?*+])")


Rule = tuple[str, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class Grammar:
    """``kinds`` gives the class of a known word, ``values`` what it stands for, ``codes`` a word's
    or a class's character, ``starts`` the rules that may begin with
    such a character, in the order of the file."""

    kinds: dict[str, str]
    values: dict[str, Any]
    codes: dict[str, str]
    starts: dict[str, tuple[Rule, ...]]


@dataclass(slots=True)
class _Writer:
    """Writes rules as regular expressions; ``count`` keeps the names of their pieces apart."""

    classes: dict[str, str]
    codes: dict[str, str]
    macros: dict[str, str]
    count: int = 0

    def write(self, rule: str, named: bool) -> str:
        out, name = "", ""
        for item in _ITEM.finditer(rule):
            if item["name"]:
                name = self._name(item["name"]) if named else ""
                continue
            piece = self._piece(item, named)
            opened = f"(?P<{name}>" if name else "(?:"
            out += opened if piece == "(" else f"{opened}{piece})" if name else piece
            name = ""
        return out

    def _name(self, letter: str) -> str:
        self.count += 1
        return f"{letter}{self.count}"

    def _piece(self, item: re.Match[str], named: bool) -> str:
        if item["quoted"]:
            return self.codes[f"'{item['quoted']}'"]
        if item["bare"] in self.macros:
            return f"(?:{self.write(self.macros[item['bare']], named)})"
        return f"[{self.classes[item['bare']]}]" if item["bare"] else item[0]


@cache
def grammar() -> Grammar:
    """The compiled grammar. Raises KeyError where a rule names a class that there is not."""
    lexicon, written = _load("time"), _load("time-grammar")
    kinds = {word: name for name, listed in lexicon.items() for word in listed}
    values = {word: value for listed in lexicon.values() for word, value in listed.items()}
    quoted = sorted({q for rule in _rules(written) for q in re.findall(r"'([^']+)'", rule)})
    keys = [*SHAPES, *lexicon, *(f"'{word}'" for word in quoted)]
    codes = {key: chr(_FIRST_CHARACTER + n) for n, key in enumerate(keys)}
    classes = {name: codes[name] for name in (*SHAPES, *lexicon)}
    for word in quoted:
        kinds.setdefault(word, "other")
        classes[kinds[word]] += codes[f"'{word}'"]
    writer = _Writer(classes, codes, written["macros"])
    starts = _starts([(n, rule) for n, rules in written["rules"].items() for rule in rules], writer)
    return Grammar(kinds, values, codes, starts)


def _starts(rules: list[tuple[str, str]], writer: _Writer) -> dict[str, tuple[Rule, ...]]:
    out: dict[str, list[Rule]] = {}
    for name, rule in rules:
        compiled = re.compile(writer.write(rule, named=True))
        for character in first(writer.write(rule, named=False)):
            out.setdefault(character, []).append((name, compiled))
    return {character: tuple(listed) for character, listed in out.items()}


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("whence.data").joinpath(f"lexicon/{name}.toml").read_text("utf8"))


def _rules(written: dict[str, Any]) -> Iterator[str]:
    yield from written["macros"].values()
    for rules in written["rules"].values():
        yield from rules
