from dataclasses import replace

import pytest

from tests.making import AIDE, BREL, HERALD, make_claim, make_reading
from whence.errors import StoreError
from whence.store.contract import ClaimFilter, SourceRow


def test_listings_go_by_publication_then_doc_then_id_then_position(store):
    reports = [
        ("r5", "b", None),
        ("r4", "a", None),
        ("r3", "z", "2030-02-11T06:00"),
        ("r2", "z", "2030-02-11"),
        ("r1", "z", "2030-02-11"),
    ]
    for report, doc, published in reports:
        reading = make_reading(report, doc=doc, published=published, address=report)
        store.add(replace(reading, claims=reading.claims[::-1]))
    order = ["r1", "r2", "r3", "r4", "r5"]
    assert [reading.report.id for reading in store.readings()] == order
    found = [claim.id for _, claim in store.claims(ClaimFilter())]
    assert found == [f"c{number}-{report}" for report in order for number in (1, 2)]


def test_a_claim_comes_with_its_report(store):
    reading = make_reading()
    store.add(reading)
    assert store.claim("c2") == (reading.report, reading.claims[1])


def test_a_whole_id_wins_over_longer_ones(store):
    reading = make_reading()
    claims = (make_claim(1, "Göksel"), make_claim(11, "Göksel"))
    store.add(replace(reading, claims=claims))
    assert store.claim("c1")[1].id == "c1"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("c", "several claims begin with 'c': c1-r1, c2-r1"),
        ("x", "no claim 'x' in "),
        ("%", "no claim '%' in "),
        ("", "no claim '' in "),
    ],
)
def test_an_id_that_is_not_one_claim_s(store, given, message):
    store.add(make_reading())
    with pytest.raises(StoreError) as caught:
        store.claim(given)
    assert str(caught.value).startswith(message)


def test_a_report_by_its_id_or_the_newest_by_its_doc(store):
    old, new = make_reading("r1-old"), make_reading("r2-new", title="Corrected")
    store.add(old)
    store.add(new)
    assert store.report("story") == new
    assert store.report("r1") == old
    with pytest.raises(StoreError, match="several reports begin with 'r': r1-old, r2-new"):
        store.report("r")
    with pytest.raises(StoreError, match="no report 'q' in "):
        store.report("q")


def test_which_readings(store):
    for report, doc, address in [("r1", "a", "p"), ("r2", "a", "p"), ("r3", "a", "q")]:
        store.add(make_reading(report, doc=doc, address=address))

    def ids(which):
        return [reading.report.id for reading in store.readings(which)]

    assert ids("all") == ["r1", "r2", "r3"]
    assert ids("newest") == ["r2", "r3"]
    assert ids("docs") == ["r3"]


def test_more_readings_than_one_batch(store, monkeypatch):
    monkeypatch.setattr("whence.store.views.BATCH", 2)
    readings = [make_reading(f"r{n}", address=str(n)) for n in range(5)]
    for reading in readings:
        store.add(reading)
    assert list(store.readings()) == readings


def test_who_speaks_how_often_and_through_whom(store):
    inner = replace(AIDE, inherited=True)
    chains = [(HERALD, AIDE), (HERALD, inner), (BREL, AIDE), (BREL,)]
    claims = tuple(make_claim(n, "Göksel", chain) for n, chain in enumerate(chains))
    store.add(replace(make_reading("r1"), claims=()))
    store.add(replace(make_reading("r1b"), claims=()))
    store.add(replace(make_reading("r2", address="2"), claims=()))
    reading = make_reading("r3", address="3")
    store.add(replace(reading, claims=tuple(replace(c, report="r3") for c in claims)))
    assert list(store.sources()) == [
        SourceRow("aide", "person", False, 3, 1, ("Qalmar Herald", "Ana Brel")),
        SourceRow("Ana Brel", "person", True, 2, 1, ()),
        SourceRow("Qalmar Herald", "outlet", True, 2, 1, ()),
    ]


def test_an_older_version_does_not_count_as_a_second_report(store):
    store.add(make_reading("r1"))
    store.add(make_reading("r2"))
    assert {(row.claims, row.reports) for row in store.sources()} == {(1, 1)}
