"""Kinds by the words of names, short forms, and names that a report puts side by side."""

from __future__ import annotations

import pytest

from tests.resolve.actors.sentences import parse
from whence.resolve.actors import actors
from whence.resolve.actors.called import Called
from whence.resolve.actors.group import Group
from whence.resolve.actors.kinds import by_words


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sorn Liberation Army", "armed-group"),
        ("Sorn Army", "state-force"),
        ("Sons of the Delta", "armed-group"),
        ("Ministry of Defence", "political-body"),
        ("Brel Border Guard", "state-force"),
        ("Delta Gazette", "outlet"),
        ("Sorn Red Cross", "organisation"),
        ("Ana Brel", None),
    ],
)
def test_the_words_of_a_name_tell_the_kind(name, kind):
    assert by_words(name.lower().split(), name.split()[-1]) == kind


def group(name, kind):
    made = Group()
    made.names[name] = 1
    made.kinds.append(kind)
    return made


def test_short_forms_find_their_group():
    called = Called()
    front, brel = group("Sorn River Front", "armed-group"), group("Ana Brel", "person")
    called.add("Sorn River Front", front)
    called.add("Ana Brel", brel)
    assert called.find("SRF", False) is front
    assert called.find("River Front", False) is front
    assert called.find("Brel", True) is brel and called.find("Ana", True) is brel
    assert called.find("Brel", False) is None
    assert called.find("Joran Brel", True) is None
    assert called.find("Front of Sorn River", False) is front


def test_a_name_without_its_common_noun():
    called = Called()
    brigade = group("Alkan Brigade", "armed-group")
    called.add("Alkan Brigade", brigade)
    assert called.shortened("Alkan") is brigade
    assert called.shortened("Brigade") is None


@pytest.mark.parametrize(
    "between",
    [
        "also/ADV/advmod>2 known/VERB/acl>1 as/ADP/case>1",
        ",/PUNCT/punct>1 formally/ADV/advmod>3 called/VERB/acl>1 the/DET/det>1",
    ],
)
def test_names_that_the_report_puts_side_by_side(between):
    line = (
        "Sorn/PROPN/compound>2 Front/PROPN/nsubj>1 "
        f"{between} Delta/PROPN/compound>1 Brigade/PROPN/obl>1 attacked/VERB/root>0\n"
    )
    (one,) = actors(parse(line), (), ())
    assert {m.text for m in one.mentions} == {"Sorn Front", "Delta Brigade"}
