"""Drafts become the relations of claims. All names are invented."""

from __future__ import annotations

from dataclasses import replace

from tests.resolve.relations.told import Story, source
from whence.resolve.relations import relations
from whence.types import Claim, Interval, Mark, RelationDraft, Source

ALLIES = "The Reds said the Front has made a pact with the Blues since 2029 ."


def read(
    story: Story,
    drafts: list[RelationDraft],
    claims: list[Claim],
    sources: tuple[Source, ...] = (),
) -> dict[str, list[tuple[str, bool, str]]]:
    found = relations(story.extracted(drafts), claims, sources, story.participant)
    return {
        claim: [(r.subject.name, r.negated, r.object.name) for r in told]
        for claim, told in found.items()
    }


def test_a_draft_goes_to_the_claim_with_the_shortest_content_around_it() -> None:
    story = Story(ALLIES)
    draft = story.draft("the Front", "made a pact", "the Blues")
    claims = [
        story.claim("c1", ALLIES),
        story.claim("c2", "the Front has made a pact with the Blues"),
        story.claim("c3", "The Reds said"),
    ]
    assert read(story, [draft], claims) == {"c2": [("the Front", False, "the Blues")]}


def test_what_one_states_and_another_denies_stands_in_both_claims() -> None:
    story = Story(ALLIES)
    draft = story.draft("the Front", "made a pact", "the Blues")
    content = "the Front has made a pact with the Blues"
    claims = [story.claim("c1", content, "s1"), story.claim("c2", content, "s2", "denied")]
    assert set(read(story, [draft], claims)) == {"c1", "c2"}


def test_a_claim_that_takes_its_own_words_back_turns_them() -> None:
    text = "It would be a lie to believe that the Front has broken off ties with the Blues ."
    story = Story(text)
    draft = story.draft("the Front", "broken off ties", "the Blues", negated=True)
    inner = "the Front has broken off ties with the Blues"
    assert read(story, [draft], [story.claim("c1", text)])["c1"][0][1] is False
    assert read(story, [draft], [story.claim("c1", inner)])["c1"][0][1] is True


def test_we_are_whom_the_last_link_speaks_for() -> None:
    story = Story(
        "We have joined forces with the Blues , said Ana Brel , a spokesman for the Sorn Front .",
        {"the Sorn Front": "Sorn Front"},
    )
    draft = story.draft("We", "joined forces", "the Blues")
    claim = story.claim("c1", "We have joined forces with the Blues", "s1")
    brel = story.span("Ana Brel , a spokesman for the Sorn Front")
    named = (source("s1", brel, "the Sorn Front"),)
    assert read(story, [draft], [claim], named) == {"c1": [("Sorn Front", False, "the Blues")]}
    unnamed = (source("s1", brel),)
    assert read(story, [draft], [claim], unnamed) == {}


def test_an_unresolved_it_is_the_body_that_was_told_of_last() -> None:
    story = Story(
        "The Sorn Front fights the Reds . It has joined forces with the Blues .",
        {"The Sorn Front": "Sorn Front", "the Reds": "Reds", "the Blues": "Blues"},
    )
    drafts = [
        story.draft("The Sorn Front", "fights", "the Reds", "led_by"),
        story.draft("It", "joined forces", "the Blues"),
    ]
    assert read(story, drafts, [story.claim("c1", story.text)])["c1"][1] == (
        "Sorn Front",
        False,
        "Blues",
    )


def test_ends_that_are_one_actor_are_no_relation() -> None:
    story = Story("The Front and the SF have a pact .", {"The Front": "SF", "the SF": "SF"})
    draft = story.draft("The Front", "pact", "the SF")
    assert read(story, [draft], [story.claim("c1", story.text)]) == {}


def test_the_same_relation_told_twice_in_a_claim_is_one() -> None:
    story = Story("The Front has a pact with the Blues and other ties .")
    drafts = [
        story.draft("The Front", "pact", "the Blues"),
        story.draft("the Blues", "ties", "The Front"),
    ]
    assert len(read(story, drafts, [story.claim("c1", story.text)])["c1"]) == 1


def test_validity_is_the_time_worded_for_it() -> None:
    story = Story(ALLIES)
    draft = story.draft("the Front", "made a pact", "the Blues")
    claims = [story.claim("c1", ALLIES)]
    near = story.extracted([draft], [story.time("2029", "2029")])
    found = relations(near, claims, (), story.participant)["c1"][0]
    assert found.interval == Interval("2029", None, "year")
    assert story.text[found.words.start : found.words.end] == found.words.text == "made a pact"


def test_the_time_of_another_verb_is_not_its_own() -> None:
    story = Story("The Front has a pact with the Blues and attacked Brel in 2029 .")
    draft = story.draft("The Front", "pact", "the Blues")
    timed = story.extracted([draft], [story.time("2029", "2029")])
    claim = story.claim("c1", story.text)
    assert relations(timed, [claim], (), story.participant)["c1"][0].interval is None


def test_one_wording_is_no_alias_of_itself() -> None:
    story = Story(
        "The Reds , also known as the reds , and the Blues , also known as the Lake Army ."
    )
    claim = [story.claim("c1", story.text)]
    same = story.draft("The Reds", "also known as", "the reds", "alias_of")
    other = story.draft("the Blues", "known as the Lake Army", "the Lake Army", "alias_of")
    assert read(story, [same], claim) == {}
    assert read(story, [other], claim) == {"c1": [("Blues", False, "Lake Army")]}


def test_the_party_is_no_ministry() -> None:
    text = "Ministry of Tides : shut . The party backs the Reds ."
    names = {"Ministry of Tides": "Ministry of Tides"}
    story = Story(text, names)
    at = story.range("Ministry of Tides")
    marks = (Mark("entity", "organisation", *at, 1.0),)
    story.parsed = replace(story.parsed, marks=marks)
    draft = story.draft("The party", "backs", "the Reds", "supports")
    got = read(story, [draft], [story.claim("c1", "The party backs the Reds")])
    assert got == {"c1": [("The party", False, "the Reds")]}
