"""What is given to import: a text, files or an address, made fit to be read.

What a file is called somewhere else never says where anything is put here: every file gets a folder
of its own below a new one, and its name is cut down to letters, digits and a few marks.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from whence.errors import InputError
from whence.read import ReadOptions
from whence.read.dates import iso
from whence.read.guard import is_private, is_typed_private

FILES, CHARACTERS = 200, 500_000
"""The most files, and characters of a pasted text, in one import."""
_UNPACKED = 200_000_000
_NAME, _ADDRESS = 100, 2_000
_UNSAFE = re.compile(r"[^\w.\- ]+")
_SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True)
class Given:
    """What is to be read: ``paths`` with ``options``; ``words`` tell it to people, ``folder`` is
    removed when it is done."""

    words: str
    paths: tuple[str, ...]
    options: ReadOptions = field(default_factory=ReadOptions)
    folder: Path | None = None

    def shown(self, address: str) -> str:
        """An address as people know it: nothing of where the desk put a file."""
        if self.folder is None:
            return address
        return re.sub(re.escape(f"{self.folder}/") + r"\d+/", "", address.replace("\\", "/"))

    def clear(self) -> None:
        """Remove what was put down for reading."""
        if self.folder is not None:
            shutil.rmtree(self.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came, with what it is called where it comes from."""

    name: str
    content: BinaryIO


def pasted(text: str, title: str, outlet: str, published: str) -> Given:
    """A text that was pasted. Raises InputError when it is empty, too long, or its date is none."""
    if not text.strip():
        raise InputError("the text is empty: paste the words of a report")
    if len(text) > CHARACTERS:
        raise InputError(f"the text has {len(text):,} characters: {CHARACTERS:,} are accepted")
    _check_date(published)
    told = {"title": title, "outlet": outlet, "published": published}
    row = {name: value.strip() for name, value in told.items() if value.strip()}
    doc = f"pasted-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"
    folder = _folder()
    path = _place(folder, 1, "pasted.jsonl")
    path.write_text(json.dumps({"id": doc, "text": text, **row}), encoding="utf-8")
    return Given(title.strip() or "a pasted text", (str(path),), _options(), folder)


def uploaded(files: Sequence[Upload], outlet: str, published: str) -> Given:
    """Files that were sent. Raises InputError for none or too many, or a date that is none."""
    if not 1 <= len(files) <= FILES:
        raise InputError(f"{len(files)} files were given: 1 to {FILES} are accepted")
    _check_date(published)
    folder = _folder()
    paths = []
    for number, file in enumerate(files, start=1):
        path = _place(folder, number, safe_name(file.name))
        with path.open("xb") as out:
            shutil.copyfileobj(file.content, out)
        paths.append(str(path))
    words = safe_name(files[0].name) if len(files) == 1 else f"{len(files)} files"
    return Given(words, tuple(paths), _options(outlet, published), folder)


def fetched(address: str, outlet: str, published: str) -> Given:
    """An address of the web. Raises InputError for any other, and for one of a private network:
    whoever uses the desk stands elsewhere than the desk, and must not reach what only it can."""
    seen = address.strip()
    try:
        parts = urlsplit(seen)
        host, private = parts.hostname or "", is_typed_private(seen)
    except ValueError:
        host, private = "", True
    if not host or parts.scheme not in _SCHEMES or len(seen) > _ADDRESS or not seen.isprintable():
        raise InputError(f"{seen[:100]!r} is no address: give one that begins with https://")
    if private or is_private(host.rstrip(".")) or parts.username is not None:
        raise InputError(f"{host} is in a private network: only public addresses are fetched")
    _check_date(published)
    return Given(seen, (seen,), _options(outlet, published))


def safe_name(name: str) -> str:
    """A file's name without folders and strange characters, its ending kept."""
    last = re.split(r"[/\\]", name)[-1]
    clean = _UNSAFE.sub("_", last).strip(" .") or "file"
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > 10:
        return clean[:_NAME]
    return f"{stem[:_NAME]}.{ending}"


def _check_date(given: str) -> None:
    if given.strip() and not iso(given.strip()):
        raise InputError(f"{given!r} is not a date; give YYYY-MM-DD or ISO 8601")


def _options(outlet: str = "", published: str = "") -> ReadOptions:
    return ReadOptions(
        outlet=outlet.strip() or None,
        published=published.strip() or None,
        max_chars=CHARACTERS,
        max_unpacked=_UNPACKED,
    )


def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="whence-import-"))


def _place(folder: Path, number: int, name: str) -> Path:
    inside = folder / str(number)
    inside.mkdir()
    return inside / name
