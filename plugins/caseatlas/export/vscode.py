# `.vscode/settings.json`: where Visual Studio Code learns which schema is for which file. It belongs to the people who
# work there; of it we own the entries of `yaml.schemas` that name our schemas, and nothing else.
from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

PATH = ".vscode/settings.json"
SCHEMAS = "yaml.schemas"
# A string, or one of the things that VS Code allows in its settings and JSON does not: comments, commas at the end.
TOKEN = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*|/\*.*?\*/|,(?=(?:\s|//[^\n]*|/\*.*?\*/)*[}\]])', re.DOTALL)


class UnreadableError(Exception):
    """The settings file is not what VS Code writes, or would lose its comments if it were written anew."""


def merged_settings(text: str, schemas: Mapping[str, Sequence[str]], folder: str) -> str:
    """The settings file `text` (empty: none yet) with the schemas of `folder` as given, and all else as it was.

    The text itself comes back where it says so already. Raises UnreadableError where it cannot be changed without loss.
    """
    settings = parsed(text)
    wanted = with_schemas(settings, schemas, folder)
    if wanted == settings and text:
        return text
    if text and json_of(text) is None:
        raise UnreadableError("It holds comments, which would be lost.")
    return json.dumps(wanted, ensure_ascii=False, indent=indentation(text)) + "\n"


def with_schemas(settings: dict[str, Any], schemas: Mapping[str, Sequence[str]], folder: str) -> dict[str, Any]:
    """Settings in which the schemas below `folder` are exactly these."""
    given = settings.get(SCHEMAS, {})
    if not isinstance(given, dict):
        raise UnreadableError(f"“{SCHEMAS}” is not a group of settings.")
    foreign = {key: value for key, value in given.items() if not key.removeprefix("./").startswith(f"{folder}/")}
    own = {f"./{folder}/{name}": list(patterns) for name, patterns in schemas.items()}
    return {**settings, SCHEMAS: {**foreign, **own}}


def parsed(text: str) -> dict[str, Any]:
    """What a settings file says, comments and commas at the end passed over."""
    found = json_of(text) if text else {}
    if found is None:
        found = json_of(TOKEN.sub(lambda token: token[1] or "", text))
    if not isinstance(found, dict):
        raise UnreadableError("It cannot be read as settings.")
    return found


def json_of(text: str) -> Any:
    """The JSON value of a text, or None."""
    try:
        return json.loads(text)
    except ValueError:
        return None


def indentation(text: str) -> int | str:
    """How a file indents its lines; two spaces if it does not say."""
    found = re.search(r"\n([ \t]+)\S", text)
    return found[1] if found else 2
