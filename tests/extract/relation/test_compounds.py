"""Relations inside a compound. All names are invented."""

from __future__ import annotations

import pytest

from tests.extract.relation.tagged import parsed
from whence.extract.relation import relations


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("The Ostrene - backed/V Sorn Front left/V .", ("Ostrene", "supports", "Sorn Front")),
        ("The Ostrene - led/V coalition left/V .", ("coalition", "led_by", "Ostrene")),
        ("The rebel - held/V town fell/V .", None),
        ("The Reds - held/V town fell/V .", ("Reds", "operates_in", "town")),
        ("The Reds - held/V building fell/V .", None),
        ("A state/N - backed/V loan ended/V .", None),
    ],
)
def test_a_participle_tells_of_the_name_before_it(
    text: str, want: tuple[str, str, str] | None
) -> None:
    one = parsed(text)

    def words(ends: tuple[int, int]) -> str:
        return one.report.text[one.words[ends[0]].start : one.words[ends[1]].end]

    found = [(words(d.subject), d.type, words(d.object)) for d in relations(one)]
    assert found == ([want] if want else [])
