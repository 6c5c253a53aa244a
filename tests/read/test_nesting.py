"""Brackets within brackets: libyaml's `compose` crashes the process on them; here it takes no time and no memory."""

import json
import subprocess
import sys

import pytest

SECONDS = 1.0
MEGABYTES = 200

PROGRAM = """
import json, resource, sys, time

resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml

def block_mappings(depth):
    depth = min(depth, 700)
    return "".join(" " * level + "a:\\n" for level in range(depth))

SHAPES = {
    "flow lists": lambda depth: "[" * depth,
    "closed flow lists": lambda depth: "[" * depth + "]" * depth,
    "flow groups": lambda depth: "{a: " * depth,
    "flow names": lambda depth: "{" * depth,
    "block lists": lambda depth: "- " * depth,
    "block groups": block_mappings,
    "block names": lambda depth: "? " * depth,
    "both": lambda depth: "[{a: " * depth,
    "in a field": lambda depth: "title: x\\npeople: " + "[" * depth,
}
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for name, shape in SHAPES.items():
    for power in range(2, 7):
        source = shape(10**power)
        start = time.process_time()
        read = read_yaml(Text("x.yml", source))
        seconds = time.process_time() - start
        grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        codes = [problem.code for problem in read.problems]
        print(json.dumps([name, power, codes, seconds, grown / 1024]))
"""


@pytest.fixture(scope="module")
def readings():
    """Every shape at every depth, read in a process of its own with limits on time and memory."""
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr
    return [json.loads(line) for line in ran.stdout.splitlines()]


def test_each_depth_is_one_problem_and_no_crash(readings):
    """Nine shapes, from a hundred levels to a million."""
    assert 45 == len(readings)
    assert [] == [(name, power, codes) for name, power, codes, *_ in readings if codes != ["nested-too-deep"]]


def test_no_depth_takes_time(readings):
    """Reading stops at the first level that is too deep."""
    assert [] == [(name, power, seconds) for name, power, _, seconds, _ in readings if seconds >= SECONDS]


def test_no_depth_takes_memory(readings):
    """What has not been read is not kept."""
    assert [] == [(name, power, grown) for name, power, *_, grown in readings if grown >= MEGABYTES]
