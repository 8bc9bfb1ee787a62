"""Which way a day without a date lies, and what is no time at all. Told on Tuesday, 16 May 2034."""

from tests.extract.time.telling import stretches, tree, values
from whence.extract.time import times


def valued(words: str) -> list[tuple[str, str]]:
    return [(time.span.text, time.value) for time in times(tree(words))]


def test_a_deadline_lies_ahead():
    leave = "Rebels NOUN 3 nsubj\nmust AUX 3 aux\nleave VERB 0 root\nby ADP 5 case\n"
    assert valued(leave + "Friday PROPN 3 obl") == [("Friday", "2034-05-19")]


def test_a_deadline_in_a_told_clause_has_passed():
    knew = "By ADP 2 case\nFriday PROPN 4 obl\neverybody PRON 4 nsubj\nknew VERB 0 root"
    assert valued(knew) == [("Friday", "2034-05-12")]


def test_what_somebody_was_told_to_do_by_a_day_lies_ahead():
    told = (
        "Rebels NOUN 3 nsubj\nwere AUX 3 aux:pass\ntold VERB 0 root\nto PART 5 mark\n"
        "leave VERB 3 xcomp\nby ADP 7 case\nFriday PROPN 5 obl"
    )
    assert valued(told) == [("Friday", "2034-05-19")]


def test_a_story_of_past_days_goes_on_to_the_next_of_them():
    text = "The bridge fell on 3 May. By Friday nobody could say why."
    assert values(text)[1] == ("Friday", "2034-05-05")
    assert values("It fell on Monday. They want it back by Friday.")[1] == ("Friday", "2034-05-19")


def test_what_is_set_for_a_weekday_is_to_come():
    assert values("The union has called a strike for Monday.") == [("Monday", "2034-05-22")]
    assert values("He was sorry for Monday's raid.") == [("Monday", "2034-05-15")]


def test_who_lived_through_a_days_raid_did_so_on_that_day():
    assert stretches("He lived through Sunday's raid.") == [("2034-05-14", "2034-05-14")]


def test_clocks_of_a_range_are_of_the_day_named_after_them():
    text = "It fell on 3 May. " + "No one saw who it was. " * 5
    text += "Nobody crossed between midnight and noon on that day."
    assert [value for _, value in values(text)][1:] == ["2034-05-03T24:00", "2034-05-03T12:00"]
    assert stretches(text)[1] == ("2034-05-03", "2034-05-03T12:00")


def test_a_clock_far_from_any_day_moves_no_story():
    text = "It fell on 3 May. " + "No one saw who it was. " * 5
    assert values(text + "The guard left at noon. That day it rained.")[2][1] == "2034-05-03"


def test_names_with_a_word_for_a_time_in_them_are_no_times():
    assert values("Sarn Now, a news site, said so.") == []
    assert values("Now the road is shut.") == [("Now", "PRESENT_REF")]


def test_a_daily_that_says_something_is_a_paper():
    paper = "The DET 2 det\ndaily NOUN 3 nsubj\nquoted VERB 0 root\nhim PRON 3 obj"
    count = "The DET 3 det\ndaily NOUN 3 compound\ncount NOUN 4 nsubj\nfell VERB 0 root"
    assert valued(paper) == []
    assert valued(count) == [("daily", "P1D")]
