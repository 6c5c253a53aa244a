from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from caseatlas.export.address import DATA
from caseatlas.export.cells import guarded
from caseatlas.export.columns import columns
from caseatlas.export.json_text import utf8
from caseatlas.export.parts import LIMIT, Shell, in_parts
from caseatlas.model.artifact import Artifact
from caseatlas.model.library import Library

STEM = f"{DATA}/cases"


def cases_csv(library: Library, base_url: str = "", limit: int = LIMIT) -> list[Artifact]:
    """`data/cases.csv`: the main records as a table for spreadsheets and programs; `columns.columns` says which columns.

    As RFC 4180 has it: commas, quotes only where needed, lines that end with CR LF. UTF-8 without a byte order mark:
    with one, most programs (R, the csv module, shell tools, data package readers) find a first column called
    “U+FEFF id”; Excel reads the file rightly through “Data, From text/CSV”. Several values stand in one cell, joined by
    “; ”; the exact structure is in `cases.json`. A text that a spreadsheet would take for a formula begins with one
    `'` more than was written; see `cells.guarded`.
    """
    found = columns(library, base_url)
    head = row(column.name for column in found)
    rows = (row(column.cell(record) for column in found) for record in library.main)
    return in_parts(STEM, "csv", Shell(head), rows, limit)


def row(cells: Iterable[str]) -> bytes:
    """One line of the table."""
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([guarded(cell) for cell in cells])
    return utf8(line.getvalue())
