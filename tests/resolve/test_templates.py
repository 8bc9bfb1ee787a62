from dataclasses import replace

from tests.parsing import parsed
from whence.resolve.templates import templates
from whence.types import Incident, Mark


def test_a_template_holds_the_words_of_its_parts():
    told = parsed("Gunmen of the Front hit the mill.")
    marks = (Mark("target", "", 5, 6, 0.9), Mark("perpetrator", "", 0, 0, 0.9))
    told = replace(told, marks=marks, incidents=(Incident("attack", (0, 1), 0.8),))
    (template,) = templates(told)
    assert (template.type, template.score) == ("attack", 0.8)
    assert [s.text for s in template.perpetrators] == ["Gunmen"]
    assert [s.text for s in template.targets] == ["the mill"]
    assert template.victims == ()


def test_a_report_without_incidents_has_none():
    assert templates(parsed("Nothing was hit.")) == ()
