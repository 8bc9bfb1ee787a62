"""Denials that name no content of their own: "..., which the ministry denies", "The ministry
denied it". They deny the words just before them, which are then claimed twice: once by whoever
says so, once, as denied, by whoever denies it."""

from __future__ import annotations

import re
from dataclasses import replace

from whence.extract.words import cut
from whence.types import Draft, Evidence, Parsed, Span

_VERB = r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:e|es|ed)|refut(?:e|es|ed))"
_WORD = r"(?:charges?|accusations?|allegations?|claims?|assertions?|suggestions?|reports?)"
_AFTER = re.compile(
    rf"""[”"’']?(?:
      ,\s+(?:(?:an?|the|this)\s+{_WORD}\s+)?(?:which|that|something)\s+(?P<who>[^.;:!?“”"\n]{{2,90}}?)
        \s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?P<verb>{_VERB})\b
      | [.;]?[”"’']?\s+(?P<who2>[^.;:!?“”"\n]{{2,90}}?)
        \s+(?:(?:has|have|had)\s+)?(?:\w+ly\s+)?(?P<verb2>{_VERB})
        \s+(?:(?:it|this|that)(?=\s*[.,;:”"])
           |(?:the|this|that|these|those|all|any\s+such)\s+{_WORD}\b(?!\s+(?:that|of|by)))
    )""",
    re.VERBOSE,
)


def denials(parsed: Parsed, drafts: list[Draft]) -> list[Draft]:
    """A denied draft for every claim that the words right after it deny, where who denies it is a
    mention that the model knows as a speaker."""
    out = []
    for draft in drafts:
        found = _AFTER.match(parsed.report.text, draft.content.end)
        if draft.status == "denied" or found is None:
            continue
        side = "who" if found["who"] else "who2"
        speaker = _speaker(parsed, found.start(side), found.end(side))
        if speaker is None or speaker in draft.chain:
            continue
        verb = "verb" if side == "who" else "verb2"
        cue = cut(parsed.report.text, *found.span(verb))
        out.append(_denied(draft, speaker, cue))
    return out


def _denied(draft: Draft, speaker: int, cue: Span) -> Draft:
    words = Evidence("denial", cue)
    return replace(draft, chain=(speaker,), status="denied", cue=(cue,), evidence=(words,))


def _speaker(parsed: Parsed, start: int, end: int) -> int | None:
    """The longest speaker mark whose words lie in [start, end)."""
    found = [
        place
        for place, mark in enumerate(parsed.marks)
        if mark.layer == "speaker"
        and start <= parsed.words[mark.first].start
        and parsed.words[mark.last].end <= end
    ]
    return max(found, key=lambda p: parsed.marks[p].last - parsed.marks[p].first, default=None)
