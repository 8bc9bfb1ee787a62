"""Whether two wordings in two reports mean one source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.origins import compare, is_institution, merged, of_outlet, of_source
from whence.types import SOURCE_KINDS, Source, SourceKind, Span


def profile(words: str, kind: SourceKind = "person", named: bool = True, name: str = ""):
    return of_source(
        Source("s1", name or words, kind, named, None, None, (Span(0, len(words), words),))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rüstem Qalandar", "Mr Qalandar"),
        ("Col. Nadia Orvel, spokeswoman for the Coast Guard", "Orvel"),
        ("FOREIGN MINISTER RÜSTEM QALANDAR", "Rustem Qalandar, the foreign minister"),
        ("Dr Ilse Maran of Brenn General", "Ilse Maran"),
        ("@IlseMaran", "Ilse Maran"),
        ("counsel S. Tharun", "Sivan Tharun"),
    ],
)
def test_one_person_under_two_wordings_is_the_same(one: str, other: str):
    assert compare(profile(one), profile(other)) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rüstem Qalandar", "Ayla Qalandar"),
        ("Kiro's wife, Delva", "Kiro"),
        ("Dr Ilse Maran of Brenn General", "Colonel Brenn"),
    ],
)
def test_two_named_people_are_distinct(one: str, other: str):
    assert compare(profile(one), profile(other)) == "distinct"


def test_an_office_and_who_holds_it_may_be_one():
    assert compare(profile("the governor"), profile("Governor Imre Tandal")) == "unclear"


def test_who_is_worded_by_office_once_named_is_told_by_it():
    known = merged([profile("Imre Tandal"), profile("Governor Imre Tandal")])
    assert compare(known, profile("a nurse", named=False)) == "distinct"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a senior officer", "a nurse at the clinic"),
        ("a police sergeant", "an army colonel"),
        ("a police sergeant", "a police inspector"),
        ("a trader", "two diplomats"),
    ],
)
def test_anonymous_people_of_other_walks_or_ranks_are_distinct(one: str, other: str):
    assert compare(profile(one, named=False), profile(other, named=False)) == "distinct"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a police official", "a police official"),
        ("a source", "an army colonel"),
        ("one of them", "a fisherman"),
        ("nurses at the clinic", "a nurse"),
    ],
)
def test_anonymous_people_who_may_be_one_are_never_called_the_same(one: str, other: str):
    assert compare(profile(one, named=False), profile(other, named=False)) == "unclear"


def test_an_anonymous_source_may_at_most_be_a_named_one():
    colonel = profile("Colonel Imre Tandal, an army spokesman")
    assert compare(colonel, profile("an army spokesman", named=False)) == "unclear"
    assert compare(colonel, profile("a fisherman", named=False)) == "distinct"


@pytest.mark.parametrize(
    ("person", "body", "kind"),
    [
        ("Col. Nadia Orvel, spokeswoman for the Coast Guard", "the Coast Guard", "government"),
        ("Police Commissioner Imre Tandal", "police", "government"),
        ("spokesman Ioram Sebb", "Hearth Front", "group"),
        ("Ana Brel", "Ana Brel's camp", "organisation"),
    ],
)
def test_a_body_and_who_speaks_for_it_are_one_voice(person: str, body: str, kind: SourceKind):
    assert compare(profile(person), profile(body, kind)) == "unclear"


def test_a_private_person_is_no_body():
    assert compare(profile("fisherman Imre Tandal"), profile("the Coast Guard", "government")) == (
        "distinct"
    )


def test_bodies():
    ministry = profile("the Ministry of Defence of Ardania", "government")
    assert compare(ministry, profile("Ardania's defence ministry", "government")) == "same"
    assert compare(ministry, profile("the ministry", "government")) == "unclear"
    assert compare(ministry, profile("the Hearth Front", "group")) == "distinct"


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Ardania's air force", "the Ardanian army", "unclear"),
        ("Ardania's air force", "the Qalmar defence ministry", "distinct"),
        ("Tolm", "the Ardanian defence ministry", "unclear"),
        ("police", "police", "same"),
    ],
)
def test_bodies_of_a_state_are_apart_only_where_their_names_are(one, other, verdict):
    assert compare(profile(one, "government"), profile(other, "government")) == verdict


def test_initials_stand_for_a_name():
    relief = profile("Medics Beyond Rivers", "organisation")
    assert compare(relief, profile("MBR", "organisation")) == "unclear"


def test_several_people_are_more_than_one_named_one():
    officials = profile("two officials", named=False)
    assert compare(officials, profile("Governor Imre Tandal")) == "distinct"
    assert compare(profile("officials", named=False), profile("Governor Imre Tandal")) == "unclear"


def test_documents():
    register = profile("the register of Brenn clinic", "document")
    assert compare(register, profile("Brenn clinic's register", "document")) == "same"
    assert compare(register, profile("satellite images", "document")) == "distinct"
    assert compare(register, profile("Imre Tandal, a teacher")) == "distinct"
    statement = profile("a statement", "document")
    assert compare(statement, profile("the rebels' spokesman Ioram Sebb")) == "unclear"
    assert compare(statement, profile("Imre Tandal, a teacher")) == "distinct"


def test_an_outlet_whose_source_is_not_told_may_have_it_from_any_other():
    assert compare(profile("the Lanter Post", "outlet"), profile("Ana Brel")) == "unclear"
    assert compare(profile("the Lanter Post", "outlet"), profile("Lanter Post", "outlet")) == "same"


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Public Works",
        "Office of the Governor",
        "Ardanian Navy",
        "Diocese of Brenn",
        "Brenn University Hospital",
        "Coast Relief Network",
        "Press Office of the Presidency",
    ],
)
def test_institutions(name: str):
    assert is_institution(name)


@pytest.mark.parametrize(
    "name",
    ["Lanter Post", "Ardania Press Association", "Radio Brenn", "Union Herald", "Qalmar", ""],
)
def test_newsrooms_and_names_that_tell_nothing(name: str):
    assert not is_institution(name)


sources = st.builds(
    Source,
    st.just("s1"),
    st.text(max_size=12) | st.sampled_from(["the army", "Ana Brel", "a nurse", "NAVY"]),
    st.sampled_from(SOURCE_KINDS),
    st.booleans(),
    st.none(),
    st.none(),
    st.lists(st.text(max_size=20).map(lambda t: Span(0, len(t), t)), max_size=2).map(tuple),
)


@given(sources, sources)
def test_any_two_are_compared_alike_both_ways(one: Source, other: Source):
    verdict = compare(of_source(one), of_source(other))
    assert verdict == compare(of_source(other), of_source(one))
    assert not (verdict == "same" and one.named != other.named)


@given(st.text(max_size=30))
def test_any_publisher_has_a_profile(name: str):
    assert of_outlet(name, "organisation").name == name
    assert is_institution(name) in (True, False)
