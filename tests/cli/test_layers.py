"""The commands on what claims tell of, on a pipe."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from tests.cli.station import ALDANE, BOMBING, READING, REPORT
from whence.cli.happenings import list_events, print_event
from whence.cli.said import account
from whence.cli.screen import screen
from whence.cli.told import print_told
from whence.store import open_store
from whence.store.contract import EventRow

ESCAPE = re.compile(r"\x1b\[[\d;]*m")


@pytest.fixture(scope="module")
def station(tmp_path_factory) -> str:
    path = str(tmp_path_factory.mktemp("station") / "whence.duckdb")
    with open_store(path) as writer:
        writer.add(READING)
    return path


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--about", "sorn front"], ["b1", "b4"]),
        (["--actor", "ucdp:99001", "--event", "ASSAULT"], ["b1"]),
        (["--event", "bombing"], ["b1", "b3"]),
        (["--place", "lower delta", "--killed", ">=10"], ["b1"]),
        (["--killed", ">100"], []),
        (["--injured", "1"], []),
        (["--number", "killed>=24"], ["b1"]),
        (["--relation", "allied_with"], ["b4"]),
    ],
)
def test_claims_by_what_they_tell_of(whence, station, options, found):
    _, out, _ = whence("claims", "--store", station, *options)
    assert [line[:2] for line in out.splitlines()] == found


def test_events_say_on_whose_word_and_who_denies(whence, station):
    code, out, err = whence("events", "--store", station)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "ASSAULT bombing | Sorn Front → recruits, police station | Aldane (Sorn) | 2031-05-13"
        ' | 24..96 killed ("dozens") | b1aaaaaa stated: officer (anonymous); '
        "b3aaaaaa stated: own voice: Vasra Wire | b2aaaaaa denied: The Front"
        " | Vasra Wire | 2031-05-14",
        "COERCE arrest | Police → driver | — | — | — | outside any claim, naming Police | —"
        " | Vasra Wire | 2031-05-14",
    ]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--type", "assault"], ["e1"]),
        (["--kind", "bombing", "--place", "XS"], ["e1"]),
        (["--about", "police"], ["e1", "e2"]),
        (["--when", "2031-05", "--killed", "50"], ["e1"]),
        (["--until", "2031-05-13"], []),
        (["--limit", "1"], ["e1"]),
        (["--report", "station"], ["e1", "e2"]),
    ],
)
def test_events_are_filtered(whence, station, options, found):
    _, out, _ = whence("events", "--store", station, "--json", *options)
    assert [json.loads(line)["id"] for line in out.splitlines()] == found


def test_an_event_for_programs(whence, station):
    _, out, _ = whence("events", "--store", station, "--json", "--limit", "1")
    row = json.loads(out)
    assert row["where"]["path"] == ["Aldane", "Lower Delta", "Sorn"]
    assert [claim["id"][:2] for claim in row["told"]] == ["b1", "b3"]
    assert [claim["id"][:2] for claim in row["denials"]] == ["b2"]
    assert (row["place"], row["doc"], row["type"]) == ("p1", "station", "ASSAULT")


def test_relations(whence, station):
    line = (
        "b4aaaaaa | stated | Sorn Front not allied_with Qalmar Guard | — | officer (anonymous)"
        " | Vasra Wire | 2031-05-14\n"
    )
    arguments = ("relations", "--store", station)
    assert whence(*arguments, "--about", "qalmar", "--negated") == (0, line, "")
    assert whence(*arguments, "--affirmed") == (0, "", "No relation found.\n")
    _, out, _ = whence(*arguments, "--type", "allied_with", "--json")
    row = json.loads(out)
    assert (row["type"], row["claim"]["id"][:2], row["doc"]) == ("allied_with", "b4", "station")


def test_actors(whence, station):
    _, out, err = whence("actors", "--store", station, "--limit", "3")
    assert out.splitlines() == [
        "Sorn Front | armed-group | sorn-front, ucdp:99001 | 2 | 1 | 1 | 0",
        "Qalmar Guard | armed-group | — | 1 | 1 | 0 | 0",
        "recruits (described) | state-force | — | 1 | 1 | 0 | 1",
    ]
    assert err == "Only the first 3 actors are shown; --limit 0 shows all.\n"
    _, out, _ = whence("actors", "--store", station, "--json", "--limit", "1")
    assert json.loads(out)["ids"] == [["ucdp", "99001"]]


def test_trace_shows_what_a_claim_tells_of_with_its_words(whence, station):
    _, out, _ = whence("trace", "b1", "--store", station)
    place = "Aldane, Lower Delta, Sorn · populated · 10.25, 20.50 (precision: exact) · GeoNames 42"
    assert out[out.index("Numbers\n") :].splitlines() == [
        "Numbers",
        '  24..96 killed ("dozens") ← “dozens” 71–77',
        "     range: 24 to 96",
        "     vague: a range by convention for “dozens”",
        "     counted: “recruits” 81–89",
        "     window: 2031-05-13 (precision: day) ← “Tuesday” 54–61",
        "",
        "Events",
        "  e1 · ASSAULT bombing ← “bombed” 15–21, “bombing” 174–181",
        "     who: Sorn Front ← “The Sorn Front” 0–14",
        "     to whom: recruits ← “recruits” 81–89",
        "     to what: police station ← “the police station” 22–40",
        f"     where: {place} ← “Aldane” 44–50",
        "     when: 2031-05-13 (precision: day) ← “Tuesday” 54–61",
        '     toll: 24..96 killed ("dozens") ← “dozens” 71–77',
        "     on whose word:",
        "       b1aaaaaa  stated, officer (anonymous), naming Sorn Front",
        "       b3aaaaaa  stated, own voice: Vasra Wire",
        "       b2aaaaaa  beside it denied, The Front: having had any part in it",
        "",
        "Actors",
        "  Sorn Front · armed-group · sorn-front · ucdp:99001 ← “Sorn Front” 4–14",
        "  recruits · state-force ← “recruits” 81–89",
        "",
        "Places",
        f"  {place} ← “Aldane” 44–50",
        "",
        "Times",
        "  2031-05-13 ← “Tuesday” 54–61",
    ]


def test_trace_says_whose_words_give_a_part(whence, station):
    _, out, _ = whence("trace", "b3", "--store", station)
    assert "     who: Sorn Front ← “The Sorn Front” 0–14, by b1aaaaaa\n" in out


def test_trace_shows_relations(whence, station):
    _, out, _ = whence("trace", "b4", "--store", station)
    assert (
        "Relations\n  Sorn Front not allied_with Qalmar Guard ← “no ally of” 202–212\n"
        "     between: Sorn Front ← “The Sorn Front” 184–198\n"
        "     and: Qalmar Guard ← “the Qalmar Guard” 213–229\n"
    ) in out


def test_trace_for_programs_has_the_layers(whence, station):
    _, out, _ = whence("trace", "b1", "--store", station, "--json")
    row = json.loads(out)
    assert [event["id"] for event in row["events"]] == ["e1"]
    assert [actor["id"] for actor in row["actors"]] == ["a1", "a2"]
    assert [place["id"] for place in row["places"]] == ["p1"]
    assert [time["value"] for time in row["times"]] == ["2031-05-13"]


def test_report_lists_the_layers(whence, station):
    _, out, _ = whence("report", "station", "--store", station)
    assert "Actors: 4\n    a1  Sorn Front · armed-group · sorn-front · ucdp:99001\n" in out
    assert "Places: 1\n    p1  Aldane, Lower Delta, Sorn · populated" in out
    assert "Events: 2\n   e1  ASSAULT bombing  Sorn Front → recruits, police station" in out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["claims", "--killed", "many"], "killed is 'many': a condition such as"),
        (["claims", "--relation", "friend"], "relation is 'friend': accepted are allied_with, "),
        (["events", "--type", "murder"], "event is 'murder': accepted are AGREE, "),
        (["events", "--when", "soon"], "when is 'soon': a date such as"),
        (["events", "--since", "soon"], "--since: 'soon' is not a date; give YYYY-MM-DD"),
        (["relations", "--type", "friend"], "relation is 'friend': accepted are allied_with, "),
        (["gazetteer"], "Missing command; see whence gazetteer --help"),
    ],
)
def test_bad_calls(whence, station, monkeypatch, arguments, message):
    monkeypatch.setenv("WHENCE_STORE", station)
    code, out, err = whence(*arguments)
    assert (code, out) == (2, "")
    assert err.startswith(f"whence: {message}") and err.count("\n") == 1


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("command", ["actors", "events", "relations", "report station", "trace b1"])
def test_no_line_is_wider_than_the_terminal(terminal, station, columns, command):
    out = ESCAPE.sub("", terminal(columns, *command.split(), "--store", station))
    assert all(len(line.rstrip()) <= columns for line in out.splitlines())


def test_on_a_terminal_events_stand_under_their_report(terminal, station):
    lines = ESCAPE.sub("", terminal(80, "events", "--store", station)).splitlines()
    assert [line.rstrip() for line in lines] == [
        "Vasra Wire · 2031-05-14 · report cc330000 · Station bombed",
        "   e1  ASSAULT bombing  Sorn Front → recruits, police station · in Aldane (Sorn)",
        '       · 2031-05-13 · 24..96 killed ("dozens")',
        "       b1aaaaaa  stated, officer (anonymous), naming Sorn Front",
        "       b3aaaaaa  stated, own voice: Vasra Wire",
        "       b2aaaaaa  beside it denied, The Front: having had any part in it",
        "   e2  COERCE arrest  Police → driver",
        "       —  outside any claim, naming Police",
    ]


def test_names_cannot_give_orders_to_a_terminal(capsys):
    bad = "Sorn\x1b[2J\u202eFront"
    part = replace(BOMBING.actors[0], name=bad)
    event = replace(BOMBING, actors=(part, replace(part, claims=())))
    place = replace(ALDANE, name=bad, path=(bad, bad))
    reading = replace(READING, events=(event,), places=(place,))
    row = EventRow(REPORT, event, place, ())
    list_events(screen(), [(row, account(reading, event))])
    print_told(screen(), reading, READING.claims[0])
    print_event(screen(), row, account(reading, event))
    out = capsys.readouterr().out
    assert "naming Sorn" in out and not {"\x1b", "\u202e"} & set(out)
