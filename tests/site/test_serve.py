"""The preview: what is written appears, and no slip takes the site away."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

CASE = "case-atlas/cases/tailor-cooperative/"
# Generous for a busy machine: the wish is two seconds, and a test that fails on a slow one teaches nothing.
PATIENCE = 30


@pytest.fixture
def preview(library):
    """A served copy of the reference library: gives a function that waits until a page says something."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    log = (library / "serve.log").open("wb")
    command = [sys.executable, "-m", "caseatlas", "serve", "--address", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, cwd=library, stdout=log, stderr=log, env={**os.environ, "PYTHONUNBUFFERED": "1"})

    def page_that(pattern, path=CASE, absent=False):
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and server.poll() is None:
            page = read(f"http://127.0.0.1:{port}/{path}")
            if page and bool(re.search(pattern, page)) is not absent:
                return page
            time.sleep(0.1)
        raise AssertionError(
            f"{pattern!r} {'stays' if absent else 'never came'}: {(library / 'serve.log').read_text()}"
        )

    yield page_that
    server.send_signal(signal.SIGINT)
    server.wait(PATIENCE)
    log.close()


def read(address):
    """A page, or an empty text while the server is not there yet."""
    try:
        with urlopen(address, timeout=5) as answer:
            return answer.read().decode("utf-8")
    except (URLError, ConnectionError, TimeoutError):
        return ""


def replace(path, old, new):
    """Write a file as an editor does."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.mark.slow
def test_edits_of_cases_words_and_settings_appear(library, preview):
    """A case, a label of a term in a list of the library's own, and the library's title."""
    preview("The Tailor cooperative")
    replace(
        library / "cases" / "tailor-cooperative.md", "title: The Tailor cooperative", "title: The Sewing cooperative"
    )
    preview("The Sewing cooperative")
    (library / "cases" / "vocabularies").mkdir(exist_ok=True)
    (library / "cases" / "vocabularies" / "people.yml").write_text(
        "extends: preset\nterms:\n  migrants: {en: People who came from elsewhere}\n", "utf-8"
    )
    preview("People who came from elsewhere")
    replace(library / "cases" / "library.yml", "Good practices of co-production", "Practices worth a look")
    preview("Practices worth a look")


@pytest.mark.slow
def test_a_slip_shows_a_banner_and_the_last_good_page(library, preview):
    """File, line and remedy stand on every page until it is mended."""
    preview("The Tailor cooperative")
    case = library / "cases" / "tailor-cooperative.md"
    replace(case, "people: [migrants", "people: [migrant")
    page = preview("ca-problems")

    assert "cases/tailor-cooperative.md:8:10" in page
    assert "Did you mean “migrants”?" in page
    assert "The Tailor cooperative" in page
    replace(case, "people: [migrant,", "people: [migrants,")
    preview("ca-problems", absent=True)


@pytest.mark.slow
def test_a_preview_begins_even_with_a_broken_library(library, preview):
    """The first page that loads already says what to mend; broken cases are left out, the others are there."""
    replace(library / "cases" / "guest-at-school.md", "status: pilot", "status: pilott")
    page = preview("ca-problems", path="case-atlas/cases/")

    assert "The Tailor cooperative" in page


@pytest.mark.slow
def test_the_preview_sends_no_policy(preview):
    """It would block the script that reloads the page."""
    assert "Content-Security-Policy" not in preview("livereload")
