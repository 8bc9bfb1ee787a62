from __future__ import annotations

from tests.parsing import parsed
from whence.extract.attribution import attributions
from whence.extract.ties import best

BROKEN = parsed(
    "[content We fled], [source Ana Brel] [cue said], [content and ran].",
    (("content-cue", 0, 2, 0.9), ("content-cue", 3, 2, 0.8), ("cue-source", 2, 1, 0.9)),
)


def test_content_broken_by_its_attribution_is_one() -> None:
    (one,) = attributions(BROKEN)
    assert [s.text for s in one.content] == ["We fled", "and ran"]
    assert [s.text for s in one.cue] == ["said"]
    assert [s.text for s in one.source] == ["Ana Brel"]


def test_a_cue_without_a_source_or_without_content() -> None:
    report = parsed(
        "[content We fled], it was [cue said]. They [cue told] nothing.",
        (("content-cue", 0, 1, 0.9), ("cue-source", 1, -1, 0.9)),
    )
    (one,) = attributions(report)
    assert one.source == ()


def test_the_best_tie_counts_and_none_is_a_choice() -> None:
    report = parsed(
        "[content We fled], [source Brel] [cue said].",
        (("content-cue", 0, 2, 0.3), ("content-cue", 0, -1, 0.7), ("cue-source", 2, 1, 0.9)),
    )
    assert best(report, "content-cue") == {0: -1}
    assert attributions(report) == []
