"""What holds of relations for any text."""

from __future__ import annotations

from hypothesis import given

from tests.parsing import any_parsed
from whence.extract.relation import relations
from whence.types import Parsed


@given(any_parsed())
def test_any_parse_is_read_with_ends_inside_it(parsed: Parsed) -> None:
    found = relations(parsed)
    for draft in found:
        for first, last in (draft.subject, draft.object, draft.words):
            assert 0 <= first <= last < len(parsed.words)
        a, b = sorted((draft.subject, draft.object))
        assert a[1] < b[0]
    assert found == relations(parsed)
