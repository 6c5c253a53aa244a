"""What `--install` takes: anything that names one version, and nothing else."""

import pytest

from caseatlas.scaffold.requirement import NotPinnedError, requirement_from


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ("1.2.3", "caseatlas==1.2.3"),
        ("caseatlas==1.2.3rc1", "caseatlas==1.2.3rc1"),
        (" caseatlas == 1.2 ", "caseatlas==1.2"),
        ("git+https://example.org/me/atlas@v1.0", "caseatlas @ git+https://example.org/me/atlas@v1.0"),
        (
            "caseatlas @ git+ssh://git@example.org/me/atlas@abc123",
            "caseatlas @ git+ssh://git@example.org/me/atlas@abc123",
        ),
        (
            "https://example.org/caseatlas-1.0-py3-none-any.whl",
            "caseatlas @ https://example.org/caseatlas-1.0-py3-none-any.whl",
        ),
    ],
)
def test_one_version_is_pinned(given, line):
    """A version, a tag or commit, or a wheel at an address."""
    assert line == requirement_from(given).line


def test_a_wheel_travels_with_the_library(tmp_path):
    """A wheel on this computer is copied, so the line names the copy and not a place only this computer has."""
    wheel = tmp_path / "caseatlas-1.0-py3-none-any.whl"
    wheel.write_bytes(b"wheel")

    requirement = requirement_from(str(wheel))

    assert "./wheels/caseatlas-1.0-py3-none-any.whl" == requirement.line
    assert "wheels/caseatlas-1.0-py3-none-any.whl" == requirement.wheel_path


@pytest.mark.parametrize(
    "given",
    [
        "",
        "caseatlas",
        "caseatlas>=1",
        "latest",
        "git+https://example.org/me/atlas",
        "missing.whl",
        "1.0\nevil",
        "caseatlas==1.0 --index-url x",
    ],
)
def test_what_may_be_another_version_tomorrow_is_refused(given):
    """A range, a branch nobody named, a wheel that is not there."""
    with pytest.raises(NotPinnedError):
        requirement_from(given)
