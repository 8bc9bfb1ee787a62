from __future__ import annotations

import pytest
from hypothesis import given

from tests.extract.event.trees import trees
from tests.parsing import any_parsed
from whence.extract.event import events
from whence.types import EventDraft, Number, Parsed, Span

ATTACKED = (
    "Rebels/NOUN/nsubj>2 attacked/VERB/root>0 an/DET/det>5 army/NOUN/compound>5 convoy/NOUN/obj>2 "
    "near/ADP/case>7 Velm/PROPN/obl>2 =./PUNCT/punct>2"
)
KILLED_IN = (
    "Four/NUM/nummod>2 people/NOUN/nsubj:pass>4 were/AUX/aux:pass>4 killed/VERB/root>0 "
    "in/ADP/case>8 a/DET/det>8 suicide/NOUN/compound>8 bombing/NOUN/obl>4 in/ADP/case>10 "
    "Dorna/PROPN/nmod>8 =./PUNCT/punct>4"
)


def read(lines: str, places: str = "", numbers: tuple[Number, ...] = ()) -> list[EventDraft]:
    return list(events(trees(lines, places), numbers, ()))


def worded(parsed: Parsed, ranges: tuple[tuple[int, int], ...]) -> list[str]:
    words, text = parsed.words, parsed.report.text
    return [text[words[a].start : words[b].end] for a, b in ranges]


def number(parsed: Parsed, words: str, measure: str, low: float) -> Number:
    start = parsed.report.text.index(words)
    return Number(Span(start, start + len(words), words), low, low, None, measure)


def test_who_does_what_to_what_and_where():
    parsed = trees(ATTACKED, "Velm")
    (event,) = events(parsed, (), ())
    assert (event.type, event.kind, event.occurrence) == ("ASSAULT", "attack", "happened")
    assert worded(parsed, event.actors) == ["Rebels"]
    assert worded(parsed, event.targets) == ["an army convoy"]
    assert worded(parsed, event.places) == ["Velm"]
    assert event.recipients == ()


def test_people_killed_in_a_bombing_are_one_event_with_its_toll():
    parsed = trees(KILLED_IN, "Dorna")
    toll = number(parsed, "Four", "killed", 4)
    (event,) = events(parsed, (toll,), ())
    assert (event.type, event.mode, event.kind) == ("ASSAULT", "suicide-attack", "suicide bombing")
    assert worded(parsed, event.recipients) == ["Four people"]
    assert worded(parsed, (event.trigger,)) == ["bombing"]
    assert worded(parsed, event.places) == ["Dorna"]
    assert event.toll == (0,)
    assert event.actors == ()


def test_the_passive_has_its_actor_after_by():
    parsed = trees(
        "Two/NUM/nummod>2 nurses/NOUN/nsubj:pass>4 were/AUX/aux:pass>4 kidnapped/VERB/root>0 "
        "by/ADP/case>6 gunmen/NOUN/obl>4 =./PUNCT/punct>4"
    )
    (event,) = events(parsed, (), ())
    assert (event.mode, event.kind) == ("abduct", "kidnapping")
    assert worded(parsed, event.actors) == ["gunmen"]
    assert worded(parsed, event.recipients) == ["Two nurses"]


def test_each_of_those_joined_has_a_part_of_its_own():
    parsed = trees(
        "He/PRON/nsubj>2 died/VERB/root>0 in/ADP/case>4 operations/NOUN/obl>2 "
        "carried/VERB/acl>4 out/ADP/compound:prt>5 by/ADP/case>8 police/NOUN/obl>5 "
        "and/CCONJ/cc>11 the/DET/det>11 army/NOUN/conj>8 =./PUNCT/punct>2"
    )
    (event,) = events(parsed, (), ())
    assert worded(parsed, event.actors) == ["police", "the army"]
    assert worded(parsed, event.recipients) == ["He"]


def test_a_light_verb_gives_its_subject_to_the_noun():
    parsed = trees(
        "The/DET/det>3 Sorn/PROPN/compound>3 Front/PROPN/nsubj>4 launched/VERB/root>0 an/DET/det>6 "
        "attack/NOUN/obj>4 on/ADP/case>9 the/DET/det>9 barracks/NOUN/nmod>6 =./PUNCT/punct>4"
    )
    (event,) = events(parsed, (), ())
    assert worded(parsed, event.actors) == ["The Sorn Front"]
    assert worded(parsed, event.targets) == ["the barracks"]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (
            "He/PRON/nsubj>2 blew/VERB/root>0 himself/PRON/obj>2 up/ADP/compound:prt>2",
            "suicide bombing",
        ),
        ("Police/NOUN/nsubj>2 opened/VERB/root>0 fire/NOUN/obj>2", "shooting"),
        (
            "Youths/NOUN/nsubj>2 set/VERB/root>0 a/DET/det>4 bus/NOUN/obj>2 ablaze/ADJ/xcomp>2",
            "arson",
        ),
        ("Gunmen/NOUN/nsubj>2 took/VERB/root>0 two/NUM/obj>2 hostage/NOUN/obl>2", "kidnapping"),
    ],
)
def test_phrases_tell_of_kinds(lines: str, kind: str):
    (event,) = read(lines)
    assert (event.type, event.kind) == ("ASSAULT", kind)


