import io
import json
from dataclasses import replace

from tests.making import TEXT, make_reading
from tests.telling import make_telling
from whence.export.annotation import write_webannotation
from whence.export.webnote import CONTEXT


def page(view):
    out = io.StringIO()
    count = write_webannotation(view, out)
    found = json.loads(out.getvalue())
    assert count == len(found["items"])
    return found


def test_an_empty_store_is_a_page_without_annotations(store):
    assert page(store) == {
        "@context": CONTEXT,
        "id": "urn:whence:annotations",
        "type": "AnnotationPage",
        "items": [],
    }


def test_a_claim_is_a_note_on_its_words(store):
    store.add(make_reading(url="https://qalmar.example/story"))
    claim = page(store)["items"][0]
    assert claim["type"] == "Annotation"
    assert claim["id"] == "urn:whence:claim:c1-r1"
    assert [body["value"] for body in claim["body"]] == ["Qalmar Herald > aide", "stated"]
    assert claim["target"] == {
        "source": "https://qalmar.example/story",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "the Sorn Front attacked Göksel",
                "prefix": TEXT[8:40],
                "suffix": TEXT[70:102],
            },
            {"type": "TextPositionSelector", "start": 40, "end": 70},
        ],
    }


def test_broken_content_has_a_target_for_each_piece(store):
    store.add(make_reading())
    targets = page(store)["items"][1]["target"]
    assert [target["selector"][0]["exact"] for target in targets] == ["We may leave", "by spring"]
    assert {target["source"] for target in targets} == {"urn:whence:report:r1"}


def test_sources_are_identified_and_the_own_voice_is_named_so(store):
    reading = make_reading()
    own = replace(reading.claims[0], chain=())
    store.add(replace(reading, claims=(own,)))
    claim, *sources = page(store)["items"]
    assert claim["body"][0]["value"] == "(the report's own voice)"
    assert [(s["motivation"], s["body"][0]["value"]) for s in sources] == [
        ("identifying", "Qalmar Herald"),
        ("identifying", "aide"),
        ("identifying", "Ana Brel"),
    ]


def test_every_annotation_has_its_own_id_and_offsets_that_hold(store):
    store.add(make_reading("r1"))
    store.add(make_reading("r2", address="2"))
    items = page(store)["items"]
    assert len({item["id"] for item in items}) == len(items) == 10
    for item in items:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for quote, place in (target["selector"] for target in targets):
            assert TEXT[place["start"] : place["end"]] == quote["exact"]


def told(view):
    """The bodies of every annotation on something else than claims and sources."""
    return {
        item["id"].rpartition(":")[2]: [
            body.get("value") or body["source"] for body in item["body"]
        ]
        for item in page(view)["items"]
        if not item["id"].startswith("urn:whence:claim:")
    }


def test_actors_places_events_and_numbers_are_notes(store):
    store.add(make_telling())
    killed = '24..96 killed ("dozens") in 2030-02-11'
    assert told(store) == {
        "a1": ["Sorn Front", "armed-group", "sorn-front", "ucdp:9303"],
        "a2": ["guards", "state-force"],
        "a3": ["Qalmar Guard", "armed-group"],
        "p1": [
            "Dorna, Upper Tarn, Qalmar",
            "populated",
            "https://sws.geonames.org/7001/",
            "geo:12.500000,-40.250000",
        ],
        "p2": ["Velm", "populated"],
        "e1": [
            f"ASSAULT bombing: Sorn Front > guards, bank @ Dorna, 2030-02-11, {killed}",
            "ASSAULT",
        ],
        "n1": [killed, "killed"],
    }


def test_a_number_is_one_note_however_often_it_counts(store):
    reading = make_telling()
    other = replace(reading.claims[1], numbers=reading.claims[0].numbers)
    store.add(replace(reading, claims=(reading.claims[0], other)))
    assert [name for name in told(store) if name.startswith("n")] == ["n1"]
