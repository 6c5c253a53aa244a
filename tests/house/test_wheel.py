"""What is published is the wheel, so the wheel is tried, not the tree."""

import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, built from the tree."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def program(wheel, tmp_path_factory):
    """The command `caseatlas`, installed from the wheel into an environment of its own."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, system_site_packages=False, with_pip=False)
    python = folder / "bin" / "python"
    site = Path(
        subprocess.run(
            [python, "-c", "import site; print(site.getsitepackages()[0])"], capture_output=True, text=True, check=True
        ).stdout.strip()
    )
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(site)
    own = [path for path in sys.path if path.endswith("site-packages")]
    (site / "libraries.pth").write_text("\n".join(own) + "\n", "utf-8")
    return [python, "-m", "caseatlas"]


@pytest.mark.slow
def test_the_theme_and_the_presets_travel_in_the_wheel(wheel):
    """Everything a build needs is inside."""
    names = zipfile.ZipFile(wheel).namelist()

    assert "caseatlas/_theme/templates/main.html" in names
    assert "caseatlas/presets/practice-case/library.yml" in names
    assert "caseatlas/py.typed" in names
    assert not any(name.startswith("tests/") for name in names)


@pytest.mark.slow
def test_the_installed_command_builds_a_library(program, tmp_path):
    """From the wheel alone, in another folder, the reference library is built."""
    shutil.copytree(ROOT / "cases", tmp_path / "cases")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    ran = subprocess.run([*program, "build"], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert (tmp_path / "site" / "cases" / "tailor-cooperative" / "index.html").is_file()
    assert (tmp_path / "site" / "assets" / "caseatlas" / "caseatlas.css").is_file()
