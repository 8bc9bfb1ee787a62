"""The choice of the claim that the demo traces."""

from __future__ import annotations

import pytest

from tests.cli.harbour import READING
from whence.cli.demo import EXAMPLES, telling
from whence.errors import InputError


def test_the_deepest_chain_with_an_inherited_link_is_told():
    assert telling([(READING.report, claim) for claim in READING.claims]).id[:2] == "c3"


def test_no_claim_is_an_error_of_one_line():
    with pytest.raises(InputError, match=r"^no claim was read in the examples$"):
        telling([])


def test_the_examples_come_with_the_package():
    assert any(EXAMPLES.iterdir())
