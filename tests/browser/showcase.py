"""A library with one of everything a page can show, and more cases than fit on one page of a list."""

import struct
import zlib

SETTINGS = """\
extends: practice-case
title: Showcase
description: One of everything, for the checks of the site.
languages: [en, sv]
licence: CC-BY-4.0
repository: https://example.org/showcase
contact: {text: Ask the editors., url: https://example.org/contact}
look: {accent: '#5b2a6e', accent_dark: '#d9b3e6'}
"""

HOST = """\
site_name: Showcase
site_url: https://example.org/my-library/
docs_dir: cases/pages
theme: {name: material, font: false}
plugins: [caseatlas]
"""

EVERYTHING = """\
---
title: A case that has everything
summary: Every kind of field is filled, so that every part of the page is there.
kind: service
place: ['Luleå, Sweden', 'Cork, Ireland']
people: [migrants, women]
themes: [employment]
settlement: [town]
approach: [cooperative]
status: running
as_of: 2019-05
period: 2016/2019
added: 2024-03-01
checked: 2024-05-02
aliases: [older-name]
contributors: [An editor, Another editor]
organisations:
  - {organisation: workshop, role: facilitator, source: report}
ask: workshop
takes_people: [{text: Two people for a day a week., source: report}]
takes_money: [Nobody has counted it.]
funding:
  - {funder: The fund, amount: 12000, currency: EUR, year: 2017, source: report}
reach:
  - {what: visitors, value: 1200, about: true, unit: people, date: 2018, source: report}
results:
  - {claim: Six people work there., value: 6, unit: people, when: 2016/2019, for_whom: Neighbours, evidence: account, source: report}
what_helped: [{text: A room in the middle of the town., source: report}]
voices:
  - {quote: We opened the door and people came., who: A volunteer, consent: given, source: report}
steps:
  - {title: A first meeting, when: 2016-03, what: Twelve people came., who: The neighbours, source: report}
  - A second meeting
related: [{case: filler-001, why: Much the same in another town.}]
pictures:
  - {file: door.png, alt: An open door., caption: The door., credit: A volunteer, licence: CC-BY-4.0, consent: not-needed, source: report}
links: [{url: 'https://example.org/door', title: The door's own page}]
contradictions:
  - about: The number of visitors
    versions: [{says: About 1200., source: report}, {says: About 900., source: page}]
    note: The report counted for longer.
not_stated:
  - {field: takes_time, note: Nobody says how long it took.}
  - rest
sources:
  - {id: report, title: The report, author: An author, publisher: The fund, date: 2019-05-03, kind: report, told_by: partner, doi: 10.1234/abc, checked: 2024-01-01}
  - {id: page, title: A page, publisher: The town, url: 'https://example.org/page', archived: 'https://example.org/archived', told_by: independent, note: Without a date.}
---

## What happens

People come in.[^report] Read [their page](https://example.org/very/long/address/that/has/to/break/somewhere/on/a/narrow/screen?with=parameters),
or [the other case](filler-001.md). ~~Nobody~~ *Somebody* **always** opens the `door`.

### Who comes

1. Neighbours
2. Guests
   - from near
   - from far

- [x] Coffee
- [ ] Tea

> A quotation in the text.

```
a line of code that is far longer than any telephone is wide and therefore has to be scrolled by somebody with a keyboard
```

| Year | Visitors | Remarks that are long enough to make the table wider than a telephone is |
|:-----|---------:|:-------:|
| 2017 | 400 | none |
| 2018 | 800 | aVeryLongWordWithoutAnySpaceInItThatCannotBeBrokenAnywhereAtAllByABrowser |

![The door, open](media/everything/door.png "The door")

## A heading nobody declared

This text is kept and shown.[^page]

[^report]: page 4
"""

TRANSLATION = """\
---
translation: machine
title: Ett exempel som har allt
summary: Varje slags fält är ifyllt.
---

## Vad som händer

Folk kommer in.[^report]
"""

WITHDRAWN = """\
title: A case that was withdrawn
summary: The people it tells of asked for that.
place: Cork, Ireland
people: [women]
themes: [employment]
status: ended
withdrawn: 2023-02-01
what_happens: It is no longer told.
sources: [{id: self, title: Told by themselves, publisher: The group, date: 2020, told_by: self}]
"""

FILLER = """\
title: {letter} case number {number}
summary: One of many cases, so that lists have several pages.
place: {place}
people: [general-public]
themes: [employment]
status: planned
what_happens: Something is planned.
sources: [{{id: self, title: Told by themselves, publisher: The group, date: 2020, told_by: self}}]
"""

WORKSHOP = """\
title: The workshop
summary: Helps groups to begin.
kind: ngo
website: https://example.org/workshop
place: Luleå, Sweden
numbers: [{what: members, value: 80}]
what_it_does: It helps.
sources: [{id: self, title: Told by themselves, publisher: The workshop, date: 2020, told_by: self}]
"""

FILLERS = 205


def write_showcase(place):
    """Write the library and its mkdocs.yml into a folder."""
    cases = place / "cases"
    for folder in ("pages", "organisations", "media/everything"):
        (cases / folder).mkdir(parents=True)
    texts = {
        "../mkdocs.yml": HOST,
        "library.yml": SETTINGS,
        "pages/index.md": 'Welcome.\n\n??? note "Folded"\n    Text.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
        "pages/privacy.md": "# Privacy\n\nNothing is kept.\n",
        "everything.md": EVERYTHING,
        "everything.sv.md": TRANSLATION,
        "withdrawn-case.yml": WITHDRAWN,
        "organisations/workshop.yml": WORKSHOP,
    }
    for number in range(1, FILLERS + 1):
        letter, country = chr(ord("A") + number % 26), ("Luleå, Sweden", "Cork, Ireland")[number % 2]
        texts[f"filler-{number:03}.yml"] = FILLER.format(letter=letter, number=number, place=country)
    for name, text in texts.items():
        (cases / name).write_text(text, "utf-8")
    (cases / "media/everything/door.png").write_bytes(picture(64, 48))


def picture(width, height):
    """A PNG of one colour."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + b"\x14\x58\x4f" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
