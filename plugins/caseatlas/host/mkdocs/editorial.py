# The library's own pages are ordinary MkDocs pages. `about.sv.md` is `about.md` in Swedish and stands at /sv/about/;
# where a language has none, the default's is shown there, marked with its language and said so.
from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from caseatlas.model.library import Library

RECORD_LINK = re.compile(r"(\]\()((?:\.\./)+)([^)\s#]+)\.(?:md|yml)((?:#[^)\s]*)?\))")
UNUSED = re.compile(r"assets/(?:javascripts|images|stylesheets/(?:palette|.*\.map$))")
RECORD_SCHEME = "caseatlas:"


def language_of(file: File, languages: tuple[str, ...]) -> tuple[str, str]:
    """The language a page's file is written in and its name without that: `about.sv.md` → (“sv”, “about.md”)."""
    path = PurePosixPath(file.src_uri)
    stem, _, ending = path.stem.rpartition(".")
    if stem and ending in languages:
        return ending, str(path.with_name(f"{stem}.md"))
    return languages[0], file.src_uri


def place_languages(files: Files, config: MkDocsConfig, languages: tuple[str, ...]) -> None:
    """Give every page its address in its language, and every language a page for each of the default's."""
    pages = [file for file in files.documentation_pages() if file.generated_by is None]
    known: dict[tuple[str, str], File] = {}
    for file in pages:
        language, name = language_of(file, languages)
        known[language, name] = file
        if name != file.src_uri:
            place(file, name, "" if language == languages[0] else f"{language}/", config)
            file.inclusion = InclusionLevel.NOT_IN_NAV
    for language in languages[1:]:
        for (original, name), file in list(known.items()):
            if original == languages[0] and (language, name) not in known:
                copy = File.generated(
                    config,
                    f"{PurePosixPath(name).with_suffix('')}.{language}.md",
                    content=file.content_bytes,
                    inclusion=InclusionLevel.NOT_IN_NAV,
                )
                place(copy, name, f"{language}/", config)
                files.append(copy)


def place(file: File, name: str, folder: str, config: MkDocsConfig) -> None:
    """Let a page stand where `name` would stand, below `folder`."""
    plain = File(name, config.docs_dir, config.site_dir, config.use_directory_urls)
    file.dest_uri = folder + plain.dest_uri
    file.url = folder + ("" if plain.url in {".", "./"} else plain.url) or "./"


def original(file: File, languages: tuple[str, ...]) -> str:
    """The file that a page is made from; for a page that stands in for a translation, the default's."""
    return language_of(file, languages)[1] if is_fallback(file) else file.src_uri


def is_fallback(file: File) -> bool:
    """Whether a page only stands in for a translation that does not exist."""
    return file.generated_by is not None


def link_records(markdown: str, library: Library) -> str:
    """Links to record files, as they also work on GitHub, as links to the records' pages."""
    paths = {
        record.path.removeprefix(f"{library.folder}/").rsplit(".", 1)[0]: f"{record.type.path}/{record.id}/"
        for record in library.all()
    }

    def page_of(found: re.Match[str]) -> str:
        path = paths.get(found[3])
        return f"{found[1]}{RECORD_SCHEME}{path}{found[4]}" if path else found[0]

    return RECORD_LINK.sub(page_of, markdown)


def resolve_record_links(html: str, root: str) -> str:
    """The links that `link_records` made, from a page whose way to the site's root is `root`."""
    return html.replace(f'href="{RECORD_SCHEME}', f'href="{root}')


def unused_theme_files(files: Iterable[File]) -> list[File]:
    """The theme's files that no page of ours uses: its scripts, its search, its own icon and colours."""
    return [file for file in files if UNUSED.match(file.src_uri)]
