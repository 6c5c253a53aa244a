"""Runs the steps of a workflow on this computer, as GitHub runs them on its own."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
OURS = ROOT / ".github" / "workflows"
SCAFFOLD = ROOT / "plugins" / "caseatlas" / "scaffold" / "templates" / "library" / "dot_github" / "workflows"
WORKFLOWS = sorted([*OURS.glob("*.yml"), *SCAFFOLD.glob("*.yml")])
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")


def read(path):
    """A workflow as data. YAML 1.1 takes the key “on” for a truth value; here it keeps its name."""
    workflow = yaml.safe_load(path.read_text("utf-8"))
    return {"on" if key is True else key: value for key, value in workflow.items()}


@dataclass
class Ran:
    """What became of a job: the steps that were run, what they said, and the page they wrote for people."""

    results: dict = field(default_factory=dict)
    summary: str = ""

    @property
    def failed(self):
        return next((name for name, result in self.results.items() if result.returncode), "")

    def said(self, name):
        return self.results[name].stdout + self.results[name].stderr


def run_job(job, folder, temporary, answers=None, path=(), **settings):
    """Run the commands of a job in `folder` until one fails. `answers` are the values of expressions, by their text."""
    temporary.mkdir(parents=True, exist_ok=True)
    page = temporary / "summary.md"
    page.touch()
    ran = Ran()
    for step in job["steps"]:
        if "run" in step:
            own = {name: filled(value, answers or {}) for name, value in step.get("env", {}).items()}
            env = {**environment(folder, temporary, page, path), **settings, **own}
            script = temporary / "step.sh"
            script.write_text(step["run"], "utf-8")
            ran.results[step["name"]] = subprocess.run(
                ["bash", "-e", script],
                cwd=folder,
                env=env,
                capture_output=True,
                text=True,
                encoding="utf-8",
                check=False,
            )
            if ran.failed:
                break
    ran.summary = page.read_text("utf-8")
    return ran


def filled(value, answers):
    """A setting of a step with its expressions answered. Commands themselves have none: a test sees to that."""
    return EXPRESSION.sub(lambda found: answers[found[1]], value)


def environment(folder, temporary, page, path):
    """The environment GitHub gives a step. Nothing of this computer's but what finds its programs."""
    return {
        "PATH": os.pathsep.join([*map(str, path), str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(temporary),
        "LANG": "C.UTF-8",
        "CI": "true",
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(folder),
        "GITHUB_STEP_SUMMARY": str(page),
        "GITHUB_OUTPUT": str(temporary / "output"),
        "RUNNER_TEMP": str(temporary),
        "RUNNER_OS": "Linux",
    }


def git(folder, *arguments):
    """A git command in a folder of a test's own, with no settings of this computer."""
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    me = ["-c", "user.name=Someone", "-c", "user.email=someone@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *me, *arguments], cwd=folder, env=env, check=True, capture_output=True)


def hand_in(folder, change):
    """Commit what is there, make a change on a branch, and leave the merge that GitHub would check."""
    git(folder, "init")
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "The library")
    git(folder, "checkout", "-b", "change")
    change(folder)
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "A change", "--allow-empty")
    git(folder, "checkout", "main")
    git(folder, "merge", "--no-ff", "--message", "The change laid on the library", "change")
