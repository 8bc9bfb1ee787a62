"""A desk for tests: a story of four reports and one hostile text, reconciled, with an incident."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest
from starlette.testclient import TestClient

from tests.reconcile.saying import Said, saying
from tests.reconcile.story import story
from whence.reconcile import reconcile
from whence.reconcile.review import judge
from whence.serve.app import create_app
from whence.serve.desk import Desk
from whence.store import open_store
from whence.types import Event, Participant, Reading, Span

HOSTILE = '<script>alert("x")</script> {{ 7*7 }}'
FIRST = "c1000"
"""The claim of twelve killed as it was made first: in four reports, from two roots."""
FIFTEEN = "c4000"
"""A claim that it cannot be true beside."""


def told() -> list[Reading]:
    """The story, its claims called ``cN00M`` and each report with the event ``e1``, a bombing,
    and a report ``r5`` whose words and outlet are markup."""
    bad = saying("r5", Said(f"The {HOSTILE} office was burnt down.", None, HOSTILE), day=9)
    bad = replace(bad, report=replace(bad.report, outlet=HOSTILE, title=HOSTILE, address="r5.txt"))
    return [_named(reading) for reading in (*story(), bad)]


@pytest.fixture(scope="session")
def told_store(empty, tmp_path_factory):
    """The path of a store of them, to copy."""
    path = shutil.copy(empty, tmp_path_factory.mktemp("told") / "told.duckdb")
    with open_store(path) as store:
        for reading in told():
            store.add(reading)
        list(reconcile(store))
        pairs = [("r1/e1", other) for other in ("r2/e1", "r3/e1", "r4/e1")]
        judge(store, "same-incident", pairs, True, "Tester", "one bombing")
    return path


@pytest.fixture
def desk(told_store, tmp_path):
    """A desk on a copy of that store."""
    opened = Desk(shutil.copy(told_store, tmp_path))
    yield opened
    opened.close()


@pytest.fixture
def client(desk):
    """A browser on it, at this machine; redirects are not followed."""
    with TestClient(create_app(desk), "http://testserver", follow_redirects=False) as browser:
        yield browser


def _named(reading: Reading) -> Reading:
    number = reading.report.id[1:]
    claims = tuple(
        replace(claim, id=f"c{number}00{place}") for place, claim in enumerate(reading.claims)
    )
    if "bomb" not in reading.report.text:
        return replace(reading, claims=claims)
    claims = (replace(claims[0], events=("e1",)), *claims[1:])
    events = (_bombing(reading, claims[0].id),)
    return replace(reading, claims=claims, events=events)


def _bombing(reading: Reading, claim: str) -> Event:
    at = reading.report.text.index("bomb")
    told_by = Span(at, at + 4, "bomb")
    return Event(
        id="e1",
        type="ASSAULT",
        mode=None,
        kind="bombing",
        occurrence="happened",
        triggers=(told_by,),
        actors=(Participant("the Sorn Front", told_by, claims=(claim,)),),
        toll=reading.claims[0].numbers,
        claims=(claim,),
    )
