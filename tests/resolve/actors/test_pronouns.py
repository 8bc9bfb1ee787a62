"""Whom relative pronouns and "we" mean. All names are invented."""

from __future__ import annotations

from dataclasses import replace

from tests.resolve.actors.sentences import parse
from whence.resolve.actors import Participants, actors
from whence.types import Mark, Tie

CROSSED = (
    "Gunmen/NOUN/nsubj>5 who/PRON/nsubj>3 attacked/VERB/acl:relcl>1 it/PRON/obj>3 "
    "fled/VERB/root>0 ./PUNCT/punct>5\n"
)


def test_who_is_the_noun_that_its_clause_hangs_on():
    extracted = parse(CROSSED)
    got = actors(extracted, (), ())
    found = Participants(extracted.parsed, got, ())(1, 1)
    assert (found.name, found.actor, found.mention.text) == ("gunmen", "a1", "who")
    bare = Participants(extracted.parsed, (), ())(1, 1)
    assert (bare.name, bare.actor) == ("gunmen", None)


SAID = (
    "We/PRON/nsubj>2 won/VERB/root>0 ,/PUNCT/punct>2 said/VERB/parataxis>2 a/DET/det>6 "
    "spokesman/NOUN/nsubj>4 for/ADP/case>10 the/DET/det>10 Sorn/PROPN/compound>10 "
    "Front/PROPN/nmod>6 ./PUNCT/punct>2\n"
)


def test_we_are_the_body_that_the_speaker_speaks_for():
    extracted = parse(SAID, "organisation 7 9")
    marks = (*extracted.parsed.marks, Mark("claim", "", 0, 1, 1.0), Mark("speaker", "", 4, 9, 1.0))
    spoken = replace(extracted.parsed, marks=marks, ties=(Tie("claim-speaker", 1, 2, 0.9),))
    got = actors(replace(extracted, parsed=spoken), (), ())
    front = next(a for a in got if a.name == "Sorn Front")
    assert Participants(spoken, got, ())(0, 0).actor == front.id
    assert Participants(extracted.parsed, got, ())(0, 0).actor is None


def test_a_stretch_cut_out_of_a_name_is_given_whole():
    line = (
        "The/DET/det>4 Reef/PROPN/nmod:poss>4 Lake/PROPN/compound>4 Front/PROPN/nsubj>5 "
        "fled/VERB/root>0 ./PUNCT/punct>5\n"
    )
    extracted = parse(line)
    got = actors(extracted, (), ())
    assert Participants(extracted.parsed, got, ())(2, 3).mention.text == "Reef Lake Front"
