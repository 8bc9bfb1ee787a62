import io
import json

from tests.making import make_reading
from whence.export.score_same_incident import write_score_incidents


def test_reports_of_one_incident_share_a_label_and_others_stand_alone(store):
    for number in (1, 2, 3):
        store.add(make_reading(f"r{number}", doc=f"story{number}", address=f"{number}.txt"))
    with store.change():
        store.regroup("same-story", [], {"r1": "r1", "r2": "r1"})
    out = io.StringIO()
    assert write_score_incidents(store, out) == 3
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    assert {row["doc"]: row["incident"] for row in rows} == {
        "story1": "r1",
        "story2": "r1",
        "story3": "r3",
    }
