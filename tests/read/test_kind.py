import gzip

import pytest

from whence.errors import InputError
from whence.read.kind import by_name, sniff


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("A.HTM", "html"),
        ("a.warc.gz", "warc"),
        ("a.jsonl.gz", "gz"),
        ("a.b.pdf", "pdf"),
        ("a.ann", None),
        ("README", None),
        ("2031.05.14", None),
    ],
)
def test_names(name, kind):
    assert by_name(name) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "pdf"),
        (b"PK\x03\x04", "zip"),
        (b"PAR1", "parquet"),
        (b"WARC/1.0\r\n", "warc"),
        (gzip.compress(b"WARC/1.0\r\nand more"), "warc"),
        (gzip.compress(b"words"), "gz"),
        (b'\xef\xbb\xbf{"text": "a"}\n{', "jsonl"),
        (b'{"text": "cut off in the mid', "jsonl"),
        (b'{\n  "text": "a"\n}', "json"),
        (b'[{"text": "a"}]', "json"),
        (b"[Editor's note] The mayor left.", "text"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
        (b"<feed xmlns='x'>", "feed"),
        (b"  <!doctype html><html>", "html"),
        (b"<p>The mayor", "html"),
        (b"<pause> The mayor", "text"),
        ("Göksel".encode("utf-16"), "text"),
        (b"", "text"),
    ],
)
def test_first_bytes(head, kind):
    assert sniff(head) == kind


def test_binary_content_is_refused():
    with pytest.raises(InputError, match="binary content of an unknown kind"):
        sniff(b"\x7fELF\x00\x00\x01\x02\x03")
