# What both entry scripts need before anything of ours is installed: a Python environment of the project's own.
# Only the standard library may be used here.
from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
OLDEST = (3, 11)


def say(text: str) -> None:
    """Tell what is being done, at once."""
    print(f"· {text}", flush=True)


def stop(text: str) -> None:
    """End with a message for the person at the keyboard."""
    sys.exit(f"\n{text}")


def python() -> Path:
    """The Python of the project's environment, made if it is not there."""
    if sys.version_info < OLDEST:
        stop(f"Case Atlas needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.")
    found = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not works(found):
        say(f"Making a Python environment in {FOLDER.name}/ (once).")
        make()
    return found


def works(found: Path) -> bool:
    """Whether an environment is whole: it can be left half made by an interrupted run."""
    try:
        return subprocess.run([found, "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make() -> None:
    """Make the environment; where Debian has left a part of Python out, install that part first."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    try:
        venv.create(FOLDER, with_pip=True)
    except (subprocess.CalledProcessError, ImportError):
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        if not install_packages(f"python{version}-venv"):
            stop(f"Python's “venv” is missing. Install it with: sudo apt install python{version}-venv")
        shutil.rmtree(FOLDER, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)


def install(*what: str) -> None:
    """Install the project into its environment, editable, unless that has been done for this state of its settings."""
    stamp = FOLDER / f"installed-{'-'.join(what).translate(str.maketrans('.[]', '___'))}"
    wanted = (ROOT / "pyproject.toml").read_text("utf-8")
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    say("Installing Case Atlas and what it stands on (a minute or two, once).")
    command = [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", *what]
    if subprocess.run(command, cwd=ROOT, check=False).returncode:
        stop("Installing did not work; the lines above say why. Is this computer online?")
    stamp.write_text(wanted, "utf-8")


def install_packages(*names: str) -> bool:
    """Install Debian packages where that is possible without a question. Says what it does."""
    if shutil.which("apt-get") is None:
        return False
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if sudo and subprocess.run([*sudo, "true"], capture_output=True, check=False).returncode:
        return False
    say(f"Installing {', '.join(names)} with apt.")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*sudo, "apt-get", "update", "-qq"], env=quiet, check=False, stdout=subprocess.DEVNULL)
    command = [*sudo, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *names]
    return subprocess.run(command, env=quiet, check=False, stdout=subprocess.DEVNULL).returncode == 0
