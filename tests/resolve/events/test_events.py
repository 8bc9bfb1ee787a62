from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.parsing import any_parsed
from whence.resolve.events import events, with_incidents
from whence.types import (
    Claim,
    Event,
    EventDraft,
    Extracted,
    Incident,
    Interval,
    Mark,
    Number,
    Parsed,
    Participant,
    Place,
    Report,
    Span,
    Time,
    Word,
)

TEXT = (
    "Rebels bombed a bank in Dorna on Monday . The attack killed nine guards . "
    "Rebels bombed a school in Velm . Another attack killed two . Police shot rebels ."
)
FORMS = TEXT.split(" ")


def built() -> Parsed:
    words, start = [], 0
    for form in FORMS:
        pos = "VERB" if form in ("bombed", "killed", "shot") else "NOUN"
        pos = "DET" if form in ("The", "Another", "a") else pos
        words.append(Word(start, start + len(form), pos, len(words), "dep"))
        start += len(form) + 1
    stops = [n + 1 for n, form in enumerate(FORMS) if form == "."]
    sentences = tuple(zip([0, *stops[:-1]], stops, strict=True))
    return Parsed(Report("r1", "story", TEXT), tuple(words), sentences, (), (), {})


def at(form: str, nth: int = 0) -> int:
    return [n for n, f in enumerate(FORMS) if f == form][nth]


def one(form: str, nth: int = 0) -> tuple[int, int]:
    return at(form, nth), at(form, nth)


