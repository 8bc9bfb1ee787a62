"""Who and what can have a part in an event, and what is none. Sentences are invented."""

from __future__ import annotations

import pytest

from tests.extract.event.test_accused import the, worded
from tests.extract.event.trees import trees
from whence.extract.event import events
from whence.types import Number, Span


def test_a_number_of_people_are_the_people():
    parsed = trees(
        "Raiders/NOUN/nsubj>2 killed/VERB/root>0 a/DET/det>4 number/NOUN/obj>2 of/ADP/case>7 "
        "lorry/ADJ/nmod>4 drivers/NOUN/obl>2"
    )
    assert worded(parsed, the(parsed).recipients) == ["drivers"]


def test_a_bare_number_and_no_one_are_nobody():
    parsed = trees("Raiders/NOUN/nsubj>2 killed/VERB/root>0 nine/NUM/obj>2")
    assert the(parsed).recipients == ()
    parsed = trees("Raiders/NOUN/nsubj>2 attacked/VERB/root>0 no/DET/det>4 one/NOUN/obj>2")
    assert the(parsed).recipients == ()


def test_a_place_that_is_attacked_is_a_target_and_the_place():
    parsed = trees(
        "Sunday/PROPN/nmod:poss>3 =’s/PART/case>1 attack/NOUN/nsubj>8 on/ADP/case>7 the/DET/det>7 "
        "Sorn/PROPN/compound>7 Pass/PROPN/nmod>3 failed/VERB/root>0"
    )
    event = the(parsed, "attack")
    assert (event.actors, event.recipients) == ((), ())
    assert worded(parsed, event.targets) == worded(parsed, event.places) == ["the Sorn Pass"]


@pytest.mark.parametrize(
    "lines",
    [
        "He/PRON/nsubj>2 asked/VERB/root>0 not/PART/advmod>5 to/PART/mark>5 be/AUX/xcomp>2 "
        "named/VERB/dep>5",
        "We/PRON/nsubj>2 withhold/VERB/root>0 it/PRON/obj>2 at/ADP/case>6 "
        "his/PRON/nmod:poss>6 request/NOUN/obl>2",
        "A/DET/det>2 man/NOUN/root>0 nobody/PRON/nsubj>5 has/AUX/aux>5 met/VERB/acl:relcl>2",
        "Her/PRON/nmod:poss>2 reporter/NOUN/nsubj>3 met/VERB/root>0 the/DET/det>5 man/NOUN/obj>3",
        "They/PRON/nsubj>2 struck/VERB/root>0 a/DET/det>4 chord/NOUN/obj>2",
        "The/DET/det>2 fire/NOUN/nsubj>3 destroyed/VERB/root>0 two/NUM/nummod>5 homes/NOUN/obj>3",
        "Men/NOUN/root>0 armed/VERB/acl>1 with/ADP/case>4 knives/NOUN/obl>2",
        "She/PRON/nsubj>2 hung/VERB/root>0 a/DET/det>4 poster/NOUN/obj>2",
    ],
)
def test_what_tells_of_no_event(lines: str):
    assert not events(trees(lines), (), ())


def test_held_by_somebody_is_detained():
    parsed = trees(
        "They/PRON/nsubj>3 are/AUX/aux:pass>3 held/VERB/root>0 by/ADP/case>6 the/DET/det>6 "
        "Front/PROPN/obl>3"
    )
    event = the(parsed)
    assert (event.type, event.mode) == ("COERCE", "arrest")
    assert worded(parsed, event.actors) == ["the Front"]
    assert worded(parsed, event.recipients) == ["They"]


def test_a_meeting_held_by_somebody_is_no_arrest():
    parsed = trees(
        "A/DET/det>2 vote/NOUN/nsubj>4 was/AUX/aux:pass>4 held/VERB/root>0 by/ADP/case>7 "
        "the/DET/det>7 council/NOUN/obl>4"
    )
    assert not [e for e in events(parsed, (), ()) if e.type == "COERCE"]


def test_who_destroys_something_attacks_it():
    parsed = trees("Rebels/NOUN/nsubj>2 destroyed/VERB/root>0 six/NUM/nummod>4 tankers/NOUN/obj>2")
    event = the(parsed)
    assert event.mode == "destroy"
    assert worded(parsed, event.targets) == ["six tankers"]


def test_the_verb_that_says_what_came_of_it_tells_of_the_event_too():
    parsed = trees(
        "Four/NUM/nummod>2 people/NOUN/nsubj:pass>4 were/AUX/aux:pass>4 killed/VERB/root>0 "
        "in/ADP/case>7 a/DET/det>7 bombing/NOUN/obl>4"
    )
    event = the(parsed)
    assert worded(parsed, (event.trigger,)) == ["bombing"]
    assert worded(parsed, event.also) == ["killed"]


def test_an_arrest_is_not_told_of_by_a_word_for_the_wounded():
    parsed = trees(
        "Rebels/NOUN/nsubj>2 attacked/VERB/root>0 a/DET/det>4 bus/NOUN/obj>2\n"
        "Nine/NUM/root>0 wounded/ADJ/amod>1 ;/PUNCT/punct>1 two/NUM/nummod>5 men/NOUN/conj>1 "
        "in/ADP/case>7 custody/NOUN/nmod>5"
    )
    start = parsed.report.text.index("two")
    two = Number(Span(start, start + 3, "two"), 2, 2, None, "arrested")
    arrest = [e for e in events(parsed, (two,), ()) if e.type == "COERCE"]
    assert [worded(parsed, (e.trigger,)) for e in arrest] == [["two"]]
