"""Which time a clause is placed by."""

from tests.extract.time.telling import tree
from whence.extract.time import times, when

SAID = """
    Sorn PROPN 2 nsubj
    said VERB 0 root
    Friday PROPN 2 obl
    that SCONJ 7 mark
    rebels NOUN 7 nsubj
    had AUX 7 aux
    fled VERB 2 ccomp
    in ADP 9 case
    April PROPN 7 obl
    . PUNCT 2 punct
"""
FELL = """
    Sarn PROPN 2 nsubj
    fell VERB 0 root
    on ADP 4 case
    Friday PROPN 2 obl
    and CCONJ 7 cc
    guards NOUN 7 nsubj
    fled VERB 2 conj
    . PUNCT 2 punct
"""


def _when(words: str, word: int) -> str | None:
    parsed = tree(words)
    time = when(parsed, times(parsed), word)
    return time.span.text if time else None


def test_a_verb_has_its_own_time():
    assert _when(SAID, 1) == "Friday"
    assert _when(SAID, 6) == "April"


def test_a_word_has_the_time_of_its_clause():
    assert _when(SAID, 4) == "April"


def test_what_is_reported_has_not_the_time_of_the_report():
    assert _when(SAID.replace("April PROPN", "Dorm PROPN"), 6) is None


def test_a_joined_clause_shares_the_time():
    assert _when(FELL, 6) == "Friday"


def test_no_time_in_the_sentence():
    assert _when(FELL.replace("Friday", "Dorm"), 1) is None
