"""Incidents as templates of the MUC-4 task, which their quality is scored in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from whence.export.score import write_lines
from whence.lexicon import lists
from whence.store.contract import View
from whence.types import Actor, ActorKind, Event, Participant, Reading

BODIES: frozenset[ActorKind] = frozenset(
    ("state-force", "armed-group", "political-body", "organisation")
)
"""Kinds of actors that are an organisation once they have a name."""

ABBREVIATED = 5
"""Letters that an abbreviation has at most, where letter case does not tell it."""

Entity = tuple[str, str]
"""What tells one entity from another, and the string it is written as."""


def write_score_muc(view: View, out: TextIO) -> int:
    """Write ``{"docid", "templates": [{"incident_type", "PerpInd", "PerpOrg", "Target", "Victim",
    "Weapon"}]}``, a template for each event that the model saw as an incident of MUC-4's task. A
    role holds entities, an entity is a list of one string: its words, or its name where they are
    a pronoun. Who is described ("the guerrillas") stands in PerpInd, and the named body that the
    description means in PerpOrg. Returns the number of lines."""
    return write_lines(view, out, "docid", lambda r: {"templates": list(_templates(r))})


def _templates(reading: Reading) -> Iterator[dict[str, Any]]:
    actors = {actor.id: actor for actor in reading.actors}
    for event in reading.events:
        if event.incident is not None:
            yield _template(event, event.incident, actors)


def _template(event: Event, incident: str, actors: Mapping[str, Actor]) -> dict[str, Any]:
    bodies = {id_: actor for id_, actor in actors.items() if actor.named and actor.kind in BODIES}
    means = [(words.casefold(), words) for words in (_flat(span.text) for span in event.means)]
    return {
        "incident_type": incident,
        "PerpInd": _strings(_described(event.actors, bodies)),
        "PerpOrg": _strings(_named(event.actors, bodies)),
        "Target": _strings(map(_entity, event.targets)),
        "Victim": _strings(map(_entity, event.recipients)),
        "Weapon": _strings(means),
    }


def _described(people: Sequence[Participant], bodies: Mapping[str, Actor]) -> Iterator[Entity]:
    for item in people:
        body = bodies.get(item.actor or "")
        if body is None:
            yield _entity(item)
        elif not _is_name(_words(item), body.name):
            words = _words(item)
            yield words.casefold(), words


def _named(people: Sequence[Participant], bodies: Mapping[str, Actor]) -> Iterator[Entity]:
    for item in people:
        body = bodies.get(item.actor or "")
        if body is not None:
            words = _words(item)
            yield body.id, words if _is_name(words, body.name) else body.name


def _is_name(words: str, name: str) -> bool:
    """Whether words are a name of the body rather than a description of its people: by their
    head, "guerrillas of the Front" and "Front guerrillas" being none."""
    parts = words.split()
    folded = [part.casefold() for part in parts]
    head = folded.index("of", 1) - 1 if "of" in folded[1:] else len(parts) - 1
    if folded[head] in name.casefold().split() or parts[head][:1].isupper():
        return True
    return len(parts) == 1 and len(words) <= ABBREVIATED


def _entity(item: Participant) -> Entity:
    words = _words(item)
    return item.actor or words.casefold(), words


def _words(item: Participant) -> str:
    """Its words on one line, or its name where they are a pronoun."""
    words = _flat(item.mention.text)
    return item.name if words.casefold() in lists("sources")["pronouns"] else words


def _strings(entities: Iterable[Entity]) -> list[list[str]]:
    """One string for each entity, its first; a pronoun that means nobody known is none."""
    found: dict[str, str] = {}
    for key, words in entities:
        if words and words.casefold() not in lists("sources")["pronouns"]:
            found.setdefault(key, words)
    return [[words] for words in dict.fromkeys(found.values())]


def _flat(words: str) -> str:
    return " ".join(words.split())
