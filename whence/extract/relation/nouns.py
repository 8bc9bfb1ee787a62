"""Relations that a noun words, with the verb that holds it: "has made a pact with Y", "ties between
X and Y", "the merger of X and Y", "receives weapons from Y"."""

from __future__ import annotations

from whence.extract.relation.after import Slots, after, coordinated
from whence.extract.relation.chunks import Chunk
from whence.extract.relation.draft import MUTUAL, drafts, has_no, mutual
from whence.extract.relation.ends import located
from whence.extract.relation.frames import Frame, is_held, nouns
from whence.extract.relation.holder import Holder, holder_of, owner
from whence.extract.relation.kinds import bodies
from whence.extract.relation.pairs import actors, pair
from whence.extract.relation.relative import fronted
from whence.extract.relation.view import Range, View
from whence.types import RelationDraft

_AHEAD = 14  # words in which the verb of a noun that is a subject is looked for


def from_nouns(view: View) -> list[RelationDraft]:
    """The relations of all nouns of a report."""
    known = nouns()
    found: list[RelationDraft] = []
    for at, word in enumerate(view.lower):
        frames = known.get(word)
        chunk = view.chunk[at]
        if frames and chunk is None and _gerund(view, at):
            chunk = Chunk(at, at, at)
        if frames and chunk is not None and chunk.head == at:
            for frame in frames:
                size = len(frame.rest)
                if view.lower[at - size : at] == frame.rest:
                    found += _of_noun(view, at, chunk, frame)
                    break
    return found


def _of_noun(view: View, at: int, chunk: Chunk, frame: Frame) -> list[RelationDraft]:
    holder = holder_of(view, chunk)
    slots = after(view, _last(view, chunk))
    if holder is not None:
        slots = fronted(view, holder.row, slots)
    none = has_no(view, chunk.first, chunk.last)
    negated = none != (holder.negated if holder else _ended(view, at))
    words = (min(holder.verb, at), at) if holder and holder.kinds else (at, at)
    if frame.type in ("supports", "operates_in"):
        sides = _support if frame.type == "supports" else _home
        return drafts(frame.type, *sides(view, chunk, slots, holder), negated, words)
    joint = actors(view, slots.get("between", ()))
    if len(joint) < 2 and "with" not in slots:
        joint = actors(view, slots.get("of", ()))
    if frame.type in MUTUAL and len(joint) > 1:
        return mutual(frame.type, joint, negated, words)
    own = (holder.subjects if holder and holder.kinds else ()) or owner(view, chunk, holder)
    other = next((actors(view, slots[p]) for p in frame.ends if p in slots), ())
    if other:
        return drafts(frame.type, own, other, negated, words)
    if holder is None and frame.type == "allied_with" and _exists(view, chunk):
        own = pair(view, chunk.first)
    return mutual(frame.type, own, negated, words) if frame.type in MUTUAL else []


def _gerund(view: View, at: int) -> bool:
    """Whether what was taken for a verb is a noun: "enjoys backing from", "ties between"."""
    following = view.lower[at + 1 : at + 2]
    if following == ("between",):
        return True
    return view.lower[at].endswith("ing") and following in (("from",), ("for",))


def _home(
    view: View, chunk: Chunk, slots: Slots, holder: Holder | None
) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Who is at home, and where."""
    own = owner(view, chunk, holder) or (holder.subjects if holder and holder.kinds else ())
    return bodies(view, own), located(view, slots)


def _support(
    view: View, chunk: Chunk, slots: Slots, holder: Holder | None
) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """Who gives support and who has it."""
    last = _last(view, chunk)
    near = view.lower[last + 1 : last + 2] == ("from",)
    giver = (actors(view, slots.get("from", ())) if near else ()) or owner(view, chunk, holder)
    taker = actors(view, slots.get("for", ()) or slots.get("to", ()))
    if holder is not None and "giving" in holder.kinds and not giver:
        giver = holder.subjects
    if holder is not None and "receiving" in holder.kinds and not taker:
        taker = holder.subjects
    return giver, taker


def _last(view: View, chunk: Chunk) -> int:
    """The last word of a phrase and of those joined to it: "arms and money"."""
    if view.lower[chunk.last + 1 : chunk.last + 2] == ("of",):
        return chunk.last
    return coordinated(view, chunk)[-1].last


def _exists(view: View, chunk: Chunk) -> bool:
    """Whether the phrase stands after "there is"."""
    return "there" in view.lower[max(chunk.first - 3, 0) : chunk.first]


def _ended(view: View, at: int) -> bool:
    """Whether the verb that the noun is the subject of says that it is over."""
    stop = min(view.sentence[at][1], at + _AHEAD)
    for ahead in range(at + 1, stop):
        if view.classes[ahead] in ("verb", "auxiliary") and is_held(view.lower, ahead, "over"):
            return True
    return False
