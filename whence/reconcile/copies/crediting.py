"""Whether a report says whose words it reuses."""

from __future__ import annotations

from whence.reconcile.copies.sketch import CopySketch
from whence.reconcile.outlets import same_outlet


def credited(later: CopySketch, earlier: CopySketch) -> bool:
    """Whether the later report names the earlier one's outlet as a source."""
    return any(same_outlet(name, earlier.outlet) for name in later.credits)
