from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.extract.notes import is_heading, notes

STORY = "The bridge fell on Friday.\n\nNobody was hurt."


@pytest.mark.parametrize(
    "line",
    [
        "(With inputs from agencies)",
        "With agency reports",
        "Reporting by Ana Brel in Lissen; editing by Joran Keel",
        "Additional reporting by Ana Brel.",
        "[Compiled from reports by Northline]",
        "— AFN",
        "(Northline)",
        "Source: Northline",
    ],
)
def test_lines_on_provenance(line: str) -> None:
    text = f"{STORY}\n\n{line}\n"
    (note,) = notes(text, 0)
    assert note.text == line
    assert text[note.start : note.end] == line


def test_a_note_at_the_end_of_a_paragraph() -> None:
    text = f"{STORY} (With inputs from agencies)"
    assert [n.text for n in notes(text, 0)] == ["(With inputs from agencies)"]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by radio, the crew said that the bridge was gone.",
        "With reports of looting, the army moved in.",
        "The agencies were slow.",
        "Nobody (the mayor said) was hurt.",
    ],
)
def test_prose_is_no_note(line: str) -> None:
    assert notes(f"{STORY}\n\n{line}", 0) == ()


def test_the_header_holds_no_notes() -> None:
    assert notes("(With inputs from agencies)\n\nThe bridge fell.", 29) == ()


def heads(text: str, words: str) -> bool:
    start = text.index(words)
    return is_heading(text, start, start + len(words))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Bridge falls in Lissen", "Bridge falls in Lissen"),
        ("File photo: The bridge before it fell.", "The bridge before it fell"),
        ("Subscribe to our newsletter for news that matters.", "news that matters"),
        ("Read more: The bridge was old.", "The bridge was old"),
        ("Advertisement", "Advertisement"),
        ("LISSEN, 14 March (Northline) —", "LISSEN"),
        ("© Northline. All rights reserved.", "All rights reserved"),
    ],
)
def test_lines_that_claim_nothing(line: str, words: str) -> None:
    assert heads(f"{STORY}\n\n{line}\n\n{STORY}", words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (STORY, "The bridge fell on Friday"),
        ("“The bridge is gone”\n\nSo they said.", "The bridge is gone"),
        ("Promoted to colonel, he stayed.", "he stayed"),
        ("LISSEN (Northline) — The bridge fell.", "The bridge fell"),
        ("The army crossed the river on Friday and took\nthe town.", "took\nthe town"),
        (
            "The army crossed the river on Friday and took hold of\n"
            "the town while the guards of the Sorn Front fled to\n"
            "Lissen, where they were seen the next morning.",
            "the guards of the Sorn Front fled to\nLissen",
        ),
        (
            "They had crossed the river near the old stone bridge with\n"
            "Capt. Brel and a large part of the guard had gone to the\n"
            "Sorn hills.",
            "a large part of the guard had gone",
        ),
    ],
)
def test_sentences_are_no_headings(text: str, words: str) -> None:
    assert not heads(text, words)


@given(st.text(st.sampled_from("Ab wit()—-\n.")), st.integers(0, 5))
def test_notes_are_of_the_text_in_order_and_apart(text: str, body: int) -> None:
    before = 0
    for note in notes(text, min(body, len(text))):
        assert text[note.start : note.end] == note.text
        assert before <= note.start < note.end
        before = note.end
