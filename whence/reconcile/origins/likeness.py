"""What two profiles share, and what one tells."""

from __future__ import annotations

from whence.reconcile.origins.profile import Profile
from whence.reconcile.origins.words import known


def one_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the words of the shorter name are all in the longer, initials standing for theirs."""
    short, long = sorted((one, other), key=len)
    return all(
        any(word == full or (len(word) == 1 and full.startswith(word)) for full in long)
        or (len(word) > 1 and word[0] in long)
        for word in short
    )


def one_body(one: Profile, other: Profile) -> bool:
    """Whether one name's telling words are all in the other's; "the ministry" alone may be any."""
    mine, theirs = (p.proper | p.heads - known("voices") - known("spokes") for p in (one, other))
    shared = mine & theirs - known("plain")
    part = shared in (mine - known("plain"), theirs - known("plain"))
    return part and (bool(shared - known("institutions")) or (bool(shared) and mine == theirs))


def share_a_name(one: Profile, other: Profile) -> bool:
    """Whether one proper name, or its initials, stands in the wordings of both."""
    return bool(one.stems & other.stems)


def agree(one: Profile, other: Profile) -> bool:
    """Whether no proper names speak against their being one."""
    return not (one.proper and other.proper) or share_a_name(one, other)


def speaks(one: Profile) -> bool:
    """Whether it holds an office that speaks for a body."""
    return bool(one.heads & (known("spokes") | known("voices")))


def is_somebody(one: Profile) -> bool:
    """A person, or people without a name: "six survivors", "two diplomats"."""
    return one.kind == "person" or (one.kind == "group" and not one.named)


def is_blank(one: Profile) -> bool:
    """Whether nothing at all is told of it: a pronoun, "one of them"."""
    return not (one.person or one.proper or one.heads)


def is_open(one: Profile) -> bool:
    """Whether nothing is told but that it is a source, a person, an official of something."""
    return not roles_of(one) - known("voices") and not (one.person and not one.heads)


def roles_of(one: Profile) -> frozenset[str]:
    """The words that tell what somebody is, without the body that he is of."""
    return one.heads - known("generic") - known("plain") - known("spokes") - known("institutions")
