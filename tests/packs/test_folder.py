import pytest

from tests.packs.test_ucdp import ROWS, table
from whence.errors import InputError
from whence.packs.folder import add, folder, merged, packs
from whence.packs.types import Alias, Pack, PackActor


def actor(id_, name, **more):
    return PackActor(id_, name, "armed-group", **more)


def test_adding_a_pack_twice_adds_nothing(pack):
    first, second = add(pack), add(pack)
    assert (first.pack, first.actors, first.places) == ("delta", 2, 1)
    assert (second.actors, second.places) == (0, 0)
    assert [p.id for p in packs()] == ["delta", "afpak", "common", "world"]
    assert len(list(folder().iterdir())) == 1


def test_the_ucdp_list_is_added_after_the_theatres(home):
    added = add(table(home, *ROWS, "x,A" + "," * 13))
    assert (added.actors, len(added.wrong)) == (4, 1)
    assert [p.id for p in packs()] == ["afpak", "common", "ucdp-actor", "world"]
    assert add(table(home, *ROWS)).actors == 0


def test_what_is_no_pack_is_not_added(home):
    other = home / "a.csv"
    other.write_text("a,b\n", "utf-8")
    for path in (home / "none.toml", other):
        with pytest.raises(InputError):
            add(path)
    assert not folder().exists()


def test_an_actor_of_two_packs_is_the_first_ones():
    one = actor("front", "Sorn Front", ids=(("ucdp", "7"),))
    two = actor("ucdp-7", "SLF", ids=(("ucdp", "7"),), countries=("XS",))
    wing = actor("ucdp-8", "Wing", bonds=(("faction_of", "ucdp-7"),))
    found = merged((Pack("a", "A", actors=(one,)), Pack("b", "B", actors=(two, wing))))
    assert [a.id for a in found] == ["front", "ucdp-8"]
    assert found[0].countries == ("XS",) and Alias("SLF") in found[0].aliases
    assert found[1].bonds == (("faction_of", "front"),)
