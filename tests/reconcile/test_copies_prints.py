"""Fingerprints: what has a paragraph in common has one in common."""

from __future__ import annotations

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from whence.reconcile.copies import fingerprints
from whence.reconcile.copies.prints import GRAM, WINDOW
from whence.types import Reading, Report

WORDS = st.lists(st.sampled_from("alder birch cedar elm fir gorse hazel ivy".split()), max_size=60)


def prints(text: str) -> frozenset[int]:
    return fingerprints(Reading(Report("r", "r", text), (), (), ()))


@given(WORDS, WORDS, st.lists(st.text("abcdef", min_size=1), min_size=GRAM + WINDOW - 1))
def test_a_run_in_common_gives_a_print_in_common(
    before: list[str], after: list[str], run: list[str]
) -> None:
    assert prints(" ".join(before + run)) & prints(" ".join(run + after))


@given(st.text())
def test_prints_are_signed_64_bit_numbers_and_few(text: str) -> None:
    found = prints(text)
    assert all(-(2**63) <= number < 2**63 for number in found)
    assert len(found) <= len(text.split()) + len(text)


def test_letter_case_and_marks_do_not_matter() -> None:
    text = "The launch broke in two, and sank within minutes of the blow."
    assert prints(text) == prints(text.upper().replace(",", " –"))
    assert prints(text) != prints(text.replace("launch", "ferry").replace("minutes", "hours"))


def test_a_text_of_few_words_has_none() -> None:
    assert prints("A launch sank off Selmar") == frozenset()


def test_prints_are_the_same_in_every_process() -> None:
    code = (
        "from whence.reconcile.copies import fingerprints as f; from whence.types import *;"
        "print(sorted(f(Reading(Report('r', 'r', 'one two three four five six seven'),(),(),()))))"
    )
    runs = {subprocess.check_output([sys.executable, "-c", code]) for _ in range(2)}
    assert runs == {f"{sorted(prints('one two three four five six seven'))}\n".encode()}
