"""Every way of writing a value, and what each kind of field makes of it: a value, or a coded problem.

YAML 1.1 reads `no` as false, `010` as eight and `12:30:45` as a number of seconds. Here a field knows what it holds.
"""

import pytest

from caseatlas.model.values import Place

SETTINGS = """
title: A library of values
languages: [en, sv]
fields:
  name: {type: text}
  text: {type: text}
  number: {type: number}
  limited: {type: number, minimum: 0, maximum: 100}
  yes_no: {type: yes-no}
  date: {type: date}
  period: {type: period}
  place: {type: place}
  country: {type: country}
  url: {type: url}
  id: {type: id}
  term: {type: term, terms: {'no': No, 'on': On, '1.10': A version, 'yes': Yes}}
  terms: {type: term, many: true, terms: {a: A, b: B, c: C}}
  texts: {type: text, many: true}
"""
NUMBER, DATE, PERIOD = "! not-a-number", "! invalid-date", "! invalid-period"
COUNTRY, URL, FORM, TERM, SHAPE = (
    "! unknown-country",
    "! bad-address",
    "! wrong-form",
    "! unknown-term",
    "! wrong-shape",
)
NOTHING = None

# What stands behind the colon, and what the fields make of it: the value, or the code of the problem behind “!”.
ROWS = [
    # written, text, number, yes-no, date, period
    ("no", "no", NUMBER, False, DATE, PERIOD),
    ("No", "No", NUMBER, False, DATE, PERIOD),
    ("NO", "NO", NUMBER, False, DATE, PERIOD),
    ("yes", "yes", NUMBER, True, DATE, PERIOD),
    ("true", "true", NUMBER, True, DATE, PERIOD),
    ("True", "True", NUMBER, True, DATE, PERIOD),
    ("FALSE", "FALSE", NUMBER, False, DATE, PERIOD),
    ("on", "on", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("off", "off", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("y", "y", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("n", "n", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("'no'", "no", NUMBER, False, DATE, PERIOD),
    ('"true"', "true", NUMBER, True, DATE, PERIOD),
    ("null", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ("Null", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ("NULL", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ("~", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ("", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ("''", NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ('"  "', NOTHING, NOTHING, NOTHING, NOTHING, NOTHING),
    ("'null'", "null", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("none", "none", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("0", "0", 0, "! not-yes-or-no", DATE, PERIOD),
    ("-0", "-0", 0, "! not-yes-or-no", DATE, PERIOD),
    ("1", "1", 1, "! not-yes-or-no", DATE, PERIOD),
    ("+1", "+1", 1, "! not-yes-or-no", DATE, PERIOD),
    ("-17", "-17", -17, "! not-yes-or-no", DATE, PERIOD),
    ("007", "007", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("010", "010", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("0o14", "0o14", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("0x1F", "0x1F", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("0b11", "0b11", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1_000", "1_000", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1 000", "1 000", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1,000", "1,000", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1.000", "1.000", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1.10", "1.10", 1.1, "! not-yes-or-no", DATE, PERIOD),
    ("1.5", "1.5", 1.5, "! not-yes-or-no", DATE, PERIOD),
    ("1,5", "1,5", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    (".5", ".5", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("5.", "5.", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1e3", "1e3", 1000.0, "! not-yes-or-no", DATE, PERIOD),
    ("1E-2", "1E-2", 0.01, "! not-yes-or-no", DATE, PERIOD),
    ("1e999", "1e999", "! out-of-range", "! not-yes-or-no", DATE, PERIOD),
    ("9" * 31, "9" * 31, NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("9" * 5000, "9" * 5000, NUMBER, "! not-yes-or-no", DATE, PERIOD),
    (".inf", ".inf", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("-.INF", "-.INF", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    (".nan", ".nan", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("NaN", "NaN", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("Infinity", "Infinity", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("12:30:45", "12:30:45", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("1:30", "1:30", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("'6'", "6", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("٣", "٣", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("½", "½", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018", "2018", 2018, "! not-yes-or-no", "2018", "2018"),
    ("'2018'", "2018", NUMBER, "! not-yes-or-no", "2018", "2018"),
    ("2018-03", "2018-03", NUMBER, "! not-yes-or-no", "2018-03", "2018-03"),
    ("2018-03-05", "2018-03-05", NUMBER, "! not-yes-or-no", "2018-03-05", "2018-03-05"),
    ("2018-3-5", "2018-3-5", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-03-05T10:00:00Z", "2018-03-05T10:00:00Z", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-03-05 10:00", "2018-03-05 10:00", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-13-01", "2018-13-01", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-02-29", "2018-02-29", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2020-02-29", "2020-02-29", NUMBER, "! not-yes-or-no", "2020-02-29", "2020-02-29"),
    ("1900-02-29", "1900-02-29", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2000-02-29", "2000-02-29", NUMBER, "! not-yes-or-no", "2000-02-29", "2000-02-29"),
    ("2018-04-31", "2018-04-31", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-00", "2018-00", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-01-00", "2018-01-00", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("0000", "0000", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("0001", "0001", NUMBER, "! not-yes-or-no", "0001", "0001"),
    ("9999-12-31", "9999-12-31", NUMBER, "! not-yes-or-no", "9999-12-31", "9999-12-31"),
    ("10000", "10000", 10000, "! not-yes-or-no", DATE, PERIOD),
    ("２０１８", "２０１８", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2016/2019", "2016/2019", NUMBER, "! not-yes-or-no", DATE, "2016/2019"),
    ("2018/", "2018/", NUMBER, "! not-yes-or-no", DATE, "2018/"),
    ("2018/..", "2018/..", NUMBER, "! not-yes-or-no", DATE, "2018/"),
    ("/2019", "/2019", NUMBER, "! not-yes-or-no", DATE, "/2019"),
    ("2018-05/2018-05", "2018-05/2018-05", NUMBER, "! not-yes-or-no", DATE, "2018-05"),
    ("2018-05/2018", "2018-05/2018", NUMBER, "! not-yes-or-no", DATE, "2018-05/2018"),
    ("2019/2016", "2019/2016", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("2018-05/2018-04", "2018-05/2018-04", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("/", "/", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("../..", "../..", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("a b", "a b", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("a#b", "a#b", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("a:b", "a:b", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("C:\\new", "C:\\new", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("'it''s'", "it's", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ('"a\\tb"', "a\tb", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ('"\\u00e5"', "å", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("=", "=", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("<<", "<<", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    ("<b>", "<b>", NUMBER, "! not-yes-or-no", DATE, PERIOD),
    (
        "{{ x }",
        "! unclosed-bracket",
        "! unclosed-bracket",
        "! unclosed-bracket",
        "! unclosed-bracket",
        "! unclosed-bracket",
    ),
    ("[a, b]", SHAPE, SHAPE, SHAPE, SHAPE, SHAPE),
    ("{a: b}", SHAPE, SHAPE, SHAPE, SHAPE, "! unknown-field"),
    ("{start: 2016, end: 2019}", SHAPE, SHAPE, SHAPE, SHAPE, "2016/2019"),
    ("[2016, 2019]", SHAPE, SHAPE, SHAPE, SHAPE, PERIOD),
]
KINDS = ("text", "number", "yes_no", "date", "period")

# For the kinds that take words of their own: field, what is written, what it makes of it.
OTHERS = [
    ("place", "Sweden", Place("Sweden", "SE", precision="country")),
    ("place", "Sverige", Place("Sverige", "SE", precision="country")),
    ("place", "Suède", Place("Suède", "SE", precision="country")),
    ("place", "SE", Place("SE", "SE", precision="country")),
    ("place", "no", Place("no", "NO", precision="country")),
    ("place", "Luleå, Sweden", Place("Luleå", "SE")),
    ("place", "Luleå, sverige", Place("Luleå", "SE")),
    ("place", "Luleå, Norrbotten, Sweden", Place("Luleå, Norrbotten", "SE")),
    ("place", "Cardiff, Wales", Place("Cardiff", "GB")),
    ("place", "{name: Luleå, country: Sweden}", Place("Luleå", "SE")),
    ("place", "{name: Luleå, country: se, latitude: 65.58}", Place("Luleå", "SE", latitude=65.58)),
    ("place", "Luleå", COUNTRY),
    ("place", "Unknown Region", COUNTRY),
    ("place", "ZZ", COUNTRY),
    ("place", "[Sweden]", SHAPE),
    ("place", "{country: SE}", "! missing-field"),
    ("place", "{name: x, latitude: 91}", "! out-of-range"),
    ("country", "Sverige", "SE"),
    ("country", "NO", "NO"),
    ("country", "Swedn", COUNTRY),
    ("country", "XA", COUNTRY),
    ("url", "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    ("url", "http://localhost:8000/", "http://localhost:8000/"),
    ("url", "https://räksmörgås.se/", "https://räksmörgås.se/"),
    ("url", "ftp://example.org/", URL),
    ("url", "javascript:alert(1)", URL),
    ("url", "JaVaScRiPt:alert(1)", URL),
    ("url", "data:text/html,x", URL),
    ("url", "//example.org", URL),
    ("url", "example.org", URL),
    ("url", "https://", URL),
    ("url", "https:///x", URL),
    ("url", "https://user@example.org/", URL),
    ("url", "https://example.org:0/", URL),
    ("url", "https://example.org:99999/", URL),
    ("url", "https://[::1", URL),
    ("url", "https://exa mple.org/", URL),
    ("url", "'https://example.org/\"x'", URL),
    ("url", "mailto:a@example.org", URL),
    ("id", "annual-report-2019", "annual-report-2019"),
    ("id", "2019", "2019"),
    ("id", "Annual Report", FORM),
    ("id", "a--b", FORM),
    ("id", "-a", FORM),
    ("id", "a_b", FORM),
    ("id", "å", FORM),
    ("id", "a" * 81, FORM),
    ("term", "no", "no"),
    ("term", "on", "on"),
    ("term", "1.10", "1.10"),
    ("term", "'no'", "no"),
    ("term", "No", TERM),
    ("term", "1.1", TERM),
    ("term", "false", TERM),
    ("terms", "a", ["a"]),
    ("terms", "[a, b]", ["a", "b"]),
    ("terms", "a, b", "! several-in-one"),
    ("terms", "[a, a]", "! repeated-entry"),
    ("terms", "[a, ~]", "! empty-entry"),
    ("terms", "[]", NOTHING),
    ("texts", "one text", ["one text"]),
    ("texts", "[one, two]", ["one", "two"]),
    ("texts", "['', two]", "! empty-entry"),
    ("limited", "0", 0),
    ("limited", "100", 100),
    ("limited", "-1", "! out-of-range"),
    ("limited", "100.5", "! out-of-range"),
]


@pytest.fixture
def value_of(judged):
    """A function that writes something into a field and gives back what the library makes of it."""

    def outcome(field, written):
        case = f"title: x\n{field}: {written}\n"
        loaded = judged({"cases/library.yml": SETTINGS, "cases/x.yml": case})
        problems = [problem for problem in loaded.problems if problem.path == "cases/x.yml"]
        problems = [problem for problem in problems if "“title”" not in problem.message]
        if problems:
            return f"! {problems[0].code}" if len(problems) == 1 else problems
        value = loaded.library.get("case", "x").values.get(field)
        return str(value) if field in ("date", "period") and value is not None else value

    return outcome


@pytest.mark.parametrize(
    ("field", "written", "expected"),
    [(kind, row[0], row[place]) for row in ROWS for place, kind in enumerate(KINDS, start=1)] + OTHERS,
)
def test_a_value_is_what_its_field_makes_of_it(field, written, expected, value_of):
    """Nothing changes in silence: each input gives the value that was meant, or one problem."""
    found = value_of(field, written)

    assert (type(expected), expected) == (type(found), found)
