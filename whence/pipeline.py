"""The run, on one screen: reports are read, parsed, turned into claims and stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from whence.errors import WhenceError
from whence.store.contract import Writer
from whence.types import Aside, Reading, Report

if TYPE_CHECKING:
    from whence.read import ReadOptions

BATCH = 64  # reports at hand at once: enough to keep all cores busy, little memory


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: ``stored`` (with its reading), ``known`` or ``aside``."""

    kind: Literal["stored", "known", "aside"]
    address: str
    reading: Reading | None = None
    reason: str = ""


def run(paths: Sequence[str], options: ReadOptions, store: Writer) -> Iterator[Outcome]:
    """Read paths into a store. An outcome is yielded once it is safe in the store.

    Raises InputError for a path that cannot be read; what came before it stays stored.
    """
    from whence.read import read

    for batch in batched(read(paths, options)):
        fresh: list[Report] = []
        for item in batch:
            if isinstance(item, Aside):
                yield _set_aside(store, item)
            elif store.has(item.id):
                yield Outcome("known", item.address)
            else:
                fresh.append(item)
        for result in understand(fresh):
            if isinstance(result, Aside):
                yield _set_aside(store, result)
            else:
                kind: Literal["stored", "known"] = "stored" if store.add(result) else "known"
                yield Outcome(kind, result.report.address, result)


def understand(reports: Sequence[Report]) -> Iterator[Reading | Aside]:
    """The readings of reports, in their order; a report that breaks a stage is set aside."""
    done = 0
    try:
        for reading in readings(reports):
            done += 1
            yield reading
    except WhenceError:
        raise
    except Exception as error:
        if len(reports) == 1:
            yield Aside(reports[0].address, f"could not be read: {_named(error)}")
            return
        for report in reports[done:]:  # one by one, so that only the culprit is lost
            yield from understand([report])


def batched(items: Iterable[Report | Aside]) -> Iterator[list[Report | Aside]]:
    """Items in lists of at most ``BATCH``; those read before an error come before the error."""
    source = iter(items)
    while True:
        batch: list[Report | Aside] = []
        try:
            for item in islice(source, BATCH):
                batch.append(item)
        except Exception:
            yield batch
            raise
        if not batch:
            return
        yield batch


def readings(reports: Iterable[Report]) -> Iterator[Reading]:
    """The stages, wired: what is read in each report, in their order."""
    from whence.extract import extract
    from whence.parse import parse
    from whence.resolve import resolve

    yield from resolve(extract(parse(reports)))


def _set_aside(store: Writer, aside: Aside) -> Outcome:
    store.aside(aside.address, aside.reason)
    return Outcome("aside", aside.address, reason=aside.reason)


def _named(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split()).removesuffix(":")
