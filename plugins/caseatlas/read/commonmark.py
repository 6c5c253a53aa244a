from __future__ import annotations

import cmarkgfm
from cmarkgfm.cmark import Options

EXTENSIONS = ["table", "strikethrough", "autolink", "tagfilter", "tasklist"]
OPTIONS = Options.CMARK_OPT_FOOTNOTES


def to_html(markdown: str) -> str:
    """GitHub-flavoured Markdown as HTML, raw HTML left out. The result still has to be sanitised."""
    return str(cmarkgfm.markdown_to_html_with_extensions(markdown, options=OPTIONS, extensions=EXTENSIONS))
