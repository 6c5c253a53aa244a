"""What every workflow of ours, and every one that `init` writes, keeps to."""

import re

import pytest

from tests.workflows.runner import EXPRESSION, OURS, ROOT, SCAFFOLD, WORKFLOWS, read

PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
COMMENTED = re.compile(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")
each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.relative_to(ROOT).as_posix())


def steps(workflow):
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@each
def test_no_workflow_runs_a_strangers_change_with_rights(path):
    """A pull request is only ever read: no trigger that would hand it a secret or a right to write."""
    workflow = read(path)
    triggers = set(workflow["on"])

    assert not triggers & {"pull_request_target", "workflow_run", "issue_comment", "issues"}
    assert {} == workflow["permissions"]
    if "pull_request" in triggers:
        assert all({"contents": "read"} == job["permissions"] for job in workflow["jobs"].values())
    assert "secrets." not in path.read_text("utf-8")


@each
def test_every_action_is_pinned_to_a_commit(path):
    """A tag can be moved, a commit cannot; the comment says which release it is."""
    assert all(PINNED.fullmatch(step["uses"]) for step in steps(read(path)) if "uses" in step)
    lines = [line.strip().removeprefix("- ") for line in path.read_text("utf-8").splitlines()]
    assert [] == [line for line in lines if line.startswith("uses:") and not COMMENTED.fullmatch(line)]


@each
def test_one_action_has_one_commit(path):
    """All workflows use the same release of an action."""
    commits = {}
    for other in WORKFLOWS:
        for step in steps(read(other)):
            name, _, commit = step.get("uses", "").partition("@")
            commits.setdefault(name, set()).add(commit)

    assert all(len(found) == 1 for found in commits.values())


@each
def test_no_credentials_are_left_behind(path):
    """After fetching, no later step finds the token in git's settings."""
    fetching = [step for step in steps(read(path)) if step.get("uses", "").startswith("actions/checkout@")]

    assert all(step["with"]["persist-credentials"] is False for step in fetching)


@each
def test_no_command_holds_an_expression(path):
    """What GitHub fills into a command would be run; values come through the environment, as data."""
    assert [] == [step["run"] for step in steps(read(path)) if EXPRESSION.search(step.get("run", ""))]


@each
def test_every_job_ends_some_day_and_every_step_has_a_name(path):
    """A limit on its time, and names that people can read in the list of checks."""
    workflow = read(path)

    assert all(job["timeout-minutes"] <= 90 and job["name"] for job in workflow["jobs"].values())
    assert all(step["name"] for step in steps(workflow))
    assert workflow["concurrency"]["group"]


@pytest.mark.parametrize("folder", [OURS, SCAFFOLD], ids=["ours", "scaffold"])
def test_publishing_is_apart_from_building(folder):
    """What may publish runs no command and fetches no change; what builds may not publish; one site after the other."""
    workflow = read(folder / "publish.yml")
    build, deploy = workflow["jobs"]["build"], workflow["jobs"]["deploy"]

    assert {"push": {"branches": ["main"]}, "workflow_dispatch": None} == workflow["on"]
    assert {"contents": "read", "pages": "read"} == build["permissions"]
    assert {"pages": "write", "id-token": "write"} == deploy["permissions"]
    assert "github-pages" == deploy["environment"]["name"]
    assert ["actions/deploy-pages"] == [step["uses"].partition("@")[0] for step in deploy["steps"]]
    assert workflow["concurrency"]["cancel-in-progress"] is False


@pytest.mark.parametrize("name", ["check.yml", "publish.yml"])
def test_ours_differ_from_the_scaffolds_only_in_how_case_atlas_is_installed(name):
    """The reference library is checked and published as any other library."""
    pairs = zip(*[(folder / name).read_text("utf-8").splitlines() for folder in (OURS, SCAFFOLD)], strict=True)
    differing = [pair for pair in pairs if pair[0] != pair[1]]

    assert [("run: python -m pip install .", "run: python -m pip install --requirement requirements.txt")] == [
        (ours.strip(), theirs.strip()) for ours, theirs in differing
    ]


def test_our_tests_run_the_script_that_anybody_can_run():
    """Nothing is tested on GitHub that could not be tested at home."""
    assert ["bash .ci/run"] == [step["run"] for step in steps(read(OURS / "ci.yml")) if "run" in step]
    assert (ROOT / ".ci" / "run").is_file()
