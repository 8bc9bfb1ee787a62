"""Claims that say the same: pairs weighed as record linkage, and the groups that they make.

Each pair of claims is compared in several respects, and what each comparison says is added up as
evidence (Fellegi and Sunter 1969, in the form and with the settings file of Splink 5).
"""

from whence.reconcile.claims.grouping import group
from whence.reconcile.claims.matching import same_claims
from whence.reconcile.claims.sketch import ClaimSketch, sketch

__all__ = ["ClaimSketch", "group", "same_claims", "sketch"]
