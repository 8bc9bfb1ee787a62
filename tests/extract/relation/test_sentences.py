"""Sentences that the parser cut in two. All names are invented."""

from __future__ import annotations

from dataclasses import replace

from tests.extract.relation.tagged import parsed
from whence.extract.relation import relations
from whence.extract.relation.sentences import joined


def test_a_subject_before_a_wrong_cut_is_found():
    whole = parsed("The Sorn Front has regained/V its foothold in Marn province .", Marn="place")
    cut = replace(whole, sentences=((0, 4), (4, 11)))
    assert joined(cut) == ((0, 11),)
    (one,) = relations(cut)
    assert (one.type, one.subject) == ("operates_in", (0, 2))


def test_a_full_stop_or_a_capital_parts_sentences():
    two = parsed("The Reds won/V . The Blues lost/V .")
    assert joined(two) == two.sentences
