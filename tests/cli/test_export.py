"""The command that writes a store for other programs."""

from __future__ import annotations

import json


def test_export_to_a_file_and_to_a_pipe(whence, store, tmp_path):
    out = tmp_path / "out.jsonl"
    arguments = ("export", "--format", "score-claims", "--store", store)
    code, _, err = whence(*arguments, "-o", str(out))
    assert (code, err) == (0, f"2 records written to {out}\n")
    docs = [json.loads(line)["doc"] for line in out.read_text("utf-8").splitlines()]
    assert sorted(docs) == ["harbour", "rain"]


def test_an_unknown_format(whence, store):
    code, _, err = whence("export", "--format", "rhyme", "--store", store)
    assert code == 2
    assert err.startswith("whence: unknown format 'rhyme': accepted are jsonl, ")