def spot(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def naming(parsed: Parsed) -> Callable[[int, int], Participant]:
    """Rebels are one actor, everybody else is a name."""

    def name(first: int, last: int) -> Participant:
        start, end = parsed.words[first].start, parsed.words[last].end
        span = Span(start, end, parsed.report.text[start:end])
        rebels = "a1" if span.text.lower() == "rebels" else None
        return Participant(span.text, span, actor=rebels)

    return name


BOMBED = EventDraft(
    "ASSAULT",
    "explosives",
    "bombing",
    "happened",
    one("bombed"),
    actors=(one("Rebels"),),
    targets=(one("bank"),),
    places=(one("Dorna"),),
    times=(one("Monday"),),
)
AGAIN = EventDraft(
    "ASSAULT", None, "attack", "happened", one("attack"), recipients=(one("guards"),), toll=(0,)
)
ELSEWHERE = replace(
    BOMBED,
    trigger=one("bombed", 1),
    actors=(one("Rebels", 1),),
    targets=(one("school"),),
    places=(one("Velm"),),
    times=(),
)
NINE = Number(spot("nine"), 9, 9, None, "killed")
MONDAY = Interval("2031-05-05", "2031-05-05", "day")
PLACES = (
    Place("p1", "Dorna", "populated", (spot("Dorna"),), ("Dorna", "Qalmar")),
    Place("p2", "Velm", "populated", (spot("Velm"),), ("Velm", "Qalmar")),
)


def resolved(*drafts: EventDraft, claims: tuple[Claim, ...] = ()) -> tuple[Event, ...]:
    parsed = built()
    times = (Time(spot("Monday"), "DATE", "2031-05-05", MONDAY),)
    extracted = Extracted(parsed, (), (), (), (NINE,), times, events=drafts)
    return events(extracted, PLACES, claims, naming(parsed))


def claim(id_: str, words: str) -> Claim:
    span = spot(words)
    return Claim(id_, "r1", (span,), (), (), "stated", (), span, False)


def test_the_attack_is_the_one_told_of_before():
    (event,) = resolved(BOMBED, AGAIN)
    assert [t.text for t in event.triggers] == ["bombed", "attack"]
    assert event.kind == "bombing"
    assert [p.name for p in event.recipients] == ["guards"]
    assert event.toll == (NINE,)
    assert (event.place, event.time) == ("p1", MONDAY)


def test_two_attacks_in_two_places_stay_two():
    first, second = resolved(BOMBED, ELSEWHERE)
    assert [first.id, second.id] == ["e1", "e2"]
    assert (first.place, second.place) == ("p1", "p2")


def test_another_attack_is_another():
    another = replace(AGAIN, trigger=one("attack", 1), recipients=(), toll=())
    another = replace(another, recipients=(one("two"),))
    assert len(resolved(BOMBED, another)) == 2


def test_another_type_is_another_event():
    arrest = replace(AGAIN, type="COERCE", mode="arrest", kind=None)
    assert [e.type for e in resolved(BOMBED, arrest)] == ["ASSAULT", "COERCE"]


def test_what_was_denied_is_not_what_happened():
    denied = replace(BOMBED, trigger=one("bombed", 1), occurrence="denied")
    assert [e.occurrence for e in resolved(BOMBED, denied)] == ["happened", "denied"]


def test_a_bare_mention_of_something_never_told_of_is_no_event():
    assert resolved(EventDraft("ASSAULT", None, "attack", "happened", one("attack"))) == ()


def test_a_place_contains_no_contradiction():
    whole = Place("p3", "Qalmar", "country", (spot("Velm"),), ("Qalmar",))
    parsed = built()
    same = replace(ELSEWHERE, targets=(one("bank"),))
    extracted = Extracted(parsed, (), (), (), events=(BOMBED, same))
    (event,) = events(extracted, (PLACES[0], whole), (), naming(parsed))
    assert event.place == "p1"


def test_claims_that_hold_the_trigger_tell_of_the_event_and_vouch_for_its_parts():
    claims = (claim("c1", "Rebels bombed a bank in Dorna"), claim("c2", "killed nine guards"))
    (event,) = resolved(BOMBED, AGAIN, claims=claims)
    assert event.claims == ("c1",)
    assert [p.claims for p in event.actors] == [("c1",)]
    assert [p.claims for p in event.recipients] == [("c2",)]


def test_further_words_tell_of_the_event_and_tie_claims_to_it():
    killed = replace(BOMBED, also=(one("killed"),))
    (event,) = resolved(killed, claims=(claim("c1", "killed nine guards"),))
    assert [t.text for t in event.triggers] == ["bombed", "killed"]
    assert event.claims == ("c1",)


def test_several_dead_are_not_of_the_shooting_of_one_person():
    shot = EventDraft(
        *("ASSAULT", "firearms", "shooting", "happened", one("bombed")),
        recipients=((at("a"), at("bank")),),
    )
    dead = EventDraft("ASSAULT", None, None, "happened", one("killed"), toll=(0,))
    assert len(resolved(shot, dead)) == 2


def test_what_came_of_it_is_not_of_what_was_denied():
    denied = replace(BOMBED, occurrence="denied")
    dead = EventDraft("ASSAULT", None, None, "happened", one("attack"), toll=(0,))
    assert [e.toll for e in resolved(denied, dead)] == [(), (NINE,)]


def test_the_model_alone_accuses_nobody():
    alone = marked({"perpetrator": at("rebels")}, "kidnapping")
    assert with_incidents(alone, (BOMBED,)) == (BOMBED,)
    heard = marked({"speaker": at("Rebels"), "perpetrator": at("Rebels")})
    (draft,) = with_incidents(heard, (replace(BOMBED, actors=()),))
    assert draft.actors == ()
    (draft,) = with_incidents(marked({"perpetrator": at("bank")}), (replace(BOMBED, actors=()),))
    assert draft.actors == ()


def test_what_the_words_do_not_bear_out_is_not_taken_from_the_model():
    nonsense = marked({"victim": at("Another"), "weapon": at("Another"), "target": at("Another")})
    (draft,) = with_incidents(nonsense, (replace(BOMBED, trigger=one("attack", 1)),))
    assert (draft.recipients, draft.means, draft.targets) == ((), (), BOMBED.targets)
    assert with_incidents(nonsense, ()) == ()


def marked(layers: dict[str, int], type_: str = "bombing") -> Parsed:
    marks = tuple(Mark(layer, "", n, n, 1.0) for layer, n in layers.items())
    incident = Incident(type_, tuple(range(len(marks))), 1.0)
    return replace(built(), marks=marks, incidents=(incident,))


def test_an_incident_goes_to_the_event_of_its_sentence_and_fills_its_gaps():
    parsed = marked({"perpetrator": at("Rebels"), "target": at("bank")})
    (draft,) = with_incidents(parsed, (replace(BOMBED, actors=()),))
    assert draft.incident == 0
    assert draft.actors == (one("Rebels"),)
    assert draft.targets == BOMBED.targets
    hurt = marked({"victim": at("guards"), "perpetrator": at("Rebels")}, "attack")
    first, second = with_incidents(hurt, (BOMBED, replace(AGAIN, recipients=(), toll=())))
    assert {first.incident, second.incident} == {None, 0}


def test_a_role_that_the_words_fill_is_left_to_them():
    (draft,) = with_incidents(marked({"target": at("Dorna")}), (BOMBED,))
    assert draft.targets == BOMBED.targets


def test_an_incident_far_from_every_event_is_one_of_its_own():
    drafts = with_incidents(marked({"victim": at("rebels")}, "kidnapping"), (BOMBED,))
    assert [(d.kind, d.incident) for d in drafts] == [("bombing", None), ("kidnapping", 0)]
    assert drafts[1].recipients == (one("rebels"),)


def test_the_event_carries_its_incidents_type():
    parsed = marked({"victim": at("guards"), "perpetrator": at("Rebels"), "target": at("bank")})
    extracted = Extracted(parsed, (), (), (), (NINE,), events=(BOMBED,))
    (event,) = events(extracted, PLACES, (), naming(parsed))
    assert event.incident == "bombing"


@st.composite
def told(draw: st.DrawFn) -> Extracted:
    parsed = draw(any_parsed())
    size = len(parsed.words)
    if not size:
        return Extracted(parsed, (), (), ())
    word = st.integers(0, size - 1).map(lambda n: (n, n))
    some = st.lists(word, max_size=2).map(tuple)
    drafts = st.builds(
        EventDraft,
        type=st.sampled_from(["ASSAULT", "COERCE", "CONSULT"]),
        mode=st.none(),
        kind=st.sampled_from([None, "attack", "bombing"]),
        occurrence=st.sampled_from(["happened", "denied"]),
        trigger=word,
        actors=some,
        recipients=some,
        targets=some,
        places=some,
    )
    return Extracted(parsed, (), (), (), events=tuple(draw(st.lists(drafts, max_size=5))))


@given(told())
def test_every_event_is_told_of_by_words_of_the_report(extracted: Extracted):
    text = extracted.parsed.report.text
    found = events(extracted, (), (), naming(extracted.parsed))
    assert [e.id for e in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    spans = [s for e in found for s in (*e.triggers, *(p.mention for p in e.actors))]
    assert all(text[s.start : s.end] == s.text for s in spans)
    triggers = [t for e in found for t in e.triggers]
    assert len(triggers) <= len(extracted.events)
