"""The desk under load: eight readers at once, while one imports.

Each reader opens a page of each sort in turn, looks at it for ``PAUSE`` seconds and goes on;
claims, incidents and searches are others every time. The importer pastes one text after another.

``python -m bench.desk SIZE STORE`` measures by hand: it makes a store of so many reports (8,500
hold about 100,000 claims) where there is none, reconciles it, and prints a line for each page. A
store that lies there already is taken as it is; it grows by what is imported into it.
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import Any
from urllib.parse import quote, urlencode

from bench.command import BenchError, output, whence, whence_path
from bench.figures import Row, rows

SIZE, READERS, ROUNDS, PAUSE = 300, 8, 5, 0.5
VARIED = 60
_HOST, _PORT = "127.0.0.1", 8399
_LINKED = re.compile(r'(?:<link rel="stylesheet" href|<script src|<img src)="(/[^"]+)"')
_STORY = (
    "{number} people were killed in the town of Osk{number} on Monday, the mayor told reporters. "
    "A police officer said that the owners of mine {number} had been warned. The owners denied it. "
    "The ministry said on Tuesday that {number} others were missing.\n\n"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page under load: milliseconds, the median and the 95th percentile, and kB of its first
    view with the styles and scripts that it names."""

    name: str
    median_ms: float
    p95_ms: float
    page_kb: float


def measure(shared: Path, folder: Path) -> list[Row]:
    """The slowest page's median and 95th percentile, and the heaviest first view."""
    store = folder / "desk.duckdb"
    make(SIZE, store)
    found = pages(store)
    for line in table(found):
        print(line)
    figures = {
        "median_ms": max(page.median_ms for page in found),
        "p95_ms": max(page.p95_ms for page in found),
        "page_kb": max(page.page_kb for page in found),
    }
    return rows("desk", figures)


def make(size: int, store: Path) -> None:
    """Make a reconciled store of so many varied reports, where there is none."""
    if store.exists():
        return
    output([sys.executable, "-m", "bench.variation", str(size), str(store)])
    whence("reconcile", "--quiet", "--store", store)


def pages(store: Path, pause: float = PAUSE) -> list[Page]:
    """Every page of a desk on this store, read by all readers while one imports. Raises BenchError
    when the desk does not open, or a page is not answered."""
    with desk(store):
        places = addresses()
        weights = {name: max(map(first_view, places[name][:3])) for name in places}
        times = under_load(places, pause)
    return [
        Page(name, median(times[name]), quantiles(times[name], n=20)[-1], weights[name])
        for name in places
    ]


def addresses() -> dict[str, list[str]]:
    """The pages that are measured, by sort: claims and incidents are those in most reports."""
    listed = f"limit={VARIED}"
    claims = [item["claim"] for item in _items(f"/api/v1/repeated?{listed}")]
    incidents = [item["incident"] for item in _items(f"/api/v1/incidents?{listed}")]
    words = (re.findall(r"[a-z]+", claim["content"][0]["text"].lower()) for claim in claims)
    longest = dict.fromkeys(max(found, key=len) for found in words if found)
    if not claims or not incidents:
        raise BenchError("desk: this store has no repeated claims and incidents: reconcile it")
    return {
        "overview": ["/"],
        "search": ["/search?" + urlencode({"words": word}) for word in longest],
        "claim": [f"/claims/{quote(claim['id'])}" for claim in claims],
        "incident": [f"/incidents/{name}" for name in incidents],
        "network": ["/network"],
    }


