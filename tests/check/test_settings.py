"""`library.yml` and the lists: what a library declares, and that its faults do not echo through every record."""

import pytest

from tests.check.conftest import ORIGINAL, codes, places
from tests.golden.small_library import CASE, with_fields

BASE = "extends: practice-case\ntitle: x\nlanguages: [en, sv]\n"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (BASE, []),
        ("", ["not-a-record"]),
        ("- a", ["not-a-record"]),
        ("title: x", ["bad-declaration"]),
        ("extends: practice-case", ["missing-field"]),
        ("extends: practice-case\ntitle: ''", ["missing-field"]),
        ("extends: practise-case\ntitle: x", ["unknown-term"]),
        ("extend: practice-case\ntitle: x", ["unknown-field", "bad-declaration"]),
        ("extends: practice-case\ntitle: a: b", ["colon-in-value"]),
        ("extends: practice-case\ntitle: x\nfields:\n  a: {type: text\n", ["unclosed-bracket"]),
        ("extends: practice-case\n  title: x", ["bad-indent"]),
        (BASE + "title: y", ["duplicate-key"]),
        (BASE + "colour: red", ["unknown-field"]),
        (BASE + "fields: [a]", ["wrong-shape"]),
        (BASE + "fields: {a: text}", ["wrong-shape"]),
        (BASE + "fields: {a: {}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: numbr}}", ["bad-declaration"]),
        (BASE + "fields: {a: {tpye: number}}", ["unknown-field"]),
        (BASE + "fields: {a: {type: term}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: term, vocabulary: nothing}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: term, terms: [x, y]}}", ["wrong-shape"]),
        (BASE + "fields: {a: {type: reference}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: reference, to: company}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: group}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: text, pattern: '['}}", ["bad-declaration"]),
        (BASE + "fields: {a: {type: text, max_length: long}}", ["not-a-number"]),
        (BASE + "fields: {A b: {type: text}}", ["bad-declaration"]),
        (BASE + "fields: {people: {max_items: 2}}", []),
        (BASE + "filters: [people, peple]", ["bad-declaration"]),
        (BASE + "filters: [results.evidence, results.x]", ["bad-declaration"]),
        (BASE + "drop: [funding, fundin]", ["bad-declaration"]),
        (BASE + "drop: [organisation.website, organisation.x]", ["bad-declaration"]),
        (BASE + "sections: [{id: a, fields: [outcome, x]}]", ["bad-declaration"]),
        (BASE + "tiers: {full: {words: 3}}", ["bad-declaration"]),
        (BASE + "tiers: {complete: {answered: [period, x]}}", ["bad-declaration"]),
        (BASE + "tiers: {complete: {one_of: [[lessons, x]]}}", ["bad-declaration"]),
        (
            BASE + "home: {featured: [nobody], collections: [nothing], ways_in: [x]}",
            ["unknown-record"] * 2 + ["bad-declaration"],
        ),
        (BASE + "home: {featured: [tailor-cooperative], ways_in: [people, tier]}", []),
        (BASE + "look: {accent: #14584f}", ["reserved-sign"]),
        (BASE + "look:\n  accent: #14584f", ["reserved-sign"]),
        (BASE + "look: {accent: green}", ["wrong-form"]),
        (BASE + "types: {tool: {main: true, fields: {name: {type: text}}}}", ["bad-declaration"]),
        (BASE + "types: {tool: {folder: methods, fields: {name: {type: text}}}}", ["bad-declaration"]),
        (BASE + "types: {tool: {path: methods, fields: {name: {type: text}}}}", ["bad-declaration"]),
        (BASE + "vocabularies: {people: {extends: preset, terms: {dogs: Dogs}}}", []),
        (BASE + "vocabularies: {people: {extends: preset, terms: {a: {broader: b}}}}", ["unknown-term"]),
        (BASE + "vocabularies: {people: {extends: preset, terms: {a: {broader: a}}}}", ["circular-reference"]),
        (BASE + "vocabularies: {people: {extends: preset, terms: {A: x, a: y}}}", ["bad-declaration"]),
        (BASE.replace("[en, sv]", "English"), ["wrong-form"]),
        (BASE.replace("[en, sv]", "[en, en]"), ["repeated-entry"]),
    ],
)
def test_each_slip_in_the_settings_is_told_once(settings, expected, judged):
    """And no record is blamed for it."""
    assert sorted(expected) == sorted(codes(judged({"cases/library.yml": settings})))


@pytest.mark.parametrize(
    ("vocabulary", "expected"),
    [
        ("terms: [migrants]", ["wrong-shape"]),
        ("terms:", ["missing-field"]),
        ("migrants: Migrants", ["unknown-field"]),
        ("", ["not-a-record"]),
        ("terms:\n  migrants: Mi: grants\n   women: Women", ["bad-indent", "colon-in-value"]),
        ("extends: presets\nterms: {dogs: Dogs}", ["unknown-term"]),
    ],
)
def test_a_list_that_cannot_be_read_makes_no_word_unknown(vocabulary, expected, judged):
    """Which words it holds is not known; its own fault is."""
    found = judged({"cases/vocabularies/people.yml": vocabulary}).problems

    assert expected == sorted(problem.code for problem in found if problem.path.endswith("people.yml"))
    if expected not in (["unknown-term"],):
        assert {"cases/vocabularies/people.yml"} == {problem.path for problem in found}


def test_a_field_that_cannot_be_used_takes_whatever_it_is_given(judged):
    """Its declaration is the fault; what records say in it is passed over."""
    files = {"cases/library.yml": BASE + "fields: {inhabitants: {type: numbre}}"}
    files[CASE] = with_fields(ORIGINAL, "inhabitants: many")

    assert ["4:30 bad-declaration"] == places(judged(files))


def test_a_library_of_something_else_needs_no_preset(judged):
    """It declares its own types, fields and lists; the practice cases' folders mean nothing to it."""
    settings = "title: Tools\ntypes:\n  tool:\n    main: true\n    folder: tools\n    fields: {name: {type: text, required: true}}\n"
    loaded = judged({"cases/library.yml": settings, "cases/tools/hammer.yml": "name: Hammer\n"})

    assert ["unknown-file"] == sorted(set(codes(loaded)) - {"broken-page-link"})
    assert ["Hammer"] == [record.title for record in loaded.library.main]
