import pytest

from bench.size import size_mb


def test_pip_and_setuptools_do_not_count(tmp_path):
    for name, size in {
        "whence/a.py": 3,
        "pip/b.py": 5,
        "pip-1.dist-info/c": 7,
        "six.py": 11,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"x" * size)
    assert size_mb(tmp_path) == pytest.approx(14e-6)
