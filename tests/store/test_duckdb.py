from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from tests.making import make_claim, make_reading, readings
from whence.errors import StoreError
from whence.store.contract import ClaimFilter, Counts
from whence.types import Aside


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(reading=readings())
def test_what_is_stored_comes_back_equal(store, reading):
    new = not store.has(reading.report.id)
    assert store.add(reading) is new
    if new:
        assert store.report(reading.report.id) == reading
    assert not store.add(reading)


def test_the_same_report_twice_adds_nothing(store):
    assert store.add(make_reading())
    before = store.counts()
    assert not store.add(make_reading())
    assert store.counts() == before == Counts(1, 0, 2, 3, 0)


def test_another_text_at_the_same_address_is_a_newer_version(store):
    for report in ("r1", "r2", "r3"):
        store.add(make_reading(report))
    assert store.previous() == {"r2": "r1", "r3": "r2"}
    assert store.counts() == Counts(1, 2, 2, 3, 0)


def test_reports_without_an_address_are_not_versions_of_each_other(store):
    store.add(make_reading("r1", address=""))
    store.add(make_reading("r2", address=""))
    assert store.previous() == {}


def test_a_report_that_cannot_be_stored_leaves_nothing_and_stops_nothing(store):
    bad = make_reading("r1")
    bad = replace(bad, claims=(*bad.claims, make_claim(9, "Göksel", status="\ud800")))
    with pytest.raises(StoreError, match="cannot store story"):
        store.add(bad)
    assert store.counts() == Counts(0, 0, 0, 0, 0)
    assert store.add(make_reading("r2"))
    assert [r.report.id for r in store.readings()] == ["r2"]


def test_the_same_aside_is_remembered_once_and_in_order(store):
    for address in ("b.pdf", "a.pdf", "b.pdf"):
        store.aside(address, "no text in it")
    assert list(store.asides()) == [
        Aside("b.pdf", "no text in it"),
        Aside("a.pdf", "no text in it"),
    ]


def test_listings_can_be_read_while_reports_are_added(store):
    store.add(make_reading("r1"))
    for number, _ in enumerate(store.claims(ClaimFilter())):
        store.add(make_reading(f"new{number}", address=str(number)))
    assert store.counts().reports == 3
