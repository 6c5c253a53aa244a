from __future__ import annotations

from caseatlas.model.library import Library
from caseatlas.model.schema import Tier

PAGES_LIMIT = 1_000_000_000


def summary(library: Library, size: int, pages: int, seconds: float) -> str:
    """What a build made, in one paragraph: counts, time, and size against the 1 GB that GitHub Pages takes.

    `size` is in bytes, `pages` counts pages in all languages.
    """
    records = library.main
    stubs = sum(record.tier is Tier.STUB for record in records) if library.schema.main.tiers else 0
    label = (library.schema.main.plural if len(records) != 1 else library.schema.main.label).said_in("en").lower()
    mentioned = f" ({stubs} only mentioned)" if stubs else ""
    others = sum(len(found) for found in library.records.values()) - len(records)
    linked = f" and {others} linked records" if others else ""
    share = 100 * size / PAGES_LIMIT
    fit = f"; about {round_down(PAGES_LIMIT * len(records) // size):,} would fit" if records else ""
    return (
        f"{len(records)} {label}{mentioned}{linked} on {pages} pages in {seconds:.1f} s. "
        f"The site has {size / 1e6:.1f} MB, {share:.1f} % of what GitHub Pages takes{fit}."
    )


def round_down(count: int) -> int:
    """A count to two digits, as an estimate is said."""
    digits = max(0, len(str(count)) - 2)
    unit: int = 10**digits
    return count // unit * unit
