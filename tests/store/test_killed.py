import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.making import make_reading
from whence.store import open_store

ROOT = Path(__file__).parents[2]

WRITE = """
import sys
from itertools import count
from tests.making import make_reading
from whence.store import open_store
print("ready", flush=True)
with open_store(sys.argv[1]) as store:
    for number in count(int(sys.argv[2])):
        store.add(make_reading(f"r{number}", address=str(number)))
        print(f"r{number}", flush=True)
"""


def write_and_kill(path, first, lines, delay):
    """The reports that a writer announced before it was killed, ``delay`` seconds after so many
    lines of its output."""
    command = [sys.executable, "-c", WRITE, str(path), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
        seen = [writer.stdout.readline().strip() for _ in range(lines)]
        time.sleep(delay)
        writer.kill()
        return {*seen, *writer.stdout.read().split()} - {"ready"}


@pytest.mark.parametrize(("lines", "delay"), [(1, 0.0), (1, 0.03), (2, 0.0), (5, 0.004)])
def test_what_was_announced_survives_a_kill(tmp_path, lines, delay):
    path = tmp_path / "s.duckdb"
    announced = write_and_kill(path, 0, lines, delay) | write_and_kill(path, 100, lines, delay)
    with open_store(path) as store:
        stored = {reading.report.id: reading for reading in store.readings()}
    assert announced <= stored.keys()
    for report, reading in stored.items():
        assert reading == make_reading(report, address=report[1:])


def test_a_killed_store_can_be_read_before_it_is_written_again(tmp_path):
    announced = write_and_kill(tmp_path / "s.duckdb", 0, 4, 0.0)
    with open_store(tmp_path / "s.duckdb", read_only=True) as store:
        assert announced <= {reading.report.id for reading in store.readings()}
