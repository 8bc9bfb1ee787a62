import io
import json
from dataclasses import replace

import pytest

from tests.making import make_reading
from tests.telling import GUARD, TEXT, at, make_telling
from whence.export.score_incidents import write_score_muc
from whence.types import Participant, Span


def rows(write, view):
    out = io.StringIO()
    assert write(view, out) == len(out.getvalue().splitlines())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def template(view):
    [row] = rows(write_score_muc, view)
    [found] = row["templates"]
    return found


def with_event(**fields):
    reading = make_telling()
    return replace(reading, events=(replace(reading.events[0], **fields),))


def test_an_incident_is_a_template(store):
    store.add(with_event(means=(at("Monday"), at("Monday"))))
    assert rows(write_score_muc, store) == [
        {
            "docid": "telling",
            "templates": [
                {
                    "incident_type": "bombing",
                    "PerpInd": [],
                    "PerpOrg": [["the Sorn Front"]],
                    "Target": [["a bank"]],
                    "Victim": [["guards"]],
                    "Weapon": [["Monday"]],
                }
            ],
        }
    ]


def test_only_a_named_body_is_an_organisation(store):
    described = Participant("guards", at("guards"), "a2")
    unknown = Participant("Ana Brel", at("Ana Brel"))
    body = Participant("Qalmar Guard", at("the Qalmar Guard"), GUARD.id)
    store.add(with_event(actors=(described, unknown, body)))
    found = template(store)
    assert found["PerpInd"] == [["guards"], ["Ana Brel"]]
    assert found["PerpOrg"] == [["the Qalmar Guard"]]


def test_who_is_worded_twice_is_one_entity(store):
    again = (
        Participant("Sorn Front", at("the Sorn Front"), "a1"),
        Participant("", at("The SF"), "a1"),
    )
    banks = (Participant("bank", at("a bank")), Participant("bank", at("a bank")))
    store.add(with_event(actors=again, targets=banks))
    found = template(store)
    assert (found["PerpOrg"], found["Target"]) == ([["the Sorn Front"]], [["a bank"]])


def test_an_event_that_is_no_incident_and_a_report_without_events(store):
    store.add(with_event(incident=None))
    store.add(make_reading())
    assert rows(write_score_muc, store) == [
        {"docid": "story", "templates": []},
        {"docid": "telling", "templates": []},
    ]


@pytest.mark.parametrize(
    ("words", "individual", "body"),
    [
        ("guerrillas", [["guerrillas"]], [["Sorn Front"]]),
        ("members of the Front", [["members of the Front"]], [["Sorn Front"]]),
        ("Front guerrillas", [["Front guerrillas"]], [["Sorn Front"]]),
        ("the northern\nfront", [], [["the northern front"]]),
        ("the Brigade", [], [["the Brigade"]]),
        ("snf", [], [["snf"]]),
        ("they", [], [["Sorn Front"]]),
    ],
)
def test_a_description_of_a_named_body(store, words, individual, body):
    store.add(in_words(words, Participant("Sorn Front", at("bank"), "a1")))
    found = template(store)
    assert (found["PerpInd"], found["PerpOrg"]) == (individual, body)


def test_a_pronoun_is_its_name_or_nothing(store):
    store.add(in_words("they", Participant("guards", at("bank"), "a2")))
    store.add(in_words("they", Participant("they", at("bank")), report="t2", doc="two"))
    found = [row["templates"][0]["PerpInd"] for row in rows(write_score_muc, store)]
    assert found == [[["guards"]], []]


def in_words(words, participant, report="t1", doc="one"):
    """A reading whose bomber is worded so: the words stand at the end of the text."""
    reading = make_telling(report, doc=doc, text=f"{TEXT} {words}")
    mention = Span(len(TEXT) + 1, len(TEXT) + 1 + len(words), words)
    bombing = replace(reading.events[0], actors=(replace(participant, mention=mention),))
    return replace(reading, events=(bombing,))
