"""Whoever is accused must be accused by the words. Sentences are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.extract.event.trees import trees
from whence.extract.event import events
from whence.types import EventDraft, Mark, Parsed, Tie


def worded(parsed: Parsed, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    words, text = parsed.words, parsed.report.text
    return [text[words[a].start : words[b].end] for a, b in ranges]


def the(parsed: Parsed, *kinds: str | None) -> EventDraft:
    """The only event of these kinds."""
    (event,) = [e for e in events(parsed, (), ()) if not kinds or e.kind in kinds]
    return event


WHO = (
    "Bandits/NOUN/nsubj>8 who/PRON/nsubj>3 attacked/VERB/{relation}>{head} a/DET/det>5 "
    "ferry/NOUN/obj>3 had/AUX/aux>8 local/ADJ/amod>7 help/NOUN/obj>3 =,/PUNCT/punct>8 "
    "an/DET/det>11 officer/NOUN/nsubj>12 said/VERB/root>0"
)


@pytest.mark.parametrize(("relation", "head"), [("acl:relcl", 1), ("acl", 11), ("ccomp", 12)])
def test_who_is_the_noun_before_it_however_the_tree_went_wrong(relation: str, head: int):
    parsed = trees(WHO.format(relation=relation, head=head))
    event = the(parsed, "attack")
    assert worded(parsed, event.actors) == ["Bandits"]


def test_who_passes_over_the_place_that_somebody_is_of():
    parsed = trees(
        "The/DET/det>2 guards/NOUN/root>0 of/ADP/case>4 Velm/PROPN/nmod>2 who/PRON/nsubj>6 "
        "burned/VERB/dep>2 the/DET/det>8 bridge/NOUN/obj>6",
        "Velm",
    )
    event = the(parsed, "arson")
    assert worded(parsed, event.actors) == ["The guards of Velm"]
    assert worded(parsed, event.targets) == ["the bridge"]


def test_who_without_a_noun_accuses_nobody():
    parsed = trees(
        "Who/PRON/nsubj>2 attacked/VERB/root>0 the/DET/det>4 convoy/NOUN/obj>2 ?/PUNCT/punct>2"
    )
    assert the(parsed).actors == ()


def test_who_says_that_somebody_was_killed_did_not_do_it():
    parsed = trees(
        "The/DET/det>2 envoy/NOUN/nsubj>3 said/VERB/root>0 and/CCONJ/cc>5 killed/VERB/conj>3 "
        "two/NUM/nummod>7 traders/NOUN/obj>5"
    )
    assert the(parsed).actors == ()


def test_whoever_is_cited_did_not_do_it():
    parsed = trees(
        "They/PRON/nsubj>3 later/ADV/advmod>3 wrote/VERB/root>0 =,/PUNCT/punct>3 "
        "citing/VERB/dep>7 a/DET/det>7 captain/NOUN/nsubj>8 bombed/VERB/ccomp>3 a/DET/det>10 "
        "market/NOUN/obj>8"
    )
    assert the(parsed).actors == ()


HEARD = (
    "A/DET/det>2 captain/NOUN/nsubj>3 {verb}/VERB/{up} killing/VERB/xcomp>3 two/NUM/nummod>6 "
    "herders/NOUN/obj>4"
)


@pytest.mark.parametrize(("verb", "actors"), [("described", []), ("admitted", ["A captain"])])
def test_the_source_of_a_claim_did_it_only_where_it_owns_to_it(verb: str, actors: list[str]):
    parsed = trees(HEARD.format(verb=verb, up="root>0"))
    claim, speaker = Mark("claim", "", 3, 5, 1.0), Mark("speaker", "", 0, 1, 1.0)
    parsed = replace(parsed, marks=(claim, speaker), ties=(Tie("claim-speaker", 0, 1, 1.0),))
    assert worded(parsed, the(parsed).actors) == actors


def test_a_clause_with_a_noun_before_its_verb_does_not_take_the_victim_for_the_doer():
    parsed = trees(
        "Three/NUM/nummod>2 herders/NOUN/nsubj>4 were/AUX/aux:pass>4 wounded/VERB/root>0 "
        "after/SCONJ/mark>7 gunmen/NOUN/nsubj>4 opened/VERB/advcl>4 fire/NOUN/obj>7"
    )
    event = the(parsed)
    assert worded(parsed, event.actors) == ["gunmen"]
    assert worded(parsed, event.recipients) == ["Three herders"]


def test_a_participle_gives_its_subject_and_not_its_object():
    parsed = trees(
        "Two/NUM/nummod>2 men/NOUN/nsubj>3 supplying/VERB/nsubj>8 the/DET/det>5 gang/NOUN/obj>3 "
        "had/AUX/aux>8 been/AUX/aux:pass>8 arrested/VERB/root>0"
    )
    assert worded(parsed, the(parsed).recipients) == ["Two men"]


@pytest.mark.parametrize(("verb", "actors"), [("staged", ["the Front"]), ("listed", [])])
def test_by_brings_in_who_staged_an_attack_but_not_who_listed_it(verb: str, actors: list[str]):
    parsed = trees(
        f"The/DET/det>2 attack/NOUN/nsubj>7 {verb}/VERB/acl>2 by/ADP/case>6 the/DET/det>6 "
        "Front/PROPN/obl>3 failed/VERB/root>0 in/ADP/case>9 Dorna/PROPN/obl>7",
        "Dorna",
    )
    assert worded(parsed, the(parsed, "attack").actors) == actors


def test_who_stands_against_attacks_did_not_launch_them():
    parsed = trees(
        "His/PRON/nmod:poss>2 men/NOUN/nsubj>4 have/AUX/aux>4 held/VERB/root>0 the/DET/det>6 "
        "hill/NOUN/obj>4 against/ADP/case>9 heavy/ADJ/amod>9 attacks/NOUN/obl>4"
    )
    assert all(e.actors == () for e in events(parsed, (), ()) if e.kind == "attack")


def test_who_came_to_a_clash_was_no_side_of_it():
    parsed = trees(
        "Of/ADP/case>3 a/DET/det>3 confrontation/NOUN/root>0 near/ADP/case>5 Dorna/PROPN/nmod>3 "
        "they/PRON/nsubj>7 told/VERB/dep>3 a/DET/det>9 patrol/NOUN/obj>7 =,/PUNCT/punct>12 "
        "which/PRON/nsubj>12 reached/VERB/acl:relcl>3 the/DET/det>14 town/NOUN/obj>12",
        "Dorna",
    )
    assert the(parsed, "clash").actors == ()


def test_a_name_before_a_noun_may_only_say_where():
    parsed = trees(
        "The/DET/det>3 Velm/PROPN/compound>3 bombing/NOUN/nsubj>4 shook/VERB/root>0 "
        "everyone/PRON/obj>4"
    )
    assert the(parsed, "bombing").actors == ()


def test_whose_plan_it_is_would_do_it_not_who_hides_it():
    parsed = trees(
        "She/PRON/nsubj>2 hid/VERB/root>0 Orvan/PROPN/nmod:poss>5 =’s/PART/case>3 plan/NOUN/obj>2 "
        "to/PART/mark>7 murder/VERB/acl>5 the/DET/det>9 mayor/NOUN/obj>7"
    )
    assert worded(parsed, the(parsed, "murder").actors) == ["Orvan"]


def test_a_protest_against_killings_does_not_accuse_the_protesters_of_them():
    parsed = trees(
        "Students/NOUN/nsubj>2 burned/VERB/root>0 a/DET/det>4 bus/NOUN/obj>2 to/PART/mark>6 "
        "decry/VERB/advcl>2 the/DET/det>8 killings/NOUN/obj>6 of/ADP/case>10 miners/NOUN/nmod>8"
    )
    assert worded(parsed, the(parsed, "arson").actors) == ["Students"]
    assert the(parsed, "murder").actors == ()
