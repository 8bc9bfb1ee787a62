"""Every error is one line that says what was seen and what is accepted."""

from __future__ import annotations

import pytest

from whence.cli import ask


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["claims", "--status", "sure"],
            "--status: 'sure' is not a status; "
            "give one of stated, hedged, denied, predicted, requested",
        ),
        (["claims", "--since", "soon"], "--since: 'soon' is not a date; give YYYY-MM-DD"),
        (
            ["claims", "--until", "2031-02-31"],
            "--until: '2031-02-31' is not a date; give YYYY-MM-DD",
        ),
        (
            ["read", "x.txt", "--published", "soon"],
            "--published: 'soon' is not a date; give YYYY-MM-DD or ISO 8601",
        ),
        (["sing"], "No such command 'sing'; see whence --help"),
        (["trace"], "Missing argument 'claim'; see whence trace --help"),
    ],
)
def test_bad_calls(whence, arguments, message):
    assert whence(*arguments) == (2, "", f"whence: {message}\n")


def test_no_store(whence, tmp_path):
    code, out, err = whence("claims", "--store", str(tmp_path / "none.duckdb"))
    assert (code, out) == (2, "")
    assert err.startswith("whence: no store at ") and err.count("\n") == 1


def test_no_such_claim(whence, store):
    assert whence("trace", "77", "--store", store) == (
        2,
        "",
        f"whence: no claim '77' in {store}\n",
    )


def test_an_unexpected_error_is_one_line_with_a_hint(whence, store, monkeypatch):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("nothing\nto divide by")

    monkeypatch.setattr(ask, "Opened", fail)
    line = (
        "whence: ZeroDivisionError: nothing to divide by "
        "(this is a fault of Whence; WHENCE_DEBUG=1 shows where)\n"
    )
    assert whence("sources", "--store", store) == (1, "", line)
    monkeypatch.setenv("WHENCE_DEBUG", "1")
    code, _, err = whence("sources", "--store", store)
    assert code == 1 and err.startswith("Traceback") and err.endswith(line)


def test_help_and_version(whence):
    code, out, _ = whence()
    assert code == 0 and "trace" in out and "demo" in out
    code, out, _ = whence("--version")
    assert code == 0 and out.startswith("whence ")
