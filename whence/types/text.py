"""A report, and what the language model sees in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a report's text: code points [start, end) and the words there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """One published text.

    ``id`` is hashed from the content (see :func:`whence.read.identify`), so the same report read
    twice is the same report. ``doc`` is the name its publisher or its file gives it. ``address``
    says which page it is (its URL, else where it was read from): the same address with another
    text is another version. ``text`` is the input as it stands; claims are looked for from
    ``body`` on, what stands before it being a header. ``published`` is ISO 8601, as precise as
    the input was.
    """

    id: str
    doc: str
    text: str
    body: int = 0
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    address: str = ""


@dataclass(frozen=True, slots=True)
class Aside:
    """Something that could not be read as a report, and why, in one line."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Word:
    """One token: its place in the text, its universal part of speech and its dependency head.

    ``head`` is the index of the governing word in ``Parsed.words``, or the word's own index for
    the root of a sentence; ``relation`` is the Universal Dependencies relation to it.
    """

    start: int
    end: int
    pos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Words [first, last] of a parsed report that the model marked as one thing.

    ``layer`` says as what: ``source``, ``cue``, ``content`` (attribution parts), ``claim``,
    ``speaker`` (a mention that can be a link of a chain), ``entity`` (``label`` is its type:
    person, organisation, place, other), a part in an incident (see :class:`Incident`), or
    ``term`` (``label`` is its type after re3d: Organisation, Location, Person, Weapon ...).
    ``score`` is the model's probability, 0 to 1.
    """

    layer: str
    label: str
    first: int
    last: int
    score: float


@dataclass(frozen=True, slots=True)
class Tie:
    """A scored connection between two marks, given by their places in ``Parsed.marks``.

    ``kind``: ``cue-source``, ``content-cue``, ``claim-speaker`` (who makes the claim),
    ``speaker-through`` (whom a speaker is heard through), ``same`` (both mean the same entity; the
    later mark comes first), ``fact:TYPE`` (a relation of
    re3d's types, ``of`` being its source). ``to`` is -1 for "none". ``score`` is
    a probability, 0 to 1.
    """

    kind: str
    of: int
    to: int
    score: float


@dataclass(frozen=True, slots=True)
class Incident:
    """A violent incident that the model saw in a report, after the MUC-4 task: its type (attack,
    bombing, kidnapping, arson, robbery, forced work stoppage) and who and what has which part in
    it, as places in ``Parsed.marks`` (layers ``perpetrator``, ``organisation``, ``target``,
    ``victim``, ``weapon``)."""

    type: str
    marks: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Parsed:
    """A report with what the language model sees in it.

    ``sentences`` are word ranges [first, last). ``labels`` gives, for a mark's place in ``marks``,
    the model's probabilities over a closed set: statuses for claims, kinds and ``named`` for
    speakers.
    """

    report: Report
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    marks: tuple[Mark, ...]
    ties: tuple[Tie, ...]
    labels: dict[int, dict[str, float]]
    incidents: tuple[Incident, ...] = ()

    def span(self, first: int, last: int) -> Span:
        """The stretch from word ``first`` to word ``last``, both included."""
        start, end = self.words[first].start, self.words[last].end
        return Span(start, end, self.report.text[start:end])
