# Sets pages into their chrome. The host renders a chrome once for every structure there is (language, depth, part of
# the site); what differs between two pages of one structure is text, filled in at the marks.
from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from caseatlas.build.chrome import Chrome, cut, mark
from caseatlas.build.policy import policy, refuse_foreign_scripts, script_hashes

Context = Mapping[str, Any]
RenderChrome = Callable[[Context], str]

# What a page has of its own. Ready HTML is passed on as it is, everything else is escaped.
OWN = ("title", "og_title", "description", "canonical", "image", "og_type", "alternate_links", "content", "policy")
READY = frozenset({"alternate_links", "content"})


class Framer:
    """Puts documents together. `send_policy` is false for the preview server, whose reload script it would block."""

    def __init__(self, render: RenderChrome, send_policy: bool = True) -> None:
        self.render = render
        self.send_policy = send_policy
        self.chromes: dict[str, tuple[Chrome, tuple[str, ...]]] = {}

    def frame(self, uri: str, context: Context, content: str) -> str:
        """The whole document for a page. Raises ForeignScript if it holds a script that is not the theme's."""
        chrome, hashes = self.chrome_for(context)
        values = {name: shown(name, context[name]) for name in OWN}
        values |= {f"path-{way['tag']}": str(escape(way["path"])) for way in context["languages"]}
        values |= {"content": content, "policy": str(escape(policy(hashes))) if self.send_policy else ""}
        refuse_foreign_scripts(uri, content, ())
        return chrome.fill(values)

    def chrome_for(self, context: Context) -> tuple[Chrome, tuple[str, ...]]:
        """The chrome of a page's structure, and the hashes of its scripts; rendered once."""
        marked = marked_context(context, self.send_policy)
        key = repr(marked)
        if key not in self.chromes:
            document = self.render(marked)
            self.chromes[key] = cut(document), script_hashes([document])
        return self.chromes[key]


def marked_context(context: Context, send_policy: bool = True) -> dict[str, Any]:
    """A page's context with marks for what it has of its own; what it does not have stays empty."""
    own = {name: mark(name) if context[name] else "" for name in OWN}
    languages = [{**way, "path": mark(f"path-{way['tag']}")} for way in context["languages"]]
    return {
        **context,
        **own,
        "content": mark("content"),
        "policy": mark("policy") if send_policy else "",
        "languages": languages,
    }


def shown(name: str, value: Any) -> str:
    """A value as it stands in the document."""
    return str(value if name in READY and isinstance(value, Markup) else escape(value))
