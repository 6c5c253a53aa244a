"""Every kind of page is valid HTML, by the W3C's own checker."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.pages import CATALOGUE, REDIRECT, REFERENCE, SHOWCASE

pytestmark = pytest.mark.browser

# From a folder of files no policy can be judged: test_policy.py asks a browser.
OUT_OF_ITS_REACH = "violates Content Security Policy"
CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def file_of(site, path):
    """The file that stands at an address."""
    return site / (path if path.endswith(".html") else f"{path}index.html")


def test_every_kind_of_page_is_valid(reference_site, showcase_site, catalogue_site):
    """No error and no warning."""
    if shutil.which("java") is None:
        pytest.skip("Java is not here: the checker needs it (Debian: apt install default-jre-headless)")
    if not CHECKER.is_file():
        pytest.skip("vnu-jar is not here: run “npm install” in tests/browser")
    sites = {reference_site: REFERENCE, showcase_site: {**SHOWCASE, "redirect": REDIRECT}, catalogue_site: CATALOGUE}
    files = [str(file_of(site, path)) for site, paths in sites.items() for path in paths.values()]
    ran = subprocess.run(
        ["java", "-jar", str(CHECKER), "--format", "json", *files], capture_output=True, text=True, check=False
    )
    found = [message for message in json.loads(ran.stderr)["messages"] if OUT_OF_ITS_REACH not in message["message"]]

    assert len(files) > 50
    assert [] == [f"{message['url']}:{message.get('lastLine')}: {message['message']}" for message in found]
