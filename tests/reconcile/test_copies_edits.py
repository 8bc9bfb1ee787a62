"""What a later version of a page claims otherwise."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.saying import Said, saying
from whence.reconcile.copies import edits
from whence.types import Reading

DEAD = Said("At least 12 people were killed in the blast at the mill.", number=(12, "killed"))
BLAMED = Said("The Sorn Front fired on the ferry, Brel said.", "The Sorn Front fired", "Ana Brel")
CLOSED = Said("The bridge over the Oru stays closed until Friday morning.")


def test_the_same_version_again_has_no_edits() -> None:
    found = edits(saying("a", DEAD, BLAMED), saying("b", DEAD, BLAMED))
    assert (found.gone, found.new, found.changed) == ((), (), ())


def test_claims_that_are_gone_and_new_are_told() -> None:
    found = edits(saying("a", DEAD, BLAMED), saying("b", CLOSED, DEAD))
    assert [claim.id for claim in found.gone] == ["a.1"]
    assert [claim.id for claim in found.new] == ["b.0"]
    assert found.changed == ()


def test_a_number_changed_is_a_change_of_number_and_words() -> None:
    risen = Said(DEAD.sentence.replace("12", "15"), number=(15, "killed"))
    (change,) = edits(saying("a", DEAD, CLOSED), saying("b", risen, CLOSED)).changed
    assert (change.before.id, change.after.id) == ("a.0", "b.0")
    assert change.changed == ("words", "number")


def test_a_change_of_source_or_status_alone_is_seen() -> None:
    sourced = replace(BLAMED, voice="Ivo Tark")
    (change,) = edits(saying("a", BLAMED), saying("b", sourced)).changed
    assert change.changed == ("source",)
    hedged = replace(BLAMED, status="hedged")
    (change,) = edits(saying("a", BLAMED), saying("b", hedged)).changed
    assert change.changed == ("status",)


SAID = st.lists(st.sampled_from([DEAD, BLAMED, CLOSED]), unique=True, min_size=1)


@given(SAID, SAID)
def test_each_claim_is_kept_changed_gone_or_new_and_back_again(
    old: list[Said], new: list[Said]
) -> None:
    before: Reading = saying("a", *old)
    after: Reading = saying("b", *new)
    there, back = edits(before, after), edits(after, before)
    assert {c.content[0].text for c in there.gone} == {c.content[0].text for c in back.new}
    assert {c.content[0].text for c in there.new} == {c.content[0].text for c in back.gone}
