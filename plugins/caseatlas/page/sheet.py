# The sheet of paper a record's page is written on: who is told of, in which language, from where its links count, and
# which sources have been cited so far.
from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from caseatlas.model.record import Record
from caseatlas.page.blocks import BlockWriter
from caseatlas.page.citations import Citations
from caseatlas.page.edition import Edition
from caseatlas.page.editorial import editorial_path, stem_and_language
from caseatlas.page.items import ItemWriter
from caseatlas.page.page import to_root
from caseatlas.page.prose import ProseWriter


@dataclass(frozen=True)
class Sheet:
    """One record's page in the making."""

    edition: Edition
    record: Record

    @property
    def uri(self) -> str:
        """Where the page will be."""
        return self.edition.path(self.record)

    @cached_property
    def sources(self) -> list[dict[str, object]]:
        """The record's sources, as given."""
        return [entry for entry in self.record.role("sources") or () if isinstance(entry, dict)]

    @cached_property
    def citations(self) -> Citations:
        """The numbers of the sources."""
        return Citations(str(entry["id"]) for entry in self.sources if "id" in entry)

    @cached_property
    def items(self) -> ItemWriter:
        """Words single values."""
        return ItemWriter(self.edition, self.record, self.citations)

    @cached_property
    def prose(self) -> ProseWriter:
        """Renders texts."""
        table = self.edition.words.say("table")
        return ProseWriter(self.resolve, to_root(self.uri), self.citations, table)

    @cached_property
    def blocks(self) -> BlockWriter:
        """Makes blocks of fields."""
        return BlockWriter(self.items, self.prose)

    def resolve(self, path: str) -> str | None:
        """The page or picture that a library file becomes, for links inside a text."""
        edition = self.edition
        record = edition.shared.by_path.get(path)
        if record is not None:
            return edition.path(record)
        inside = path.removeprefix(f"{edition.library.folder}/")
        if inside.startswith("media/"):
            return inside
        if inside not in edition.library.pages:
            return None
        return editorial_path(edition, stem_and_language(edition, inside)[0])
