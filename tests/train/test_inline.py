from __future__ import annotations

from pathlib import Path

import pytest

from train.inline import rows

REPORTS = Path(__file__).parents[2] / "train" / "reports"
HEAD = "== a1 | outlet: The Ridge Post | published: 2031-05-14 | title: Two held\n"
BODY = (
    "<c1>Two men were held</c1>, <m1>police</m1> told <m2>Radio Lisk</m2>. “<c2>It is over</c2>.”\n"
)
NOTES = "--\nm1: police | government | named\nm2: Radio Lisk | outlet | named\n"


def read(tmp_path, text):
    path = tmp_path / "some.txt"
    path.write_text(text, encoding="utf8")
    return list(rows(path))


def test_claims_and_links_are_found_where_they_stand(tmp_path):
    labels = "c1: m2 > m1 | stated\nc2: (police) | predicted\n"
    (row,) = read(tmp_path, HEAD + BODY + NOTES + labels)
    text = row["text"]
    assert text == "Two men were held, police told Radio Lisk. “It is over.”"
    assert (row["doc"], row["outlet"], row["title"]) == ("a1", "The Ridge Post", "Two held")
    first, second = row["claims"]
    assert [text[a:b] for a, b in first["content"]] == ["Two men were held"]
    assert [text[slice(*link["mention"][0])] for link in first["chain"]] == ["Radio Lisk", "police"]
    assert second["chain"] == [
        {"mention": None, "name": "police", "kind": "government", "named": True}
    ]
    assert (first["status"], second["status"]) == ("stated", "predicted")


@pytest.mark.parametrize(
    ("labels", "slip"),
    [
        ("c1: own | stated\n", "no label for ['c2']"),
        ("c1: own | perhaps\nc2: own | stated\n", "'own | perhaps' is not CHAIN | STATUS"),
        ("c1: m9 | stated\nc2: own | stated\n", "'m9' is no mention and no source's name"),
        ("c3: own | stated\n", "'c3' is not in the text"),
    ],
)
def test_a_slip_is_named_with_its_place(tmp_path, labels, slip):
    with pytest.raises(ValueError, match=r"^some\.txt: a1: ") as error:
        read(tmp_path, HEAD + BODY + NOTES + labels)
    assert str(error.value).endswith(slip)


def test_an_open_tag_is_a_slip(tmp_path):
    with pytest.raises(ValueError, match="left open or misspelt"):
        read(tmp_path, HEAD + "<c1>Two men were held.\n--\nc1: own | stated\n")


def test_all_reports_are_well_formed_and_their_names_differ():
    found = [row for path in sorted(REPORTS.glob("*.txt")) for row in rows(path)]
    names = [row["doc"] for row in found]
    assert len(names) == len(set(names)) > 300
