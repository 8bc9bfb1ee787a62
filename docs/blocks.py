"""Finds the fenced blocks of a document and runs them, so that documentation cannot go stale.

Run: ``console`` blocks (lines after ``$ `` are commands, what follows is their output, ``...``
stands for any lines), ``bash`` blocks, ``python`` blocks (doctests where they hold ``>>>``), and
any block after a comment ``output: COMMAND``, which is the whole output of that command. A block
after a comment ``not run: REASON`` is left alone.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLES = Path("whence", "data", "examples")
FENCE = re.compile(
    r"(?:^<!-- (?P<word>output|not run): (?P<argument>[^\n]+?) -->\n+)?"
    r"^```(?P<language>\w*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
DOCTEST = "import doctest, sys; sys.exit(doctest.testfile(sys.argv[1], False).failed)"


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block: the comment before it (``word`` and ``argument``) and what it holds."""

    line: int
    language: str
    word: str
    argument: str
    body: str


@dataclass(frozen=True, slots=True)
class Done:
    """What a command came to: standard output and error together, and the exit code."""

    output: str
    code: int


def documents() -> list[Path]:
    """The documents whose blocks are run."""
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(markdown: str) -> Iterator[Block]:
    """The fenced blocks of a document, in order."""
    for found in FENCE.finditer(markdown):
        line = markdown.count("\n", 0, found.start("language")) + 1
        word, argument = found["word"] or "", found["argument"] or ""
        yield Block(line, found["language"], word, argument, found["body"])


def prepare(folder: Path) -> None:
    """Lay the example reports into a folder, where the documents say that they are."""
    shutil.copytree(ROOT / EXAMPLES, folder / EXAMPLES)


def failures(block: Block, folder: Path) -> Iterator[str]:
    """Run one block in a folder and say what is not as the block has it."""
    if block.word == "not run":
        return
    if block.word == "output":
        yield from _compare(block.argument, block.body or "\n", folder)
    elif block.language == "console":
        for command, expected in commands(block.body):
            yield from _compare(command, expected, folder)
    elif block.language == "bash":
        yield from _succeed(["bash", "-euo", "pipefail", "-c", block.body], folder)
    elif block.language == "python":
        yield from _python(block.body, folder)


def commands(body: str) -> Iterator[tuple[str, str]]:
    """The commands of a ``console`` block with the output that is shown for each."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, expected = part.partition("\n")
        yield command, expected


def agrees(shown: str, seen: str) -> bool:
    """Whether output is as shown: ``...`` on a line of its own stands for any lines."""
    pieces = [re.escape(line) for line in _lines(shown)]
    pattern = "\n".join(".*" if piece == re.escape("...") else piece for piece in pieces)
    return re.fullmatch(pattern, "\n".join(_lines(seen)), re.DOTALL) is not None


def shell(command: str, folder: Path) -> Done:
    """Run a shell command as a reader of the document would, on a plain 100-column screen."""
    return _run(["sh", "-c", command], folder)


def _compare(command: str, shown: str, folder: Path) -> Iterator[str]:
    done = shell(command, folder)
    if done.code:
        yield f"{command}: exit code {done.code}\n{done.output}"
    elif shown and not agrees(shown, done.output):
        yield f"{command}: shown\n{shown}\nseen\n{done.output}"


def _succeed(command: list[str], folder: Path) -> Iterator[str]:
    done = _run(command, folder)
    if done.code:
        yield f"exit code {done.code}\n{done.output}"


def _python(body: str, folder: Path) -> Iterator[str]:
    script = folder / "snippet.py"
    script.write_text(body, encoding="utf-8")
    how = ["-c", DOCTEST] if ">>>" in body else []
    yield from _succeed([sys.executable, "-P", *how, str(script)], folder)


def _run(command: list[str], folder: Path) -> Done:
    here = str(Path(sys.executable).parent)
    plain = {"COLUMNS": "100", "NO_COLOR": "1", "TERM": "dumb", "PYTHONUTF8": "1"}
    path = os.pathsep.join([here, os.environ.get("PATH", os.defpath)])
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **plain, "PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
    )
    return Done(done.stdout, done.returncode)


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip("\n").splitlines()]
