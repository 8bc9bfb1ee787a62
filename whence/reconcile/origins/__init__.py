"""Who stands behind a wording: whether two wordings in two reports mean one source."""

from whence.reconcile.origins.compare import Verdict, compare
from whence.reconcile.origins.profile import Profile, merged, of_outlet, of_source
from whence.reconcile.origins.publisher import is_institution

__all__ = ["Profile", "Verdict", "compare", "is_institution", "merged", "of_outlet", "of_source"]
