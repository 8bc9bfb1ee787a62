import pytest

from tests.packs.conftest import PACK
from whence.errors import InputError
from whence.packs.toml import loads, read
from whence.packs.types import Alias, Rule


def test_a_pack(pack):
    got, wrong = read(pack)
    assert not wrong
    assert [a.name for a in got.actors] == ["Sorn Liberation Front", "River Wing"]
    assert got.actors[0].ids == (("ucdp", "99001"),)
    assert got.actors[0].aliases == (Alias("SLF", "short"),)
    assert got.actors[1].bonds == (("faction_of", "sorn-front"),)
    assert (got.places[0].latitude, got.places[0].path) == (10.25, ("Sorn",))


def test_wordings_with_dates_and_languages():
    row = (
        '[[actor]]\nid = "a"\nname = "A"\nkind = "armed-group"\n'
        'bynames = [{ text = "Aldane regime", since = "2031-04-02" }]\nnames = { fr = "Le A" }\n'
        'governs = ["XS", { country = "XT", until = "2030" }]\n'
    )
    actor = loads(f'[pack]\nid = "p"\n{row}', "p")[0].actors[0]
    assert actor.aliases == (
        Alias("Aldane regime", "byname", "2031-04-02"),
        Alias("Le A", "name", language="fr"),
    )
    assert actor.governs == (Rule("XS"), Rule("XT", until="2030"))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            'id = "x"\nname = "X"\nkind = "tribe"',
            "actor x: kind is 'tribe'; accepted are state-force",
        ),
        ('id = "x"\nkind = "person"', "actor x: name is None; a text is accepted"),
        ('id = "x"\nname = "X"\nkind = "person"\nsince = 2019', "actor x: since is 2019; a text"),
        (
            'id = "x"\nname = "X"\nkind = "person"\nage = 3',
            "actor x: 'age' is unknown; accepted are",
        ),
        ('id = "x"\nname = "X"\nkind = "person"\naliases = [3]', "actor x: 3 is no alias"),
        ('id = "x"\nname = "X"\nkind = "person"\nids = "3"', "actor x: ids is '3'; a table"),
    ],
)
def test_a_wrong_actor_is_named_and_left_out(row, said):
    pack, wrong = loads(f"{PACK}\n[[actor]]\n{row}\n", "p")
    assert len(pack.actors) == 2
    assert len(wrong) == 1 and wrong[0].startswith(said)


def test_a_wrong_place_is_left_out():
    row = '[[place]]\nname = "B"\nkind = "site"\nlat = 91\nlon = 1\ncountry = "XS"\n'
    pack, wrong = loads(PACK + row, "p")
    assert len(pack.places) == 1
    assert wrong == ["place B: lat is 91; degrees from -90 to 90 are accepted"]


@pytest.mark.parametrize(
    ("text", "said"), [("a = ", "is no TOML"), ("a = 1", "has no [pack] with an id")]
)
def test_what_is_no_pack(text, said):
    with pytest.raises(InputError) as error:
        loads(text, "p.toml")
    assert str(error.value).startswith("p.toml: ") and said in str(error.value)


def test_what_cannot_be_read(tmp_path):
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe")
    for name in ("a.toml", "b.toml"):
        with pytest.raises(InputError):
            read(tmp_path / name)
