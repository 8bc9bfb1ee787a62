from dataclasses import replace

import duckdb
import pytest

from tests.making import make_reading
from tests.telling import DORNA, FRONT, GUARDS, make_telling
from whence.errors import InputError, StoreError
from whence.store import open_store
from whence.store.contract import ActorRow, EventFilter, EventRow, RelationFilter, RelationRow
from whence.store.duckdb import DuckStore
from whence.store.migrations import migrate
from whence.store.steps import STEPS
from whence.types import Interval


def events(store, **fields):
    return [row.report.id for row in store.events(EventFilter(**fields))]


def relations(store, **fields):
    return [row.claim.id for row in store.relations(RelationFilter(**fields))]


def test_every_layer_comes_back_equal(store):
    reading = make_telling()
    store.add(reading)
    assert store.report("t1") == reading
    assert store.claim("c1-t1") == (reading.report, reading.claims[0])


def test_a_store_of_the_first_version_opens_with_empty_layers(tmp_path):
    path = tmp_path / "old.duckdb"
    old = duckdb.connect(str(path))
    migrate(old, STEPS[:1])
    with DuckStore(old, path) as first:
        first.add(make_reading())
    with open_store(path) as store:
        assert store.report("r1") == make_reading()
        store.add(make_telling())
        assert events(store) == ["t1"]
        assert list(store.readings()) == [make_reading(), make_telling()]


def test_an_event_comes_with_its_place_and_claims(store):
    reading = make_telling()
    store.add(reading)
    assert list(store.events(EventFilter())) == [
        EventRow(reading.report, reading.events[0], DORNA, (reading.claims[0],))
    ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"type": "assault"}, True),
        ({"type": "PROTEST"}, False),
        ({"kind": "Bombing"}, True),
        ({"kind": "arson"}, False),
        ({"actor": "sf"}, True),
        ({"actor": "ucdp:9303"}, True),
        ({"actor": "bank"}, True),
        ({"actor": "qalmar guard"}, False),
        ({"place": "qalmar"}, True),
        ({"place": "velm"}, False),
        ({"killed": "<25"}, True),
        ({"killed": "<24"}, False),
        ({"since": "2030-02-12"}, True),
        ({"until": "2030-02-11"}, False),
        ({"when": "2030-02-11"}, True),
        ({"when": "2030"}, True),
        ({"when": "2030-02-12"}, False),
        ({"limit": 0}, False),
        ({"report": "t1"}, True),
    ],
)
def test_an_event_filter_lets_through(store, fields, found):
    store.add(make_telling(published="2030-02-12"))
    assert events(store, **fields) == ["t1"] * found


@pytest.mark.parametrize(
    ("interval", "found"),
    [
        (None, False),
        (Interval(None, None, "vague"), False),
        (Interval("2030-01", "2030-03", "season"), True),
        (Interval("2029", None, "vague"), True),
        (Interval(None, "2030-02-10", "vague"), False),
    ],
)
def test_when_is_the_worded_time_and_an_open_end_reaches_it(store, interval, found):
    reading = make_telling(published="2030-02-11")
    store.add(replace(reading, events=(replace(reading.events[0], time=interval),)))
    assert bool(events(store, when="2030-02-11")) is found


def test_events_go_by_publication_then_position_newest_versions_only(store):
    reading = make_telling()
    early, late = (replace(reading.events[0], id=name) for name in ("e1", "e2"))
    late = replace(late, triggers=(FRONT.mentions[1],))
    store.add(make_telling("old", address="one"))
    store.add(replace(make_telling("t2", address="one"), events=(late, early)))
    store.add(make_telling("t1", published="2030-02-12"))
    found = [(row.report.id, row.event.id) for row in store.events(EventFilter())]
    assert found == [("t1", "e1"), ("t2", "e1"), ("t2", "e2")]
    assert events(store, report="old") == ["old"]


def test_more_events_than_one_batch(store, monkeypatch):
    monkeypatch.setattr("whence.store.layers.BATCH", 2)
    for number in range(5):
        store.add(make_telling(f"t{number}"))
    assert events(store) == [f"t{number}" for number in range(5)]
    assert len(relations(store)) == 5


def test_an_event_type_that_is_none(store):
    with pytest.raises(InputError, match="event is 'PARTY': accepted are AGREE, CONSULT, "):
        store.events(EventFilter(type="PARTY"))


def test_a_report_that_is_not_there(store):
    with pytest.raises(StoreError, match="no report 't9' in "):
        store.events(EventFilter(report="t9"))
    with pytest.raises(StoreError, match="no report 't9' in "):
        store.relations(RelationFilter(report="t9"))


def test_a_relation_comes_with_its_claim(store):
    reading = make_telling()
    store.add(reading)
    claim = reading.claims[1]
    assert list(store.relations(RelationFilter())) == [
        RelationRow(reading.report, claim, claim.relations[0])
    ]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"type": "allied with"}, True),
        ({"type": "part_of"}, False),
        ({"actor": "qalmar guard"}, True),
        ({"actor": "sorn front"}, True),
        ({"actor": "guards"}, False),
        ({"negated": True}, True),
        ({"negated": False}, False),
        ({"limit": 0}, False),
    ],
)
def test_a_relation_filter_lets_through(store, fields, found):
    store.add(make_telling())
    assert relations(store, **fields) == ["c2-t1"] * found


def test_actors_are_one_by_identity_else_by_name_and_kind(store):
    store.add(make_telling("t1"))
    known = replace(FRONT, name="SF", ids=(("pack", "x"), *FRONT.ids))
    store.add(replace(make_telling("t2"), actors=(known, GUARDS)))
    store.add(replace(make_telling("t3"), actors=(FRONT, replace(GUARDS, kind="civilians"))))
    ids = (("pack", "x"), ("ucdp", "9303"))
    assert list(store.actors()) == [
        ActorRow("Sorn Front", "armed-group", True, "sorn-front", ids, 6, 3, 3, 0),
        ActorRow("guards", "state-force", False, None, (), 2, 2, 0, 2),
        ActorRow("Qalmar Guard", "armed-group", True, None, (), 1, 1, 0, 0),
        ActorRow("guards", "civilians", False, None, (), 1, 1, 0, 1),
    ]


def test_an_older_version_does_not_act(store):
    store.add(make_telling("t1", address="one"))
    store.add(make_telling("t2", address="one"))
    assert {(row.reports, row.as_actor) for row in store.actors()} == {(1, 1), (1, 0)}


def test_the_layers_can_be_asked_in_sql(store):
    store.add(make_telling())

    def rows(query):
        return store._connection.execute(query).fetchall()

    assert rows("SELECT claim, measure, low, high, vague FROM numbers") == [
        ("c1-t1", "killed", 24.0, 96.0, "dozens")
    ]
    assert rows("SELECT claim, type, negated FROM relations") == [("c2-t1", "allied_with", True)]
    assert rows("SELECT event, role, name, actor FROM participants ORDER BY ALL") == [
        ("e1", "actor", "Sorn Front", "a1"),
        ("e1", "recipient", "guards", "a2"),
        ("e1", "target", "bank", None),
    ]
