"""A library as a network has it, with Case Atlas installed from the wheel that travels with it."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.workflows.runner import ROOT, SCAFFOLD, hand_in, read, run_job


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    """Case Atlas as it is published."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def fresh(wheel, tmp_path_factory):
    """A library as `init` writes it, to be copied."""
    folder = tmp_path_factory.mktemp("fresh") / "library"
    command = [sys.executable, "-m", "caseatlas", "init", folder, "--title", "Neighbours", "--install", wheel]
    subprocess.run(
        [*command, "--repository", "https://github.com/my-network/my-library"], check=True, capture_output=True
    )
    return folder


@dataclass
class Library:
    """A repository with a library, and a computer of GitHub's that runs its workflows."""

    folder: Path
    temporary: Path

    def check(self, change):
        """Hand in a change and run the check."""
        hand_in(self.folder, change)
        return self.run("check.yml", "check")

    def publish(self, address):
        """Run the job that builds the site to be published; GitHub says that it will be at `address`."""
        return self.run("publish.yml", "build", {"steps.pages.outputs.base_url": address})

    def run(self, name, job, answers=None):
        """Run a job. Installing takes the wheel alone, into a folder of its own: what it stands on is here already."""
        target = self.temporary / "installed"
        pip = {
            "PIP_NO_DEPS": "1",
            "PIP_NO_INDEX": "1",
            "PIP_TARGET": str(target),
            "PIP_QUIET": "2",
            "PIP_NO_BUILD_ISOLATION": "0",
        }
        workflow = read(self.folder / ".github" / "workflows" / name)
        return run_job(
            workflow["jobs"][job], self.folder, self.temporary, answers, [target / "bin"], PYTHONPATH=str(target), **pip
        )


@pytest.fixture
def library(fresh, tmp_path):
    """The fresh library, in a folder of the test's own."""
    shutil.copytree(fresh, tmp_path / "library")
    assert (SCAFFOLD / "check.yml").read_bytes() == (tmp_path / "library/.github/workflows/check.yml").read_bytes()
    return Library(tmp_path / "library", tmp_path / "temporary")


@pytest.fixture
def ours(tmp_path):
    """This repository, as a fresh clone has it."""
    folder = tmp_path / "clone"
    left_out = shutil.ignore_patterns(
        "node_modules", "__pycache__", ".*_cache", "site", ".git", ".venv", "tests", "bench"
    )
    shutil.copytree(ROOT, folder, ignore=left_out)
    return Library(folder, tmp_path / "temporary")
