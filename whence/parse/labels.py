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
