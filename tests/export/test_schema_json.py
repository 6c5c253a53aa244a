"""The schema for editors. It has to agree with `check`: what one accepts the other accepts, and a slip is one for both."""

import json
import shutil

import pytest
from jsonschema import Draft202012Validator

from caseatlas import load
from caseatlas.check.draft import NEVER_UNSTATED as ALWAYS_STATED
from caseatlas.cli.schema import schemas
from caseatlas.export.schema_json import NEVER_UNSTATED, schema_json
from caseatlas.read.text import Text
from tests.export import core_yaml
from tests.export.conftest import FOLDERS, ROOT

TOOL = "name: Plum Ledger\ntagline: A cash book.\nplatforms: web\nlicence: free\n"
CASE = """\
title: A case
summary: It happened.
place: Luleå, Sweden
people: migrants
themes: employment
status: running
what_happens: Something.
sources:
  - {id: brief, title: A brief, told_by: partner}
"""


@pytest.fixture(scope="module")
def catalogue_folder(tmp_path_factory):
    """A copy of the catalogue with one tool in it, to be written anew by each test."""
    folder = tmp_path_factory.mktemp("catalogue") / "library"
    shutil.copytree(FOLDERS["catalogue"], folder, ignore=shutil.ignore_patterns("pages"))
    for path in (folder / "tools").iterdir():
        path.unlink()
    return folder


@pytest.fixture(scope="module")
def case_folder(tmp_path_factory):
    """A copy of the reference library with no case in it that is not asked for."""
    folder = tmp_path_factory.mktemp("reference") / "cases"
    shutil.copytree(ROOT / "cases", folder, ignore=shutil.ignore_patterns("pages", "collections", "recommendations"))
    return folder


def refused(folder, path, text):
    """Whether `check` finds an error in a record, and whether the editor's schema does."""
    file = folder / path
    file.write_text(text, "utf-8")
    try:
        loaded = load(folder)
    finally:
        file.unlink()
    errors = [problem for problem in loaded.problems if problem.path.endswith(path)]
    kind = next(kind for kind in loaded.library.schema.types.values() if kind.folder == path.rpartition("/")[0])
    schema = schemas(loaded.library, kind.key)[f"{kind.key}.json"]
    valid = Draft202012Validator(schema).is_valid(core_yaml.of_text(Text(path, text), ".yml"))
    return bool(errors), not valid


@pytest.mark.parametrize(
    "lines",
    [
        "price: 12",
        "price: 0.5",
        "price: -0",
        "price: 1e2",
        "price:",
        "price: ~",
        "features: []",
        "effort:",
        "first_release: 2019",
        "first_release: '2019'",
        "first_release: 2019-05",
        "first_release: 2019-05-31",
        "maintained: yes",
        "maintained: No",
        "maintained: true",
        "maintained: 'FALSE'",
        "made_by: bell-and-thistle",
        "features: Adds up",
        "features: [Adds up, {what: Prints, since: 2020}]",
        "features: {what: Prints}",
        "features: 1984",
        "limits: {text: None that we know}",
        "url: https://example.org/a?b=c",
        "in_use: |\n  First line.\n\n  - second",
        "not_stated: price",
        "not_stated: [price, {field: url, note: Never had one.}]",
        "not_stated: rest",
        "language: de",
        "aliases: [plum, 2019]",
        "added: 2025-01-01",
        "checked: 2025",
        "contributors: Somebody",
        "contradictions: {about: The price, versions: [{says: 'It is 1', source: a}, {says: 'It is 2', source: b}]}",
    ],
)
def test_what_check_accepts_the_editor_accepts(catalogue_folder, lines):
    """No squiggle under what is right. (That the sources of the last one exist is not for an editor to know.)"""
    judged, editor = refused(catalogue_folder, "tools/a.yml", f"{TOOL}{lines}\n")

    assert not editor
    assert not judged or "contradictions" in lines


@pytest.mark.parametrize(
    "lines",
    [
        "prise: 12",
        "price: twelve",
        "price: '12'",
        "price: -1",
        "price: [1, 2]",
        "first_release: May 2019",
        "first_release: 19",
        "first_release: 2019-13",
        "first_release: 2019-05-32",
        "first_release: [2019]",
        "maintained: perhaps",
        "maintained: 1",
        "made_by: bell-and-thistel",
        "made_by: [bell-and-thistle]",
        "features: {since: 2020}",
        "features: [{what: Prints, when: 2020}]",
        "features: [[Prints]]",
        "url: example.org",
        "url: ftp://example.org/",
        "url: 'https://example.org/a b'",
        "in_use: [a, b]",
        "not_stated: prices",
        "not_stated: {note: why}",
        "language: fr",
        "aliases: Plum Ledger",
        "added: yesterday",
        "contradictions: {about: The price, versions: [{says: 'It is 1', source: a}]}",
        "effort: hours",
        "effort: gpl",
        "replaces: [bell-and-thistle]",
        "extends: practice-case",
    ],
)
def test_a_slip_is_a_slip_for_both(catalogue_folder, lines):
    """Whatever the editor lets pass, the pull request would bring to light: here both see it."""
    judged, editor = refused(catalogue_folder, "tools/a.yml", f"{TOOL}{lines}\n")

    assert (judged, editor) == (True, True)


