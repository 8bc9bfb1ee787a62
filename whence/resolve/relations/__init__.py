"""The relations of each claim: drafts get the claim that words them, their ends and validity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from whence.lexicon import lists
from whence.resolve.relations.speaker import Speakers
from whence.resolve.relations.validity import interval
from whence.resolve.relations.wording import holders, turned
from whence.types import (
    Claim,
    Extracted,
    Parsed,
    Participant,
    Relation,
    RelationDraft,
    RelationType,
    Source,
)

_ARTICLES = frozenset(("the", "a", "an"))
__all__ = ["relations"]

Find = Callable[[int, int], Participant]
Key = tuple[RelationType, frozenset[str] | tuple[str, str], bool]
_MUTUAL: frozenset[RelationType] = frozenset(
    {"allied_with", "rival_of", "negotiating_with", "merged_with", "alias_of"}
)


def relations(
    extracted: Extracted, claims: Sequence[Claim], sources: Sequence[Source], participant: Find
) -> dict[str, tuple[Relation, ...]]:
    """The relations that each claim words, by the claim's id, in the order of the text; a claim
    without any has no entry.

    A draft is worded by the claims with the shortest content that holds its words: one that is
    stated by one side and denied by the other stands in both. ``participant`` tells what words
    mean; "we" and "our" are whom the claim's last link speaks for, where the text says whom.
    """
    speakers = Speakers(extracted.parsed, sources, participant)
    out: dict[str, dict[Key, Relation]] = {}
    for draft in extracted.relations:
        for claim in holders(extracted.parsed, claims, draft):
            made = _relation(extracted, draft, claim, speakers)
            if made is not None:
                out.setdefault(claim.id, {}).setdefault(_key(made), made)
    return {claim: tuple(found.values()) for claim, found in out.items()}


def _relation(
    extracted: Extracted, draft: RelationDraft, claim: Claim, speakers: Speakers
) -> Relation | None:
    """The relation; None where both ends turn out to be the same, or one a mere pronoun."""
    parsed = extracted.parsed
    subject, object_ = speakers.ends(claim, draft)
    if draft.type == "alias_of":  # one actor: what matters are its wordings
        subject, object_ = (replace(p, name=_bare(p.mention.text)) for p in (subject, object_))
        if subject.name.lower() == object_.name.lower():
            return None
    elif _same(subject, object_) or _is_nobody(subject) or _is_nobody(object_):
        return None
    if draft.type in _MUTUAL and _coordinated(parsed, draft):
        subject, object_ = sorted((subject, object_), key=_introduced)
    return Relation(
        type=draft.type,
        subject=subject,
        object=object_,
        negated=draft.negated ^ turned(parsed, claim, draft),
        words=parsed.span(*draft.words),
        interval=interval(extracted, draft),
    )


def _bare(name: str) -> str:
    """On one line, without an article."""
    words = name.split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() in _ARTICLES else words)


def _is_nobody(participant: Participant) -> bool:
    """Whether nothing tells whom a pronoun means."""
    pronoun = participant.name.lower() in lists("sources")["pronouns"]
    mere = pronoun or participant.name.lower() in lists("relation_words")["possessive"]
    return mere and participant.actor is None and participant.place is None


def _end(participant: Participant) -> str:
    return participant.actor or participant.place or participant.name


def _coordinated(parsed: Parsed, draft: RelationDraft) -> bool:
    """Whether the ends are named side by side, so that their order says nothing."""
    between = parsed.words[draft.subject[1] + 1 : draft.object[0]]
    return bool(between) and all(w.pos in ("CCONJ", "DET", "PUNCT") for w in between)


def _introduced(participant: Participant) -> int:
    """Actors are numbered as the report introduces them."""
    return int(participant.actor[1:]) if participant.actor else 10**6


def _same(one: Participant, other: Participant) -> bool:
    if one.actor or one.place:
        return (one.actor, one.place) == (other.actor, other.place)
    return one.name == other.name


def _key(relation: Relation) -> Key:
    """What makes two relations of a claim the same: the order of ends aside, where it says no
    more."""
    one, other = _end(relation.subject), _end(relation.object)
    ends = frozenset({one, other}) if relation.type in _MUTUAL else (one, other)
    return relation.type, ends, relation.negated
