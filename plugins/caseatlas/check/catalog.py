# Every rule there is, by the stem of its file. Adding a rule is adding its file and its line here.
from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import ModuleType

from caseatlas.check.rule import Gate, Rule

FOLDER = Path(__file__).parent / "rules"

INTRODUCTION = """# Problems and how to mend them

Every message of Case Atlas has a code in square brackets. Below, each code has a page: what it means, why it matters, and
an example that fails with the same one mended. `caseatlas explain CODE` prints the page where you work.

An **error** has to be mended before the site is made; a **warning** asks for a look. The examples are parts of a case, as
they stand among its fields or in the text below them, unless another file is named above them.

This page is written by `scripts/write_problem_pages.py`; change the rules in `plugins/caseatlas/check/rules/` instead.

| Code | Weight | What it is |
|---|---|---|"""

NAMES = (
    "anchor_or_alias",
    "bad_address",
    "bad_declaration",
    "bad_encoding",
    "bad_escape",
    "bad_id",
    "bad_indent",
    "broken_page_link",
    "circular_reference",
    "claimed_twice",
    "colon_in_value",
    "complex_key",
    "dash_in_line",
    "duplicate_heading",
    "duplicate_id",
    "duplicate_key",
    "duplicate_source",
    "email_address",
    "empty_entry",
    "empty_section",
    "explicit_tag",
    "file_too_large",
    "forbidden_character",
    "given_twice",
    "hash_in_value",
    "host_setting",
    "invalid_date",
    "invalid_period",
    "invalid_yaml",
    "invisible_character",
    "merge_key",
    "missing_colon",
    "missing_dash",
    "missing_field",
    "missing_file",
    "missing_picture",
    "missing_space",
    "missing_text",
    "nested_too_deep",
    "no_front_matter",
    "not_a_number",
    "not_a_plain_file",
    "not_a_record",
    "not_yes_or_no",
    "orphan_translation",
    "out_of_range",
    "picture_with_place",
    "repeated_entry",
    "replaced_term",
    "reserved_id",
    "reserved_sign",
    "results_of_a_plan",
    "several_documents",
    "several_in_one",
    "smart_quotes",
    "stated_after_all",
    "tab_indent",
    "text_after_quote",
    "text_without_heading",
    "too_few",
    "too_long",
    "too_many",
    "translation_out_of_date",
    "uncited_source",
    "unclosed_bracket",
    "unclosed_front_matter",
    "unclosed_quote",
    "unknown_country",
    "unknown_element",
    "unknown_field",
    "unknown_file",
    "unknown_heading",
    "unknown_language",
    "unknown_record",
    "unknown_source",
    "unknown_term",
    "unreadable_file",
    "unsafe_page",
    "untitled_source",
    "untranslatable_field",
    "wrong_form",
    "wrong_shape",
    "yaml_directive",
)


def module(code: str) -> ModuleType:
    """The module of a rule. Raises KeyError for a code that does not exist."""
    name = code.replace("-", "_")
    if name not in NAMES:
        raise KeyError(code)
    return import_module(f"caseatlas.check.rules.{name}")


def rules() -> list[Rule]:
    """All rules, in alphabetical order of their codes."""
    return [module(name).RULE for name in NAMES]


def gate(code: str) -> Gate:
    """The station of judging that a code belongs to."""
    found: Gate = module(code).RULE.gate
    return found


def manual(code: str) -> str:
    """The manual page of a code, as Markdown: the docstring of its rule. Raises KeyError for an unknown code."""
    return (module(code).__doc__ or "").strip()


def title(code: str) -> str:
    """The first sentence of a code's manual page."""
    return manual(code).split("\n", 1)[0]


def manual_of_all() -> str:
    """The manual pages of all codes as one Markdown document, with an anchor for each."""
    rows = (f"| [`{rule.code}`](#{rule.code}) | {rule.severity} | {title(rule.code)} |" for rule in rules())
    pages = (f"## {rule.code}\n\n*{str(rule.severity).capitalize()}.* {manual(rule.code)}\n" for rule in rules())
    return "\n".join((INTRODUCTION, *rows, "", *pages))
