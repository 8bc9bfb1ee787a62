"""Claims of a parsed report: content, chain, cue, status and evidence."""

from __future__ import annotations

from bisect import bisect_right

from whence.extract.chain import chain
from whence.extract.notes import is_heading
from whence.extract.quotation import quotations, share_quoted
from whence.extract.status import evidence, status
from whence.extract.ties import best
from whence.extract.unspecified import adverb_of, adverbs
from whence.extract.words import bare, marked, span
from whence.types import Attribution, Draft, Mark, Parsed, Span

_QUOTED_SHARE = 0.5


def drafts(parsed: Parsed, attributions: list[Attribution], notes: tuple[Span, ...]) -> list[Draft]:
    """Every claim, in the order of the text."""
    text = parsed.report.text
    quotes = quotations(text)
    starts = [first for first, _ in parsed.sentences]
    speaker, through = best(parsed, "claim-speaker"), best(parsed, "speaker-through")
    # Words in quotation marks are somebody's: for them "nobody" is no answer.
    somebody = {**speaker, **best(parsed, "claim-speaker", nowhere=False)}
    hearsay = adverbs(parsed)
    speakers = [m for m in parsed.marks if m.layer == "speaker"]
    out = []
    for place, mark in enumerate(parsed.marks):
        if mark.layer != "claim" or _only_names(parsed, mark, speakers):
            continue
        content = bare(text, parsed.words[mark.first].start, parsed.words[mark.last].end)
        if content is None:
            continue
        quoted = _quoted(text, content, quotes)
        links = chain(place, somebody if quoted else speaker, through)
        adverb = adverb_of(mark, hearsay) if not links else None
        links = links if adverb is None else (adverb,)
        if _silent(text, content, links, notes):
            continue
        cue = _cue(content, attributions)
        origin = marked(parsed, links[-1:])
        sentence = _sentence(parsed, starts, mark.first, mark.last)
        before = text[sentence.start : content.start]
        decided = status(parsed.labels.get(place, {}), content.text, before)
        if adverb is not None and decided == "stated":
            decided = "hedged"
        out.append(
            Draft(
                content=content,
                cue=cue,
                chain=links,
                status=decided,
                evidence=evidence(text, decided, content, (*cue, *origin), quotes),
                sentence=sentence,
                quoted=quoted,
            )
        )
    return out


def _only_names(parsed: Parsed, mark: Mark, speakers: list[Mark]) -> bool:
    """Whether the words are a speaker's name or description, or a part of it without a verb: the
    model takes some for claims."""
    inside = any(s.first <= mark.first and mark.last <= s.last for s in speakers)
    return inside and not any(
        w.pos in ("VERB", "AUX") for w in parsed.words[mark.first : mark.last + 1]
    )


def _quoted(text: str, content: Span, quotes: list[tuple[int, int]]) -> bool:
    return share_quoted(quotes, content.start, content.end) > _QUOTED_SHARE


def _silent(text: str, content: Span, links: tuple[int, ...], notes: tuple[Span, ...]) -> bool:
    """Whether the words claim nothing: a note on provenance, or a heading that quotes nobody."""
    noted = any(n.start < content.end and content.start < n.end for n in notes)
    return noted or (not links and is_heading(text, content.start, content.end))


def _cue(content: Span, attributions: list[Attribution]) -> tuple[Span, ...]:
    """The cue of the attribution that holds most of the content, if one holds half of it."""
    held = 0.5 * (content.end - content.start)
    cue: tuple[Span, ...] = ()
    for attribution in attributions:
        both = 0
        for part in attribution.content:
            if part.start < content.end and content.start < part.end:
                both += min(content.end, part.end) - max(content.start, part.start)
        if both > held:
            held, cue = both, attribution.cue
    return cue


def _sentence(parsed: Parsed, starts: list[int], first: int, last: int) -> Span:
    """The sentence or sentences that words [first, last] stand in; ``starts`` are the sentences'
    first words."""
    begin = parsed.sentences[bisect_right(starts, first) - 1]
    stop = parsed.sentences[bisect_right(starts, last) - 1]
    return span(parsed, begin[0], stop[1] - 1)
