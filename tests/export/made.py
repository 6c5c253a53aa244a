"""Small libraries made of whatever values a test wants, past the judges: exports must cope with any text."""

from hypothesis import strategies

from caseatlas.model.library import Library, Settings
from caseatlas.model.record import Record
from caseatlas.model.schema import Field, RecordType, Schema, Tier
from caseatlas.model.values import PartialDate, Period, Place, Prose
from caseatlas.model.words import Words, plain

ADDRESS = "https://example.org/library/"
EVERYWHERE = frozenset({"panel", "column"})
FIELDS = (
    Field("name", "text", plain("Name"), role="title", required=Tier.STUB),
    Field("gist", "text", plain("Gist"), role="summary"),
    Field("note", "text", plain("Note"), show=EVERYWHERE),
    Field("tags", "text", plain("Tags"), many=True, show=EVERYWHERE),
    Field("amount", "number", plain("Amount"), show=EVERYWHERE),
    Field("open", "yes-no", plain("Open"), show=EVERYWHERE),
    Field("where", "place", plain("Where"), role="places", show=EVERYWHERE),
    Field("when", "period", plain("When"), show=EVERYWHERE),
    Field("story", "prose", plain("Story")),
    Field("added", "date", plain("Added"), role="added"),
    Field("checked", "date", plain("Checked"), role="checked"),
    Field("withdrawn", "date", plain("Withdrawn"), role="withdrawn"),
)
THING = RecordType(
    "thing", plain("Thing"), plain("Things"), "", "things", {field.key: field for field in FIELDS}, main=True
)

# Any text that a UTF-8 file can hold.
texts = strategies.text(strategies.characters(exclude_categories=["Cs"]), max_size=40)
days = strategies.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
dates = days | days.map(lambda day: PartialDate(day.year, day.month)) | days.map(lambda day: PartialDate(day.year))
places = strategies.builds(
    Place,
    name=texts,
    country=strategies.sampled_from(["", "SE", "NO", "GB"]),
    latitude=strategies.none() | strategies.floats(-90, 90),
    longitude=strategies.none() | strategies.floats(-180, 180),
)
proses = strategies.builds(Prose, texts, strategies.lists(strategies.tuples(texts, texts), max_size=2).map(tuple))
values = strategies.fixed_dictionaries(
    {"name": texts},
    optional={
        "gist": texts,
        "note": texts,
        "tags": strategies.lists(texts, max_size=3),
        "amount": strategies.integers() | strategies.floats(allow_nan=False, allow_infinity=False),
        "open": strategies.booleans(),
        "where": places,
        "when": strategies.builds(Period, dates, strategies.none() | dates),
        "story": proses,
        "added": dates,
        "checked": dates,
    },
)


def library_of(*records, title="Things", languages=("en",), **settings):
    """A library whose records have these values, called `a`, `b` …"""
    made = {
        id: Record(THING, id, f"things/{id}.yml", languages[0], values)
        for id, values in zip(names(), records, strict=False)
    }
    said = Settings(title=Words({languages[0]: title}), languages=languages, **settings)
    return Library(said, Schema({"thing": THING}), {}, {"thing": made}, folder="things")


def names():
    """Ids without end."""
    return (f"{'abcdefghijklmnopqrstuvwxyz'[number % 26]}{number // 26 or ''}" for number in range(10_000))
