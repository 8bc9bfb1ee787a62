"""``python -m docs.refresh``: write what commands print now into the ``output`` blocks."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.blocks import FENCE, Block, blocks, documents, failures, prepare, shell


def refreshed(markdown: str, folder: Path) -> str:
    """The document with every ``output`` block made new; other blocks run too, in their turn.

    Raises RuntimeError when a command fails.
    """
    bodies = [_body(block, folder) for block in blocks(markdown)]
    parts, last = [], 0
    for found, body in zip(FENCE.finditer(markdown), bodies, strict=True):
        parts += [markdown[last : found.start("body")], body]
        last = found.end("body")
    return "".join([*parts, markdown[last:]])


def _body(block: Block, folder: Path) -> str:
    if block.word == "output":
        done = shell(block.argument, folder)
        if done.code:
            raise RuntimeError(f"{block.argument}: exit code {done.code}\n{done.output}")
        lines = (line.rstrip() for line in done.output.strip("\n").splitlines())
        return "".join(f"{line}\n" for line in lines)
    for failure in failures(block, folder):
        print(f"line {block.line}: {failure}", file=sys.stderr)
    return block.body


def main() -> None:
    """Refresh every document in place."""
    for document in documents():
        with TemporaryDirectory(prefix="whence-docs-") as folder:
            prepare(Path(folder))
            before = document.read_text(encoding="utf-8")
            document.write_text(refreshed(before, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
