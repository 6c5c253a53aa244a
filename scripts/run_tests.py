"""Run the whole test suite, browser included: python3 scripts/run_tests.py [pytest options]."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import environment

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM = "CASEATLAS_CHROMIUM"


def main() -> int:
    """Set up what is missing, say what is skipped and why, and hand over to pytest."""
    python = environment.python()
    environment.install(".[test]")
    settings = {**os.environ, CHROMIUM: browser(python)}
    node_tools()
    if shutil.which("java") is None:
        environment.say("No Java here: the HTML validator is skipped (Debian: apt install default-jre-headless).")
    options = sys.argv[1:] or ["-n", "2", "--dist", "loadfile"]
    return subprocess.run(
        [python, "-m", "pytest", *options], cwd=environment.ROOT, env=settings, check=False
    ).returncode


def browser(python: Path) -> str:
    """The path of a Chromium: the one named in CASEATLAS_CHROMIUM, one that is installed, or one installed now."""
    if os.environ.get(CHROMIUM):
        return os.environ[CHROMIUM]
    found = installed_browser()
    if not found and environment.install_packages("chromium"):
        found = installed_browser()
    if not found:
        environment.say("No Chromium here: Playwright fetches its own.")
        subprocess.run([python, "-m", "playwright", "install", "chromium"], check=False)
        found = playwright_browser(python)
    if not found:
        environment.stop(f"The browser tests need a Chromium. Install one, or name yours: {CHROMIUM}=/path/to/chromium")
    environment.say(f"The browser tests use {found}.")
    return found


def installed_browser() -> str:
    return next((found for name in BROWSERS if (found := shutil.which(name))), "")


def playwright_browser(python: Path) -> str:
    """Where Playwright keeps its own Chromium, or an empty text."""
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    answer = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False).stdout.strip()
    return answer if answer and Path(answer).exists() else ""


def node_tools() -> None:
    """The type checker of the browser code and the HTML validator, from tests/browser/package.json."""
    folder = environment.ROOT / "tests" / "browser"
    if shutil.which("npm") is None:
        environment.say("No Node here: the type check of the browser code and the HTML validator are skipped.")
        return
    wanted = json.loads((folder / "package.json").read_text("utf-8"))["devDependencies"]
    if all((folder / "node_modules" / name).is_dir() for name in wanted):
        return
    environment.say("Installing the checks of the browser code (once).")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock"]
    if subprocess.run(command, cwd=folder, check=False, shell=os.name == "nt").returncode:
        environment.say("That did not work: the type check and the HTML validator are skipped.")


if __name__ == "__main__":
    sys.exit(main())
