import json

import pytest

from bench.command import BenchError, output
from bench.figures import claim_figures
from bench.tasks import Task, texts


def test_texts_come_from_tables_and_folders_as_they_stand(tmp_path):
    table = tmp_path / "t.jsonl"
    table.write_text(json.dumps({"doc": "a", "text": "one\r\ntwo"}) + "\n", encoding="utf-8")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.txt").write_bytes(b"drei\r\n")
    task = Task("t", (table, folder), "claims", claim_figures)
    assert texts(task) == {"a": "one\r\ntwo", "b": "drei\r\n"}
    assert task.form == "score-claims"


def test_a_failing_command_is_one_line():
    with pytest.raises(BenchError, match=r"^sh exited with 3: late$"):
        output(["sh", "-c", "echo early >&2; echo late >&2; exit 3"])
