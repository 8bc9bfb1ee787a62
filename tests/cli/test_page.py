"""The page that ``whence report --html`` writes."""

from __future__ import annotations


def test_a_report_as_a_page(whence, store, tmp_path):
    out = tmp_path / "harbour.html"
    code, said, err = whence("report", "harbour", "--html", str(out), "--store", store)
    assert (code, said, err) == (0, "", f"page written to {out}\n")
    page = out.read_text("utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Harbour shut" in page


def test_a_page_on_a_pipe(whence, store):
    code, page, err = whence("report", "harbour", "--html", "-", "--store", store)
    assert (code, err) == (0, "")
    assert page.startswith("<!DOCTYPE html>")


def test_a_page_and_json_at_once(whence, store, tmp_path):
    out = tmp_path / "harbour.html"
    code, _, err = whence("report", "harbour", "--html", str(out), "--json", "--store", store)
    assert (code, err) == (2, "whence: --html and --json: give one of them\n")
    assert not out.exists()


def test_a_page_that_cannot_be_written(whence, store, tmp_path):
    out = tmp_path / "no" / "harbour.html"
    code, _, err = whence("report", "harbour", "--html", str(out), "--store", store)
    assert code == 2
    assert err.startswith(f"whence: cannot write {out}: ")
