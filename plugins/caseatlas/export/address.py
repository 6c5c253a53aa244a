# Where things are published. Without a site address everything stays relative to the root of the site.
from __future__ import annotations

from caseatlas.model.library import Library
from caseatlas.model.record import Record
from caseatlas.model.schema import RecordType

DATA = "data"


def absolute(base: str, path: str) -> str:
    """A path of the site below its address, or the path alone where the site has no address."""
    return f"{base.rstrip('/')}/{path}" if base else path


def prefix(library: Library, language: str) -> str:
    """The folder of a language's pages: the first language stands at the root."""
    return "" if language == library.settings.language else f"{language.lower()}/"


def record_path(library: Library, record: Record, language: str = "") -> str:
    """A record's page in a language, by default the library's first."""
    return f"{prefix(library, language or library.settings.language)}{record.type.path}/{record.id}/"


def record_url(library: Library, record: Record, base: str, language: str = "") -> str:
    """The canonical address of a record's page."""
    return absolute(base, record_path(library, record, language))


def record_file(kind: RecordType) -> str:
    """What a record's data are called beside its page."""
    return "case.json" if kind.main else "record.json"