@pytest.mark.parametrize(
    "text",
    [
        TOOL.replace("name: Plum Ledger\n", ""),
        TOOL.replace("Plum Ledger", ""),
        TOOL.replace("Plum Ledger", "''"),
        TOOL.replace("Plum Ledger", "'  '"),
        TOOL.replace("web", "[]"),
        TOOL + "features: [Adds up, ~]\n",
        TOOL + "features: ['']\n",
        TOOL.replace("platforms: web\n", ""),
        TOOL.replace("web", "[web, web]"),
        TOOL.replace("web", "radio"),
        TOOL.replace("web", "{web: true}"),
        TOOL.replace("free", "gpl"),
        TOOL.replace("A cash book.", "Long " * 60),
        TOOL.replace("tagline: A cash book.\n", "") + "not_stated: tagline\n",
        f"- {TOOL.splitlines()[0]}\n",
    ],
)
def test_a_record_without_what_it_needs_is_refused_by_both(catalogue_folder, text):
    """Missing, empty, unknown, repeated, too long."""
    assert refused(catalogue_folder, "tools/a.yml", text) == (True, True)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (CASE, False),
        (
            CASE.replace(
                "place: Luleå, Sweden", "place: [{name: Luleå, country: SE, latitude: 65.58, longitude: 22.15}]"
            ),
            False,
        ),
        (CASE.replace("place: Luleå, Sweden", "place: [Sverige, 'Kemi, Finland']"), False),
        (CASE.replace("place: Luleå, Sweden", "place: {town: Luleå}"), True),
        (CASE.replace("place: Luleå, Sweden", "place: {name: Luleå, latitude: 650}"), True),
        (CASE.replace("place: Luleå, Sweden", "place: {name: Luleå, precision: roughly}"), True),
        (CASE.replace("place: Luleå, Sweden\n", "not_stated: place\n"), False),
        (CASE.replace("place: Luleå, Sweden\n", "not_stated: [{field: place, note: Nobody says}]\n"), False),
        (CASE.replace("place: Luleå, Sweden\n", "not_stated: [period, rest]\n"), False),
        (CASE.replace("place: Luleå, Sweden\n", "not_stated: period\n"), True),
        (CASE.replace("place: Luleå, Sweden\n", ""), True),
        (CASE.replace("status: running\n", "not_stated: status\n"), True),
        (CASE.replace("told_by: partner", "told_by: somebody"), True),
        (CASE.replace(", told_by: partner", ""), True),
        (CASE.replace("  - {id: brief", "  - {id: The Brief"), True),
        (CASE + "period: 2016/2019\n", False),
        (CASE + "period: 2016\n", False),
        (CASE + "period: 2016/\n", False),
        (CASE + "period: ../2019-05\n", False),
        (CASE + "period: {start: 2016, end: 2019-05-01}\n", False),
        (CASE + "period: {start: 2016, end: }\n", False),
        (CASE + "period: 2016 to 2019\n", True),
        (CASE + "period: /\n", True),
        (CASE + "period: {from: 2016}\n", True),
        (CASE + "results: Six people work there.\n", False),
        (CASE + "results: [{claim: Six people work there, value: 6, evidence: account, source: brief}]\n", False),
        (CASE + "results: [{claim: Six, value: six}]\n", True),
        (CASE + "results: [{value: 6}]\n", True),
        (CASE + "reach: {what: people, value: 6, about: yes}\n", False),
        (CASE + "reach: Six people\n", True),
        (CASE + "organisations: coop\n", False),
        (CASE + "organisations: [{organisation: coop, role: customer, source: brief}, coompanion-norrbotten]\n", False),
        (CASE + "organisations: [{organisation: coop, role: buyer}]\n", True),
        (CASE + "organisations: The Coop\n", True),
        (CASE + "funding: {funder: EU, amount: 1000, currency: EUR, year: 2019}\n", False),
        (CASE + "funding: {funder: EU, currency: euro}\n", True),
        (CASE.replace("themes: employment", "themes: [employment, health, housing, education]"), True),
    ],
)
def test_the_practice_case_preset_is_judged_alike(case_folder, text, wrong):
    """The ways of writing one thing: short forms, groups, lists; and the slips in them."""
    assert (wrong, wrong) == refused(case_folder, "a-case.yml", text)


