"""What the model sees as one violent incident, in the report's words."""

from __future__ import annotations

from whence.types import Incident, Parsed, Span, Template


def templates(parsed: Parsed) -> tuple[Template, ...]:
    """A template for every incident, in the order of the text."""
    return tuple(_template(parsed, incident) for incident in parsed.incidents)


def _template(parsed: Parsed, incident: Incident) -> Template:
    marks = sorted((parsed.marks[n] for n in incident.marks), key=lambda m: (m.first, m.last))

    def words(layer: str) -> tuple[Span, ...]:
        return tuple(parsed.span(mark.first, mark.last) for mark in marks if mark.layer == layer)

    return Template(
        type=incident.type,
        score=incident.score,
        perpetrators=words("perpetrator"),
        organisations=words("organisation"),
        targets=words("target"),
        victims=words("victim"),
        weapons=words("weapon"),
    )
