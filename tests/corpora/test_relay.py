"""The relay corpus is what its datasheet says: spans lie in their texts, references are kept."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

RELAY = Path(__file__).parents[2] / "corpora" / "relay"
README = (RELAY / "README.md").read_text(encoding="utf-8")
KINDS = {"outlet", "document", "person", "organisation", "government", "group", "unspecified"}
STATUSES = ("stated", "hedged", "denied", "predicted", "requested")
CLUSTERS = sorted(RELAY.rglob("*.gold.json"))


def load(path: Path) -> tuple[dict, dict[str, dict]]:
    gold = json.loads(path.read_text(encoding="utf-8"))
    lines = path.with_name(f"{gold['cluster']}.jsonl").read_text(encoding="utf-8").split("\n")
    rows = [json.loads(line) for line in lines if line]
    assert len({row["doc"] for row in rows}) == len(rows)
    return gold, {row["doc"]: row for row in rows}


def claims_of(docs: dict[str, dict]) -> list[tuple[dict, dict]]:
    return [(row, claim) for row in docs.values() for claim in row["claims"]]


def check(gold: dict, docs: dict[str, dict]) -> None:
    """What holds for every cluster."""
    told = claims_of(docs)
    assert len({claim["id"] for _, claim in told}) == len(told)
    for row, claim in told:
        check_claim(row, claim, docs)
    assert {claim["claim"] for _, claim in told} <= gold["claims"].keys()
    names = {link["name"] for _, claim in told for link in claim["chain"]}
    names |= {row["outlet"] for row in docs.values()}
    for known in gold["claims"].values():
        assert {*known["roots"], *known.get("denied_by", [])} <= names
        assert known.get("incident") is None or known["incident"] in gold["incidents"]
    for one, other, differs in gold["conflicts"]:
        assert {one, other} <= gold["claims"].keys()
        assert one != other
        assert differs
    for row in docs.values():
        assert all(docs[name]["published"] < row["published"] for name in row["reuses"])


def check_claim(row: dict, claim: dict, docs: dict[str, dict]) -> None:
    mentions = [span for link in claim["chain"] for span in link["mention"]]
    for start, end in [*claim["content"], *mentions]:
        assert 0 <= start < end <= len(row["text"])
        assert row["text"][start:end] == row["text"][start:end].strip()
    words = " ".join(row["text"][start:end] for start, end in claim["content"])
    assert words
    assert all(number["text"] in words for number in claim["numbers"])
    assert claim["status"] in STATUSES
    for link in claim["chain"]:
        assert link["kind"] in KINDS
        assert link["article"] is None or link["article"] in docs.keys() - {row["doc"]}


def counts(paths: list[Path]) -> Counter:
    found: Counter = Counter(clusters=len(paths))
    for path in paths:
        gold, docs = load(path)
        found.update(propositions=len(gold["claims"]), incidents=len(gold["incidents"]))
        found.update(conflicts=len(gold["conflicts"]), reports=len(docs))
        carried: dict[str, set[str]] = {}
        for row in docs.values():
            cited = {link["article"] for c in row["claims"] for link in c["chain"]} - {None}
            found.update(words=len(row["text"].split()), copies=len(row["reuses"]))
            found.update(citations=len(cited))
        for row, claim in claims_of(docs):
            depth = ("own voice", "one link", "two links or more")[min(len(claim["chain"]), 2)]
            found.update(["claims", depth, claim["status"]])
            found.update(numbers=len(claim["numbers"]), relations=len(claim["relations"]))
            if claim["status"] != "denied":
                carried.setdefault(claim["claim"], set()).add(row["doc"])
        found.update(repeated=sum(len(reports) > 1 for reports in carried.values()))
    return found


def told_counts(part: str) -> dict[str, int]:
    """The counts of the tables whose first column is headed "part"."""
    found = {}
    for table in re.findall(r"^\| part \|.*?(?=\n\n)", README, re.MULTILINE | re.DOTALL):
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.split("\n")]
        [row] = [row for row in rows if row[0] == part]
        found |= {
            head: int(cell.replace(",", ""))
            for head, cell in zip(rows[0][1:], row[1:], strict=True)
        }
    return found


@pytest.mark.parametrize("path", CLUSTERS, ids=lambda path: path.name.split(".")[0])
def test_a_cluster_holds_together(path):
    check(*load(path))


@pytest.mark.parametrize(("part", "folder"), [("dev", RELAY), ("train", RELAY / "train")])
def test_the_readme_counts_right(part, folder):
    told = told_counts(part)
    assert len(told) == 20
    found = counts(sorted(folder.glob("*.gold.json")))
    assert {head: found[head] for head in told} == told


def test_the_example_of_the_readme_is_what_it_shows():
    row, gold = map(json.loads, re.findall(r"^```json\n(.*?)^```", README, re.M | re.S))
    check(gold, {row["doc"]: row, "k00-01": {"outlet": "Tarn police", "claims": [], "reuses": []}})
    [claim] = row["claims"]
    parts = [*claim["content"], *(span for link in claim["chain"] for span in link["mention"])]
    assert [row["text"][start:end] for start, end in parts] == [
        "Two men were arrested over the mill fire",
        "the Dell Courier",
        "a court clerk",
    ]
