"""What a claim's words say of the side it is on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from whence.lexicon import lists, word_set
from whence.types import Claim

FILE = "reconcile_conflicts"
FLAGS = ("negated", "exclusive", "untrue", "quoted", "question")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
ENDINGS = ("n't", "n’t")
COMMON = frozenset("the a an no some we they he she it i".split())


@dataclass(frozen=True, slots=True)
class Wording:
    """``signs`` by question of the list of opposites, turned round when the claim is negated or
    denied; ``flags`` in the order of FLAGS; ``names`` are its capitalised words."""

    signs: tuple[float, ...]
    flags: tuple[float, ...]
    names: frozenset[str]


def wording(claim: Claim) -> Wording:
    """How a claim is worded."""
    text = " ".join(span.text for span in claim.content)
    words = WORD.findall(text)
    low = [word.lower() for word in words]
    negated = not word_set(FILE, "negation").isdisjoint(low) or any(
        word.endswith(ENDINGS) for word in low
    )
    turned = negated != (claim.status == "denied")
    flags = (
        turned,
        not word_set(FILE, "exclusive").isdisjoint(low),
        not word_set(FILE, "untrue").isdisjoint(low),
        claim.quoted,
        text.rstrip().endswith("?"),
    )
    return Wording(_signs(low, turned), tuple(map(float, flags)), _names(words))


def bare(word: str) -> str:
    """A word in lower case and without a possessive ending."""
    return word.lower().removesuffix("'s").removesuffix("’s")


def questions() -> int:
    """How many questions the list of opposites has."""
    return len(_sides())


def is_state(question: int) -> bool:
    """Whether a question of the list of opposites asks for the state of somebody or something."""
    return lists(FILE)["opposites"][question].split()[0] in word_set(FILE, "states")


def sided(claim: Claim, question: int) -> str:
    """The first word by which a claim is on a side of a question; empty where none is."""
    words = WORD.findall(" ".join(span.text for span in claim.content))
    found = (word for word in words if question in dict(_sides_of(word.lower())))
    return next(found, "")


def _names(words: list[str]) -> frozenset[str]:
    own = (w for n, w in enumerate(words) if w[0].isupper() and (n or w.lower() not in COMMON))
    return frozenset(map(bare, own))


def _signs(low: list[str], turned: bool) -> tuple[float, ...]:
    signs = [0] * questions()
    for word in dict.fromkeys(low):
        for question, side in _sides_of(word):
            signs[question] += side
    turn = -1.0 if turned else 1.0
    return tuple(turn * ((total > 0) - (total < 0)) for total in signs)


@cache
def _sides() -> tuple[tuple[re.Pattern[str], ...], ...]:
    lines = (line.split("|") for line in lists(FILE)["opposites"])
    return tuple(tuple(_either(side.split()) for side in sides) for sides in lines)


def _either(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word).replace(r"\*", r"\w*") for word in words))


@cache
def _sides_of(word: str) -> tuple[tuple[int, int], ...]:
    return tuple(
        (question, 1 if side == 0 else -1)
        for question, sides in enumerate(_sides())
        for side, pattern in enumerate(sides)
        if pattern.fullmatch(word)
    )
