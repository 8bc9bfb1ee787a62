from __future__ import annotations

from tests.parsing import parsed
from whence.resolve.mention import read
from whence.resolve.sources import source
from whence.types import Source


def made(marked: str, labels: dict[int, dict[str, float]] | None = None) -> Source:
    report = parsed(marked, labels=labels)
    return source(report, 1, [read(report, n) for n in range(len(report.marks))])


def test_the_fullest_name_the_role_and_all_mentions() -> None:
    found = made("[speaker Brel] spoke. So [speaker Capt. Ana Brel] left, [speaker he] said.")
    assert (found.id, found.name, found.named, found.role) == ("s1", "Ana Brel", True, "Capt.")
    assert [m.text for m in found.mentions] == ["Brel", "Capt. Ana Brel", "he"]


def test_an_anonymous_source_keeps_its_description() -> None:
    found = made("Then [speaker a senior officer of the frontier guard] spoke, [speaker he] did.")
    assert found.name == "a senior officer of the frontier guard"
    assert (found.named, found.role) == (False, "senior officer")
    assert found.affiliation == "the frontier guard"


def test_words_that_withhold_a_name_outweigh_the_model() -> None:
    found = made(
        "[speaker The clerk, who asked not to be named,] left.", {0: {"person": 1, "named": 1}}
    )
    assert not found.named


def test_the_model_decides_for_a_body_without_a_name() -> None:
    labels = {"government": 0.9, "named": 0.8}
    assert made("Then [speaker the ministry] spoke.", {0: labels}).named
    assert made("Then [speaker the ministry] spoke.", {0: labels}).kind == "government"


def test_unspecified_sources_have_one_name_and_are_not_named() -> None:
    found = made("It [speaker reportedly] fell.")
    assert (found.name, found.kind, found.named) == ("unspecified reports", "unspecified", False)
