import pytest

from whence.errors import InputError
from whence.read import identify
from whence.read.options import ReadOptions, parse_map


def test_a_mapping_is_read():
    assert parse_map("text=body, date=pub date") == {"text": "body", "published": "pub date"}


@pytest.mark.parametrize("given", ["", "text", "text=", "=body", "words=body", "text=a,text=b"])
def test_a_bad_mapping_is_refused(given):
    with pytest.raises(InputError):
        parse_map(given)


def test_the_error_says_what_is_accepted():
    with pytest.raises(InputError) as error:
        parse_map("words=body")
    assert str(error.value) == (
        "'words=body' is not FIELD=COLUMN; fields are id, text, title, outlet, published, url, date"
    )


def test_a_mapping_given_by_hand_may_say_date():
    assert ReadOptions(mapping={"date": "day"}).column("published") == "day"


def test_ids_differ_with_every_part_of_the_content():
    parts = {"doc": "a", "text": "b", "title": "c", "outlet": "d", "published": "e", "url": "f"}
    ids = {identify(**{**parts, name: "x"}) for name in parts} | {identify(**parts)}
    assert len(ids) == 7
    assert all(len(ident) == 17 and ident[0] == "r" for ident in ids)
