"""Size: what a plain ``pip install`` of Whence puts into a fresh environment."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.command import BenchError, output
from bench.figures import Row, rows

ROOT = Path(__file__).parent.parent
NOT_OURS = ("pip", "setuptools", "_distutils_hack", "pkg_resources", "distutils-precedence.pth")


def measure(shared: Path, folder: Path) -> list[Row]:
    """The size of site-packages in MB, without pip and setuptools. Needs a package index."""
    home = folder / "fresh"
    output([sys.executable, "-m", "venv", str(home)])
    output([str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", str(ROOT)])
    site = next(home.glob("lib/python*/site-packages"))
    if (site / "torch").exists():
        raise BenchError("the base install brings PyTorch")
    return rows("size", {"site_mb": size_mb(site)})


def size_mb(site: Path) -> float:
    """What lies in a site-packages folder, in MB, without what every environment has."""
    ours = (entry for entry in site.iterdir() if not _foreign(entry.name))
    files = (file for entry in ours for file in (entry, *entry.rglob("*")))
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def _foreign(name: str) -> bool:
    return name in NOT_OURS or name.startswith(("pip-", "setuptools-"))
