"""Names that a pack knows."""

from __future__ import annotations

from whence.packs import Alias, Known, valid
from whence.resolve.actors.found import Found
from whence.resolve.actors.view import View

_NO_NAMES = frozenset("AUX PRON ADP DET CCONJ SCONJ".split())  # "IS" among capitals is a verb
_LISTED = "ucdp-"


def packed(view: View, known: Known) -> list[Found]:
    """Where actors of the packs are named."""
    out = []
    text = view.parsed.report.text
    date = view.parsed.report.published
    for hit in known.find(text):
        if hit.start < view.parsed.report.body:
            continue
        first, last = view.range(hit.start, hit.end)
        if first == last and view.parsed.words[first].pos in _NO_NAMES:
            continue
        meanings = tuple(m for m in hit.values if _holds(known, m, date))
        if meanings:
            name = " ".join(text[hit.start : hit.end].split())
            byname = all(alias.use == "byname" for _, alias in meanings)
            actor = known.actors[meanings[0][0]]
            force = actor.kind == "state-force" and len(actor.countries) == 1
            state = actor.countries[0] if force else ""
            head = view.head(first, last)
            made = Found(first, last, head, name, name, actor.kind, meanings, state, byname=byname)
            out.append(made)
    return out


def _holds(known: Known, meaning: tuple[str, Alias], date: str | None) -> bool:
    """Whether a wording, and the actor that it means, are of the report's time."""
    actor, alias = known.actors[meaning[0]], meaning[1]
    day = date[:10] if date else None
    return valid(alias.since, alias.until, day) and valid(actor.since, actor.until, day)


def chosen(found: list[Found], known: Known, here: set[str]) -> dict[int, str]:
    """The identity of each name, by its place in ``found``.

    A name of one's own decides. A name that several share goes to the one among them that the
    report names in full, the most often and then the earliest; else to the first that acts in a
    country that the report names (``here``, codes).
    """
    full: dict[str, tuple[int, int]] = {}
    for f in found:
        for identity in {i for i, alias in f.meanings if alias.use == "name"}:
            count, at = full.get(identity, (0, f.first))
            full[identity] = (count + 1, at)
    out = {}
    for n, f in enumerate(found):
        best = _best(f, full, known, here)
        if best is not None:
            out[n] = best
    return out


def _best(
    found: Found, full: dict[str, tuple[int, int]], known: Known, here: set[str]
) -> str | None:
    own = [i for i, alias in found.meanings if alias.use == "name" and _near(i, known, here)]
    if own:
        return min(own, key=lambda i: not here & set(known.actors[i].countries))
    rivals = [i for i, _ in found.meanings if i in full]
    if rivals:
        return min(rivals, key=lambda i: (-full[i][0], full[i][1]))
    return next((i for i, _ in found.meanings if here & set(known.actors[i].countries)), None)


def _near(identity: str, known: Known, here: set[str]) -> bool:
    """Whether an actor may be in a report that names the countries ``here``. The worldwide list has
    names such as "National Front", which are others' elsewhere."""
    countries = set(known.actors[identity].countries)
    return not identity.startswith(_LISTED) or not here or not countries or bool(here & countries)