def _items(path: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(get(path))["items"]
    return found


def under_load(places: Mapping[str, list[str]], pause: float) -> dict[str, list[float]]:
    """Milliseconds of every request, by page."""
    times: dict[str, list[float]] = {name: [] for name in places}
    faults: list[BaseException] = []
    over = threading.Event()
    importer = threading.Thread(target=_caught, args=(faults, _import, over))
    readers = [
        threading.Thread(target=_caught, args=(faults, _read, _way(places, turn), times, pause))
        for turn in range(READERS)
    ]
    for thread in (importer, *readers):
        thread.start()
    for thread in readers:
        thread.join()
    over.set()
    importer.join()
    if faults:
        raise BenchError(f"desk: {faults[0]}")
    return times


def first_view(path: str) -> float:
    """The kB of a page and of all that it names, each once."""
    page = get(path)
    linked = set(_LINKED.findall(page.decode()))
    return (len(page) + sum(len(get(place)) for place in linked)) / 1000


def get(path: str) -> bytes:
    """What the desk answers. Raises BenchError for anything but a page."""
    connection = http.client.HTTPConnection(_HOST, _PORT, timeout=60)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise BenchError(f"desk: {path} was answered with {answer.status}: {body[:200]!r}")
    return body


@contextmanager
def desk(store: Path) -> Iterator[None]:
    """A desk on a store, open in a process of its own."""
    command = [str(whence_path()), "serve", str(store), "--port", str(_PORT)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        _wait(process)
        yield
    finally:
        process.terminate()
        process.wait(20)


def table(found: Sequence[Page]) -> Iterator[str]:
    """Lines for people, a page each."""
    yield f"{'page':<12}{'median ms':>11}{'p95 ms':>9}{'kB':>8}"
    for page in found:
        times = f"{page.median_ms:>11.0f}{page.p95_ms:>9.0f}"
        yield f"{page.name:<12}{times}{page.page_kb:>8.0f}"


def _wait(process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise BenchError(f"desk: it ended with {process.returncode}")
        with suppress(OSError):
            get("/static/desk.css")
            return
        time.sleep(0.1)
    raise BenchError("desk: it does not open")


def _way(places: Mapping[str, list[str]], turn: int) -> list[tuple[str, str]]:
    """The pages that a reader opens, each reader others, and the same in every run."""
    names = list(places)
    chosen = Random(turn)
    return [
        (name, chosen.choice(places[name]))
        for round_ in range(ROUNDS)
        for name in names[(turn + round_) % len(names) :] + names[: (turn + round_) % len(names)]
    ]


def _read(way: Sequence[tuple[str, str]], times: dict[str, list[float]], pause: float) -> None:
    for name, path in way:
        start = time.perf_counter()
        get(path)
        times[name].append((time.perf_counter() - start) * 1000)
        time.sleep(pause)


def _import(over: threading.Event) -> None:
    """Paste one long text after another, as long as the readers read."""
    number = 0
    while not over.is_set():
        number += 20
        text = "".join(_STORY.format(number=number + step) for step in range(20))
        place = _paste(text)
        while not over.is_set() and b'"over": false' in get(f"{place}.json"):
            time.sleep(0.3)


def _paste(text: str) -> str:
    connection = http.client.HTTPConnection(_HOST, _PORT, timeout=60)
    connection.request("GET", "/import")
    answer = connection.getresponse()
    session = (answer.getheader("set-cookie") or "").partition(";")[0]
    token = re.search(rb'name="csrf" value="(\w+)"', answer.read())
    if not token:
        raise BenchError("desk: no form to import with")
    sent = {"csrf": token[1].decode(), "sort": "text", "text": text}
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": session}
    connection.request("POST", "/import", urlencode(sent), kind)
    place = connection.getresponse().getheader("location")
    connection.close()
    if not place:
        raise BenchError("desk: the import was refused")
    return place


def _caught(faults: list[BaseException], work: Callable[..., None], *given: Any) -> None:
    try:
        work(*given)
    except (BenchError, OSError, http.client.HTTPException) as error:
        faults.append(error)


def main() -> int:
    """Print the table; exit code 2 on an error."""
    parser = argparse.ArgumentParser(prog="python -m bench.desk", description=__doc__)
    parser.add_argument("size", type=int, help="how many reports")
    parser.add_argument("store", type=Path, help="the store, made where there is none")
    parser.add_argument("--pause", type=float, default=PAUSE, help="seconds between two pages")
    options = parser.parse_args()
    try:
        make(options.size, options.store)
        print(*table(pages(options.store, options.pause)), sep="\n")
    except BenchError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
