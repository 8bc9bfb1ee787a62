"""Which reports tell of the same incident, and which of its twin."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.making import readings
from whence.reconcile.incidents import group_stories, same_story, sketch
from whence.types import Reading, Report

QUAY = [
    "A ferry caught fire at Pelgar quay on Tuesday, the Tarnish coastguard said. Captain Orsa "
    "Widdel and her crew of nine were taken off the Blue Heron by a tug before it sank.",
    "The Blue Heron, a car ferry, burned and sank at Pelgar quay. Its captain, Orsa Widdel, said "
    "the fire began in the engine room; the Tarnish coastguard rescued the crew.",
    "Engine trouble may have started the fire on the Tarnish ferry Blue Heron, investigators said "
    "in Pelgar. Orsa Widdel, the captain, was the last to leave before the ferry sank.",
    "Divers found the wreck of the ferry Blue Heron off Pelgar. The Tarnish coastguard said that "
    "Captain Widdel had reported smoke in the engine room an hour before the fire.",
]
STRAIT = [
    "A Tarnish ferry caught fire in the Mellin strait on Friday and sank, the coastguard said. "
    "Captain Hugo Prell and 31 passengers of the Silver Tern were picked up by fishing boats.",
    "The Silver Tern, a passenger ferry, sank after a fire in the Mellin strait. Hugo Prell, its "
    "captain, told the Tarnish coastguard that a fridge in the galley had exploded.",
    "Fishing boats saved all passengers of the Tarnish ferry Silver Tern from a fire in the Mellin "
    "strait. Captain Prell praised the fishermen; the coastguard is looking into the galley.",
    "A galley fridge caused the fire on the ferry Silver Tern, the Tarnish coastguard said. The "
    "passengers of Captain Hugo Prell were saved by fishing boats in the Mellin strait.",
]
ELECTION = (
    "Voters in Upper Sorn chose a new assembly on Sunday. Turnout was low, the electoral office "
    "said, and the Reed party lost its majority after a campaign about water prices."
)


def report(number: int, text: str) -> Reading:
    name = f"r{number:02}"
    return Reading(
        Report(name, name, text, published=f"2031-05-01T{number // 60:02}:{number % 60:02}"),
        (),
        (),
        (),
    )


def told(texts: list[str], decisions=None, order=None) -> dict[str, str]:
    seen = [sketch(report(number, text)) for number, text in enumerate(texts)]
    order = order or range(len(seen))
    matches = []
    for place, number in enumerate(order):
        matches += same_story(seen[number], [seen[other] for other in list(order)[:place]])
    sketches = {item.report: item for item in seen}
    return group_stories(list(sketches), matches, decisions or {}, sketches)


def test_an_incident_told_in_other_words_is_one():
    labels = told([*QUAY[:2], ELECTION])
    assert labels == {"r00": "r00", "r01": "r00", "r02": "r02"}


def test_the_later_report_comes_first_with_a_reason():
    late, early = sketch(report(8, QUAY[1])), sketch(report(3, QUAY[0]))
    [match] = same_story(early, [late])
    assert (match.left, match.right) == ("r08", "r03")
    assert "Heron" in match.reason
    assert 0.5 < match.score <= 1


def test_twins_much_like_each_other_are_kept_apart():
    labels = told([text for both in zip(QUAY, STRAIT, strict=True) for text in both])
    assert {labels[f"r{n:02}"] for n in range(0, 8, 2)} == {"r00"}
    assert {labels[f"r{n:02}"] for n in range(1, 8, 2)} == {"r01"}


def test_an_incident_without_a_twin_is_not_cut():
    assert set(told(QUAY).values()) == {"r00"}


def test_copies_of_two_texts_of_one_incident_make_no_two_incidents():
    texts = [f"{text} This is copy {n}." for n in range(6) for text in QUAY[:2]]
    assert set(told(texts).values()) == {"r00"}


def test_a_story_with_more_reports_than_are_near_to_one_stays_whole():
    seen = [sketch(report(n, f"{QUAY[n % 4]} {STRAIT[n % 3][:40]} {n}")) for n in range(60)]
    matches = []
    for place, item in enumerate(seen):
        matches += same_story(item, seen[max(0, place - 5) : place])
    sketches = {item.report: item for item in seen}
    assert len(set(group_stories(list(sketches), matches, {}, sketches).values())) == 1


def test_reports_without_words_stand_alone():
    assert told(["", "!", "", "?!", ""]) == {f"r{n:02}": f"r{n:02}" for n in range(5)}


def test_people_stand_above_what_the_words_say():
    texts = [*QUAY, *STRAIT]
    labels = told(texts, {frozenset(("r00", "r04")): True, frozenset(("r01", "r02")): False})
    assert labels["r04"] == labels["r00"]
    assert labels["r01"] != labels["r02"]


@given(st.permutations(range(8)))
@settings(max_examples=20)
def test_the_order_of_arrival_changes_nothing(order):
    texts = [*QUAY, *STRAIT]
    assert told(texts, order=order) == told(texts)


@given(readings(), readings())
@settings(max_examples=30)
def test_any_two_reports_are_compared_alike_from_both_sides(one, other):
    left, right = sketch(one), sketch(other)
    assert same_story(left, [right]) == same_story(right, [left])
