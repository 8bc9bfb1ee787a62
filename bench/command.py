"""Runs other programs: the ``whence`` of this environment, and the scorers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


class BenchError(Exception):
    """Something that keeps a figure from being measured, in one line."""


def whence_path() -> Path:
    """Where the command of this environment lies. Raises BenchError when it is not installed."""
    path = Path(sys.executable).with_name("whence")
    if not path.exists():
        raise BenchError(f"no whence command beside {sys.executable}; run: pip install -e .")
    return path


def whence(*arguments: str | Path) -> str:
    """Run ``whence`` with these arguments and return what it prints."""
    return output([str(whence_path()), *map(str, arguments)])


def output(command: list[str]) -> str:
    """What a command prints. Raises BenchError with its last line of complaint when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        complaint = (done.stderr.strip() or done.stdout.strip() or "no message").splitlines()[-1]
        raise BenchError(f"{Path(command[0]).name} exited with {done.returncode}: {complaint}")
    return done.stdout
