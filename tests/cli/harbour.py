"""Readings built by hand: invented places, people and outlets."""

from __future__ import annotations

from whence.types import Claim, Evidence, Link, Reading, Report, Source, Span

TEXT = (
    "The harbour was closed on Monday.\n\n"
    "As per a report by the Lanter Post citing an unnamed officer, "
    "twelve people reportedly fled.\n\n"
    "“Two boats were ours,” the officer said. The ministry denied that two boats were ours.\n\n"
    "(With inputs from agencies)"
)
PLAIN = "Rain [red]fell[/red] \x1b[31mhard\x1b[0m on \u202eVasra\u202c."


def span(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words), words)


def at(words: str, nth: int = 0) -> Span:
    return span(TEXT, words, nth)


POST = Source("s1", "Lanter Post", "outlet", True, None, None, (at("the Lanter Post"),))
OFFICER = Source(
    "s2", "officer", "person", False, "officer", None, (at("an unnamed officer"), at("the officer"))
)
MINISTRY = Source("s3", "ministry", "government", True, None, None, (at("The ministry"),))
REPORT = Report(
    id="aa11" + "0" * 12,
    doc="harbour",
    text=TEXT,
    title="Harbour shut",
    outlet="Vasra Wire",
    published="2031-05-14T08:10",
    address="harbour.txt",
)


def link(source: Source, *mention: Span, inherited: bool = False) -> Link:
    return Link(source.id, source.name, source.kind, source.named, mention, inherited)


def claim(number: int, status, content: Span, sentence: str, chain=(), cue=(), evidence=()):
    return Claim(
        id=f"c{number}" + "f" * 14,
        report=REPORT.id,
        content=(content,),
        cue=cue,
        chain=chain,
        status=status,
        evidence=evidence,
        sentence=at(sentence),
        quoted=False,
    )


READING = Reading(
    REPORT,
    claims=(
        claim(
            1, "stated", at("The harbour was closed on Monday"), "The harbour was closed on Monday."
        ),
        claim(
            2,
            "hedged",
            at("twelve people reportedly fled"),
            "As per a report by the Lanter Post citing an unnamed officer, "
            "twelve people reportedly fled.",
            (link(POST, at("the Lanter Post")), link(OFFICER, at("an unnamed officer"))),
            (at("citing"),),
            (Evidence("hedge", at("reportedly")),),
        ),
        claim(
            3,
            "stated",
            at("Two boats were ours"),
            "“Two boats were ours,” the officer said.",
            (link(POST, inherited=True), link(OFFICER, at("the officer"))),
            (at("said"),),
        ),
        claim(
            4,
            "denied",
            at("two boats were ours"),
            "The ministry denied that two boats were ours.",
            (link(MINISTRY, at("The ministry")),),
            (at("denied"),),
            (Evidence("denial", at("denied")),),
        ),
    ),
    sources=(POST, OFFICER, MINISTRY),
    attributions=(),
    notes=(at("(With inputs from agencies)"),),
)


def hostile() -> Reading:
    """A report that tries to give orders to the terminal."""
    whole = Span(0, len(PLAIN), PLAIN)
    report = Report(
        "bb22" + "0" * 12, "rain", PLAIN, outlet="[bold]Rain\x1b[2J", published="2031-05-15"
    )
    said = Claim("d1" + "e" * 14, report.id, (whole,), (), (), "stated", (), whole, False)
    return Reading(report, (said,), (), ())
