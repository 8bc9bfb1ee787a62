"""Terms and the relations between them, on the fifth of re3d that is never learned from.

There is no scorer for re3d in the field: a term or relation is right when its type is and its
stretches share characters with gold ones, each gold one being found once. Gold labels are those
that at least half of the annotators agreed on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from bench.command import BenchError
from bench.corpus import documents, part
from bench.figures import Row, rows
from whence.types import Mark, Parsed, Report

SURE = 0.5
MUTUAL = frozenset("AlliesOf FightingAgainst IsSynonymOf CoLocated CommWith Apart".split())
_PARTS = 5  # one document in so many is held back

Stretch = tuple[int, int]
Term = tuple[str, Stretch]
Fact = tuple[str, Stretch, Stretch]
T = TypeVar("T")


def held_back(document: str) -> bool:
    """Whether a document is of the fifth that is kept for measuring."""
    return part(document, _PARTS) == 0


def measure(shared: Path, folder: Path) -> list[Row]:
    """F1 of terms and of facts. Raises BenchError when the corpus is missing."""
    corpus = shared / "corpora" / "re3d"
    if not corpus.exists():
        raise BenchError(f"terms: no {corpus}")
    from whence.parse import parse

    held = [d for d in documents(corpus / "documents.jsonl") if held_back(d["_id"])]
    terms, facts = _gold(corpus)
    found_terms, found_facts = _Tally(), _Tally()
    reports = (Report(d["_id"], d["_id"], d["text"]) for d in held)
    for document, parsed in zip(held, parse(reports), strict=True):
        found_terms.add(terms[document["_id"]], list(_terms(parsed)), _same_term)
        found_facts.add(facts[document["_id"]], list(_facts(parsed)), _same_fact)
    return rows("terms", {"terms": found_terms.f1, "facts": found_facts.f1})


class _Tally:
    """Gold, found and right, over documents."""

    def __init__(self) -> None:
        self.gold = self.found = self.right = 0

    def add(self, gold: Sequence[T], found: Sequence[T], same: Callable[[T, T], bool]) -> None:
        left = list(gold)
        for one in found:
            match = next((g for g in left if same(g, one)), None)
            if match is not None:
                left.remove(match)
                self.right += 1
        self.gold += len(gold)
        self.found += len(found)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.gold + self.found, 1)


def _gold(corpus: Path) -> tuple[dict[str, list[Term]], dict[str, list[Fact]]]:
    terms: dict[str, list[Term]] = defaultdict(list)
    facts: dict[str, list[Fact]] = defaultdict(list)
    for row in documents(corpus / "entities.jsonl"):
        if row["confidence"] >= SURE:
            terms[row["documentId"]].append((row["type"], (row["begin"], row["end"])))
    for row in documents(corpus / "relations.jsonl"):
        if row["confidence"] >= SURE:
            of, to = (row["sourceBegin"], row["sourceEnd"]), (row["targetBegin"], row["targetEnd"])
            facts[row["documentId"]].append((row["type"], of, to))
    return terms, facts


def _terms(parsed: Parsed) -> Iterator[Term]:
    return ((m.label, _stretch(parsed, m)) for m in parsed.marks if m.layer == "term")


def _facts(parsed: Parsed) -> Iterator[Fact]:
    """Each once: of a mutual one, both directions may be found."""
    seen: set[tuple[str, frozenset[int]]] = set()
    for tie in parsed.ties:
        kind = tie.kind.removeprefix("fact:")
        key = (kind, frozenset((tie.of, tie.to)))
        if kind != tie.kind and (kind not in MUTUAL or key not in seen):
            seen.add(key)
            of, to = (_stretch(parsed, parsed.marks[n]) for n in (tie.of, tie.to))
            yield kind, of, to


def _stretch(parsed: Parsed, mark: Mark) -> Stretch:
    return parsed.words[mark.first].start, parsed.words[mark.last].end


def _same_term(one: Term, other: Term) -> bool:
    return one[0] == other[0] and _meet(one[1], other[1])


def _same_fact(one: Fact, other: Fact) -> bool:
    straight = _meet(one[1], other[1]) and _meet(one[2], other[2])
    crossed = one[0] in MUTUAL and _meet(one[1], other[2]) and _meet(one[2], other[1])
    return one[0] == other[0] and (straight or crossed)


def _meet(one: Stretch, other: Stretch) -> bool:
    return one[0] < other[1] and other[0] < one[1]
