"""Real sites, built once per session by the real command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(*command, cwd, **settings):
    """A command of ours, as a person runs it."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def built(library, site, **settings):
    """The folder of a library's site. Fails where the build does not succeed."""
    ran = run("caseatlas", "build", "--site-dir", str(site), cwd=library, **settings)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return site


SITES = {}


def site_of(library, factory):
    """The site of a library that no test changes, built once for all who ask."""
    if library not in SITES:
        SITES[library] = built(library, factory.mktemp("built") / "site")
    return SITES[library]


@pytest.fixture(scope="session")
def reference_site(tmp_path_factory):
    """The reference library's site."""
    return site_of(ROOT, tmp_path_factory)


@pytest.fixture(scope="session")
def catalogue_site(tmp_path_factory):
    """The site of a library of something else: tools, with fields of its own."""
    return site_of(ROOT / "tests" / "libraries" / "tool-catalogue", tmp_path_factory)


@pytest.fixture
def library(tmp_path):
    """A copy of the reference library, to be changed."""
    shutil.copytree(ROOT / "cases", tmp_path / "cases")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path
