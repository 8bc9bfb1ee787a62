"""Where the grammar finds time expressions in a text."""

from __future__ import annotations

from dataclasses import dataclass

from whence.extract.time.grammar import Grammar, Rule, grammar
from whence.extract.time.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens [first, last) that a rule takes for a time; ``parts`` are its named pieces, as ranges
    of tokens; ``clock`` is a time of day that belongs to it."""

    rule: str
    first: int
    last: int
    parts: dict[str, tuple[int, int]]
    clock: Match | None = None


def matches(text: str, start: int) -> tuple[list[Token], list[Match]]:
    """The text's tokens from ``start`` on, and the longest match at each place, left to right; of
    two as long the rule that stands first in the file wins."""
    known = grammar()
    found = tokens(text, start, known.kinds)
    coded = "".join([_code(token, known) for token in found])
    out: list[Match] = []
    at, starts = 0, known.starts
    while at < len(coded):
        rules = starts.get(coded[at])
        match = _longest(coded, at, rules) if rules else None
        if match:
            out.append(match)
        at = match.last if match else at + 1
    return found, out


def _code(token: Token, known: Grammar) -> str:
    if token.kind == known.kinds.get(token.low):
        return known.codes.get(f"'{token.low}'") or known.codes[token.kind]
    return known.codes[token.kind]


def _longest(coded: str, at: int, rules: tuple[Rule, ...]) -> Match | None:
    best, rule = None, ""
    for name, pattern in rules:
        match = pattern.match(coded, at)
        if match and (best is None or match.end() > best.end()):
            best, rule = match, name
    if best is None:
        return None
    parts = {name[0]: best.span(name) for name, words in best.groupdict().items() if words}
    return Match(rule, at, best.end(), parts)
