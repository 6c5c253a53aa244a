"""`caseatlas init`: a small working library of one's own."""

import json
import os
import pty
import select
import subprocess
import sys
import time

import pytest
import yaml

from caseatlas.cli import init
from caseatlas.load import load
from caseatlas.model.artifact import Artifact
from caseatlas.scaffold.answers import pages_address
from tests.site.crawl import broken

TITLE = 'Ä: "quoted", <b>bold</b> & #1 [x](y) – it’s'
LANGUAGES = [["en"], ["sv"], ["en", "sv"], ["sv", "en"]]


def spoken(languages):
    """The languages as options."""
    return [part for language in languages for part in ("--language", language)]


@pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)
def test_the_library_has_nothing_to_mend(caseatlas, tmp_path, languages):
    """Whatever its title and languages, it passes the strictest check, and says in data what was asked for."""
    ran = caseatlas(
        "init",
        "mine",
        "--title",
        TITLE,
        *spoken(languages),
        "--repository",
        "https://github.com/Org/my-library",
        cwd=tmp_path,
    )
    assert 0 == ran.returncode, ran.stderr

    checked = caseatlas("check", "--strict", cwd=tmp_path / "mine")

    assert (0, "3 records: everything is fine\n") == (checked.returncode, checked.stdout)
    library = load(tmp_path / "mine" / "cases").library
    assert TITLE == library.settings.title.said_in(*languages)
    assert tuple(languages) == library.settings.languages
    settings = yaml.safe_load((tmp_path / "mine" / "mkdocs.yml").read_text("utf-8"))
    assert (TITLE, "https://org.github.io/my-library/") == (settings["site_name"], settings["site_url"])


def test_its_own_field_and_own_word_are_declared_and_used(caseatlas, tmp_path):
    """The example cases use a field and a term of the library's own, and say of what is not known that it is not."""
    caseatlas("init", "mine", cwd=tmp_path)

    library = load(tmp_path / "mine" / "cases").library

    tailors, association = (
        library.get("case", f"example-{name}") for name in ("tailor-cooperative", "afghan-association")
    )
    assert ("cooperative", "association") == (tailors.values["legal_form"], association.values["legal_form"])
    assert "legal_form" in library.schema.filters
    assert "social-enterprise" in tailors.values["themes"]
    assert "migration-inclusion" in tailors.values["themes"]
    assert tailors.path.endswith(".md")
    assert association.path.endswith(".yml")
    assert all("example" in record.title for record in library.all())


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", [("caseatlas", "build"), ("mkdocs", "build", "--quiet")], ids=["caseatlas", "mkdocs"]
)
def test_the_site_is_built_below_a_project_path(caseatlas, tmp_path, command):
    """Both commands make the site, and no link in it leaves the project's path."""
    caseatlas(
        "init",
        "mine",
        "--title",
        TITLE,
        *spoken(["en", "sv"]),
        "--repository",
        "https://github.com/org/my-library",
        cwd=tmp_path,
    )

    ran = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tmp_path / "mine",
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )

    assert 0 == ran.returncode, ran.stdout + ran.stderr
    site = tmp_path / "mine" / "site"
    page = (site / "cases" / "example-tailor-cooperative" / "index.html").read_text("utf-8")
    assert (
        '<link rel="canonical" href="https://org.github.io/my-library/cases/example-tailor-cooperative/">'
        in page.replace("'", '"')
    )
    assert "<b>bold</b>" not in page
    assert (site / "sv" / "about" / "index.html").is_file()
    assert [] == list(broken(site, "https://org.github.io/my-library/"))


@pytest.mark.slow
def test_the_examples_can_be_deleted(caseatlas, tmp_path):
    """Without a single case there is a site all the same, and nothing in it points to what is gone."""
    caseatlas("init", "mine", "--repository", "https://github.com/org/my-library", cwd=tmp_path)
    for path in (tmp_path / "mine" / "cases").rglob("example-*"):
        path.unlink()

    assert 0 == caseatlas("check", "--strict", cwd=tmp_path / "mine").returncode
    ran = caseatlas("build", cwd=tmp_path / "mine")

    assert 0 == ran.returncode, ran.stdout + ran.stderr
    assert [] == list(broken(tmp_path / "mine" / "site", "https://org.github.io/my-library/"))


