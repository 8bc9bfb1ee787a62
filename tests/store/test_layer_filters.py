from dataclasses import replace

import pytest

from tests.making import make_reading
from tests.telling import TOLL, at, make_telling
from whence.errors import InputError
from whence.store.contract import ClaimFilter
from whence.types import RelationType

TOLD, DENIED = "c1-t1", "c2-t1"
ACCEPTED = 'a condition such as ">=10", "<5", "=3" or "10..20" is accepted'


def listed(store, **fields):
    return [claim.id for _, claim in store.claims(ClaimFilter(**fields))]


@pytest.fixture
def filled(store):
    store.add(make_telling())
    store.add(make_reading())
    return store


@pytest.mark.parametrize(
    ("fields", "claims"),
    [
        ({"actor": "sorn front"}, [TOLD, DENIED, "c1-r1"]),
        ({"actor": "SF", "event": "ASSAULT"}, [TOLD]),
        ({"actor": "the sf"}, [TOLD, DENIED]),
        ({"actor": "Sorn-Front"}, [TOLD, DENIED, "c1-r1"]),
        ({"actor": "ucdp:9303"}, [TOLD, DENIED]),
        ({"actor": "9303"}, [TOLD, DENIED]),
        ({"actor": "acled:9303"}, []),
        ({"actor": "930"}, []),
        ({"actor": "qalmar g"}, [DENIED]),
        ({"actor": "almar guard"}, []),
        ({"actor": "ana brel"}, []),
        ({"event": "assault"}, [TOLD]),
        ({"event": "Bombing"}, [TOLD]),
        ({"event": "PROTEST"}, []),
        ({"place": "dorna"}, [TOLD]),
        ({"place": "QALMAR"}, [TOLD]),
        ({"place": "qm"}, [TOLD]),
        ({"place": "Tarn"}, []),
        ({"place": "Velm"}, []),
        ({"relation": "allied_with"}, [DENIED]),
        ({"relation": "Allied with"}, [DENIED]),
        ({"relation": "part-of"}, []),
        ({"killed": ">=10"}, [TOLD]),
        ({"injured": ">=10"}, []),
        ({"number": ">=10"}, [TOLD]),
        ({"number": "killed >= 10"}, [TOLD]),
        ({"number": "arrested>=10"}, []),
        ({"event": "bombing", "place": "Qalmar", "killed": "24..30", "limit": 1}, [TOLD]),
    ],
)
def test_a_layer_filter_lets_through(filled, fields, claims):
    assert sorted(listed(filled, **fields)) == sorted(claims)


@pytest.mark.parametrize(
    ("low", "high", "holds", "fails"),
    [
        (12, 12, ["=12", "12", ">=12", "<=12", ">11.5", "<13", "3..12"], [">12", "<12", "13..15"]),
        (12, None, [">=900", "=12", "12..13"], ["<12", "=11", "0..11"]),
        (None, 30, [">=30", "<1", "=0", "30..40"], [">30", "31..40"]),
        (0, 0, ["0", "<1", "<=0"], [">0", ">=1"]),
        (None, None, [], [">=0", "<5"]),
    ],
)
def test_a_number_matches_where_its_range_can(store, low, high, holds, fails):
    reading = make_telling()
    number = replace(TOLL, low=low, high=high)
    store.add(replace(reading, claims=(replace(reading.claims[0], numbers=(number,)),)))
    assert [asked for asked in holds + fails if listed(store, killed=asked)] == holds


@pytest.mark.parametrize("seen", ["", "many", ">=", "=>3", "-3", "5..3", ">=1..3", "killed>=3"])
def test_a_number_that_is_none(store, seen):
    with pytest.raises(InputError) as caught:
        store.claims(ClaimFilter(killed=seen))
    assert str(caught.value) == f"killed is {seen!r}: {ACCEPTED}"


def test_a_relation_that_is_none(store):
    with pytest.raises(InputError) as caught:
        store.claims(ClaimFilter(relation="likes"))
    accepted = ", ".join(RelationType.__args__)
    assert str(caught.value) == f"relation is 'likes': accepted are {accepted}"


def test_an_event_tells_of_its_place_and_its_people_beyond_the_content(store):
    reading = make_telling()
    content = (at("Sorn Front"),)
    store.add(replace(reading, claims=(replace(reading.claims[0], content=content),)))
    assert listed(store, place="Qalmar") == [TOLD]
    assert listed(store, actor="guards") == [TOLD]
