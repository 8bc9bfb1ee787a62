"""``python -m train.actors``: make the worldwide pack from the UCDP actor list.

Reads the UCDP Actor Dataset (CC BY 4.0) and the armed groups of the Phoenix dictionaries (MIT),
which lend more spellings, and writes ``whence/data/packs/world.csv``.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from whence.packs.folder import states
from whence.packs.index import tokens
from whence.packs.table import write_actors
from whence.packs.types import Alias, PackActor
from whence.packs.ucdp import is_short, read
from whence.resolve.actors.lexicon import named_kinds

OUT = Path(__file__).parent.parent / "whence" / "data" / "packs" / "world.csv"
_COMMENT = re.compile(r"\[[^\]]*\].*|#.*|;.*")
_TOPS = "kkl"  # who entered the part of the file that lists groups only
_BRACKET = re.compile(r"\(([^)]*)\)")

_SMALL = frozenset("of the and for in e i de al ul ur la el".split())
_LOOSE = frozenset("linked affiliated offshoot operatives operative leader militants group".split())
"""What Phoenix lists beside names: wordings of people who have to do with a group."""

Key = tuple[str, ...]


def blocks(text: str) -> Iterator[list[str]]:
    """The names of each group of a Phoenix file, those in brackets included, as far as they come
    from the START TOPS database; the rest of the file names people among groups."""
    block: list[str] = []
    open_ = False
    for line in text.splitlines():
        entry = _COMMENT.sub("", line).strip()
        if not entry.startswith("+"):
            if block:
                yield block
            block, open_ = [], _TOPS in line
        block += _names(entry.removeprefix("+")) if open_ else ()
    if block:
        yield block


def _names(entry: str) -> Iterator[str]:
    for part in (_BRACKET.sub("", entry), *_BRACKET.findall(entry)):
        words = part.strip(" _").split("_")
        name = " ".join(w if len(w) < 5 and len(words) == 1 else _titled(w) for w in words if w)
        if (name.isupper() or " " in name or "-" in name) and len(words) < 8:
            yield name


def _titled(word: str) -> str:
    parts = word.lower().split("-")
    return "-".join(p if p in _SMALL else p.capitalize() for p in parts)


def enriched(actors: Iterable[PackActor], groups: Iterable[list[str]]) -> list[PackActor]:
    """The actors with the spellings of groups that share a full name with one actor alone."""
    listed = list(actors)
    homes: dict[Key, set[str]] = {}
    for actor in listed:
        for alias in actor.wordings:
            homes.setdefault(_key(alias.text), set()).add(actor.id)
    more: dict[str, list[str]] = {}
    for names in groups:
        full = {h for n in names if not is_short(n) for h in homes.get(_key(n), ())}
        if len(full) == 1:
            more.setdefault(full.pop(), []).extend(n for n in names if _adds(n, homes))
    return [_with(actor, more.get(actor.id, ())) for actor in listed]


def _adds(name: str, homes: dict[Key, set[str]]) -> bool:
    """Whether a name is new, and a group's by its words: Phoenix lists leaders among the names."""
    words = _key(name)
    group = name.isupper() or any(w in named_kinds() for w in name.lower().split())
    return group and words not in homes and not _LOOSE & set(words)


def _with(actor: PackActor, names: Iterable[str]) -> PackActor:
    more = (Alias(n, "short" if is_short(n) else "name") for n in dict.fromkeys(names))
    return replace(actor, aliases=(*actor.aliases, *more))


def without_peoples(actors: Iterable[PackActor]) -> Iterator[PackActor]:
    """The actors without those whose only name is a country's or its people's."""
    words = {w for s in states() for w in (*s.names, *s.demonyms, *s.capitals)}
    for actor in actors:
        aliases = tuple(a for a in actor.aliases if a.text not in words)
        if aliases:
            yield replace(actor, aliases=aliases)


def _key(name: str) -> Key:
    return tuple(t.key for t in tokens(name))


def main() -> None:
    """Make the pack and say what could not be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ucdp", type=Path, help="the UCDP actor list, CSV")
    parser.add_argument("--phoenix", type=Path, help="Phoenix.MilNonState.actors.txt")
    given = parser.parse_args()
    actors, wrong = read(given.ucdp, states())
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    groups = blocks(given.phoenix.read_text(encoding="utf8")) if given.phoenix else iter(())
    made = list(without_peoples(enriched(actors, groups)))
    OUT.write_text(write_actors(made), encoding="utf8")
    print(f"{len(made)} actors, {sum(len(a.aliases) for a in made)} names, in {OUT.name}")


if __name__ == "__main__":
    main()
