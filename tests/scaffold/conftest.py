"""The real commands, run as a person runs them, and libraries to run them on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def caseatlas():
    """Runs a command of ours in a folder; no terminal is attached."""

    def run(*arguments, cwd, stdin=""):
        return subprocess.run(
            [sys.executable, "-m", "caseatlas", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def reference(tmp_path):
    """A copy of the reference library, to be written into."""
    shutil.copytree(ROOT / "cases", tmp_path / "cases")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path
