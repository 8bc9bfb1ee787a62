import pytest

from bench.figures import (
    Row,
    attribution_figures,
    claim_counts,
    claim_figures,
    render,
    rows,
)

ATTRIBUTION = """\
source   characters P 0.9000 R 0.8000 F1 0.8471   spans P 0.1000 R 0.1000 F1 0.1000
cue      characters P 0.7000 R 0.7400 F1 0.7194   spans P 0.2000 R 0.2000 F1 0.2000
content  characters P 0.9100 R 0.8900 F1 0.8999   spans P 0.3000 R 0.3000 F1 0.3000
attributions strict P 0.4000 R 0.5000 F1 0.4444   (84 documents, 2000 gold)
attributions relaxed P 0.6000 R 0.7000 F1 0.6462   (84 documents, 2000 gold)
"""
CLAIMS = """\
content   P 0.8000 R 0.7619 F1 0.7805
root      P 0.7500 R 0.7143 F1 0.7317
chain     P 0.7000 R 0.6667 F1 0.6829
whole     P 0.6500 R 0.6190 F1 0.6341
status    accuracy 0.9375 on matched claims
deep      3 of 7 chains of two links or more are wholly right
sources   B3 P 0.9000 R 0.8000 F1 0.8471
numbers   P 0.7000 R 0.8000 F1 0.7467
relations P 0.5000 R 0.4000 F1 0.4444
documents 1 gold claims 21
"""


def test_attribution_figures_are_characters_and_whole_attributions():
    assert attribution_figures(ATTRIBUTION) == {
        "source": 0.8471,
        "cue": 0.7194,
        "content": 0.8999,
        "strict": 0.4444,
        "relaxed": 0.6462,
    }


def test_claim_figures():
    assert claim_figures(CLAIMS) == {
        "content": 0.7805,
        "chain": 0.6829,
        "whole": 0.6341,
        "sources": 0.8471,
        "numbers": 0.7467,
        "relations": 0.4444,
        "status": 0.9375,
    }


def test_claims_are_counted_from_recall():
    counts = {"content": 16, "whole": 13}
    assert claim_counts(CLAIMS) == {**counts, "numbers": 0.8, "relations": 0.4}


@pytest.mark.parametrize(
    ("group", "figures"),
    [
        ("polnear", attribution_figures(ATTRIBUTION)),
        ("relay", claim_figures(CLAIMS)),
        ("wikinews", claim_figures(CLAIMS)),
        ("seed", claim_counts(CLAIMS)),
    ],
)
def test_every_figure_with_a_bar_has_a_floor_and_is_measured(group, figures):
    assert {row.name for row in rows(group, figures)} == set(figures)


def test_a_figure_that_was_not_printed_is_missed():
    with pytest.raises(KeyError, match="whole"):
        rows("relay", claim_figures(CLAIMS.replace("whole", "hole ")))


@pytest.mark.parametrize(
    ("value", "floor", "bar", "aim", "word"),
    [
        (0.50, 0.55, 0.60, 0.70, "UNDER THE FLOOR"),
        (0.55, 0.55, 0.60, 0.70, "-"),
        (0.60, 0.55, 0.60, 0.70, "bar"),
        (0.71, 0.55, 0.60, 0.70, "aim"),
        (900, 800, 1000, 600, "OVER THE CEILING"),
        (700, 800, 1000, 600, "bar"),
        (500, float("inf"), 1000, 600, "aim"),
    ],
)
def test_the_table_says_what_is_reached(value, floor, bar, aim, word):
    line = render([Row("g", "f", value, floor, bar, aim)]).splitlines()[1]
    assert line.endswith(f"  {word}")
