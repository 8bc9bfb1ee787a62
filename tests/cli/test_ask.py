"""The commands that ask, on a pipe."""

from __future__ import annotations

import json

import pytest

from tests.cli.harbour import PLAIN, READING, TEXT


def test_claims_are_one_a_line_and_whole(whence, store):
    code, out, err = whence("claims", "--store", store, "--report", "harbour")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "c1ffffff | stated | own voice: Vasra Wire | The harbour was closed on Monday"
        " | Vasra Wire | 2031-05-14",
        "c2ffffff | hedged | Lanter Post › officer (anonymous) | twelve people reportedly fled"
        " | Vasra Wire | 2031-05-14",
        "c3ffffff | stated | Lanter Post › officer (anonymous) | Two boats were ours"
        " | Vasra Wire | 2031-05-14",
        "c4ffffff | denied | ministry | two boats were ours | Vasra Wire | 2031-05-14",
    ]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--words", "boats ours"], ["c3", "c4"]),
        (["--source", "post"], ["c2", "c3"]),
        (["--status", "denied"], ["c4"]),
        (["--anonymous"], ["c2", "c3"]),
        (["--depth", "1", "--until", "2031-05-14"], ["c2", "c3", "c4"]),
        (["--since", "2031-05-15"], ["d1"]),
        (["--limit", "1"], ["c1"]),
        (["--outlet", "vasra", "--words", "harbour"], ["c1"]),
    ],
)
def test_filters(whence, store, options, found):
    _, out, _ = whence("claims", "--store", store, *options)
    assert [line[:2] for line in out.splitlines()] == found


def test_a_cut_list_says_so_and_an_empty_one_too(whence, store):
    _, _, err = whence("claims", "--store", store, "--limit", "2")
    assert err == "Only the first 2 claims are shown; --limit 0 shows all.\n"
    assert whence("claims", "--store", store, "--limit", "5")[2] == ""
    assert whence("claims", "--store", store, "--words", "zebra") == (0, "", "No claim found.\n")
    _, _, err = whence("sources", "--store", store, "--limit", "1")
    assert err == "Only the first source is shown; --limit 0 shows all.\n"


def test_claims_as_json_have_the_fields_of_the_types(whence, store):
    _, out, _ = whence("claims", "--store", store, "--status", "hedged", "--json")
    record = json.loads(out)
    assert record["content"] == [{"start": 97, "end": 126, "text": "twelve people reportedly fled"}]
    assert [step["name"] for step in record["chain"]] == ["Lanter Post", "officer"]
    assert (record["status"], record["report"]) == ("hedged", READING.report.id)
    assert (record["outlet"], record["published"]) == ("Vasra Wire", "2031-05-14T08:10")


def test_trace_draws_the_chain_with_words_and_offsets(whence, store):
    code, out, _ = whence("trace", "c2", "--store", store)
    assert code == 0
    assert out.splitlines() == [
        "Claim c2ffffff · hedged",
        "Vasra Wire · 2031-05-14 · report aa110000 · Harbour shut",
        "",
        "  As per a report by the Lanter Post citing an unnamed officer, "
        "twelve people reportedly fled.",
        "                     ^^^^^^^^^^^^^^^ ------ ^^^^^^^^^^^^^^^^^^  "
        "==============~~~~~~~~~~=====",
        "  = content   - cue   ^ source   ~ evidence",
        "",
        "Chain, from the report outward",
        "  Vasra Wire (this report)",
        "    cue: “citing” 70–76",
        "  └─ Lanter Post · outlet, named",
        "       words: “the Lanter Post” 54–69",
        "     └─ officer (anonymous) · person, anonymous",
        "          words: “an unnamed officer” 77–95",
        "          role: officer",
        "",
        "Status: hedged, as put by officer (anonymous)",
        "  hedge “reportedly” 111–121: it holds the claim at a distance, so the claim is hedged",
    ]


def test_trace_shows_what_is_inherited_where_introduced_and_denied_beside(whence, store):
    _, out, _ = whence("trace", "c3", "--store", store)
    assert "inherited: the origin was introduced through this source\n" in out
    assert "introduced: “the Lanter Post” 54–69\n" in out
    assert "introduced: “an unnamed officer” 77–95\n" in out
    assert "no word decides otherwise, so the claim is stated" in out
    assert "Beside it, in the same report\n  c4ffffff  denied, ministry: two boats were ours" in out


def test_trace_of_the_reports_own_voice(whence, store):
    _, out, _ = whence("trace", "c1", "--store", store)
    assert "  └─ the report's own voice: nobody is quoted for it\n" in out
    assert "Status: stated, as put by the report itself\n" in out


def test_trace_as_json(whence, store):
    _, out, _ = whence("trace", "c3", "--store", store, "--json")
    record = json.loads(out)
    assert [step["link"]["inherited"] for step in record["steps"]] == [True, False]
    assert [step["worded"] for step in record["steps"]] == [False, True]
    assert [other["id"][:2] for other in record["beside"]] == ["c4"]
    assert record["report"]["doc"] == "harbour" and "text" not in record["report"]


def test_sources(whence, store):
    _, out, _ = whence("sources", "--store", store)
    assert out.splitlines()[:2] == [
        "Lanter Post | outlet | named | 2 | 1 | —",
        "officer | person | anonymous | 2 | 1 | Lanter Post",
    ]
    _, out, _ = whence("sources", "--store", store, "--json")
    assert json.loads(out.splitlines()[1])["through"] == ["Lanter Post"]


def test_report_marks_claims_and_sources(whence, store):
    _, out, _ = whence("report", "aa11", "--store", store)
    assert "[1 The harbour was closed on Monday].\n" in out
    assert "by {s1 the Lanter Post} citing {s2 an unnamed officer}, [2 twelve" in out
    assert "Provenance: (With inputs from agencies)\n" in out
    assert "Claims [n]: 4\n   [1]  c1ffffff  stated, own voice: Vasra Wire: The harbour" in out
    assert "  {s2}  officer (anonymous) · person · officer · 2 mentions\n" in out
    _, out, _ = whence("report", "harbour", "--store", store, "--json")
    assert json.loads(out)["report"]["text"] == TEXT


def test_texts_cannot_give_orders_to_a_terminal(whence, store):
    for command in (("claims",), ("trace", "d1"), ("report", "rain"), ("claims", "--json")):
        _, out, _ = whence(*command, "--store", store)
        assert not set("\x1b\x9b\u202e\u202c") & set(out)
        assert "[red]fell[/red]" in out, "markup is text like any other"
    _, out, _ = whence("report", "rain", "--store", store, "--json")
    assert json.loads(out)["report"]["text"] == PLAIN
