"""re3d's entities and relations as lessons (Dstl, Aleph Insights, Committed Software 2017)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer

from bench.corpus import documents
from bench.terms import SURE, held_back
from train.lesson import Range, to_words
from train.scene.lesson import Pair, SceneLesson, apart
from whence.parse.labels import FACTS, TERMS
from whence.parse.words import Words, split

__all__ = ["held_back", "lessons"]


def lessons(folder: Path, tokenizer: Tokenizer) -> Iterator[SceneLesson]:
    """One lesson a document, those held back included. Labels that fewer than half of the
    annotators agreed on are left out, here as in measuring."""
    entities = _by_document(folder / "entities.jsonl")
    relations = _by_document(folder / "relations.jsonl")
    for row in documents(folder / "documents.jsonl"):
        words = split(tokenizer, row["text"])
        terms = _terms(entities[row["_id"]], words)
        yield SceneLesson(
            row["_id"],
            "re3d",
            row["text"],
            words,
            marks={"term": [place for place, _ in terms]},
            terms=[kind for _, kind in terms],
            facts=list(_facts(relations[row["_id"]], words)),
        )


def _terms(entities: list[dict[str, Any]], words: Words) -> list[tuple[Range, str]]:
    """Terms that do not overlap, the longest first: what stands inside another is left out."""
    kept: list[tuple[Range, str]] = []
    for entity in sorted(entities, key=lambda e: (e["begin"] - e["end"], e["begin"], e["type"])):
        place = to_words(words, entity["begin"], entity["end"])
        if place and entity["type"] in TERMS and apart(place, [k for k, _ in kept]):
            kept.append((place, entity["type"]))
    return sorted(kept)


def _facts(relations: list[dict[str, Any]], words: Words) -> Iterator[Pair]:
    for relation in relations:
        of = to_words(words, relation["sourceBegin"], relation["sourceEnd"])
        to = to_words(words, relation["targetBegin"], relation["targetEnd"])
        if of and to and relation["type"] in FACTS:
            yield Pair(of, to, relation["type"])


def _by_document(path: Path) -> defaultdict[str, list[dict[str, Any]]]:
    out: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in documents(path):
        if row["confidence"] >= SURE:
            out[row["documentId"]].append(row)
    return out
