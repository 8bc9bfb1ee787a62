import numpy as np

from tests.parse.making import words
from whence.parse.labels import FACTS, INCIDENTS, SCENE_LAYERS, SCENE_TIES, TERMS
from whence.parse.model import Cast, Held
from whence.parse.sight import see
from whence.types import Mark

TEXT = "The Front and the League raided a mill".split()


class Told:
    """Stands for the model: says of all pairs what it is told to."""

    scene_moves = np.zeros((len(SCENE_LAYERS), 3, 3), np.float32)

    def __init__(self, fact="none", attack=None):
        self.fact = fact
        self.attack = attack or {}

    def hold(self, both, spans):
        s = len(spans.first)
        incident = np.full((s, len(INCIDENTS)), -9.0)
        incident[:, INCIDENTS.index("attack")] = [self.attack.get(n, 9) for n in range(s)]
        term = np.zeros((s, len(TERMS)))
        term[:, TERMS.index("Organisation")] = 9
        return Held(incident, term, {})

    def cast(self, held, pairs):
        self.asked = [
            (of, to)
            for of, to, kind in zip(pairs.of, pairs.to, pairs.kind, strict=True)
            if kind == SCENE_TIES.index("incident")
        ]
        p = len(pairs.of)
        fact = np.zeros((p, len(FACTS)))
        fact[:, FACTS.index(self.fact)] = 9
        return Cast(held.incident, held.term, np.full((p, 1), 9.0), fact)


def scores(**found):
    """Tag scores of the layers, each marked where it is said to be found."""
    out = np.zeros((len(TEXT), 3 * len(SCENE_LAYERS)), np.float32)
    out[:, ::3] = 9
    for layer, places in found.items():
        n = 3 * SCENE_LAYERS.index(layer)
        for first, last in places:
            out[first : last + 1, n] = -9
            out[first, n + 1] = 9
            out[first + 1 : last + 1, n + 2] = 9
    return out


def look(model, marks=(), **found):
    return see(model, words(TEXT), np.zeros((len(TEXT), 768)), scores(**found), list(marks))


def entity(first, last):
    return Mark("entity", "organisation", first, last, 1.0)


def test_a_text_without_marks_shows_nothing():
    assert look(Told()) == look(Told(fact="AlliesOf"))
    assert look(Told()).marks == []


def test_parts_make_an_incident_after_the_marks_given():
    sight = look(Told(), [Mark("claim", "", 0, 7, 1.0)], perpetrator=[(0, 1)], target=[(6, 7)])
    assert [(m.layer, m.first, m.last) for m in sight.marks] == [
        ("perpetrator", 0, 1),
        ("target", 6, 7),
    ]
    (incident,) = sight.incidents
    assert (incident.type, incident.marks) == ("attack", (1, 2))


def test_only_parts_of_some_likely_incident_are_asked_about():
    parts = {"perpetrator": [(0, 1), (4, 4)], "target": [(6, 7)]}
    model = Told(attack={1: -9})
    sight = look(model, **parts)
    assert model.asked == [(2, 0)]
    assert [i.marks for i in sight.incidents] == [(0, 2)]
    unsure = Told(attack=dict.fromkeys(range(3), -1))
    assert look(unsure, **parts).incidents == ()
    assert unsure.asked == []


def test_relations_hold_between_the_marks_given():
    claim = Mark("claim", "", 0, 1, 1.0)
    sight = look(Told(fact="AlliesOf"), [claim, entity(0, 1), entity(3, 4)])
    assert {(t.kind, t.of, t.to) for t in sight.ties} == {
        ("fact:AlliesOf", 1, 2),
        ("fact:AlliesOf", 2, 1),
    }


def test_terms_are_ends_where_nothing_else_stands():
    sight = look(Told(fact="AlliesOf"), [entity(0, 1)], term=[(0, 1), (3, 4)])
    assert [m.label for m in sight.marks] == ["Organisation", "Organisation"]
    assert {(t.of, t.to) for t in sight.ties} == {(0, 2), (2, 0)}
