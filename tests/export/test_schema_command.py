"""`caseatlas schema`: the files with which an editor helps."""

import json
import shutil

import pytest
from click.testing import CliRunner

from caseatlas.cli.schema import command
from caseatlas.export import vscode
from tests.export.conftest import FOLDERS, ROOT

SCHEMAS = {"case.json": ["cases/*.yml"]}
FOLDER = ".caseatlas/schema"


@pytest.fixture
def root(tmp_path):
    """A copy of the catalogue."""
    shutil.copytree(FOLDERS["catalogue"].parent, tmp_path / "root")
    return tmp_path / "root"


def run(root, *arguments):
    """The command, in its own words."""
    return CliRunner().invoke(command, [*arguments, "--library", str(root)])


def test_the_reference_library_ships_schemas_that_are_current():
    """Who edits it in an editor is helped at once. After a change: caseatlas schema --vscode"""
    result = run(ROOT, "--vscode", "--check")

    assert result.exit_code == 0, result.output


def test_a_file_for_each_type_and_for_the_settings(root):
    """With one for translations where there are several languages."""
    result = run(root)

    assert result.exit_code == 0, result.output
    wanted = {"library", "maker", "maker.translation", "tool", "tool.translation", "vocabulary"}
    assert wanted == {path.stem for path in (root / ".caseatlas" / "schema").iterdir()}
    assert not (root / ".vscode").exists()


def test_one_type_alone(root):
    """And where it is wanted."""
    result = run(root, "tool", "--output", str(root / "elsewhere"))

    assert result.exit_code == 0, result.output
    assert sorted(path.name for path in (root / "elsewhere").iterdir()) == ["tool.json", "tool.translation.json"]


def test_a_schema_can_be_printed(root):
    """For a pipe or a look."""
    printed = run(root, "maker", "--output", "-").stdout

    assert json.JSONDecoder().raw_decode(printed)[0]["title"] == "Maker"


def test_a_misspelt_type_is_wrong_use(root):
    """With a guess at what was meant."""
    result = run(root, "tol")

    assert result.exit_code == 2
    assert "Did you mean “tool”?" in result.output


def test_check_sees_what_is_out_of_date_and_writes_nothing(root):
    """For a workflow: exit code 1 until the files are written again."""
    assert run(root, "--vscode").exit_code == 0
    assert run(root, "--vscode", "--check").exit_code == 0
    (root / "library" / "makers" / "a-new-maker.yml").write_text("name: A\ndescription: B\n", "utf-8")
    before = (root / ".caseatlas" / "schema" / "tool.json").read_bytes()

    result = run(root, "--check")

    assert result.exit_code == 1
    assert "tool.json is out of date" in result.output
    assert before == (root / ".caseatlas" / "schema" / "tool.json").read_bytes()


def test_broken_settings_write_nothing(root):
    """A schema that lacks half the fields would be worse than none."""
    (root / "library" / "library.yml").write_text("title: x\ntypes: [\n", "utf-8")

    assert run(root).exit_code == 1
    assert not (root / ".caseatlas").exists()


def test_the_editor_knows_which_schema_is_for_which_file(root):
    """A translation is not a record, and `library.yml` is neither."""
    run(root, "--vscode")
    found = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]

    assert found["./.caseatlas/schema/tool.json"] == [
        "library/tools/*.yml",
        "!library/tools/*.en.yml",
        "!library/tools/*.de.yml",
    ]
    assert found["./.caseatlas/schema/tool.translation.json"] == ["library/tools/*.en.yml", "library/tools/*.de.yml"]
    assert found["./.caseatlas/schema/library.json"] == ["library/library.yml"]
    assert found["./.caseatlas/schema/vocabulary.json"] == ["library/vocabularies/*.yml"]


def test_foreign_settings_are_kept():
    """The file belongs to the people who work there."""
    text = '{\n\t"editor.rulers": [88],\n\t"yaml.schemas": {"./own.json": "a.yml", "./.caseatlas/schema/old.json": "b.yml"}\n}\n'

    merged = json.loads(vscode.merged_settings(text, SCHEMAS, FOLDER))

    assert merged["editor.rulers"] == [88]
    assert merged["yaml.schemas"] == {"./own.json": "a.yml", "./.caseatlas/schema/case.json": ["cases/*.yml"]}


def test_a_file_with_comments_is_read_but_never_written_over():
    """Comments would be lost."""
    ours = '"yaml.schemas": {"./.caseatlas/schema/case.json": ["cases/*.yml"]}'
    current = f'{{\n  // ours: "//" is no comment in a text\n  {ours}, /* and no more */\n}}\n'

    assert current == vscode.merged_settings(current, SCHEMAS, FOLDER)
    with pytest.raises(vscode.UnreadableError):
        vscode.merged_settings('{"a": 1} // a remark', SCHEMAS, FOLDER)


@pytest.mark.parametrize("text", ["[]", "{", '{"yaml.schemas": []}', "nothing"])
def test_what_cannot_be_read_is_left_alone(text):
    """Nobody's settings are thrown away."""
    with pytest.raises(vscode.UnreadableError):
        vscode.merged_settings(text, SCHEMAS, FOLDER)


def test_writing_settings_with_comments_is_refused_in_words(root):
    """The command says what to do by hand."""
    (root / ".vscode").mkdir()
    (root / ".vscode" / "settings.json").write_text('{"a": 1} // mine\n', "utf-8")

    result = run(root, "--vscode")

    assert result.exit_code == 2
    assert "comments" in result.output
    assert (root / ".vscode" / "settings.json").read_text("utf-8") == '{"a": 1} // mine\n'
