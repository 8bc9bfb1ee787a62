"""Links inside the page: from what is listed to its place in the text, and between lists."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from whence.export.page.index import OWN_VOICE, Index, anchor, hue, shown
from whence.export.page.marks import speaker
from whence.export.page.markup import Html, el, joined, said
from whence.export.wording import interval_words
from whence.types import Claim, Interval, Link, Participant, Span


def words(span: Span, shown_as: str | None = None, class_: str | None = None) -> Html:
    """Words of the text that lead to where they stand."""
    inner = said(shown_as or span.text)
    return el("a", inner, href=f"#{anchor(span)}", class_=class_) if shown(span) else inner


def quoted(spans: Iterable[Span]) -> Html:
    """Words of the text between quotation marks, each a link."""
    return joined((joined(("“", words(span), "”")) for span in spans), ", ")


def mentions(spans: Sequence[Span]) -> Html:
    """Mentions, those in the same words together: the words once, then a number for each more."""
    groups: dict[str, list[Span]] = {}
    for span in spans:
        groups.setdefault(" ".join(span.text.split()), []).append(span)
    return joined((_group(group) for group in groups.values()), ", ")


def _group(group: Sequence[Span]) -> Html:
    more = [words(span, str(nth), "nth") for nth, span in enumerate(group[1:], 2)]
    return joined((words(group[0]), *more), " ")


def claim_link(index: Index, claim: Claim) -> Html:
    """A claim's label, leading to the claim."""
    number = index.claims[claim.id][0]
    label = f"{index.letter(claim)}{number}"
    title = f"claim {number}, {claim.status}: {speaker(claim)}"
    return el("a", label, class_=f"label {index.hue(claim)}", href=f"#claim{number}", title=title)


def claim_links(index: Index, ids: Iterable[str]) -> Html:
    """The labels of the claims that have these ids."""
    found = (index.claims.get(name) for name in dict.fromkeys(ids))
    return joined((claim_link(index, pair[1]) for pair in found if pair), " ")


def actor_link(index: Index, name: str) -> Html:
    """An actor's name, leading to its row."""
    number, actor = index.actors[name]
    return el("a", said(actor.name), href=f"#actor{number}")


def place_link(index: Index, name: str) -> Html:
    """A place's name, leading to its row."""
    number, place = index.places[name]
    return el("a", said(place.name), href=f"#place{number}")


def event_link(index: Index, name: str) -> Html:
    """An event's number, leading to its row."""
    number, _ = index.events[name]
    return el("a", f"event {number}", href=f"#event{number}")


def participant(index: Index, part: Participant) -> Html:
    """Somebody with a part, as who it is; the words that say so where they are others."""
    if part.actor in index.actors:
        name, known = actor_link(index, part.actor), index.actors[part.actor][1].name
    elif part.place in index.places:
        name, known = place_link(index, part.place), index.places[part.place][1].name
    else:
        return words(part.mention, part.name)
    if part.mention.text.casefold().endswith(known.casefold()) or not shown(part.mention):
        return name
    return joined((name, " ", el("small", "“", words(part.mention), "”")))


def known_as(link: Link) -> str:
    """What is to be said of a link's identity beside its name, if anything."""
    known = "unspecified" if link.kind == "unspecified" else "anonymous"
    return "" if link.named or known in link.name else known


def calendar(interval: Interval) -> Html:
    """An interval, ISO 8601, that breaks across lines only between its ends."""
    ends = interval_words(interval).split("/")
    return joined((el("span", end, class_="figures") for end in ends), Html("/<wbr>"))


def letter(index: Index, source: str) -> Html:
    """A source's letter on its colour; nothing where no claim goes back to it."""
    if source not in index.letters:
        return Html()
    return el("span", index.letters[source], class_=f"label {hue(index, source)}")


def own_voice() -> Html:
    """The sign of the report's own voice."""
    return el("span", OWN_VOICE, class_="label h0")
