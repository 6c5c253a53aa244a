"""YAML as a contributor's file may hold it: plain nodes with their places, and nothing that only programs use."""

import pytest

from caseatlas.read.nodes import Mapping, Scalar, Sequence, Withheld
from caseatlas.read.text import Text
from caseatlas.read.yaml_text import MAX_DEPTH, read_yaml


def read(source):
    """The node and the problems of a YAML text."""
    return read_yaml(Text("cases/x.yml", source))


def plain(node):
    """A node as plain values."""
    if isinstance(node, Mapping):
        return {key: plain(value) for key, _, value in node}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.value if isinstance(node, Scalar) else node


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", None),
        ("# only a remark\n", None),
        ("a: b", {"a": "b"}),
        ("a:\n  b: c\n  d: [e, 'f', \"g\"]", {"a": {"b": "c", "d": ["e", "f", "g"]}}),
        ("a:\n- b\n-   c", {"a": ["b", "c"]}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: |-\n  one\n", {"a": "one"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: one\n  two", {"a": "one two"}),
        ("{a: b, c: [d]}", {"a": "b", "c": ["d"]}),
        ('{"a":"b"}', {"a": "b"}),
        ("no: yes\non: 010\n1: 1.10", {"no": "yes", "on": "010", "1": "1.10"}),
        ("a: 'it''s'", {"a": "it's"}),
        ('a: "\\u00e5\\n"', {"a": "å\n"}),
        ("a:\nb: ~", {"a": "", "b": "~"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: b # remark\n# remark\nc: d", {"a": "b", "c": "d"}),
        ("å: ö\n日本: 語", {"å": "ö", "日本": "語"}),
        ("a: -\u00a0b", {"a": "-\u00a0b"}),
    ],
)
def test_values_are_read_as_they_are_written(source, expected):
    """Every value is a text here; what it means is decided by its field."""
    found = read(source)

    assert [] == found.problems
    assert expected == (plain(found.node) if found.node is not None else None)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a: &x b", ["anchor-or-alias"]),
        ("a: *x", ["anchor-or-alias"]),
        ("a: &x [*x]", ["anchor-or-alias"] * 2),
        ("a: &x\n  b: c\nd: *x", ["anchor-or-alias"] * 2),
        ("a: !x b", ["explicit-tag"]),
        ("a: !!str b", ["explicit-tag"]),
        ("a: !<tag:yaml.org,2002:int> 1", ["explicit-tag"]),
        ("a: !!python/object/apply:os.system [ls]", ["explicit-tag"]),
        ("a: !!binary aGVq", ["explicit-tag"]),
        ("<<: {a: b}", ["merge-key"]),
        ("<<: *x\n<<: *y", ["merge-key"] * 2),
        ("a: 1\nb: 2\na: 3", ["duplicate-key"]),
        ("a: 1\n'a': 2\n\"a\": 3", ["duplicate-key"] * 2),
        ("{a: 1, a: 2}", ["duplicate-key"]),
        ("a: b\n---\nc: d", ["several-documents"]),
        ("a: b\n...\nc: d", ["several-documents"]),
        ("a: b\n--- c", ["several-documents"]),
        ("%YAML 1.2\n---\na: b", ["yaml-directive"]),
        ("%TAG ! tag:x,2000:\n---\na: b", ["yaml-directive"]),
        ("%FOO bar\n---\na: b", ["yaml-directive"]),
        ("%YAML 3.0\n---\na: b", ["yaml-directive"]),
        ("? [a, b]\n: c", ["complex-key"]),
        ("? {a: b}\n: c", ["complex-key"]),
        ("[a]: b", ["complex-key"]),
        ("? |\n  a\n: b", []),
    ],
)
def test_what_only_programs_use_is_refused_once_for_each_place(source, expected):
    """Anchors, aliases, tags, merge keys, directives, several documents, names that are none."""
    assert expected == [problem.code for problem in read(source).problems]


def test_a_duplicate_key_names_the_first():
    """Both places are shown, and the first value is kept."""
    found = read("a: 1\nb: 2\na: 3")

    (problem,) = found.problems
    assert 3 == problem.span.line
    assert [1] == [other.span.line for other in problem.related]
    assert {"a": "1", "b": "2"} == plain(found.node)


def test_what_stands_beside_a_slip_is_still_read():
    """Reading goes on behind it, with the value hidden."""
    found = read("a: b: c\nd: e\nf: 'g' h\ni: j\nk: [l\nm: n")

    assert ["colon-in-value", "text-after-quote", "unclosed-bracket"] == [problem.code for problem in found.problems]
    assert {"d": "e", "i": "j", "m": "n"} == {
        key: value.value for key, _, value in found.node if isinstance(value, Scalar)
    }
    assert {"a", "f", "k"} == {key for key, _, value in found.node if isinstance(value, Withheld)}


def test_the_twentieth_slip_of_a_file_is_the_last():
    """Then the file is read no further: whoever makes twenty slips mends some before asking again."""
    found = read("".join(f"a{number}: b: c\n" for number in range(50)))

    assert ["colon-in-value"] * 20 == [problem.code for problem in found.problems]


def test_a_hidden_value_never_shows_its_mark():
    """The sign that hides a slip is ours; nobody meets it."""
    found = read("a: b: c: d\ne: @f: g\nh: 'i' j: k")

    assert not [problem for problem in found.problems if "\ue000" in problem.message + problem.hint]
    assert 3 == len(found.problems)


def test_a_billion_laughs_stay_unsaid():
    """Aliases are refused while they stream by, so nothing is ever multiplied."""
    laughs = "a0: &a0 [lol]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10))

    assert {"anchor-or-alias"} == {problem.code for problem in read(laughs).problems}


@pytest.mark.parametrize(("depth", "expected"), [(MAX_DEPTH - 1, []), (MAX_DEPTH, ["nested-too-deep"])])
def test_nesting_ends_at_a_level_that_no_field_needs(depth, expected):
    """The group of the file's own fields is the first level."""
    assert expected == [problem.code for problem in read(f"a: {'[' * depth}b{']' * depth}").problems]


def test_the_slower_parser_reads_the_same(monkeypatch):
    """Where libyaml is missing, PyYAML's own parser stands in: slower, with other words, and the same places."""
    monkeypatch.setattr("caseatlas.read.yaml_text.LOADER", __import__("yaml").SafeLoader)
    found = read("a: b: c\nd: [e, f]\ng: *h\n")

    assert ["colon-in-value", "anchor-or-alias"] == [problem.code for problem in found.problems]
    assert ["e", "f"] == plain(found.node)["d"]
