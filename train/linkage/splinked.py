"""Splink's model of claims: the same comparisons as at run time, their m and u learnt by Splink.

Splink compares columns in SQL. Our comparisons need more than two records' columns (who else says
something like it, where in the report), so its levels ask a function of ours, ``grade``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

import duckdb
import pyarrow as pa
from splink import DuckDBAPI, Linker, SettingsCreator
from splink.blocking_rule_library import CustomRule
from splink.comparison_level_library import CustomLevel, ElseLevel
from splink.comparison_library import CustomComparison

from train.linkage.clusters import Cluster
from whence.reconcile.claims.comparing import LEVELS
from whence.reconcile.claims.matching import pairs

Grades = Mapping[frozenset[str], tuple[int, ...]]
Settings = dict[str, Any]
PRIOR = "probability_two_random_records_match"
NEVER = 1e-12
NEAR = "l.story = r.story AND grade('wording', l.mark, r.mark) >= 0"
OTHER = "l.story = r.story AND grade('other', l.mark, r.mark) = 1"
"""Splink learns nothing of a column that blocks; ``mark`` is the claim's id once more."""
SEEN = 0.5
"""How often a level counts as seen that no pair of its kind shows, so that it is not impossible."""


@dataclass(slots=True)
class Pairs:
    """Claims as (id, story), the pairs worth comparing with their levels, and those that are known
    to say the same, or not to."""

    claims: list[tuple[str, int]]
    grades: dict[frozenset[str], tuple[int, ...]]
    same: list[tuple[str, str]]
    other: set[frozenset[str]] = field(default_factory=set)


def learn(clusters: Sequence[Cluster]) -> Settings:
    """Splink's settings with m, of labelled pairs that say the same, and u, of labelled pairs that
    do not: Splink estimates u by expectation maximisation, here over the latter alone and with a
    prior that leaves them no other choice."""
    found = _pairs(clusters)
    linker = linker_of(settings(NEVER), found.claims, found.grades, found.other)
    linker.training.estimate_m_from_pairwise_labels(_labels(linker, found.same))
    linker.training.estimate_parameters_using_expectation_maximisation(
        CustomRule(OTHER),
        fix_m_probabilities=True,
        fix_u_probabilities=False,
        fix_probability_two_random_records_match=True,
    )
    model: Settings = linker.misc.save_model_to_json()
    share = len(found.same) / (len(found.same) + len(found.other))
    return _possible(model, len(found.same), len(found.other)) | {PRIOR: share}


def settings(share: float) -> SettingsCreator:
    """Our comparisons as Splink's; ``share`` of the pairs say the same."""
    return SettingsCreator(
        link_type="dedupe_only",
        comparisons=[_comparison(name, labels) for name, labels in LEVELS.items()],
        blocking_rules_to_generate_predictions=[CustomRule(NEAR)],
        probability_two_random_records_match=share,
        retain_matching_columns=False,
        additional_columns_to_retain=["claim"],
        linker_uid="whence-claims",
    )


def linker_of(
    model: SettingsCreator | Settings,
    claims: Sequence[tuple[str, int]],
    grades: Grades,
    others: AbstractSet[frozenset[str]] = frozenset(),
) -> Linker:
    """Splink over claims (id, story) whose pairs have these levels; other pairs are not compared.
    ``others`` are those known not to say the same."""
    names = list(LEVELS)

    def grade(name: str, one: str, other: str) -> int:
        pair = frozenset((one, other))
        if name == "other":
            return int(pair in others)
        levels = grades.get(pair)
        return -1 if levels is None else levels[names.index(name)]

    connection = duckdb.connect()
    connection.create_function("grade", grade, ["VARCHAR", "VARCHAR", "VARCHAR"], "INTEGER")
    ids, stories = [claim for claim, _ in claims], [story for _, story in claims]
    table = pa.table({"unique_id": ids, "claim": ids, "mark": ids, "story": stories})
    return Linker(DuckDBAPI(connection).register(table), model, log_level=None)


def _comparison(name: str, labels: Sequence[str]) -> CustomComparison:
    levels = [
        CustomLevel(f"grade('{name}', claim_l, claim_r) = {n}", label)
        for n, label in enumerate(labels)
    ]
    return CustomComparison(
        comparison_levels=[
            *reversed(levels[1:]),
            ElseLevel().configure(label_for_charts=labels[0]),
        ],
        output_column_name=name,
    )


def _pairs(clusters: Sequence[Cluster]) -> Pairs:
    found = Pairs([], {}, [])
    for story, cluster in enumerate(clusters):
        for n, side in enumerate(cluster.sketches):
            mark = f"{story} "
            found.claims += [(mark + fact.id, story) for fact in side.facts]
            for pair in pairs(side, cluster.sketches[:n], cluster.copies):
                ids = mark + pair.left.id, mark + pair.right.id
                found.grades[frozenset(ids)] = pair.levels
                one, other = (cluster.labels.get(f.id) for f in (pair.left, pair.right))
                if one and one == other:
                    found.same.append((min(ids), max(ids)))
                elif one and other:
                    found.other.add(frozenset(ids))
    return found


def _labels(linker: Linker, same: Sequence[tuple[str, str]]) -> str:
    table = pa.table(
        {"unique_id_l": [pair[0] for pair in same], "unique_id_r": [pair[1] for pair in same]}
    )
    linker.table_management.register_table(table, "labels", overwrite=True)
    return "labels"


def _possible(model: Settings, same: int, other: int) -> Settings:
    """The settings with no level impossible: Splink leaves one without a probability, or with
    next to none, that it did not see."""
    for comparison in model["comparisons"]:
        for key, seen in (("m_probability", same), ("u_probability", other)):
            levels = comparison["comparison_levels"]
            given = [max(level.get(key) or 0.0, SEEN / seen) for level in levels]
            for level, value in zip(levels, given, strict=True):
                level[key] = round(value / sum(given), 9)
    return model
