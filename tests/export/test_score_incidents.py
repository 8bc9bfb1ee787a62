import io
import json
from dataclasses import replace

from tests.making import make_reading
from tests.telling import at, make_telling
from whence.export.score_incidents import write_score_muc
from whence.types import Span, Template


def rows(view):
    out = io.StringIO()
    assert write_score_muc(view, out) == len(out.getvalue().splitlines())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_template_has_every_role(store):
    store.add(make_telling())
    assert rows(store) == [
        {
            "docid": "telling",
            "templates": [
                {
                    "incident_type": "bombing",
                    "PerpInd": [],
                    "PerpOrg": [["the Sorn Front"]],
                    "Target": [["a bank"]],
                    "Victim": [["guards"]],
                    "Weapon": [],
                }
            ],
        }
    ]


def test_what_reads_the_same_is_one_entity_on_one_line(store):
    text = "The\nGuards and the guards."
    words = (Span(0, 10, text[:10]), Span(15, 25, text[15:25]))
    reading = make_reading(text=text)
    bare = replace(reading, claims=(), sources=(), attributions=(), notes=())
    store.add(replace(bare, templates=(Template("attack", 0.5, victims=words),)))
    assert rows(store)[0]["templates"][0]["Victim"] == [["The Guards"]]


def test_a_report_without_an_incident_has_no_template(store):
    store.add(replace(make_telling(), templates=()))
    assert rows(store) == [{"docid": "telling", "templates": []}]


def test_words_stand_as_the_report_has_them():
    assert make_telling().templates[0].victims == (at("guards"),)
