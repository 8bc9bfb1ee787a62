from dataclasses import replace

import pytest

from tests.parsing import parsed
from whence.resolve.templates import templates
from whence.types import Event, Incident, Mark, Span


def seen(text):
    marks = (Mark("target", "", 5, 6, 0.9), Mark("perpetrator", "", 0, 0, 0.9))
    incidents = (Incident("attack", (0, 1), 0.8),)
    return replace(parsed(text), marks=marks, incidents=incidents)


def event(text, word, type="ASSAULT"):
    at = text.index(word)
    trigger = Span(at, at + len(word), word)
    return Event("e1", type, None, None, "happened", (trigger,))


def test_a_template_holds_the_words_of_its_parts():
    text = "Gunmen of the Front hit the mill."
    (template,) = templates(seen(text), [event(text, "hit")])
    assert (template.type, template.score) == ("attack", 0.8)
    assert [s.text for s in template.perpetrators] == ["Gunmen"]
    assert [s.text for s in template.targets] == ["the mill"]
    assert template.victims == ()


def test_a_report_without_incidents_has_none():
    assert templates(parsed("Nothing was hit."), ()) == ()


@pytest.mark.parametrize(
    ("text", "type", "count"),
    [
        ("Gunmen of the Front hit the mill.", "ASSAULT", 1),
        ("Gunmen of the Front hit the mill.", "CONSULT", 0),
        ("GUNMEN OF THE FRONT HIT THE MILL.", "CONSULT", 1),
        ("gunmen of the front hit the mill.", "CONSULT", 1),
    ],
)
def test_in_both_letter_cases_an_incident_needs_a_sentence_of_violence(text, type, count):
    word = "HIT" if text.isupper() else "hit"
    assert len(templates(seen(text), [event(text, word, type)])) == count
