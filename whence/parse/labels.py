"""The closed sets that the built-in model chooses from. Their order is the order of its outputs."""

from __future__ import annotations

from whence.types import SOURCE_KINDS, STATUSES

# Marks found as runs of words. The first three follow PARC 3.0 and PolNeAR, one level deep; the
# last two follow the relay guide: single propositions, and whatever can be a link of a chain.
LAYERS = ("source", "cue", "content", "claim", "speaker")
# A mention is found by its head word; its words are the head's subtree.
ENTITIES = ("none", "person", "organisation", "place", "other")
MARKS = (*LAYERS, "entity")

TIES = ("cue-source", "content-cue", "claim-speaker", "speaker-through", "same")

POS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()
RELATIONS = (
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse "
    "dislocated expl fixed flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis "
    "punct reparandum root vocative xcomp word nsubj:pass aux:pass csubj:pass nmod:poss acl:relcl"
).split()
"""Universal Dependencies, the subtypes that decide voice and possession kept; ``word`` joins the
later parts of a token that the splitter cuts, such as the "s" of "'s"."""

STATUS_LABELS = STATUSES
KIND_LABELS = SOURCE_KINDS

# The second reader, of who does what to whom. Parts in an incident after MUC-4, and terms, whose
# types are re3d's; both are found as runs of words.
PARTS = ("perpetrator", "organisation", "target", "victim", "weapon")
SCENE_LAYERS = (*PARTS, "term")
SCENE_MARKS = (*PARTS, "mention")
"""A mention is whatever can be an end of a relation: an entity, a speaker or a term."""
SCENE_TIES = ("incident", "relation")
INCIDENTS = ("attack", "bombing", "kidnapping", "arson", "robbery", "forced work stoppage")
TERMS = (
    "Organisation Location Person Nationality Temporal Quantity Weapon MilitaryPlatform Vehicle "
    "DocumentReference Money"
).split()
FACTS = (
    "none CoLocated FightingAgainst BelongsTo IsSynonymOf HasAttrOf InChargeOf CommWith AlliesOf "
    "Likes Dislikes Apart"
).split()
"""Relations as re3d has them, between terms."""
