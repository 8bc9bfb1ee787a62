import io
import json

import pytest

from tests.reconcile.story import story
from whence.errors import InputError
from whence.export import export
from whence.export.score_relay import write_score_relay
from whence.reconcile import reconcile


def test_a_store_is_written_as_one_cluster(store):
    for reading in story():
        store.add(reading)
    list(reconcile(store))
    out = io.StringIO()
    assert write_score_relay(store, out, "harbour") == 1
    row = json.loads(out.getvalue())
    assert row["cluster"] == "harbour"
    assert row["copies"] == [["r2", "r1"]]
    assert ["r3", "r1"] in row["citations"]
    (group,) = [item for item in row["groups"] if ["r3", "c30"] in item["claims"]]
    assert group["roots"] == 2
    claims = [claim for item in row["groups"] for _, claim in item["claims"]]
    assert sorted(claims) == ["c10", "c11", "c20", "c21", "c30", "c40", "c41"]
    known = {item["id"] for item in row["groups"]}
    assert all(set(pair) <= known for pair in row["conflicts"])


def test_the_cluster_needs_a_name(store, tmp_path):
    with pytest.raises(InputError, match="give it with --name"):
        export(store, "score-relay", str(tmp_path / "out.jsonl"))
