"""Whom "we" means. Words are invented."""

from __future__ import annotations

from tests.parsing import parsed
from whence.resolve.events import events
from whence.types import (
    Claim,
    EventDraft,
    Extracted,
    Link,
    Participant,
    Place,
    Span,
)


def warned(speaker: str) -> tuple[Participant, ...]:
    text = f"We have warned the rebels , said {speaker} ."
    built = parsed(text)
    start = text.index(speaker)
    mention = Span(start, start + len(speaker), speaker)
    link = Link("s1", speaker, "unnamed", False, (mention,))
    content = Span(0, 26, text[:26])
    told = Claim("c1", "r1", (content,), (), (link,), "stated", (), content, True)
    at = text.find("Qalmar")
    places = (Place("p1", "Qalmar", "country", (Span(at, at + 6, "Qalmar"),), ("Qalmar",)),)

    def naming(first: int, last: int) -> Participant:
        a, b = built.words[first].start, built.words[last].end
        return Participant(text[a:b], Span(a, b, text[a:b]))

    draft = EventDraft(
        "THREATEN", None, None, "happened", (2, 2), actors=((0, 0),), recipients=((3, 4),)
    )
    (event,) = events(Extracted(built, (), (), (), events=(draft,)), places, (told,), naming)
    return event.actors


def test_we_in_an_officers_mouth_is_the_state_that_the_text_gives_him():
    (actor,) = warned("a senior officer of Qalmar")
    assert (actor.name, actor.place, actor.mention.text) == ("Qalmar", "p1", "We")


def test_we_in_anybody_elses_mouth_is_nobody_known():
    assert warned("a trader from Qalmar") == ()
