"""Incidents as templates of the MUC-4 task, which their quality is scored in."""

from __future__ import annotations

from typing import Any, TextIO

from whence.export.score import write_lines
from whence.store.contract import View
from whence.types import Span, Template


def write_score_muc(view: View, out: TextIO) -> int:
    """Write ``{"docid", "templates": [{"incident_type", "PerpInd", "PerpOrg", "Target", "Victim",
    "Weapon"}]}``: a role holds entities, an entity is a list of one string. Returns the number of
    lines."""
    return write_lines(
        view, out, "docid", lambda r: {"templates": [_template(t) for t in r.templates]}
    )


def _template(template: Template) -> dict[str, Any]:
    return {
        "incident_type": template.type,
        "PerpInd": _strings(template.perpetrators),
        "PerpOrg": _strings(template.organisations),
        "Target": _strings(template.targets),
        "Victim": _strings(template.victims),
        "Weapon": _strings(template.weapons),
    }


def _strings(spans: tuple[Span, ...]) -> list[list[str]]:
    """One string for all spans that read the same, letter case and line breaks aside."""
    found: dict[str, str] = {}
    for span in spans:
        words = " ".join(span.text.split())
        found.setdefault(words.casefold(), words)
    return [[words] for words in found.values()]