def test_every_file_of_a_library_is_valid(library):
    """Records and translations, YAML and front matter, for the editor and in the open data."""
    root = FOLDERS["reference" if library.folder == "cases" else "catalogue"].parent
    files = schemas(library, None)
    public = json.loads(schema_json(library).content)
    for kind in library.schema.types.values():
        record = Draft202012Validator(files[f"{kind.key}.json"])
        shared = Draft202012Validator({"$ref": f"#/$defs/record%20{kind.key}", "$defs": public["$defs"]})
        translation = Draft202012Validator(files[f"{kind.key}.translation.json"])
        for found in library.of(kind.key):
            fields = core_yaml.read_file(root / found.path)
            assert [error.message for validator in (record, shared) for error in validator.iter_errors(fields)] == []
            for other in found.translations.values():
                assert [
                    error.message for error in translation.iter_errors(core_yaml.read_file(root / other.path))
                ] == []


def test_every_settings_file_is_valid(library):
    """`library.yml`, the preset's own, and the vocabulary files."""
    root = FOLDERS["reference" if library.folder == "cases" else "catalogue"]
    files = schemas(library, None)
    presets = ROOT / "plugins" / "caseatlas" / "presets" / "practice-case"
    settings, vocabulary = (Draft202012Validator(files[f"{name}.json"]) for name in ("library", "vocabulary"))

    assert [error.message for error in settings.iter_errors(core_yaml.read_file(root / "library.yml"))] == []
    for path in [*root.glob("vocabularies/*.yml"), *presets.glob("vocabularies/*.yml")]:
        assert [error.message for error in vocabulary.iter_errors(core_yaml.read_file(path))] == []


@pytest.mark.parametrize(
    "lines",
    [
        "titel: x",
        "title:",
        "languages: Swedish",
        "fields: {paid_by: {type: terms}}",
        "fields: {paid_by: {type: term, terms: [a, b]}}",
        "fields: {paid_by: {type: number, minimum: none}}",
        "fields: {paid_by: {type: text, required: sometimes}}",
        "fields: {paid_by: {type: text, show: [everywhere]}}",
        "types: {tool: {folder: My Tools}}",
        "look: {accent: green}",
        "sections: [{label: No id}]",
        "contact: {url: nowhere}",
        "extends: some-preset",
    ],
)
def test_slips_in_settings_are_seen_by_both(tmp_path, catalogue, lines):
    """The one who sets up a library is helped like everyone else."""
    text = f"title: x\n{lines}\n" if not lines.startswith("title") else f"{lines}\n"
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.yml").write_text(text, "utf-8")
    settings = Draft202012Validator(schemas(catalogue, None)["library.json"])

    assert load(folder).errors
    assert not settings.is_valid(core_yaml.of_text(Text("library.yml", text), ".yml"))


def test_all_schemas_are_schemas(library):
    """They follow the rules of JSON Schema 2020-12."""
    for schema in [*schemas(library, None).values(), json.loads(schema_json(library).content)]:
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_reference_leads_somewhere(library):
    """A definition that is missing would make an editor fall silent."""
    for schema in [*schemas(library, None).values(), json.loads(schema_json(library).content)]:
        known = {f"#/$defs/{name.replace(' ', '%20')}" for name in schema.get("$defs", {})}
        assert set(references(schema)) <= known


def references(schema):
    """Every reference inside a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("$ref"), str):
            yield schema["$ref"]
        for inner in schema.values():
            yield from references(inner)
    elif isinstance(schema, list):
        for inner in schema:
            yield from references(inner)


def test_words_come_with_what_they_mean(reference):
    """Editors show it beside each word."""
    status = schemas(reference, "case")["case.json"]["$defs"]["list statuses"]

    assert status["enum"][2] == "running"
    assert status["enumDescriptions"][2] == "Running: It was going on at the date given."
    assert len(status["enum"]) == len(status["enumDescriptions"])


def test_a_replaced_word_is_not_offered(catalogue):
    """It is understood for ever, but not proposed."""
    assert "gpl" not in schemas(catalogue, "tool")["tool.json"]["$defs"]["list licences"]["enum"]


def test_records_are_offered_by_their_titles_only_to_this_librarys_editors(catalogue):
    """The open schema says how a record is named, not which there are."""
    makers = schemas(catalogue, "tool")["tool.json"]["$defs"]["records maker"]
    public = json.loads(schema_json(catalogue).content)

    assert dict(zip(makers["enum"], makers["enumDescriptions"], strict=True))["bell-and-thistle"] == "Bell & Thistle"
    assert "bell-and-thistle" not in json.dumps(public)


def test_prose_says_under_which_heading_it_stands(reference):
    """In Markdown a field is a heading."""
    story = schemas(reference, "case")["case.json"]["properties"]["what_happens"]

    assert story["description"] == "(Markdown: ## What happens)"


def test_the_same_fields_are_asked_of_every_record_here_and_in_check():
    """Two rooms state it; they may not drift apart."""
    assert ALWAYS_STATED == NEVER_UNSTATED
