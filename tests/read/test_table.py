import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.read.samples import ENGLISH
from whence.read.jsonrows import read_jsonl
from whence.read.options import ReadOptions, parse_map
from whence.read.package import read
from whence.read.piece import of_bytes
from whence.types import Aside

ROW = {
    "docid": "k1",
    "body": ENGLISH,
    "headline": "Front leaves",
    "publisher": "The Gazette",
    "dct": "2031-05-14T08:10",
    "claims": "gold",
}


def check(report):
    assert report.text == ENGLISH
    assert (report.doc, report.title, report.outlet) == ("k1", "Front leaves", "The Gazette")
    assert report.published == "2031-05-14T08:10"


@given(st.text(min_size=1).filter(str.strip), st.booleans())
def test_any_text_in_a_json_line_comes_back(text, escaped):
    line = json.dumps({"text": text}, ensure_ascii=escaped).encode()
    (draft,) = read_jsonl(of_bytes("a", "a.jsonl", line + b"\n"), ReadOptions())
    assert draft.text == text


@given(st.lists(st.text(min_size=1, alphabet="ab ,;\"'\r\n\t|é").filter(str.strip), min_size=1))
def test_any_text_in_a_csv_cell_comes_back(texts):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerows([("id", "text"), *enumerate(texts)])
        assert [report.text for report in read([path])] == texts


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("b.csv", ";"), ("c.tsv", "\t")])
def test_delimited(tmp_path, name, delimiter):
    path = tmp_path / name
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, ROW, delimiter=delimiter)
        writer.writeheader()
        writer.writerow(ROW)
    (report,) = read([path])
    check(report)
    assert report.address == f"{path}#k1"


def test_a_csv_of_another_encoding(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes("id,text\n1,“Müller left the café,” he said.\n".encode("cp1252"))
    (report,) = read([path])
    assert report.text == "“Müller left the café"


@pytest.mark.parametrize("shape", ["jsonl", "array", "object", "inner"])
def test_json(tmp_path, shape):
    path = tmp_path / ("a.jsonl" if shape == "jsonl" else "a.json")
    content = {"array": [ROW], "inner": {"status": "ok", "articles": [ROW]}}.get(shape, ROW)
    path.write_text(json.dumps(content))
    (report,) = read([path])
    check(report)


@pytest.mark.parametrize("folder", ["plain", "with [brackets] and *"])
def test_parquet(tmp_path, folder):
    import duckdb

    (tmp_path / folder).mkdir()
    path = tmp_path / folder / "a.parquet"
    with duckdb.connect() as database:
        database.execute("CREATE TABLE t (docid TEXT, body TEXT, pub DATE, source INT)")
        database.execute("INSERT INTO t VALUES ('k1', ?, '2031-05-14', 3)", [ENGLISH])
        database.execute("INSERT INTO t SELECT 'k' || i, NULL, NULL, i FROM range(2, 300) r(i)")
        (table,) = database.execute("SELECT 1 FROM t LIMIT 1").fetchone() or (0,)
        target = str(tmp_path / "out.parquet")
        assert table
        database.execute(f"COPY t TO '{target}' (FORMAT parquet)")
    Path(target).rename(path)
    report, *asides = read([path], ReadOptions(mapping=parse_map("date=pub")))
    assert (report.doc, report.text, report.published) == ("k1", ENGLISH, "2031-05-14")
    assert report.outlet is None
    assert len(asides) == 298


def test_a_broken_parquet_file_is_set_aside(tmp_path):
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 and nothing else")
    (aside,) = read([path])
    assert isinstance(aside, Aside) and aside.reason.startswith("not Parquet: ")


def test_values_that_are_no_strings_are_ignored(tmp_path):
    path = tmp_path / "a.jsonl"
    row = {"id": 17, "content": {"x": 1}, "article": "The mayor left.", "source": {"name": "x"}}
    path.write_text(json.dumps({**row, "domain": "gazette.example", "date": 5}))
    (report,) = read([path])
    assert (report.doc, report.text) == ("17", "The mayor left.")
    assert (report.outlet, report.published) == ("gazette.example", None)


def test_foreign_columns_are_mapped(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        json.dumps({"text": "Not this.", "Words": "The mayor left.", "day": "5 May 2031"})
    )
    (report,) = read([path], ReadOptions(mapping=parse_map("text=words,date=day")))
    assert (report.doc, report.text, report.published) == ("a-1", "The mayor left.", "2031-05-05")


def test_a_bad_row_is_set_aside_alone(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{broken\n\n[1]\n{"id": "x"}\n{"text": "Two."}\n')
    one, broken, number, empty, two = read([path])
    assert (one.text, two.text) == ("One.", "Two.")
    assert (one.doc, two.doc) == ("a-1", "a-6")
    assert broken.address == f"{path}#2" and broken.reason.startswith("not a JSON line: ")
    assert number.reason == "not a row: list where an object was expected"
    assert empty.reason == (
        "no text in the row: columns are id; "
        "text is looked for in text, body, content, article, doctext"
    )


def test_a_table_without_a_text_column_is_set_aside_once(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("id,words\n1,One.\n2,Two.\n")
    assert list(read([path])) == [
        Aside(
            str(path),
            "no text column: columns are id, words; "
            "text is looked for in text, body, content, article, doctext",
        )
    ]