@pytest.mark.parametrize(
    ("before", "occurrence"),
    [
        ("will/AUX/aux>3", "planned"),
        ("must/AUX/aux>3", "requested"),
        ("never/ADV/advmod>3", "denied"),
    ],
)
def test_small_words_say_whether_it_happened(before: str, occurrence: str):
    (event,) = read(f"Rebels/NOUN/nsubj>3 {before} attack/VERB/root>0 villages/NOUN/obj>3")
    assert event.occurrence == occurrence


def test_a_swallowed_negation_denies():
    (event,) = read(
        "They/PRON/nsubj>4 did/AUX/aux>4 =n't/AUX/word>2 attack/VERB/root>0 villages/NOUN/obj>4"
    )
    assert event.occurrence == "denied"


def test_what_is_tried_is_no_more_than_attempted():
    (event,) = read(
        "Rebels/NOUN/nsubj>2 tried/VERB/root>0 to/PART/mark>4 storm/VERB/xcomp>2 "
        "the/DET/det>6 jail/NOUN/obj>4"
    )
    assert (event.kind, event.occurrence) == ("raid", "attempted")


def test_what_is_only_imagined_is_no_event():
    assert not read(
        "If/SCONJ/mark>3 rebels/NOUN/nsubj>3 attack/VERB/advcl>5 we/PRON/nsubj>5 flee/VERB/root>0"
    )


def test_who_is_asked_is_the_recipient_and_what_for_is_requested():
    parsed = trees(
        "The/DET/det>2 envoy/NOUN/nsubj>3 urged/VERB/root>0 both/DET/det>5 sides/NOUN/obj>3 "
        "to/PART/mark>7 negotiate/VERB/xcomp>3"
    )
    request, talks = events(parsed, (), ())
    assert (request.type, request.occurrence) == ("REQUEST", "happened")
    assert worded(parsed, request.actors) == ["The envoy"]
    assert worded(parsed, request.recipients) == ["both sides"]
    assert (talks.type, talks.occurrence) == ("CONSULT", "requested")
    assert worded(parsed, talks.actors) == ["both sides"]


def test_a_mere_report_is_no_event():
    assert not read("The/DET/det>2 ministry/NOUN/nsubj>3 said/VERB/root>0 so/ADV/advmod>3")


def test_harm_by_accident_is_no_event():
    assert not read(
        "Six/NUM/nsubj:pass>3 were/AUX/aux:pass>3 killed/VERB/root>0 in/ADP/case>7 a/DET/det>7 "
        "bus/NOUN/compound>7 crash/NOUN/obl>3"
    )


def test_two_attacks_of_one_sentence_stay_two():
    found = read(
        "Rebels/NOUN/nsubj>2 bombed/VERB/root>0 a/DET/det>4 bank/NOUN/obj>2 and/CCONJ/cc>7 "
        "police/NOUN/nsubj>7 shot/VERB/conj>2 two/NUM/nummod>9 students/NOUN/obj>7"
    )
    assert [e.kind for e in found] == ["bombing", "shooting"]


def test_a_bomb_is_a_means_and_its_blast_the_event():
    parsed = trees(
        "A/DET/det>2 bomb/NOUN/nsubj>3 exploded/VERB/root>0 in/ADP/case>6 a/DET/det>6 "
        "market/NOUN/obl>3 ,/PUNCT/punct>8 killing/VERB/advcl>3 nine/NUM/nummod>10 "
        "people/NOUN/obj>8"
    )
    toll = number(parsed, "nine", "killed", 9)
    (event,) = events(parsed, (toll,), ())
    assert event.kind == "bombing"
    assert worded(parsed, event.means) == ["A bomb"]
    assert worded(parsed, event.places) == ["a market"]
    assert event.toll == (0,)


def test_a_number_of_dead_alone_is_told_of_where_the_report_tells_of_violence():
    parsed = trees(
        ATTACKED + "\n" + "Five/NUM/nummod>2 dead/ADJ/root>0 ,/PUNCT/punct>2 police/NOUN/nsubj>5 "
        "say/VERB/parataxis>2"
    )
    five = number(parsed, "Five", "killed", 5)
    attack, dead = events(parsed, (five,), ())
    assert (attack.toll, dead.toll) == ((), (0,))
    assert dead.kind is None


@given(any_parsed())
def test_drafts_stand_inside_the_report_whatever_the_parse(parsed: Parsed):
    text = parsed.report.text
    numbers = tuple(
        Number(Span(w.start, w.end, text[w.start : w.end]), 1, 1, None, "killed")
        for w in parsed.words[:2]
    )
    for draft in events(parsed, numbers, ()):
        ranges = (draft.trigger, *draft.actors, *draft.recipients, *draft.targets, *draft.places)
        assert all(0 <= a <= b < len(parsed.words) for a, b in ranges)
        assert all(0 <= n < len(numbers) for n in draft.toll)
