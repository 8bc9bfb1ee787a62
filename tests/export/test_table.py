import csv
import io
from dataclasses import replace

from tests.making import make_reading
from tests.telling import make_telling
from whence.export.table import COLUMNS, write_csv


def rows(view):
    out = io.StringIO()
    count = write_csv(view, out)
    found = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert count == len(found)
    return found


def test_an_empty_store_is_a_header(store):
    out = io.StringIO()
    assert write_csv(store, out) == 0
    assert out.getvalue() == ",".join(COLUMNS) + "\n"


def test_a_claim_is_a_row(store):
    store.add(make_reading(outlet='Sorn, "Daily"', published="2030-02-11"))
    first, second = rows(store)
    assert first == {
        "claim": "c1-r1",
        "report": "r1",
        "doc": "story",
        "outlet": 'Sorn, "Daily"',
        "published": "2030-02-11",
        "status": "stated",
        "content": "the Sorn Front attacked Göksel",
        "start": "40",
        "end": "70",
        "chain": "Qalmar Herald > aide",
        "origin": "aide",
        "origin_kind": "person",
        "named": "no",
        "depth": "2",
        "numbers": "",
        "relations": "",
        "events": "",
    }
    assert (second["content"], second["named"]) == ("We may leave … by spring", "yes")
    assert (second["start"], second["end"]) == ("73", "113")


def test_numbers_relations_and_events_are_lines(store):
    store.add(make_telling())
    found = [[row[name] for name in ("numbers", "relations", "events")] for row in rows(store)]
    killed = '24..96 killed ("dozens") in 2030-02-11'
    assert found == [
        [killed, "", f"ASSAULT bombing: Sorn Front > guards, bank @ Dorna, 2030-02-11, {killed}"],
        ["", "Sorn Front not allied_with Qalmar Guard", ""],
    ]


def test_claims_go_by_their_place_in_the_text(store):
    reading = make_reading()
    store.add(replace(reading, claims=reading.claims[::-1]))
    assert [row["claim"] for row in rows(store)] == ["c1-r1", "c2-r1"]


def test_the_own_voice_has_no_origin(store):
    reading = make_reading()
    store.add(replace(reading, claims=(replace(reading.claims[0], chain=()),)))
    [row] = rows(store)
    assert [row[name] for name in ("chain", "origin", "origin_kind", "named", "depth")] == [
        "",
        "",
        "",
        "",
        "0",
    ]
