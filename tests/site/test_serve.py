"""The preview: what is written shows by itself, and a slip takes nothing away."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from threading import Thread

import pytest

from tests.site.conftest import ROOT

pytestmark = pytest.mark.slow

# The wish is two seconds. A busy machine gets far more: a timed test would only tell how busy it is.
SECONDS = 20
# How long it may take until a change is noticed: five looks a second, and a tenth of one to see whether more comes.
NOTICED = 0.3
PATIENCE = 60
CASE = "cases/tailor-cooperative/"
BANNER = 'class="ca-problems"'
THEMES = "extends: preset\nterms:\n  employment:\n    label: {en: Paid work, sv: Lönearbete}\n"
RELOAD = re.compile(r"livereload\((\d+), (\d+)\)")


class Preview:
    """A running `caseatlas serve` over a library of its own, with a theme of its own."""

    def __init__(self, place, program, port):
        self.place = place
        self.program = program
        self.host = f"http://127.0.0.1:{port}"
        self.said = []
        command = [sys.executable, "-m", "caseatlas", "serve", "--address", f"127.0.0.1:{port}"]
        settings = {**os.environ, "PYTHONPATH": str(program / "plugins"), "PYTHONUNBUFFERED": "1"}
        self.running = subprocess.Popen(
            command, cwd=place, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        for line in self.running.stdout:
            self.said.append(line)
            if "Serving on" in line:
                break
        self.listener = Thread(target=lambda: self.said.extend(self.running.stdout))
        self.listener.start()

    def stop(self):
        """End it, as Ctrl-C would."""
        self.running.terminate()
        self.running.wait(PATIENCE)
        self.listener.join()
        self.running.stdout.close()

    def get(self, path=CASE):
        """A page as it is now."""
        with urllib.request.urlopen(f"{self.host}/case-atlas/{path}", timeout=PATIENCE) as answer:
            return answer.read().decode()

    def wait_for_news(self, page):
        """Do what the script in the page does: ask whether there is anything new, and be answered when there is."""
        epoch, request = RELOAD.search(page).groups()
        with urllib.request.urlopen(f"{self.host}/livereload/{epoch}/{request}", timeout=PATIENCE) as answer:
            return int(answer.read()) > int(epoch)

    def until(self, shows, path=CASE):
        """The page when it shows what is expected and the seconds that took; the last page if it never does."""
        begun, worked = time.monotonic(), self.seconds_worked()
        page = self.get(path)
        while not shows(page) and time.monotonic() - begun < PATIENCE and self.wait_for_news(page):
            page = self.get(path)
        took = time.monotonic() - begun
        return page, min(took, self.seconds_worked() - worked + NOTICED) if worked else took

    def seconds_worked(self):
        """The processor's time it has used, which a busy machine does not stretch; 0 where nobody tells."""
        told = Path(f"/proc/{self.running.pid}/stat")
        if not told.is_file():
            return 0
        return sum(map(int, told.read_text().rpartition(")")[2].split()[11:13])) / os.sysconf("SC_CLK_TCK")

    def edit(self, name, old, new):
        """Replace a text in a file of the library, or of the program; it has to be there."""
        file = self.program / name if name.startswith("theme/") else self.place / name
        text = file.read_text("utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        file.write_text(text.replace(old, new, 1), "utf-8")


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """A preview of a copy of the reference library, by a copy of the program whose theme may be changed."""
    place, program = tmp_path_factory.mktemp("preview"), tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "cases", place / "cases")
    shutil.copy(ROOT / "mkdocs.yml", place)
    (place / "cases" / "vocabularies").mkdir()
    (place / "cases" / "vocabularies" / "themes.yml").write_text(THEMES, "utf-8")
    for folder in ("plugins", "theme"):
        shutil.copytree(ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    running = Preview(place, program, free_port())
    yield running
    running.stop()


def test_the_library_is_there(preview):
    """At its own path and whole, with what reloads it and without a policy, which would stop that."""
    page = preview.get()

    assert "<h1>The Tailor cooperative in Luleå</h1>" in page
    assert RELOAD.search(page)
    assert "Content-Security-Policy" not in page


@pytest.mark.parametrize(
    ("path", "file", "old", "new"),
    [
        (CASE, "cases/tailor-cooperative.md", "The Tailor cooperative in Luleå", "The Tailors of Luleå"),
        ("cases/", "cases/guest-at-school.md", "Guest at School in Korsholm", "A Guest at School"),
        ("", "cases/library.yml", "Good practices of co-production", "Practices worth a look"),
        ("by/themes/", "cases/vocabularies/themes.yml", "Paid work", "Work that is paid"),
        ("about/", "cases/pages/about.md", "\n## ", "\n## Said by the editor\n\n## "),
        (CASE, "theme/templates/record.html", "<h1>", "<p>From the template</p><h1>"),
        (CASE, "theme/templates/main.html", "<body", '<body data-from="the document"'),
        ("assets/caseatlas/caseatlas.css", "theme/css/tokens.css", ":root {", ":root { --from-the-style: 1; "),
    ],
    ids=["case", "list", "setting", "term", "page", "template", "document", "style"],
)
def test_an_edit_shows_within_two_seconds(preview, path, file, old, new):
    """A case, a setting, a word, a page, a template, a style: written, and there."""
    page = preview.get(CASE)
    assert new not in preview.get(path)
    preview.edit(file, old, new)
    _, took = preview.until(lambda _: shown(new) in preview.get(path), CASE)

    assert RELOAD.search(page)
    assert shown(new) in preview.get(path)
    assert took <= SECONDS


def shown(written):
    """What of a text stands on the page whatever its form."""
    return next(line for line in written.splitlines() if line).removeprefix("## ").removeprefix("<body ")


def test_a_new_case_shows_and_a_deleted_one_goes(preview):
    """Without starting again."""
    file = preview.place / "cases" / "brand-new.md"
    text = (preview.place / "cases" / "spice-time-credits.md").read_text("utf-8")
    file.write_text(re.sub("(?m)^title: .*", "title: Brand new", text, count=1), "utf-8")
    page, _ = preview.until(lambda page: "Brand new" in page, "cases/")
    assert "Brand new" in page

    file.unlink()
    page, _ = preview.until(lambda page: "Brand new" not in page, "cases/")
    assert "Brand new" not in page


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "message"),
    [
        (
            "cases/guest-at-school.md",
            "status: pilot",
            "status: pilots",
            r"cases/guest-at-school\.md:\d+:9",
            "“pilots” is not a word of the list “statuses”",
        ),
        (
            "cases/guest-at-school.md",
            "status: pilot",
            "status: [pilot",
            r"cases/guest-at-school\.md:\d+:\d+",
            "bracket",
        ),
        ("cases/library.yml", "languages: [en, sv]", "langauges: [en, sv]", r"cases/library\.yml:\d+:1", "langauges"),
        ("cases/vocabularies/themes.yml", "terms:", "termz:", r"cases/vocabularies/themes\.yml:\d+:\d+", "termz"),
        (
            "cases/pages/about.md",
            "\n## ",
            "\n<script>alert(1)</script>\n\n## ",
            r"cases/pages/about\.md:\d+:1",
            "script",
        ),
    ],
    ids=["word", "bracket", "setting", "list", "page"],
)
def test_a_slip_takes_nothing_away_and_is_told_on_every_page(preview, file, old, new, place, message):
    """The last good page stays; a banner says where the slip is and what is wrong, until it is mended."""
    paths = ("", "cases/guest-at-school/", "about/", "sv/cases/guest-at-school/")
    good = {path: inside(preview.get(path)) for path in paths}
    preview.edit(file, old, new)
    broken, took = preview.until(lambda page: BANNER in page)
    told = re.search(r"(?s)<[a-z]+ class=\"ca-problems\".*?</ul>", broken)

    assert told, "".join(preview.said[-20:])
    assert re.search(place, told[0])
    assert message in told[0]
    assert good == {path: inside(preview.get(path)) for path in paths}
    assert all(BANNER in preview.get(path) for path in paths)
    assert took <= SECONDS

    preview.edit(file, new, old)
    mended, took = preview.until(lambda page: BANNER not in page)
    assert BANNER not in mended
    assert good == {path: inside(preview.get(path)) for path in paths}
    assert took <= SECONDS


def test_a_fault_in_the_settings_of_the_host_leaves_the_pages_there(preview):
    """MkDocs by itself would let every reader wait; the reason is told where the preview was started."""
    good = inside(preview.get())
    preview.edit("mkdocs.yml", "plugins:", "plugins: [")
    preview.until(lambda _: "The last good pages stay" in "".join(preview.said))
    told = "".join(preview.said)
    broken = inside(preview.get())
    preview.edit("mkdocs.yml", "plugins: [", "plugins:")

    assert "The last good pages stay" in told
    assert good == broken


def inside(page):
    """What a page says, without what stands around it."""
    return page.partition("<article")[2].partition("</article>")[0]


def test_nothing_that_went_wrong_was_a_fault_of_ours(preview):
    """No traceback in all of this."""
    assert [] == [line for line in preview.said if "Traceback" in line or "An error happened" in line]
