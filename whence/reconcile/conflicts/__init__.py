"""Claims that cannot both be true, in what they differ, and whether that is an update.

Pairs of claims that may be about one thing are weighed by small networks (``model``) on what the
words, counts, names and voices of both show; what differs is then said by rules (``differing``,
``clash``).
"""

from whence.reconcile.conflicts.finding import conflicts, lift
from whence.reconcile.conflicts.sketch import Sketch, sketch

__all__ = ["Sketch", "conflicts", "lift", "sketch"]
