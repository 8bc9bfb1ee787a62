import sqlite3
import time

import pytest

from whence.errors import InputError
from whence.gazetteer import Entry, NamedPlace, base, open_files


def test_a_name_gives_all_its_places(world):
    assert [e.id for e in world.named("Velmore")] == [112, 211]
    assert world.named("Velmoor") == ()


def test_a_path_leads_from_the_place_to_its_country(world):
    (kelmar,) = world.named("Kelmar")
    assert world.path(kelmar) == ("Kelmar District", "Marn", "Ardania")


def test_people_mean_their_country(world):
    assert world.of_people("Ardanian").name == "Ardania"
    assert world.of_people("Velmorian") is None


def test_what_is_supplied_beside_a_file_is_found_with_its_own_path(world):
    camp = Entry(-50, "Camp Orrin", "site", "XA", 0, 0, 9.0, 19.0)
    more = world.including([NamedPlace(camp, ("Orrin base",), ("Marn", "Ardania"))])
    assert more.named("orrin base") == (camp,)
    assert more.path(camp) == ("Camp Orrin", "Marn", "Ardania")
    assert world.named("Camp Orrin") == ()


def test_a_later_file_corrects_an_earlier_one(world, tmp_path):
    from tests.gazetteer.world import file
    from whence.gazetteer.schema import create, write

    first = file(tmp_path)
    second = tmp_path / "own.sqlite"
    connection = create(second)
    with connection:
        write(connection, [Entry(11, "Marn", "province", "XA", 1, 0, 12.5, 22.5)])
    connection.close()
    assert open_files([first, second]).entry(11).latitude == 12.5


def test_a_file_that_is_no_gazetteer_is_named(tmp_path):
    path = tmp_path / "own.sqlite"
    path.write_text("no database at all, only a long line of words " * 10)
    with pytest.raises(InputError, match=r"own.sqlite: not a gazetteer"):
        open_files([path])


def test_a_file_of_another_version_is_named(tmp_path):
    path = tmp_path / "own.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(InputError, match="version 99; this Whence reads version 1"):
        open_files([path])


def test_what_the_base_install_carries_opens_fast_and_spans_the_world():
    begun = time.perf_counter()
    carried = open_files([base()])
    assert time.perf_counter() - begun < 1
    assert base().stat().st_size < 20_500_000
    assert carried.size()[0] > 200_000
    (boldak, *_) = carried.named("Spin Boldak")
    assert carried.path(boldak)[-2:] == ("Kandahār", "Afghanistan")
    assert {e.kind for e in carried.named("Georgia")} >= {"country", "province"}
    assert any(e.kind == "district" for e in carried.named("Rapides"))
    assert {"afghanistan", "gaza strip", "nsw"} <= carried.known
