"""What programs read: JSON, annotations on GitHub, SARIF. Nothing in a file can forge a line of its own."""

import json
from urllib.parse import unquote

import jsonschema
import pytest

from caseatlas.check import catalog
from caseatlas.model.problem import Problem, Related, Severity
from caseatlas.model.span import Span
from caseatlas.report import github, json_file, sarif

PROBLEM = Problem(
    code="duplicate-key",
    severity=Severity.ERROR,
    path="cases/x.md",
    span=Span(3, 1, 3, 6),
    message="“title” is given twice.",
    hint="Keep one of the two.",
    field="title",
    related=(Related("cases/x.md", Span(1, 1, 1, 6), "the first one"),),
    fixable=True,
)
WARNING = Problem("hash-in-value", Severity.WARNING, "cases/y z.md", Span(1, 2, 4, 3), "Words are left out.")
HOSTILE = "100% done\n::error::forged\r\n%0A::set-output name=x::y, z"


def test_json_has_exactly_this_shape():
    """Scripts of other people rely on it."""
    assert {
        "version": 1,
        "problems": [
            {
                "code": "duplicate-key",
                "severity": "error",
                "path": "cases/x.md",
                "line": 3,
                "column": 1,
                "end_line": 3,
                "end_column": 6,
                "field": "title",
                "message": "“title” is given twice.",
                "hint": "Keep one of the two.",
                "related": [
                    {
                        "path": "cases/x.md",
                        "line": 1,
                        "column": 1,
                        "end_line": 1,
                        "end_column": 6,
                        "message": "the first one",
                    }
                ],
                "fixable": True,
            },
            {
                "code": "hash-in-value",
                "severity": "warning",
                "path": "cases/y z.md",
                "line": 1,
                "column": 2,
                "end_line": 4,
                "end_column": 3,
                "field": "",
                "message": "Words are left out.",
                "hint": "",
                "related": [],
                "fixable": False,
            },
        ],
        "summary": {"records": 7, "errors": 1, "warnings": 1, "notes": 0},
    } == json.loads(json_file.render([PROBLEM, WARNING], 7))


def test_json_keeps_letters_as_they_are():
    """“Luleå” is read by people, too."""
    assert "“title”" in json_file.render([PROBLEM], 0)


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            PROBLEM,
            "::error file=cases/x.md,line=3,endLine=3,col=1,endColumn=6,title=duplicate-key"
            "::“title” is given twice.%0AKeep one of the two.",
        ),
        (WARNING, "::warning file=cases/y z.md,line=1,endLine=4,title=hash-in-value::Words are left out."),
    ],
)
def test_an_annotation_stands_at_its_place(problem, line):
    """Columns are given only within one line, as GitHub wants it."""
    assert [line] == list(github.render([problem]))


def test_paths_of_annotations_begin_at_gits_top():
    """The library may lie in a folder of its repository."""
    (line,) = github.render([PROBLEM], "sites/atlas/")

    assert "file=sites/atlas/cases/x.md," in line


def test_nothing_in_a_file_becomes_a_command():
    """Percent signs, line ends, colons and commas are escaped, in the text and in the properties."""
    problem = Problem("unknown-term", Severity.ERROR, f"cases/{HOSTILE}.md", Span(1, 1, 1, 2), HOSTILE, HOSTILE)
    (line,) = github.render([problem])
    properties, _, text = line.removeprefix("::error ").partition("::")

    assert "\n" not in line and "\r" not in line
    assert text == github.escape(f"{HOSTILE}\n{HOSTILE}")
    assert HOSTILE == unescaped(properties.split(",")[0].removeprefix("file=cases/").removesuffix(".md"))
    assert 6 == properties.count("=") - HOSTILE.count("=")


def unescaped(text):
    """A property as GitHub reads it."""
    for sign, code in ((":", "%3A"), (",", "%2C"), ("\r", "%0D"), ("\n", "%0A"), ("%", "%25")):
        text = text.replace(code, sign)
    return text


# The rules of SARIF 2.1.0 that matter to those who show it, from the standard's own schema.
REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "properties": {
        name: {"type": "integer", "minimum": 1} for name in ("startLine", "startColumn", "endLine", "endColumn")
    },
    "additionalProperties": False,
}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "message": {"type": "object", "required": ["text"]},
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "required": ["uri"],
                    "properties": {"uri": {"type": "string", "pattern": r"^[A-Za-z0-9._~%/!$&'()*+,;=@-]+$"}},
                    "additionalProperties": False,
                },
                "region": REGION,
            },
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results", "columnKind"],
                "properties": {
                    "columnKind": {"const": "unicodeCodePoints"},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "version", "rules"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id", "shortDescription"],
                                            "properties": {"shortDescription": {"required": ["text"]}},
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["ruleId", "level", "message", "locations"],
                            "properties": {
                                "ruleId": {"type": "string"},
                                "level": {"enum": ["error", "warning", "note", "none"]},
                                "message": {"type": "object", "required": ["text"]},
                                "locations": {"type": "array", "minItems": 1, "items": LOCATION},
                                "relatedLocations": {"type": "array", "items": LOCATION},
                            },
                            "additionalProperties": False,
                        },
                    },
                },
            },
        },
    },
}


def document(problems, prefix=""):
    """Problems as SARIF, read back."""
    titles = {problem.code: catalog.title(problem.code) for problem in problems}
    return json.loads(sarif.render(problems, titles, "1.2.3", prefix))


@pytest.mark.parametrize("problems", [[], [PROBLEM], [PROBLEM, WARNING, PROBLEM]])
def test_sarif_keeps_the_rules_of_the_standard(problems):
    """Checked against what the standard asks of the parts we write."""
    jsonschema.validate(document(problems), SARIF)


def test_sarif_names_each_rule_once_and_every_result_has_one():
    """With the first sentence of its manual page."""
    (run,) = document([PROBLEM, WARNING, PROBLEM])["runs"]
    rules = {rule["id"]: rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]}

    assert {"duplicate-key": catalog.title("duplicate-key"), "hash-in-value": catalog.title("hash-in-value")} == rules
    assert ["duplicate-key", "hash-in-value", "duplicate-key"] == [result["ruleId"] for result in run["results"]]
    assert "1.2.3" == run["tool"]["driver"]["version"]


def test_sarif_addresses_are_encoded_and_begin_at_gits_top():
    """Spaces and letters have codes of their own in an address."""
    problem = Problem("bad-id", Severity.ERROR, "cases/Fallet Luleå #1.md", Span(1, 1, 1, 1), "x")
    (result,) = document([problem], "sites/")["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]

    assert "sites/cases/Fallet%20Lule%C3%A5%20%231.md" == uri
    assert "sites/cases/Fallet Luleå #1.md" == unquote(uri)


def test_sarif_tells_message_and_hint():
    """Its readers have no other place for the hint."""
    (result,) = document([PROBLEM])["runs"][0]["results"]

    assert "“title” is given twice. Keep one of the two." == result["message"]["text"]
    assert "the first one" == result["relatedLocations"][0]["message"]["text"]