def test_editors_know_the_schema_from_the_start(caseatlas, tmp_path):
    """The schemas are up to date, and Visual Studio Code is told which file each is for."""
    caseatlas("init", "mine", cwd=tmp_path)

    ran = caseatlas("schema", "--vscode", "--check", cwd=tmp_path / "mine")

    assert 0 == ran.returncode, ran.stderr
    schemas = json.loads((tmp_path / "mine" / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert all((tmp_path / "mine" / path).is_file() for path in schemas)
    assert "redhat.vscode-yaml" in (tmp_path / "mine" / ".vscode" / "extensions.json").read_text("utf-8")


def test_a_folder_that_holds_something_is_refused(caseatlas, tmp_path):
    """Nothing is mixed with what is there; exit code 2."""
    (tmp_path / "notes.txt").write_text("mine", "utf-8")

    ran = caseatlas("init", ".", cwd=tmp_path)

    assert 2 == ran.returncode
    assert "is not empty (it holds notes.txt)" in " ".join(ran.stderr.split())
    assert [tmp_path / "notes.txt"] == list(tmp_path.iterdir())


def test_what_github_puts_into_a_new_repository_is_kept(caseatlas, tmp_path):
    """A fresh clone counts as empty; its README and licence stay as they are."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "README.md").write_text("# Mine\n", "utf-8")

    ran = caseatlas("init", ".", cwd=tmp_path)

    assert 0 == ran.returncode, ran.stderr
    assert "Already there and left as they were: README.md." in ran.stdout
    assert "# Mine\n" == (tmp_path / "README.md").read_text("utf-8")
    assert (tmp_path / "cases" / "library.yml").is_file()


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(caseatlas, tmp_path):
    """It is not a fault of ours, so there is no traceback; exit code 2."""
    (tmp_path / "block").write_text("", "utf-8")

    ran = caseatlas("init", "block/mine", cwd=tmp_path)

    assert 2 == ran.returncode
    assert "Traceback" not in ran.stderr
    assert [tmp_path / "block"] == list(tmp_path.iterdir())


def test_nothing_stays_behind_when_the_disk_fills_up(tmp_path, monkeypatch):
    """A write that fails after others succeeded takes them all back."""
    written = []

    def full(path, content):
        if len(written) == 3:
            raise OSError(28, "No space left on device")
        written.append(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    monkeypatch.setattr(init, "write", full)
    with pytest.raises(Exception, match="No space left on device"):
        init.write_all(tmp_path / "mine", [Artifact(f"{number}.md", b"") for number in range(9)])

    assert [] == list(tmp_path.iterdir())


def test_without_a_terminal_nothing_is_asked(caseatlas, tmp_path):
    """Flags and defaults decide: the folder's name is the title, English the language, and no address is made up."""
    ran = caseatlas("init", "good-practices", cwd=tmp_path)

    assert 0 == ran.returncode, ran.stderr
    settings = yaml.safe_load((tmp_path / "good-practices" / "mkdocs.yml").read_text("utf-8"))
    assert "Good practices" == settings["site_name"]
    assert "site_url" not in settings
    assert "github.com" not in (tmp_path / "good-practices" / "cases" / "library.yml").read_text("utf-8")


def test_on_a_terminal_three_questions_are_asked(tmp_path):
    """Title, languages, repository; a wrong answer is explained and asked again."""
    answers = ["Grannar\r", "fi\r", "sv, en\r", "my-library\r", "https://github.com/grannar/exempel\r"]
    said = converse([sys.executable, "-m", "caseatlas", "init", "mine"], tmp_path, answers)

    assert 1 == said.count("What is the library called")
    assert "Write one or more of: en, sv." in said
    assert "is not the web address of a repository" in " ".join(said.split())
    library = load(tmp_path / "mine" / "cases").library
    assert ("Grannar", ("sv", "en")) == (library.settings.title.said_in("sv"), library.settings.languages)
    assert "https://github.com/grannar/exempel" == library.settings.repository


def converse(command, folder, answers):
    """Run a command on a terminal of its own and answer each question it waits with; everything it said."""
    own, other = pty.openpty()
    process = subprocess.Popen(command, cwd=folder, stdin=other, stdout=other, stderr=other, close_fds=True)
    os.close(other)
    said, waiting = b"", list(answers)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        ready, _, _ = select.select([own], [], [], 0.2)
        if ready:
            try:
                piece = os.read(own, 4096)
            except OSError:
                break
            if not piece:
                break
            said += piece
        elif waiting and said.rstrip(b" ").endswith(b":"):
            os.write(own, waiting.pop(0).encode())
    process.wait(timeout=10)
    os.close(own)
    return said.decode("utf-8", "replace").replace("\r", "")


@pytest.mark.parametrize(
    ("option", "value", "message"),
    [
        ("--repository", "my-library", "is not the web address of a repository"),
        ("--repository", "https://github.com/o/x\n- evil", "is not the web address of a repository"),
        ("--site-url", "javascript:alert(1)", "is not a web address"),
        ("--install", "caseatlas>=1", "Name a version"),
        ("--language", "fi", "is not one of 'en', 'sv'"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused(caseatlas, tmp_path, option, value, message):
    """Exit code 2 and a reason; nothing is written."""
    ran = caseatlas("init", "mine", option, value, cwd=tmp_path)

    assert 2 == ran.returncode
    assert message in " ".join(ran.stderr.split())
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/Org/my-library", "https://org.github.io/my-library/"),
        ("https://github.com/Org/org.github.io", "https://org.github.io/"),
        ("https://codeberg.org/org/lib", ""),
        ("", ""),
    ],
)
def test_the_address_of_the_site_follows_from_the_repository(repository, address):
    """As GitHub Pages makes it, for a project or for the owner's own site."""
    assert address == pages_address(repository)


def test_code_owners_are_named_where_the_owner_is_known(caseatlas, tmp_path):
    """What is trusted like code has an owner; without a repository the lines wait to be filled in."""
    caseatlas("init", "known", "--repository", "https://github.com/org/lib", cwd=tmp_path)
    caseatlas("init", "unknown", cwd=tmp_path)

    known, unknown = ((tmp_path / name / ".github" / "CODEOWNERS").read_text("utf-8") for name in ("known", "unknown"))

    assert "/cases/pages/       @org\n" in known
    assert all(line.startswith("#") for line in unknown.splitlines())
