"""How time and memory grow is read off two runs."""

from math import log

import pytest

from bench.growth import Run, power, table

SMALL = Run(1_000, 10.0, 200.0, 1.5, 150.0)
LARGE = Run(10_000, 10.0 * 10 * log(10_000) / log(1_000), 400.0, 2.0, 160.0)


def test_n_log_n_is_a_power_somewhat_over_one():
    assert 1.1 < power(SMALL, LARGE, "seconds") < 1.15


def test_the_hundred_more_are_held_against_the_whole():
    assert pytest.approx(0.15) == SMALL.share


def test_the_table_has_a_line_a_run_and_powers_from_the_second_on():
    head, small, large = table([SMALL, LARGE])
    assert head.split()[:2] == ["reports", "s"]
    assert small.split() == ["1,000", "10.0", "200", "1.5", "150", "15.00%"]
    assert large.split()[-2:] == ["1.12", "0.30"]
