"""Which mentions are one source, inside one report."""

from __future__ import annotations

from collections.abc import Callable

from whence.resolve.lexicon import plain, words
from whence.resolve.mention import Mention, head_of
from whence.resolve.names import may_be_one, same_name, shorter_name
from whence.types import Parsed

_UNSPECIFIED = 0.5  # from this chance on a mention is of no one in particular

Group = list[Mention]


def clusters(
    parsed: Parsed, mentions: list[Mention], antecedent: dict[int, int]
) -> list[list[Mention]]:
    """Groups of mentions, in the order of first mention; ``mentions`` are in the order of text,
    ``antecedent`` says which earlier mention the model takes one for.

    Two mentions of one name are one source. An indefinite description ("a senior officer") begins
    a source of its own. Else the model's antecedent counts, else for "the officer" the last source
    that goes by that word, as long as names, genders and anonymity allow it. All unspecified
    sources ("reports said", "reportedly") are one entry, since nothing is known of any.
    """
    home: dict[int, int] = {}
    groups: list[Group] = []
    nowhere: int | None = None
    for mention in mentions:
        vague = is_unspecified(parsed, mention)
        target = nowhere if vague else _target(mention, groups, home, antecedent, nowhere)
        if target is None:
            target = len(groups)
            groups.append([])
            nowhere = target if vague else nowhere
        groups[target].append(mention)
        home[mention.place] = target
    return groups


def is_unspecified(parsed: Parsed, mention: Mention) -> bool:
    """Whether the mention is of no one in particular: by its words, or as the model takes it."""
    chance = parsed.labels.get(mention.place, {}).get("unspecified", 0.0)
    return plain(mention.span.text) in words("unspecified") or (
        chance > _UNSPECIFIED and not mention.name
    )


def _target(
    mention: Mention,
    groups: list[Group],
    home: dict[int, int],
    antecedent: dict[int, int],
    nowhere: int | None,
) -> int | None:
    fits = [n for n in range(len(groups)) if n != nowhere and fit(mention, groups[n])]
    tied = home.get(antecedent.get(mention.place, -1))
    if mention.name:
        for rule in (same_name, shorter_name):
            found = [n for n in fits if _called(mention, groups[n], rule)]
            if found:
                return tied if tied in found else found[-1]
    if mention.indefinite:
        return None
    if tied in fits:
        return tied
    if mention.name or mention.pronoun:
        return None
    return next((n for n in reversed(fits) if _goes_by(mention, groups[n])), None)


def _called(mention: Mention, group: Group, rule: Callable[[str, str], bool]) -> bool:
    return any(
        rule(own, name) for own in _names_of(mention) for m in group for name in _names_of(m)
    )


def _names_of(mention: Mention) -> list[str]:
    return [name for name in (mention.name, mention.alias) if name]


def _goes_by(mention: Mention, group: Group) -> bool:
    """Whether a word of the description was used for the group, or ends its name."""
    used = {head for m in group for head in (*m.heads, head_of(m.name))}
    return bool(mention.heads & used)


def _belongs_elsewhere(mention: Mention, group: Group) -> bool:
    """Whether the mention names another body than the group's: "the Foreign Ministry official"
    is not "an Interior Ministry official"."""
    bodies = [m.affiliation for m in group if m.affiliation]
    own = mention.affiliation
    return bool(own and bodies) and not any(may_be_one(own or "", body) for body in bodies)


def fit(mention: Mention, group: Group) -> bool:
    """Whether nothing in the words keeps the mention out of the group.

    A name keeps it out of a group of another name, and of a source that is anonymous or was only
    described as somebody not known, unless the mention itself gives name and description.
    """
    genders = {m.gender for m in (mention, *group)} - {""}
    if len(genders) > 1:
        return False
    names = [m.name for m in group if m.name]
    if mention.name and names:
        return _named_alike(mention, group)
    if not mention.name and _belongs_elsewhere(mention, group):
        return False
    if mention.anonymous and (names or mention.name):
        return False
    if mention.name:
        hidden = any(m.anonymous for m in group)
        unknown = any(m.indefinite for m in group)
        return not hidden and (not unknown or mention.described)
    return True


def _named_alike(mention: Mention, group: Group) -> bool:
    return all(
        any(may_be_one(own, name) for own in _names_of(mention) for name in _names_of(m))
        for m in group
        if m.name
    )
