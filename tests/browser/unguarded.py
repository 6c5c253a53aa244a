"""Builds a library with our own wall taken down, to see what the policy alone holds back: python unguarded.py FOLDER.

Nothing is escaped, nothing sanitised, Markdown lets HTML through, addresses are not judged, no script is refused.
"""

import sys
from pathlib import Path

import cmarkgfm.cmark
import markupsafe

import caseatlas.build.frame
import caseatlas.check.kinds.address
import caseatlas.host.mkdocs.session
import caseatlas.page.prose
import caseatlas.page.structured
from caseatlas.host.mkdocs import run
from caseatlas.read import commonmark


def take_down():
    """Switch the whole first wall off, in this process only."""
    markupsafe._escape_inner = str
    commonmark.OPTIONS |= cmarkgfm.cmark.Options.CMARK_OPT_UNSAFE
    commonmark.EXTENSIONS.remove("tagfilter")
    caseatlas.page.prose.sanitise = lambda html, judge: html
    caseatlas.page.structured.UNSAFE.clear()
    caseatlas.check.kinds.address.is_web_address = lambda text: True
    for module in (caseatlas.build.frame, caseatlas.host.mkdocs.session):
        module.refuse_foreign_scripts = lambda uri, document, hashes: None


if __name__ == "__main__":
    take_down()
    place = Path(sys.argv[1])
    run.build_site(run.configuration(place, place / "site"))
