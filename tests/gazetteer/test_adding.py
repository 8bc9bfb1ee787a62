import zipfile

import pytest

from tests.gazetteer.world import file, line
from whence.errors import InputError
from whence.gazetteer import open_files
from whence.gazetteer.adding import add


@pytest.fixture
def base(tmp_path):
    return file(tmp_path)


@pytest.fixture
def own(tmp_path):
    return tmp_path / "data" / "own.sqlite"


def dump(tmp_path, *lines):
    path = tmp_path / "XA.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf8")
    return path


def test_a_place_of_a_dump_is_found_with_its_areas(tmp_path, base, own):
    path = dump(tmp_path, line(900, "Ørn", others="Oern,Ørnby", people="77"))
    done = add(path, base, own)
    assert (done.places, done.fresh, done.bad) == (1, 1, 0)
    known = open_files([base, own])
    (found,) = known.named("Oern")
    assert (found.id, found.kind, found.population) == (900, "populated", 77)
    assert (found.latitude, found.longitude) == (11.5, 21.5)
    assert known.path(found) == ("Ørn", "Marn", "Ardania")


def test_areas_of_the_dump_itself_contain_its_places(tmp_path, base, own):
    path = dump(
        tmp_path,
        line(901, "Orrin", second="X9"),
        line(902, "Brusk District", class_="A", code="ADM2", second="X9"),
        line(903, "Gorse", first="02"),
        line(904, "Western March", class_="A", code="ADM1", first="02"),
    )
    add(path, base, own)
    known = open_files([base, own])
    (orrin,), (gorse,) = known.named("Orrin"), known.named("Gorse")
    assert known.path(orrin) == ("Orrin", "Brusk District", "Marn", "Ardania")
    assert known.path(gorse) == ("Gorse", "Western March", "Ardania")
    assert known.entry(904).kind == "province"


def test_the_same_dump_again_adds_nothing(tmp_path, base, own):
    path = dump(tmp_path, line(900, "Ørn"), line(901, "Orrin"))
    add(path, base, own)
    assert add(path, base, own).fresh == 0
    assert open_files([own]).size() == (2, 2)


def test_a_place_that_moved_is_corrected(tmp_path, base, own):
    add(dump(tmp_path, line(900, "Ørn")), base, own)
    done = add(dump(tmp_path, line(900, "Ørn", latitude="12.25")), base, own)
    assert done.fresh == 1
    assert open_files([own]).entry(900).latitude == 12.25


def test_bad_lines_are_counted_and_named_and_stop_nothing(tmp_path, base, own):
    path = dump(
        tmp_path,
        line(900, "Ørn"),
        "only a few words",
        line("x1", "Nowhere"),
        line(905, "Farther", latitude="north"),
        line(906, "Farthest", longitude="181"),
    )
    done = add(path, base, own)
    assert (done.places, done.bad) == (1, 4)
    assert [(b.line, b.reason) for b in done.examples] == [
        (2, "1 columns with tabs between, not 19"),
        (3, "'x1' is no GeoNames id"),
        (4, "latitude 'north' is no number from -90 to 90"),
        (5, "longitude '181' is no number from -180 to 180"),
    ]


def test_an_archive_is_read_with_the_codes_in_it(tmp_path, base, own):
    path = tmp_path / "XA.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "how to read this\n" * 100)
        archive.writestr("admin1CodesASCII.txt", "XA.09\tTessel\tTessel\t12\n")
        archive.writestr("XA.txt", line(907, "Lorn", first="09") + "\n")
    add(path, base, own)
    known = open_files([base, own])
    assert known.path(known.named("Lorn")[0]) == ("Lorn", "Tessel Province", "Ardania")


@pytest.mark.parametrize("text", ["", "a page of words\nand no place\n"])
def test_a_file_without_a_place_is_refused_and_adds_nothing(tmp_path, base, own, text):
    path = tmp_path / "page.txt"
    path.write_text(text)
    with pytest.raises(InputError, match=r"page.txt: no place in it.*19 columns"):
        add(path, base, own)


def test_a_file_that_is_not_there_is_named(tmp_path, base, own):
    with pytest.raises(InputError, match=r"none.zip: no such file; give a GeoNames dump"):
        add(tmp_path / "none.zip", base, own)
    assert not own.exists()


def test_an_archive_without_a_dump_is_refused(tmp_path, base, own):
    path = tmp_path / "pictures.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("map.png", "")
    with pytest.raises(InputError, match="no GeoNames dump"):
        add(path, base, own)
