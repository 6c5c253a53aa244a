"""The two libraries that everything is tried on: one of practice cases, and one of something else entirely."""

from pathlib import Path

import pytest

from caseatlas import load

ROOT = Path(__file__).parents[2]
FOLDERS = {
    "reference": ROOT / "cases",
    "catalogue": ROOT / "tests" / "libraries" / "tool-catalogue" / "library",
}


@pytest.fixture(scope="session")
def reference():
    """The reference library."""
    return load(FOLDERS["reference"]).library


@pytest.fixture(scope="session")
def catalogue():
    """A library of tools: other fields, other names, no preset."""
    return load(FOLDERS["catalogue"]).library


@pytest.fixture(scope="session", params=list(FOLDERS))
def library(request):
    """Each of the two in turn."""
    return load(FOLDERS[request.param]).library
