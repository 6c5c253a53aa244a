# The library's own pages and its MkDocs settings are trusted like code; what would undo the site's safety is refused
# all the same, so that it does not slip in with a text.
from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from caseatlas.check.draft import Draft
from caseatlas.check.rules import broken_page_link, host_setting, unsafe_page
from caseatlas.check.suggest import closest
from caseatlas.model.problem import Problem
from caseatlas.read.markdown_text import CLOSING, FENCE
from caseatlas.read.nodes import Mapping, Scalar, Sequence
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import read_yaml

UNSAFE = re.compile(r"<\s*(?:script|iframe|object|embed|base|meta|link)\b|<[^>]*\son[a-z]+\s*=|javascript\s*:", re.IGNORECASE)
TEMPLATE = re.compile(r"(?m)^template[ \t]*:")
RECORD_LINK = re.compile(r"\]\((\.\./[^)\s#]+\.(?:md|yml))(?:#[^)\s]*)?\)")
CODE = re.compile(r"(?ms)^ {0,3}(`{3,}|~{3,}).*?^ {0,3}\1[`~]*[ \t]*$|`[^`\n]+`")
REFUSED_FEATURES = {"navigation.instant": "it downloads the sitemap on every page view.", "navigation.instant.prefetch": "it needs navigation.instant.", "navigation.instant.progress": "it needs navigation.instant."}
SEARCH = "search"


def judge_page(text: Text, records: dict[str, Draft]) -> Iterator[Problem]:
    """The problems of one of the library's pages; `records` are the drafts by their path inside the library."""
    content = CODE.sub(lambda found: " " * len(found[0]), text.content)
    for found in UNSAFE.finditer(content):
        yield unsafe_page.problem(text.path, text.span(found.start(), found.end()), found[0])
    front = front_matter_end(text.content)
    for found in TEMPLATE.finditer(content, 0, front):
        yield unsafe_page.problem(text.path, text.span(found.start(), found.end()), "template:")
    folder = PurePosixPath(text.path).parent
    for link in RECORD_LINK.finditer(content):
        target = resolved(folder, link[1])
        library = folder.parts[0]
        if target.startswith(f"{library}/") and not target.startswith(f"{library}/pages/") and target.removeprefix(f"{library}/") not in records:
            meant = closest(link[1], {f"../{path}": f"../{path}" for path in records})
            yield broken_page_link.problem(text.path, text.span(link.start(1), link.end(1)), link[1], meant)


def front_matter_end(content: str) -> int:
    opening = FENCE.match(content)
    closing = CLOSING.search(content, opening.end() + 1) if opening else None
    return closing.start() if closing else 0


def resolved(folder: PurePosixPath, link: str) -> str:
    """A relative link as a path from where `folder` begins."""
    parts = list(folder.parts)
    for part in PurePosixPath(link).parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return "/".join(parts)


def judge_host_settings(text: Text) -> Iterator[Problem]:
    """Settings in mkdocs.yml that would break the site's promises."""
    top = read_yaml(text).node
    if not isinstance(top, Mapping):
        return
    theme = top.get("theme")
    features = theme.get("features") if isinstance(theme, Mapping) else None
    for item in features.items if isinstance(features, Sequence) else ():
        if isinstance(item, Scalar) and item.value in REFUSED_FEATURES:
            yield host_setting.problem(text.path, item.span, item.value, REFUSED_FEATURES[item.value])
    plugins = top.get("plugins")
    for item in plugins.items if isinstance(plugins, Sequence) else ():
        name = next(iter(item.entries.values()))[0] if isinstance(item, Mapping) and item.entries else item
        if isinstance(name, Scalar) and name.value in {SEARCH, "material/search"}:
            yield host_setting.problem(text.path, name.span, name.value, "it downloads every word of the library on every first visit.")
