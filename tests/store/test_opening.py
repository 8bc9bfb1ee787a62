import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.making import make_reading
from whence.errors import StoreError
from whence.store import open_store
from whence.store.migrations import LATEST

ROOT = Path(__file__).parents[2]

HOLD = """
import sys
from whence.store import open_store
with open_store(sys.argv[1]) as store:
    print("open", flush=True)
    sys.stdin.read()
"""


def refusal(path, read_only=False):
    with pytest.raises(StoreError) as caught:
        open_store(path, read_only=read_only)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_reading_never_makes_a_store(tmp_path):
    path = tmp_path / "none.duckdb"
    assert refusal(path, read_only=True) == (
        f"no store at {path}: `whence read PATH... --store {path}` makes one"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_new_store_is_one_file(tmp_path):
    with open_store(tmp_path / "s.duckdb"):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["s.duckdb"]


def test_a_store_in_a_missing_folder(tmp_path):
    path = tmp_path / "no" / "s.duckdb"
    assert refusal(path) == (f"cannot make a store at {path}: no folder there that can be written")


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("content", [b"", b"hello", b"hello" * 5000])
def test_a_file_that_is_no_database(tmp_path, content, read_only):
    path = tmp_path / "s.duckdb"
    path.write_bytes(content)
    assert refusal(path, read_only) == (
        f"{path} is no Whence store (no DuckDB database): give another path"
    )
    assert path.read_bytes() == content


def test_a_folder(tmp_path):
    assert refusal(tmp_path) == f"{tmp_path} is a folder: a store is one file"


def test_another_program_s_database_is_left_alone(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE schema_version (v VARCHAR)")
    assert refusal(path) == f"{path} is a DuckDB database, but no Whence store: give another path"


def test_a_store_of_a_newer_version(tmp_path):
    path = tmp_path / "s.duckdb"
    open_store(path).close()
    with duckdb.connect(str(path)) as connection:
        connection.execute("INSERT INTO schema_version VALUES (?)", [LATEST + 1])
    assert refusal(path, read_only=True) == (
        f"{path} has version {LATEST + 1}, this Whence reads versions up to {LATEST}: "
        "upgrade Whence"
    )


@pytest.mark.parametrize("read_only", [True, False])
def test_an_older_store_is_brought_up_to_date(tmp_path, read_only):
    path = tmp_path / "s.duckdb"
    duckdb.connect(str(path)).close()
    with open_store(path, read_only=read_only) as store:
        assert store.counts().reports == 0


def test_the_log_of_a_store_that_is_gone(tmp_path):
    (tmp_path / "s.duckdb.wal").write_bytes(b"log")
    assert "s.duckdb.wal is left from a store that is gone" in refusal(tmp_path / "s.duckdb")


def test_nobody_else_opens_a_store_that_is_being_written(tmp_path):
    path = tmp_path / "s.duckdb"
    command = [sys.executable, "-c", HOLD, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, cwd=ROOT) as writer:
        assert writer.stdout.readline() == b"open\n"
        wait = f"by process {writer.pid}: try again when it is done"
        assert refusal(path) == f"{path} is in use {wait}"
        assert refusal(path, read_only=True) == f"{path} is being written {wait}"
        writer.stdin.close()
    open_store(path).close()


def test_writing_and_reading_at_once_in_one_process(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path):
        assert refusal(path, read_only=True) == (
            f"{path} is open in this process in another mode: close it first"
        )


def test_several_read_at_once(tmp_path):
    path = tmp_path / "s.duckdb"
    with open_store(path) as store:
        store.add(make_reading())
    count = "import sys; from whence.store import open_store; " + (
        "print(open_store(sys.argv[1], read_only=True).counts().claims)"
    )
    with open_store(path, read_only=True) as one:
        command = [sys.executable, "-c", count, str(path)]
        other = subprocess.run(command, capture_output=True, cwd=ROOT)
        assert other.stdout == b"2\n"
        assert one.counts().claims == 2
