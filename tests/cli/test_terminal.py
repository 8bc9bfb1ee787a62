"""What a person sees on a terminal, wide and narrow, with colour and without."""

from __future__ import annotations

import re

import pytest


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "command",
    [("claims",), ("trace", "c2"), ("trace", "d1"), ("sources",), ("report", "harbour")],
)
def test_no_line_is_wider_than_the_terminal(terminal, store, columns, command):
    out = terminal(columns, *command, "--store", store)
    plain = re.sub(r"\x1b\[[\d;]*m", "", out)
    assert all(len(line.rstrip()) <= columns for line in plain.splitlines())


def test_claims_stand_under_their_report(terminal, store):
    lines = terminal(80, "claims", "--store", store, "--depth", "2").splitlines()
    assert "Vasra Wire · 2031-05-14 · report aa110000 · Harbour shut" in lines[0]
    assert "c2ffffff" in lines[1] and "Lanter Post › officer" in lines[1]


def test_signs_stand_in_for_colour_only_where_there_is_none(terminal, store):
    assert "~~~~~~~~~~" not in terminal(80, "trace", "c2", "--store", store, colour=True)
    assert "~~~~~~~~~~" in terminal(80, "trace", "c2", "--store", store)


def test_without_colour_there_is_none(terminal, store):
    assert "\x1b[36m" in terminal(80, "claims", "--store", store, colour=True)
    assert not re.search(r"\x1b\[3\d", terminal(80, "claims", "--store", store))
