"""How many independent origins stand behind a claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reconcile.tracing import by, cite, copy, member
from whence.reconcile.roots import roots

OFFICER = by("a senior officer", named=False)
NURSE = by("a nurse", named=False)
POST = by("the r1 Post", "outlet")


def counted(members, copies=(), citations=(), decisions=None) -> tuple[int, int]:
    found = roots(members, copies, citations, decisions)
    return found.certain, found.possible


def test_a_hundred_copies_of_one_officers_words_are_one_root():
    members = [member("r1", OFFICER), *[member(f"r{n}", day=n % 28 + 1) for n in range(2, 102)]]
    found = roots(members, [copy(f"r{n}", "r1") for n in range(2, 102)])
    assert (found.certain, found.possible) == (1, 1)
    assert len(found.origins[0].claims) == 101
    assert not found.unrooted


def test_a_copy_takes_the_origin_of_what_it_copies_whatever_it_says():
    members = [member("r1", by("Colonel Imre Tandal")), member("r2", by("the colonel"))]
    [origin] = roots(members, [copy("r2", "r1")]).origins
    assert origin.claims == ("r1.c", "r2.c")
    assert origin.name == "Colonel Imre Tandal"


def test_a_passage_that_holds_little_of_the_claim_is_no_copy_of_it():
    members = [member("r1", by("Ana Brel")), member("r2", by("Imre Tandal"))]
    short = copy("r2", "r1")
    short = type(short)(*[*_fields(short)[:4], (type(short.passages[0])(0, 8, 0, 8),), 1.0, ""])
    assert counted(members, [short]) == (2, 2)


def _fields(item) -> list:
    return [getattr(item, name) for name in item.__dataclass_fields__]


def test_own_voice_and_unspecified_reports_are_no_root():
    members = [member("r1"), member("r2", by("reports", "unspecified", named=False))]
    found = roots(members)
    assert (found.certain, found.possible) == (0, 0)
    assert found.unrooted == ("r1.c", "r2.c")


@pytest.mark.parametrize(
    "text",
    [
        "We counted twelve bodies in the harbour.",
        "Twelve bodies lay in the harbour, a Post reporter saw.",
        "This reporter found twelve bodies in the harbour.",
    ],
)
def test_an_outlet_that_was_there_is_a_root(text: str):
    [origin] = roots([member("r1", text=text)]).origins
    assert (origin.name, origin.kind) == ("r1 Post", "outlet")


def test_what_others_say_in_quotation_marks_is_not_what_the_outlet_saw():
    assert counted([member("r1", text="“We counted them,” ran the banner over twelve.")]) == (0, 0)


def test_an_institution_speaks_for_itself():
    [origin] = roots([member("r1", outlet="Ministry of Ports")]).origins
    assert (origin.name, origin.kind, origin.named) == ("Ministry of Ports", "government", True)


def test_a_ministry_and_who_quotes_it_are_one_root():
    members = [
        member("r1", outlet="Ministry of Ports"),
        member("r2", by("the ministry", "government")),
        member("r3", by("the ministry's spokesman Ioram Sebb")),
    ]
    assert counted(members, citations=[cite("r2", "r1")])[0] == 1


def test_a_citation_leads_on_to_what_the_cited_report_says_about_it():
    members = [member("r1", NURSE), member("r2", POST), member("r3", by("r2 Post", "outlet"))]
    found = roots(members, citations=[cite("r2", "r1"), cite("r3", "r2")])
    [origin] = found.origins
    assert (origin.name, origin.claims) == ("a nurse", ("r1.c", "r2.c", "r3.c"))


def test_an_outlet_cited_for_its_own_voice_is_no_root():
    assert counted([member("r1"), member("r2", POST)], citations=[cite("r2", "r1")]) == (0, 0)


def test_an_outlet_that_is_not_in_the_store_is_where_the_chain_ends():
    found = roots([member("r2", POST)], citations=[cite("r2", None)])
    assert (found.certain, found.origins[0].kind) == (1, "outlet")


def test_an_outlet_with_no_source_told_may_have_it_from_another_that_is_counted():
    assert counted([member("r1", by("Ana Brel")), member("r2", by("Radio Sorn", "outlet"))]) == (
        1,
        2,
    )


def test_a_named_source_that_another_report_heard_quoting_somebody_leads_on():
    bishop = by("Bishop Orvel")
    members = [
        member("r1", by("Radio Sorn", "outlet"), bishop),
        member("r2", by("Radio Sorn", "outlet")),
    ]
    [origin] = roots(members).origins
    assert origin.claims == ("r1.c", "r2.c")


def test_independent_sources_are_counted_each():
    members = [member("r1", OFFICER), member("r2", NURSE), member("r3", by("Ana Brel"))]
    assert counted(members) == (3, 3)


def test_what_is_not_shown_to_be_distinct_is_possible_and_not_certain():
    members = [member("r1", by("a police official", named=False))]
    members.append(member("r2", by("a police official", named=False)))
    found = roots(members)
    assert (found.certain, found.possible) == (1, 2)
    assert [origin.distinct for origin in found.origins] == [True, False]


def test_an_anonymous_source_never_becomes_the_named_one_of_the_report_cited():
    members = [member("r1", by("Colonel Imre Tandal"))]
    members.append(member("r2", POST, by("an army officer", named=False)))
    found = roots(members, citations=[cite("r2", "r1")])
    assert (found.certain, found.possible) == (1, 2)
    assert {origin.named for origin in found.origins} == {True, False}


def test_people_decide_on_sources():
    members = [member("r1", OFFICER), member("r2", NURSE)]
    pair = frozenset({"r1/s0", "r2/s0"})
    assert counted(members, decisions={pair: True}) == (1, 1)
    same = [member("r1", by("Ana Brel")), member("r2", by("Brel"))]
    assert counted(same) == (1, 1)
    assert counted(same, decisions={pair: False}) == (2, 2)


def test_those_who_deny_are_told_apart():
    members = [member("r1", OFFICER), member("r2", by("the army", "government"), status="denied")]
    found = roots(members)
    assert [origin.name for origin in found.origins] == ["a senior officer"]
    assert [origin.name for origin in found.denied_by] == ["the army"]


def test_a_claim_whose_only_support_is_a_circle_has_no_root():
    members = [member("r1", by("r2 Post", "outlet")), member("r2", by("r1 Post", "outlet"))]
    found = roots(members, citations=[cite("r1", "r2"), cite("r2", "r1")])
    assert (found.certain, found.possible) == (0, 0)
    assert found.unrooted == ("r1.c", "r2.c")


def test_one_true_source_in_a_circle_is_the_root_of_all():
    members = [member("r1", by("r2 Post", "outlet")), member("r2", by("r1 Post", "outlet"))]
    members.append(member("r3", NURSE))
    citations = [cite("r1", "r2"), cite("r2", "r1")]
    both = [*citations, type(citations[0])("r2", "r3", "", (("r2.c", 0),), 1.0, "")]
    assert counted(members, citations=both) == (1, 1)


def test_no_claims_have_no_roots():
    assert counted([]) == (0, 0)


chains = st.lists(
    st.sampled_from(
        [OFFICER, NURSE, POST, by("Ana Brel"), by("Brel"), by("the army", "government")]
    ),
    max_size=2,
)


@given(
    st.lists(chains, max_size=6),
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), max_size=6),
    st.randoms(use_true_random=False),
)
def test_the_order_of_arrival_does_not_matter(links, pairs, random):
    members = [member(f"r{n}", *chain) for n, chain in enumerate(links, 1)]
    copies = [copy(f"r{max(p)}", f"r{min(p)}") for p in pairs if p[0] < p[1]]
    citations = [cite(f"r{x}", f"r{y}") for x, y in pairs if x > y]
    found = roots(members, copies, citations)
    for items in (members, copies, citations):
        random.shuffle(items)
    again = roots(members, copies, citations)
    assert again == found
    assert found.certain <= found.possible == len(found.origins)
    rooted = {claim for origin in found.origins for claim in origin.claims}
    assert rooted | set(found.unrooted) == {claim.id for _, claim in members}
    assert not rooted & set(found.unrooted)
