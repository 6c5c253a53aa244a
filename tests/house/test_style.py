"""Types and style of the source, as pyproject.toml asks for them."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_the_source_is_fully_typed():
    """mypy, strict."""
    ran = subprocess.run([sys.executable, "-m", "mypy"], cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stdout


def test_the_source_keeps_the_house_style():
    """ruff, with the rules of pyproject.toml."""
    command = [sys.executable, "-m", "ruff", "check", "plugins", "tests", "scripts", "bench"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stdout


def test_the_source_is_formatted():
    """ruff format."""
    command = [sys.executable, "-m", "ruff", "format", "--check", "plugins", "tests", "scripts", "bench"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stdout
