"""The packs that come with Whence hold together."""

import time

import pytest

from whence.packs import known, valid
from whence.packs.folder import packs, states
from whence.packs.known import build


@pytest.fixture(scope="module")
def all_packs():
    return packs()


def test_bonds_lead_to_actors(all_packs):
    held = build(all_packs, states())
    theatre = {a.id for p in all_packs if p.id != "world" for a in p.actors}
    for id_ in theatre & set(held.actors):
        for _, to in held.actors[id_].bonds:
            assert to in held.actors, (id_, to)


def test_ids_are_unique_inside_a_pack(all_packs):
    for pack in all_packs:
        ids = [a.id for a in pack.actors]
        assert len(ids) == len(set(ids)), pack.id


def test_the_world_is_there(all_packs):
    world = all_packs[-1]
    assert world.id == "world" and len(world.actors) > 1_600 and "CC BY 4.0" in world.credit
    assert len(states()) > 180


def test_places_lie_in_their_countries(all_packs):
    for pack in all_packs:
        for place in pack.places:
            assert 23 < place.latitude < 39 and 60 < place.longitude < 78, place.name
            assert place.path[-1] in ("Pakistan", "Afghanistan")


def test_packs_are_read_quickly():
    known()
    start = time.process_time()
    build(packs(), states())
    assert time.process_time() - start < 0.5


@pytest.mark.parametrize(
    ("date", "ruler"),
    [
        ("1999-05-01", "afghan-taliban"),
        ("2010", "afghan-republic"),
        ("2023-04-16", "afghan-taliban"),
        (None, "afghan-taliban"),
    ],
)
def test_who_governs_when(date, ruler):
    assert known().government("AF", date) == ruler


@pytest.mark.parametrize(
    ("date", "verdict"),
    [("2020-12-31", False), ("2021", True), ("2021-03", True), ("2022-05-01", False), (None, True)],
)
def test_valid(date, verdict):
    assert valid("2021-02", "2022-04", date) is verdict


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("Tehreek-i-Taliban Pakistan", "ttp"),
        ("Tehrik e Taliban Pakistan", "ttp"),
        ("Islamic Emirate of Afghanistan", "afghan-taliban"),
        ("Jamaat-ul-Ahrar", "jamaat-ul-ahrar"),
        ("Lashkar-e-Tayyiba", "lashkar-e-taiba"),
        ("Islamic State Khorasan Province", "iskp"),
        ("Pakistan's army", "pakistan-army"),
        ("Baloch Liberation Army", "bla"),
        ("Mouvement du 23-Mars", "m23"),
    ],
)
def test_wordings_mean_their_actor(said, who):
    (hit,) = known().find(said)
    assert hit.values[0][0] == who and hit.end == len(said)
