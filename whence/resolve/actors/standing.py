"""What a name stands for by where it stands: an outlet, a part of a longer name, a government."""

from __future__ import annotations

from whence.resolve.actors import lexicon
from whence.resolve.actors.kinds import by_words
from whence.resolve.actors.roles import acts
from whence.resolve.actors.view import View


def is_outlet(view: View, first: int, last: int) -> bool:
    """Whether it is the report's own outlet, or the end of its name: "the Sentry"."""
    whole = (view.parsed.report.outlet or "").lower().removeprefix("the ").split()
    size = last + 1 - first
    if view.lows[first : last + 1] != whole[-size:] or "of" in whole[:-size]:
        return False
    return by_words(whole, whole[-1]) in (None, "outlet")


def is_part(view: View, at: int) -> bool:
    """Whether a common noun with a capital takes up a name that it is part of: "the Rangers"."""
    return view.lows[at] in view.parts and not view.begins(at) and not view.texts[at].isupper()


def answers(view: View, first: int, head: int) -> bool:
    """Whether a place's name stands for those who govern it, and does not say where."""
    before = first - 1 - (first > 0 and view.lows[first - 1] in lexicon.words("lands", "sides"))
    low = view.lows[before] if before >= 0 else ""
    if low == "," and view.lows[first + 1 : first + 2] == [","]:
        return False  # "Marn, Vastra, May 3"
    if low in ("with", "between", "against") or view.lows[before - 1 : before] == ["between"]:
        return True
    return low not in ("in", "at", "near", "from", "to") and acts(view, head)
