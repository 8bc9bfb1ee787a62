import pytest

from bench import __main__ as bench
from bench import quality
from bench.figures import Row


@pytest.mark.parametrize(("value", "code"), [(0.4, 1), (0.5, 0)])
def test_a_figure_under_its_floor_fails(monkeypatch, capsys, value, code):
    row = Row("relay", "whole", value, 0.5, 0.6, 0.7)
    monkeypatch.setattr(quality, "measure", lambda shared, folder: [row])
    assert bench.main(["quality"]) == code
    assert "relay whole" in capsys.readouterr().out


def test_a_missing_corpus_is_one_line(capsys, tmp_path):
    assert bench.main(["quality", "--shared", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"bench: polnear: its corpus is not under {tmp_path}\n"


def test_an_unknown_measure_is_refused():
    with pytest.raises(SystemExit):
        bench.main(["beauty"])
