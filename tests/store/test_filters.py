import pytest

from tests.making import make_reading
from whence.errors import InputError, StoreError
from whence.store.contract import ClaimFilter

ATTACK, LEAVE = "c1-r1", "c2-r1"


def listed(store, **fields):
    return [claim.id for _, claim in store.claims(ClaimFilter(**fields))]


@pytest.fixture
def filled(store):
    store.add(make_reading("r1", outlet="Sorn Daily", published="2030-02-11T06:00"))
    return store


@pytest.mark.parametrize(
    ("fields", "claims"),
    [
        ({}, [ATTACK, LEAVE]),
        ({"words": "GÖKSEL front"}, [ATTACK]),
        ({"words": "göksel spring"}, []),
        ({"words": "leave spring"}, [LEAVE]),
        ({"words": "attack"}, []),
        ({"words": "attack*"}, [ATTACK]),
        ({"words": "%"}, [ATTACK, LEAVE]),
        ({"source": "qalmar"}, [ATTACK]),
        ({"source": "%"}, []),
        ({"source": "' OR true --"}, []),
        ({"status": "hedged"}, [LEAVE]),
        ({"actor": "sorn fro"}, [ATTACK]),
        ({"actor": "orn"}, []),
        ({"outlet": "DAILY"}, [ATTACK, LEAVE]),
        ({"outlet": "weekly"}, []),
        ({"depth": 1}, [ATTACK, LEAVE]),
        ({"depth": 2}, [ATTACK]),
        ({"depth": 3}, []),
        ({"anonymous": True}, [ATTACK]),
        ({"anonymous": True, "status": "hedged"}, []),
        ({"report": "r1"}, [ATTACK, LEAVE]),
        ({"report": "story", "limit": 1}, [ATTACK]),
        ({"limit": 0}, []),
    ],
)
def test_a_filter_lets_through(filled, fields, claims):
    assert listed(filled, **fields) == claims


@pytest.mark.parametrize(
    ("published", "since", "until", "found"),
    [
        ("2030-02-11T06:00", "2030-02-11", None, True),
        ("2030-02-11T06:00", None, "2030-02-11", True),
        ("2030-02-11T06:00", "2030-02-11", "2030-02-11", True),
        ("2030-02-11T06:00", "2030-02-12", None, False),
        ("2030-02-11T06:00", None, "2030-02-10", False),
        ("2030-02-11", None, "2030", True),
        ("2030-02", "2030-02-11", None, True),
        ("2030-01", "2030-02-11", None, False),
        (None, "1900", None, False),
    ],
)
def test_dates_are_compared_as_far_as_both_are_precise(store, published, since, until, found):
    store.add(make_reading(published=published))
    assert bool(listed(store, since=since, until=until)) is found


@pytest.mark.parametrize("seen", ["yesterday", "11.02.2030", "", "2030-2-1"])
def test_a_date_that_is_none(store, seen):
    with pytest.raises(InputError) as caught:
        store.claims(ClaimFilter(since=seen))
    assert str(caught.value) == f"since is {seen!r}: a date such as 2030-02-11 is accepted"


@pytest.mark.parametrize("name", ["depth", "limit"])
def test_a_number_below_nought(store, name):
    with pytest.raises(InputError, match=f"{name} is -1: 0 or more is accepted"):
        store.claims(ClaimFilter(**{name: -1}))


def test_a_report_that_is_not_there(filled):
    with pytest.raises(StoreError, match="no report 'r9' in "):
        filled.claims(ClaimFilter(report="r9"))


def test_older_versions_are_silent_unless_asked(filled):
    filled.add(make_reading("r2"))
    assert listed(filled) == ["c1-r2", "c2-r2"]
    assert listed(filled, report="r1") == [ATTACK, LEAVE]
    assert listed(filled, report="story") == ["c1-r2", "c2-r2"]
    assert sorted(listed(filled, versions=True)) == [ATTACK, "c1-r2", LEAVE, "c2-r2"]
