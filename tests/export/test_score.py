import io
import json
from dataclasses import replace

from tests.making import AIDE, HERALD, make_claim, make_reading
from tests.telling import make_telling
from whence.export.score import write_score_attribution, write_score_claims


def rows(write, view):
    out = io.StringIO()
    assert write(view, out) == len(out.getvalue().splitlines())
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_claims_are_written_as_the_scorer_reads_them(store):
    chain = (HERALD, replace(AIDE, mention=(), inherited=True))
    reading = make_reading()
    store.add(replace(reading, claims=(make_claim(1, "Göksel", chain, status="denied"),)))
    link = {"source": "s1", "name": "Qalmar Herald", "mention": [[0, 17]]}
    assert rows(write_score_claims, store) == [
        {
            "doc": "story",
            "claims": [
                {
                    "id": "c1",
                    "content": [[64, 70]],
                    "chain": [
                        link,
                        {"source": "s2", "name": "aide", "mention": [], "inherited": True},
                    ],
                    "status": "denied",
                    "numbers": [],
                    "relations": [],
                }
            ],
        }
    ]


def test_numbers_and_relations_are_written_as_the_scorer_reads_them(store):
    store.add(make_telling())
    [row] = rows(write_score_claims, store)
    told, denied = row["claims"]
    assert told["numbers"] == [{"text": "dozens", "low": 24, "high": 96, "of": None}]
    assert denied["relations"] == [
        {
            "subject": "Sorn Front",
            "type": "allied_with",
            "object": "Qalmar Guard",
            "negated": True,
        }
    ]


def test_the_outer_level_of_attribution(store):
    store.add(make_reading())
    attribution = {"source": [[0, 17]], "cue": [[35, 39]], "content": [[40, 70]]}
    assert rows(write_score_attribution, store) == [{"doc": "story", "attributions": [attribution]}]


def test_one_line_a_doc_and_that_is_the_newest(store):
    store.add(make_reading("r1"))
    store.add(replace(make_reading("r2"), claims=(), attributions=()))
    store.add(make_reading("r3", doc="other", address="elsewhere"))
    found = rows(write_score_claims, store)
    assert [(row["doc"], len(row["claims"])) for row in found] == [("other", 2), ("story", 0)]
    assert [row["doc"] for row in rows(write_score_attribution, store)] == ["other", "story"]
