"""Which kind of thing a piece is: by its name's extension, else by its first bytes."""

from __future__ import annotations

import json
import re
import zlib
from pathlib import PurePosixPath

from whence.errors import InputError
from whence.read.encoding import is_binary
from whence.read.piece import Piece

EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".rdf": "feed",
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".parquet": "parquet",
    ".warc": "warc",
    ".wet": "warc",
    ".zip": "zip",
    ".gz": "gz",
}
_MEDIA = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/pdf": "pdf",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "text/csv": "csv",
    "application/x-ndjson": "jsonl",
    "application/zip": "zip",
    "application/gzip": "gz",
}
_MAGIC = ((b"%PDF", "pdf"), (b"PK\x03\x04", "zip"), (b"PAR1", "parquet"), (b"WARC/", "warc"))
_FEED = re.compile(rb"<(rss|feed|rdf:RDF)[\s>]", re.I)
_HTML = re.compile(rb"<(!doctype html|html|head|body|article|p|div)[\s>]", re.I)


def by_name(name: str) -> str | None:
    """The kind that a file's name promises, or None when its extension is not known."""
    suffixes = [suffix.lower() for suffix in PurePosixPath(name).suffixes]
    if suffixes[-2:] in ([".warc", ".gz"], [".wet", ".gz"]):
        return "warc"
    return EXTENSIONS.get(suffixes[-1]) if suffixes else None


def kind_of(piece: Piece) -> str:
    """The kind of a piece. Raises InputError when it is none that can be read."""
    told = _MEDIA.get(piece.media or "") or by_name(piece.name)
    return told or sniff(piece.head())


def sniff(head: bytes) -> str:
    """The kind that the first bytes show. Raises InputError for binary content of no such kind."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(b"\x1f\x8b"):
        return "warc" if _unzipped(head).startswith(b"WARC/") else "gz"
    if is_binary(head):
        raise InputError("binary content of an unknown kind")
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"{", b"[")):
        return _json(start)
    if start.startswith(b"<"):
        return _markup(start)
    return "text"


def _unzipped(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 16)
    except zlib.error:
        return b""


def _json(start: bytes) -> str:
    """``{...}`` on its first line, or running past the head, is JSON lines; prose in brackets is
    text."""
    line, newline, _ = start.partition(b"\n")
    try:
        return "jsonl" if isinstance(json.loads(line), dict) else "json"
    except ValueError:
        pass
    if re.match(rb'\[\s*[\[{"\]]|\{\s*["}]', start):
        return "json" if newline or start.startswith(b"[") else "jsonl"
    return "text"


def _markup(start: bytes) -> str:
    if _FEED.search(start):
        return "feed"
    if _HTML.search(start):
        return "html"
    return "feed" if start.startswith(b"<?xml") else "text"
