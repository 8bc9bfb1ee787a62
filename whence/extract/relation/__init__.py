"""Lasting links between actors, or an actor and a place, as the words of a report tell them."""

from __future__ import annotations

from dataclasses import replace

from whence.extract.relation.compounds import from_compounds
from whence.extract.relation.draft import MUTUAL, distinct
from whence.extract.relation.nouns import from_nouns
from whence.extract.relation.pairs import is_pair
from whence.extract.relation.phrases import from_phrases
from whence.extract.relation.titles import from_titles
from whence.extract.relation.verbs import from_verbs
from whence.extract.relation.view import View, view
from whence.extract.relation.words import closed
from whence.types import Parsed, RelationDraft

__all__ = ["relations"]


def relations(parsed: Parsed) -> tuple[RelationDraft, ...]:
    """The relations of a report, in the order of their words. Pronouns stay as ends, by their own
    words. ``negated`` is as the wording itself has it; whether the whole is denied, hedged or
    quoted is for the claim that holds it."""
    laid = view(parsed)
    found = _read(laid)
    if any(_again(laid, at) for at in range(len(laid.lower))):
        spoken = tuple((d.subject, d.object) for d in found if d.type in MUTUAL)
        found = _read(replace(laid, pairs=spoken))
    return distinct(found)


def _again(laid: View, at: int) -> bool:
    """Whether a word may speak again of two that the report has named together."""
    word = laid.lower[at]
    if word == "there":
        return laid.lower[at + 1 : at + 2] != () and laid.lower[at + 1] in closed("copula")
    if word in closed("alike"):
        return True
    chunk = laid.chunk[at] if word in closed("pairing") else None
    return chunk is not None and chunk.head == at and is_pair(laid, chunk)


def _read(laid: View) -> list[RelationDraft]:
    rules = (from_verbs, from_nouns, from_phrases, from_titles, from_compounds)
    return [draft for rule in rules for draft in rule(laid)]
