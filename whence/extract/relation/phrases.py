"""Relations that a phrase words of the one it describes: "X is at war with Y", "X, a wing of Y",
"smugglers in the pay of Y", "X, also known as Y"."""

from __future__ import annotations

from whence.extract.relation.after import before, coordinated, is_calendar
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.draft import drafts, has_no, mutual
from whence.extract.relation.ends import places
from whence.extract.relation.frames import Frame, follows, phrases
from whence.extract.relation.group import group, negated
from whence.extract.relation.kinds import forces, organised
from whence.extract.relation.pairs import actors, pair
from whence.extract.relation.relative import antecedent, beside, fronted, outermost
from whence.extract.relation.subject import subject
from whence.extract.relation.view import Range, View
from whence.extract.relation.words import QUOTES, closed
from whence.types import RelationDraft


def from_phrases(view: View) -> list[RelationDraft]:
    """The relations of all phrases of a report."""
    known = phrases()
    found: list[RelationDraft] = []
    for at, word in enumerate(view.lower):
        for frame in known.get(word, ()):
            last = follows(view.lower, at, frame.rest)
            if last is not None:
                found += _of_phrase(view, at, last, frame)
                break
    return found


def _of_phrase(view: View, at: int, last: int, frame: Frame) -> list[RelationDraft]:
    if "plural" in frame.flags:
        return _plural(view, at, last, frame)
    nearest = next(
        (n for n in range(last + 1, min(last + 3, len(view.lower))) if view.chunk[n]), None
    )
    target = view.chunk[nearest] if nearest is not None else None
    if target is None or target.first <= last:
        return []
    if "ranked" in frame.flags and view.lower[target.first] not in closed("rank"):
        return []
    row = coordinated(view, target)
    other = places(view, row) if frame.type == "operates_in" else actors(view, row)
    described, no = _described(view, at, last)
    own = described or _self(view, at, frame)
    if "ranked" in frame.flags:
        own = organised(view, own)
    if frame.type == "operates_in":
        own = forces(view, own)
    words = (at, last)
    turned = no != ("not" in frame.flags)
    if "reversed" in frame.flags:
        return drafts(frame.type, other, own, turned, words)
    return drafts(frame.type, own, other, turned, words)


def _plural(view: View, at: int, last: int, frame: Frame) -> list[RelationDraft]:
    """What a plural after "are" says of its subjects, of each to each: "are not allies"."""
    inside = view.chunk[at]
    back = (inside.first if inside is not None else at) - 1
    while back > view.sentence[at][0] and view.classes[back] == "adverb":
        back -= 1
    if back < view.sentence[at][0] or view.lower[back] not in closed("copula"):
        return []
    doer = subject(view, back)
    own = actors(view, before(view, doer)) if doer is not None else ()
    if len(own) < 2:
        own = pair(view, back)
    no = has_no(view, back, at) ^ group(view, back).negated ^ negated(view, back, at)
    return mutual(frame.type, own, no, (at, last))


def _described(view: View, at: int, last: int) -> tuple[tuple[Range, ...], bool]:
    """Who the phrase is said of, and whether it is denied of them."""
    inside = view.chunk[at]
    first = inside.first if inside is not None else at
    start = view.sentence[at][0]
    no = has_no(view, first, at - 1)
    back = first - 1
    while back >= start and (view.classes[back] == "adverb" or view.lower[back] in QUOTES):
        back -= 1
    if back < start:
        return (), no
    back = _over_time(view, back, start)
    no = no != negated(view, back, first)
    if view.lower[back] == "as" and back > start:
        return actors(view, _taken_for(view, back)), no
    if view.lower[back] in closed("copula"):
        doer = subject(view, back)
        row = before(view, doer) if doer is not None else ()
        return actors(view, row), no != group(view, back).negated
    if view.lower[back] in (",", "(") and back > start:
        near = view.chunk[back - 1]
        if (
            near is not None
            and view.lower[near.head].isdigit()
            and view.lower[near.first - 1] == ","
        ):
            near = view.chunk[near.first - 2]
        return (actors(view, (beside(view, outermost(view, near)),)) if near else ()), no
    if view.classes[back] == "relative":
        found = antecedent(view, back)
        return (actors(view, (found,)) if found else ()), no
    if view.classes[at] == "preposition" and view.classes[back] == "verb":
        doer = subject(view, back)
        return (actors(view, before(view, doer)) if doer else ()), no
    if inside is None and view.chunk[back] is not None:
        return _attached(view, view.chunk[back]), no
    return (), no


def _over_time(view: View, back: int, start: int) -> int:
    """From the last word of "at that time" to the word before it."""
    chunk = view.chunk[back]
    while chunk is not None and is_calendar(view, chunk) and chunk.first - 1 > start:
        back = chunk.first - 1
        back -= view.classes[back] == "preposition"
        chunk = view.chunk[back]
    return back


def _taken_for(view: View, at: int) -> tuple[Chunk, ...]:
    """Who is what "as" at word ``at`` says: the object of the verb before it, else its subject."""
    chunk = view.chunk[at - 1]
    if chunk is not None:
        return (chunk,)
    if view.classes[at - 1] != "verb":
        return ()
    doer = subject(view, at - 1)
    row = before(view, doer) if doer is not None else ()
    return fronted(view, row, {}).get("object", row)


def _attached(view: View, chunk: Chunk | None) -> tuple[Range, ...]:
    """The phrase just before, or what it is itself said of: "X are smugglers in the pay of"."""
    if chunk is None:
        return ()
    at = chunk.first - 1
    start = view.sentence[chunk.first][0]
    if at > start and view.lower[at] in closed("copula"):
        doer = subject(view, at)
        if doer is not None:
            return actors(view, before(view, doer))
    return actors(view, (beside(view, chunk),))


def _self(view: View, at: int, frame: Frame) -> tuple[Range, ...]:
    """The phrase's own noun, where it is a body by itself: "the eastern wing of the Front"."""
    chunk = view.chunk[at]
    if chunk is None or frame.type not in ("part_of", "split_from"):
        return ()
    if view.lower[chunk.head] not in closed("body"):
        return ()
    return ((chunk.first, chunk.last),)
