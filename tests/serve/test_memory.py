"""A finding is kept while the store stays as it is, and not longer."""

from __future__ import annotations

from types import SimpleNamespace

from whence.serve.memory import KEPT, remembered


class Picture:
    def __init__(self, state):
        self._state = state

    def state(self):
        return self._state


def request():
    return SimpleNamespace(app=SimpleNamespace(state=SimpleNamespace()))


def test_what_was_found_is_not_looked_for_again_in_the_same_state():
    asked, looked = request(), []
    for state in ((1, 0), (1, 0), (1, 1), (2, 1)):
        remembered(asked, Picture(state), "edges", lambda: looked.append(1) or [len(looked)])
    assert len(looked) == 3


def test_findings_are_told_apart_by_their_names():
    asked = request()
    assert remembered(asked, Picture((1, 0)), "a", lambda: [1]) == [1]
    assert remembered(asked, Picture((1, 0)), "b", lambda: [2]) == [2]


def test_the_oldest_finding_goes_when_there_are_many():
    asked, looked = request(), []
    for name in [*range(KEPT + 1), 0]:
        remembered(asked, Picture((1, 0)), name, lambda: looked.append(1) or [0])
    assert len(looked) == KEPT + 2
