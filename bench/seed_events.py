"""The seed case's events beside those that Whence reads: ``python -m bench.seed_events``.

A gold event is met by an event of its type that the claim's content tells of. Its actors,
recipients and place are right when loose names agree, as ``score/claims.py`` has it. This prints;
it has no bar.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Protocol

from bench.__main__ import SHARED
from bench.command import BenchError
from whence.types import Event, Reading, Report

PARTS = ("actors", "recipients", "place")


class SameName(Protocol):
    """Whether two names may mean one."""

    def __call__(self, one: str, other: str) -> bool:
        """Whether they may."""
        ...


def compare(row: dict[str, Any], reading: Reading, same: SameName) -> list[dict[str, Any]]:
    """For every gold event: its claim, itself, and which parts the best event of its type gets
    right; ``met`` is false where the claim's content tells of none."""
    out = []
    for claim in row["claims"]:
        inside = [e for e in reading.events if _told_in(e, claim["content"])]
        for gold in claim["events"]:
            rated = [_right(gold, e, reading, same) for e in inside if e.type == gold["type"]]
            best = max(rated, key=lambda r: sum(r.values()), default=None)
            right = best or dict.fromkeys(PARTS, False)
            out.append({"claim": claim["id"], "gold": gold, "met": best is not None, **right})
    return out


def _told_in(event: Event, content: list[list[int]]) -> bool:
    return any(a <= t.start and t.end <= b for t in event.triggers for a, b in content)


def _right(gold: dict[str, Any], event: Event, reading: Reading, same: SameName) -> dict[str, bool]:
    done_to = [p.name for p in (*event.recipients, *event.targets)]
    place = next((p for p in reading.places if p.id == event.place), None)
    where = [place.name, *place.path] if place else []
    return {
        "actors": _all_named(gold["actors"], [p.name for p in event.actors], same),
        "recipients": _all_named(gold["recipients"], done_to, same),
        "place": _all_named([gold["place"]] if gold["place"] else [], where, same),
    }


def _all_named(gold: Iterable[str], told: list[str], same: SameName) -> bool:
    return all(any(same(name, other) for other in told) for name in gold)


def report(row: dict[str, Any]) -> Report:
    """The report of a gold row."""
    return Report(
        id=row["doc"],
        doc=row["doc"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=row["published"],
    )


def _same_name(shared: Path) -> SameName:
    spec = spec_from_file_location("claims", shared / "score" / "claims.py")
    if spec is None or spec.loader is None:
        raise BenchError(f"seed_events: no scorer in {shared}")
    scorer = module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer.same_name  # type: ignore[no-any-return]


def main(arguments: list[str] | None = None) -> int:
    """Print the comparison; exit code 2 when the seed case is missing."""
    parser = argparse.ArgumentParser(prog="python -m bench.seed_events", description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="cases and scorers")
    shared = parser.parse_args(arguments).shared
    path = shared / "cases" / "seed.jsonl"
    if not path.exists():
        print(f"bench: seed_events: no {path}", file=sys.stderr)
        return 2
    from whence.pipeline import readings

    row = json.loads(path.read_text(encoding="utf-8").splitlines()[0])
    (reading,) = readings([report(row)])
    found = compare(row, reading, _same_name(shared))
    for one in found:
        marks = " ".join(f"{part} {'yes' if one[part] else 'no'}" for part in ("met", *PARTS))
        print(f"{one['claim']:8} {one['gold']['type']:9} {marks}")
    counts = ", ".join(f"{sum(o[p] for o in found)} {p}" for p in ("met", *PARTS))
    whole = sum(all(o[p] for p in ("met", *PARTS)) for o in found)
    print(f"{len(found)} gold events: {counts} right, {whole} whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
