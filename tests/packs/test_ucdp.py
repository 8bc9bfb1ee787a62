import pytest

from whence.errors import InputError
from whence.packs.types import State
from whence.packs.ucdp import is_ucdp, read

COLUMNS = (
    "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,NameChange,NewName,"
    "NewNameFullMotherTongue,NewNameFullEng,Org,ActorIdPrev,ActorIdSplitTemp,ActorIdAlliance,"
    "ActorIdGroup,Location"
)
STATES = (State("XS", ("Sorn",), (), ()), State("XK", ("Kelm",), (), ()))
ROWS = (
    "1,Government of Sorn (Old Sorn),Government of Sorn,n/a,Government of Sorn,0,,,,4,,,,,Kelm",
    "2,SLF,SLF,Front Sornais,Sorn Liberation Front,0,,,,1,,,,,Sorn",
    '3,RW,RW,n/a,River Wing,1,RWA,n/a,River Wing Army,1,2,2,4,1,"Sorn, Kelm, Nowhere"',
    "4,The Delta League,n/a,n/a,n/a,0,,,,2,,,,,",
)


def table(tmp_path, *rows):
    path = tmp_path / "actors.csv"
    path.write_text("\ufeff" + "\n".join((COLUMNS, *rows)), "utf-8")
    return path


def test_names_kinds_and_countries(tmp_path):
    (government, front, wing, league), wrong = read(table(tmp_path, *ROWS), STATES)
    assert not wrong
    assert (government.name, government.kind) == ("Government of Sorn", "political-body")
    assert government.countries == ("XS",)
    assert "Government of Old Sorn" in [a.text for a in government.aliases]
    assert (front.id, front.ids, front.name) == ("ucdp-2", (("ucdp", "2"),), "Front Sornais")
    assert {a.text: a.use for a in front.aliases} == {
        "SLF": "short",
        "Front Sornais": "name",
        "Sorn Liberation Front": "name",
    }
    assert wing.name == "River Wing Army" and wing.countries == ("XS", "XK")
    assert (league.kind, [a.text for a in league.aliases]) == ("civilians", ["Delta League"])


def test_splits_mergers_and_alliances(tmp_path):
    wing = read(table(tmp_path, *ROWS), STATES)[0][2]
    assert wing.bonds == (
        ("split_from", "ucdp-2"),
        ("faction_of", "ucdp-2"),
        ("allied_with", "ucdp-4"),
        ("merged_with", "ucdp-1"),
    )


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("x,A" + "," * 13, "line 3: ActorId is 'x'; a number is accepted"),
        (ROWS[1], "line 3: ActorId 2 stands twice"),
        ("9," + "," * 13, "line 3: actor 9 has no name"),
        ("9,A" + "," * 13, "line 3: Org is ''; 1, 2, 3 or 4 is accepted"),
        ("9", "line 3: actor 9 has no name"),
    ],
)
def test_a_wrong_row_is_named_and_left_out(tmp_path, row, said):
    actors, wrong = read(table(tmp_path, ROWS[1], row), STATES)
    assert len(actors) == 1 and wrong == [said]


def test_another_file(tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    assert not is_ucdp(path)
    with pytest.raises(InputError, match="has no column ActorId"):
        read(path, STATES)
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.csv", STATES)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not UTF-8"):
        read(path, STATES)
