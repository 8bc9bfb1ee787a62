import gzip
import io
import json
import os
import zipfile

from tests.read.samples import ENGLISH
from whence.read.options import ReadOptions
from whence.read.package import read
from whence.types import Aside


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_folder_is_read_in_order_and_unknown_kinds_are_passed_over(tmp_path):
    for name in ("b/z.txt", "a.txt", "c.txt", ".hidden.txt", ".git/x.txt", "a.ann", "README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ENGLISH)
    assert [report.doc for report in read([tmp_path])] == ["a", "z", "c"]


def test_a_folder_passes_over_pipes_and_tells_of_broken_links(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone")
    (tmp_path / "c").symlink_to(tmp_path)
    (tmp_path / "d.txt").write_text(ENGLISH)
    aside, report = read([tmp_path])
    assert aside.address == f"{tmp_path}/b.txt" and report.doc == "d"


def test_a_zip_file(tmp_path):
    path = tmp_path / "a.zip"
    table = gzip.compress(json.dumps({"id": "k1", "text": ENGLISH}).encode())
    members = {
        "b.txt": ENGLISH,
        "x/a.txt": ENGLISH,
        "t.jsonl.gz": table,
        "x.ann": "T1",
        "__MACOSX/a.txt": "",
    }
    path.write_bytes(zipped({**members, "inner.zip": zipped({"deep.txt": ENGLISH})}))
    found = {report.address: report.doc for report in read([path])}
    assert found == {
        f"{path}!b.txt": "b",
        f"{path}!inner.zip!deep.txt": "deep",
        f"{path}!t.jsonl.gz#k1": "k1",
        f"{path}!x/a.txt": "a",
    }


def test_a_gzipped_file(tmp_path):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(ENGLISH.encode()))
    (report,) = read([path])
    assert (report.doc, report.text, report.address) == ("a", ENGLISH, str(path))


def test_a_bomb_is_set_aside(tmp_path):
    bomb, packed = tmp_path / "a.zip", tmp_path / "b.jsonl.gz"
    bomb.write_bytes(zipped({"a.txt": "a" * 20_000_000, "b.txt": ENGLISH}))
    packed.write_bytes(gzip.compress(b" " * 3_000_000))
    aside, report, other = read([bomb, packed], ReadOptions(max_unpacked=2_000_000))
    assert aside == Aside(f"{bomb}!a.txt", "enormous: unfolds to 20,000,000 bytes")
    assert report.doc == "b"
    assert other == Aside(str(packed), "enormous: unfolds to more than 2,000,000 bytes")


def test_archives_nested_without_end_are_set_aside(tmp_path):
    data = zipped({"a.txt": ENGLISH})
    for _ in range(4):
        data = zipped({"a.zip": data})
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    (aside,) = read([path])
    assert aside.reason == "archives inside archives, more than 3 deep"


def test_broken_archives_are_set_aside(tmp_path):
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": ENGLISH})[:-30])
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(ENGLISH.encode())[:-20])
    (tmp_path / "c.zip").write_bytes(b"no zip file")
    found = list(read([tmp_path]))
    assert len(found) == 3 and all(isinstance(aside, Aside) for aside in found)
