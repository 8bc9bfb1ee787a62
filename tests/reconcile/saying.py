"""Reports that say things, for tests of comparing claims: each sentence is one claim."""

from __future__ import annotations

from dataclasses import dataclass

from whence.types import Claim, Link, Number, Reading, Report, Span, Status


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, the part of it that is the claim (all of it by default), and who says so."""

    sentence: str
    content: str | None = None
    voice: str | None = None
    status: Status = "stated"
    number: tuple[float, str] | None = None


def saying(report: str, *said: Said, day: int = 1) -> Reading:
    """A report of these sentences; its claims are ``REPORT.0``, ``REPORT.1`` ..."""
    text = " ".join(item.sentence for item in said)
    starts = [len(" ".join(i.sentence for i in said[:n])) + (n > 0) for n in range(len(said))]
    claims = tuple(
        _claim(f"{report}.{n}", report, item, start)
        for n, (item, start) in enumerate(zip(said, starts, strict=True))
    )
    whole = Report(report, report, text, title="", published=f"2031-05-{day:02}")
    return Reading(whole, claims, (), ())


def _claim(name: str, report: str, said: Said, start: int) -> Claim:
    words = said.content or said.sentence.rstrip(".")
    at = start + said.sentence.index(words)
    content = Span(at, at + len(words), words)
    chain = (Link("s1", said.voice, "person", True),) if said.voice else ()
    value, measure = said.number or (0.0, "")
    numbers = (Number(content, value, value, None, measure),)
    return Claim(
        id=name,
        report=report,
        content=(content,),
        cue=(),
        chain=chain,
        status=said.status,
        evidence=(),
        sentence=Span(start, start + len(said.sentence), said.sentence),
        quoted=False,
        numbers=numbers if said.number else (),
    )
