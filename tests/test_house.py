"""The house keeps its own rules: who may import whom, and that the core needs nothing."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_import_directions():
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


CORE = [*sorted((ROOT / "whence" / "types").glob("*.py")), ROOT / "whence" / "errors.py"]


@pytest.mark.parametrize("path", CORE, ids=lambda path: path.stem)
def test_the_core_imports_only_the_standard_library(path):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            tops = {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            tops = {(node.module or "").split(".")[0]}
        else:
            continue
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("whence.types"):
            continue
        assert tops <= sys.stdlib_module_names, tops


def test_the_verb_read_stays_a_verb_once_the_folder_read_is_imported():
    code = "import whence, whence.read.options; assert callable(whence.read), whence.read"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
