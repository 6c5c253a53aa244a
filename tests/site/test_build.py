"""Building: the same by every door, all or nothing."""

import filecmp
import shutil

from tests.site.conftest import ROOT, built, run


def test_mkdocs_and_caseatlas_give_the_same_site(library, tmp_path):
    """Plain `mkdocs build` runs the same code and gives the same bytes."""
    ours = built(library, tmp_path / "ours")
    ran = run("mkdocs", "build", "-q", "-d", str(tmp_path / "theirs"), cwd=library)

    assert ran.returncode == 0, ran.stderr
    assert [] == differences(ours, tmp_path / "theirs")


def test_a_build_is_reproducible(tmp_path):
    """Another folder, another hash seed, time zone and locale: the same bytes."""
    first, second = tmp_path / "a" / "deep" / "folder", tmp_path / "b"
    for place in (first, second):
        shutil.copytree(ROOT / "cases", place / "cases")
        shutil.copy(ROOT / "mkdocs.yml", place)
    built(first, first / "site", PYTHONHASHSEED="1", TZ="Asia/Tokyo", LC_ALL="C")
    built(second, second / "site", PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C.UTF-8")

    assert [] == differences(first / "site", second / "site")


def test_a_library_with_errors_changes_nothing(library):
    """The old site stays byte for byte, and nothing is left lying about."""
    site = built(library, library / "site")
    before = snapshot(site)
    case = library / "cases" / "tailor-cooperative.md"
    case.write_text(case.read_text("utf-8").replace("migrants", "migrant", 1), "utf-8")
    ran = run("caseatlas", "build", cwd=library)

    assert 1 == ran.returncode
    assert "unknown-term" in ran.stdout
    assert before == snapshot(site)
    assert {"cases", "mkdocs.yml", "site"} == {path.name for path in library.iterdir()}


def test_mkdocs_refuses_a_library_with_errors_too(library):
    """And says what to mend."""
    (library / "cases" / "broken.md").write_text("---\ntitle: Family: by Family\n---\n", "utf-8")
    ran = run("mkdocs", "build", cwd=library)

    assert 1 == ran.returncode
    assert "cases/broken.md:2:14" in ran.stderr + ran.stdout
    assert not (library / "site").exists()


def test_two_builds_of_one_site_do_not_mix(library):
    """The second one gives up at once with exit code 75."""
    from pathlib import Path

    from caseatlas.build.lock import Lock

    lock = Lock(Path(library / "site"))
    lock.take()
    try:
        ran = run("caseatlas", "build", cwd=library)
    finally:
        lock.release()

    assert 75 == ran.returncode, ran.stderr


def test_a_folder_that_cannot_be_written_is_said_plainly(library):
    """No traceback, exit code 2."""
    (library / "place").write_text("a file where a folder should be", "utf-8")
    ran = run("caseatlas", "build", "--site-dir", "place/site", cwd=library)

    assert 2 == ran.returncode
    assert "Traceback" not in ran.stderr


def test_the_build_says_what_it_made(library):
    """Counts, time, and size against what GitHub Pages takes."""
    ran = run("caseatlas", "build", cwd=library)

    assert "18 cases" in ran.stdout
    assert "GitHub Pages" in ran.stdout


def test_a_library_with_one_case_builds(tmp_path):
    """The smallest library there can be."""
    cases = tmp_path / "cases"
    (cases / "pages").mkdir(parents=True)
    (cases / "library.yml").write_text("extends: practice-case\ntitle: One\n", "utf-8")
    (cases / "pages" / "index.md").write_text("Welcome.\n", "utf-8")
    shutil.copy(ROOT / "cases" / "spice-time-credits.md", cases / "only.md")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: One\ndocs_dir: cases/pages\ntheme: {name: material, font: false}\nplugins: [caseatlas]\n", "utf-8"
    )
    text = (cases / "only.md").read_text("utf-8")
    (cases / "only.md").write_text(without_references(text), "utf-8")

    assert (built(tmp_path, tmp_path / "site") / "cases" / "only" / "index.html").is_file()


def test_an_empty_library_builds(tmp_path):
    """Before the first case there is a site that says so."""
    cases = tmp_path / "cases"
    (cases / "pages").mkdir(parents=True)
    (cases / "library.yml").write_text("extends: practice-case\ntitle: None yet\n", "utf-8")
    (cases / "pages" / "index.md").write_text("Welcome.\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: None\ndocs_dir: cases/pages\ntheme: {name: material, font: false}\nplugins: [caseatlas]\n", "utf-8"
    )

    assert (built(tmp_path, tmp_path / "site") / "cases" / "index.html").is_file()


def without_references(text):
    """A stub's file without links to records that the small library does not have."""
    head, body = text.split("\n---\n", 1)
    kept, skipping = [], False
    for line in head.splitlines():
        if line[:1].strip():
            skipping = line.split(":")[0] in {
                "methods",
                "related",
                "part_of",
                "organisations",
                "drivers",
                "ask",
                "placements",
                "sources",
            }
        if not skipping:
            kept.append(line)
    source = "sources:\n  - {id: blog, title: People-powered services, publisher: URBACT, date: 2018-10-23, told_by: partner}"
    return "\n".join([*kept, source, "---"]) + "\n" + body


def differences(first, second):
    """The files in which two folders differ, or that only one has."""
    names = {path.relative_to(folder) for folder in (first, second) for path in folder.rglob("*") if path.is_file()}
    return sorted(str(name) for name in names if not same(first / name, second / name))


def same(first, second):
    return first.is_file() and second.is_file() and filecmp.cmp(first, second, shallow=False)


def snapshot(folder):
    """Every file of a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
