"""Which files a library has: plain ones, in an order that is the same everywhere. Nothing else is opened."""

import os
import socket
import subprocess

import pytest

from caseatlas.load import load
from caseatlas.read.files import find_library, list_files, read_text
from tests.golden.small_library import small_library


@pytest.fixture
def library(tmp_path):
    """A copy of the small library."""
    return small_library(tmp_path)


def refused(library):
    """The paths of a library's files that are refused, with the codes of their problems."""
    return [(problem.path, problem.code) for problem in load(library).problems]


def test_files_come_in_one_order_whatever_the_disk_says(tmp_path):
    """Sorted by path; files of editors and systems are passed over."""
    for name in ("b.md", "a.yml", "A.md", ".hidden.md", "README.md", "sub/c.md", "sub/.git/x.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    files, problems = list_files(tmp_path)

    assert [] == problems
    assert ["A.md", "a.yml", "b.md", "sub/c.md"] == [str(file.inside) for file in files]


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "/proc/self/environ", "tailor-cooperative.md", "missing.md", "link.md", "/dev/zero", "."]
)
def test_a_link_is_refused_and_never_followed(target, library):
    """To a file, a device, a folder, itself or nothing."""
    (library / "link.md").symlink_to(target)

    assert [("cases/link.md", "not-a-plain-file")] == refused(library)


def test_a_link_to_a_folder_is_refused(library, tmp_path):
    """Its files would be published as if they were the library's."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.md").write_text("---\ntitle: x\n---\n")
    (library / "more").symlink_to(tmp_path / "elsewhere")

    assert [("cases/more", "not-a-plain-file")] == refused(library)


def test_a_pipe_is_refused_without_waiting_for_it(library):
    """Whoever opens one waits until somebody writes."""
    os.mkfifo(library / "pipe.md")

    assert [("cases/pipe.md", "not-a-plain-file")] == refused(library)


def test_a_socket_is_refused(library, tmp_path, monkeypatch):
    """The name of a socket has to be short, so it is made from within."""
    monkeypatch.chdir(library)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket.md")

    assert [("cases/socket.md", "not-a-plain-file")] == refused(library)


@pytest.mark.parametrize("name", ["library.yml", "pages/index.md", "vocabularies/people.yml"])
def test_settings_and_pages_may_not_be_links_either(name, library, tmp_path):
    """Not even to a file that would do."""
    place = library / name
    place.parent.mkdir(exist_ok=True)
    (tmp_path / "kept").write_text("extends: practice-case\ntitle: x\n")
    place.unlink(missing_ok=True)
    place.symlink_to(tmp_path / "kept")

    assert [(f"cases/{name}", "not-a-plain-file")] == refused(library)


def test_the_host_file_may_not_be_a_link(library, tmp_path):
    """Nor one to nowhere."""
    (tmp_path / "mkdocs.yml").rename(tmp_path / "elsewhere.yml")
    (tmp_path / "mkdocs.yml").symlink_to(tmp_path / "elsewhere.yml")

    assert [("mkdocs.yml", "not-a-plain-file")] == refused(library)


def test_a_folder_called_like_a_record_holds_no_record(library):
    """A folder is a folder, whatever its name ends in."""
    (library / "case.md").mkdir()
    (library / "case.md" / "inner.md").write_text("x")

    assert [("cases/case.md/inner.md", "unknown-file")] == refused(library)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"new\nline.md", "cases/new\\nline.md"),
        (b"tab\there.md", "cases/tab\\there.md"),
        (b"bell\x07.md", "cases/bell\\x07.md"),
        (b"escape\x1b[31m.md", "cases/escape\\x1b[31m.md"),
        (b"latin\xe9.md", "cases/latin\\udce9.md"),
        ("line\u2028.md".encode(), "cases/line\\u2028.md"),
    ],
)
def test_names_that_are_no_text_are_refused_and_shown_on_one_line(name, shown, library):
    """A name with a line break could write lines of its own into a report."""
    with open(os.path.join(os.fsencode(library), name), "wb") as file:  # noqa: PTH118, PTH123 a name of bytes
        file.write(b"x")

    assert [(shown, "bad-id")] == refused(library)


def test_folders_may_lie_as_deep_as_the_system_lets_them(tmp_path, monkeypatch):
    """Deeper than Python calls functions."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cases").mkdir()
    folder = os.open("cases", os.O_RDONLY)
    for _ in range(1100):
        os.mkdir("d", dir_fd=folder)
        inner = os.open("d", os.O_RDONLY, dir_fd=folder)
        os.close(folder)
        folder = inner
    os.close(os.open("x.md", os.O_CREAT | os.O_WRONLY, dir_fd=folder))
    os.close(folder)

    try:
        files, problems = list_files(tmp_path / "cases")
    finally:
        subprocess.run(["rm", "-rf", "cases"], check=True)  # Python's own way of deleting calls itself too

    assert 1 == len(files) + len(problems)


def test_a_file_that_vanishes_is_a_problem(tmp_path):
    """Between the listing and the reading somebody may have deleted it."""
    text, (problem,) = read_text(tmp_path, "cases/x.md")

    assert text is None
    assert "unreadable-file" == problem.code


@pytest.mark.parametrize("start", [".", "cases", "cases/pages", "cases/media/tailor-cooperative"])
def test_a_library_is_found_from_anywhere_inside(start, tmp_path, library):
    """From the folder that holds it, and from any below."""
    assert library == find_library(tmp_path / start)


def test_a_library_of_another_name_is_found_beside_its_host_file(tmp_path):
    """`cases` is only the usual name."""
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools" / "library.yml").touch()

    assert tmp_path / "tools" == find_library(tmp_path)


def test_there_may_be_no_library(tmp_path):
    """Then nothing is found."""
    assert find_library(tmp_path) is None
