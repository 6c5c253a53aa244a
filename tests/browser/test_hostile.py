"""Hostile content in every text there is: nothing of it runs, and each of two walls holds alone.

The first wall is ours: judging, escaping, sanitising. The second is the policy that every page carries.
"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from caseatlas.load import load
from tests.browser.hostile import LOUD, SETTINGS, SOURCES, TITLES, Author, all_vectors
from tests.browser.serving import serving
from tests.browser.vectors import BREAKING_OUT, ELEMENTS, LINKS, OWN, PARSING
from tests.site.conftest import ROOT, built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# In every document, framed or not, before anything of its own: what counts as executed.
WATCH = """for (const name of ["alert", "confirm", "prompt"]) window[name] = () => top.hits.push(location.pathname);
window.print = () => {};
window.open = () => null;"""

# Opens pages in frames, several at a time, waits for each to settle, then tries everything that could be tried by hand.
HARNESS = """async ({paths, atOnce}) => {
  window.hits = [];
  const left = [...paths], seen = [];
  const settled = (view) => new Promise((done) => view.requestAnimationFrame(() => view.requestAnimationFrame(() => setTimeout(done))));
  const loaded = (frame) => new Promise((done) => { frame.onload = done; setTimeout(done, 4000); });
  const soon = (promise) => Promise.race([promise, new Promise((done) => setTimeout(done, 1000))]);
  const headline = (data) => { try { return JSON.parse(data).headline; } catch { return "broken"; } };
  const web = /^(https?|mailto):/;

  async function look(path) {
    const frame = document.createElement("iframe");
    frame.width = 1280; frame.height = 900;
    const arrived = loaded(frame);
    frame.src = path;
    document.body.append(frame);
    await arrived;
    const page = {path, heading: "", title: "", data: "", tags: [], attributes: [], schemes: [], gone: ""};
    try {
      const view = frame.contentWindow, text = view.document;
      await soon(settled(view));
      describe(page, text);
      tryEverything(view, text);
      await soon(settled(view));
    } catch (error) {
      page.gone = String(error);
    }
    frame.remove();
    seen.push(page);
  }

  function describe(page, text) {
    const within = [...text.querySelectorAll("article *")], data = text.querySelector("script[type='application/ld+json']");
    page.heading = text.querySelector("h1")?.textContent ?? "";
    page.title = text.title;
    page.data = data ? headline(data.textContent) : "";
    page.tags = [...new Set(within.map((element) => element.localName))];
    page.attributes = [...new Set(within.flatMap((element) => element.getAttributeNames()))];
    page.schemes = [...new Set(within.filter((element) => element.href && element.protocol).map((element) => element.protocol))];
  }

  function tryEverything(view, text) {
    view.addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href], area[href]");
      if (!link || web.test(link.protocol)) event.preventDefault();
    });
    for (const element of text.querySelectorAll("*")) {
      if (element.target) element.target = "";
      for (const name of element.getAttributeNames()) {
        if (name.startsWith("on")) element.dispatchEvent(new view.Event(name.slice(2), {bubbles: true}));
      }
    }
    for (const element of text.querySelectorAll("a, area, button, summary, input, svg, [tabindex]")) {
      element.click?.();
    }
  }

  await Promise.all(Array.from({length: atOnce}, async () => { while (left.length) await look(left.shift()); }));
  return {hits, seen};
}"""
AT_ONCE, IN_ONE_GO = 4, 100

# What our own templates write between the start and the end of a page.
TAGS = set(
    "a abbr aside b blockquote br button ca-copy-link ca-copy-text ca-print circle code dd del details div dl dt em figcaption "
    "figure h1 h2 h3 h4 h5 h6 header hr img li nav ol p path pre script section small span strong sub summary sup svg table tbody "
    "td th thead time tr ul".split()
)
ATTRIBUTES = re.compile(
    r"class|id|href|rel|lang|dir|hreflang|src|alt|title|loading|type|hidden|value|start|tabindex|role|open|reversed|download"
    r"|width|height|viewbox|d|focusable|datetime|cx|cy|r|aria-[a-z]+|data-[a-z-]+",
    re.IGNORECASE,
)


@dataclass
class Found:
    """What pages did: what ran and where, what was asked of other hosts, what the pages are made of."""

    hits: list = field(default_factory=list)
    dialogs: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    connected: list = field(default_factory=list)
    pages: dict = field(default_factory=dict)

    def of(self, key):
        """Everything the pages have of `key`."""
        return {one for page in self.pages.values() for one in page[key]}

    @property
    def is_harmless(self):
        """Whether nothing ran, nothing was said, and nobody else was asked for anything."""
        return ([], [], [], []) == (self.hits, self.dialogs, self.asked, self.connected)


@pytest.fixture(scope="session")
def try_all(chromium, world):
    """Opens pages and tries everything on them. Their consoles may say what they like."""
    contexts = []

    def on_pages(address, paths):
        found, requests = Found(), []
        contexts.append(chromium.new_context())
        contexts[-1].add_init_script(WATCH)
        page = contexts[-1].new_page()
        page.on("dialog", lambda dialog: (found.dialogs.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: requests.append(request))
        del world[1][:]
        for start in range(0, len(paths), IN_ONE_GO):
            page.goto(f"{address}harness.html")
            some = [address + path for path in paths[start : start + IN_ONE_GO]]
            told = page.evaluate(HARNESS, {"paths": some, "atOnce": AT_ONCE})
            found.hits += told["hits"]
            found.pages |= {seen["path"].removeprefix(address): seen for seen in told["seen"]}
        found.connected = list(world[1])
        own = (address, "data:", "blob:", "about:")
        found.asked = [
            request.url for request in requests if not request.url.startswith(own) and request.failure != "csp"
        ]
        return found

    yield on_pages
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def vectors():
    """Every string that a library takes."""
    return all_vectors()


@pytest.fixture(scope="session")
def hostile(tmp_path_factory, vectors):
    """A library with every vector in every text, and its site as it is shipped."""
    place = tmp_path_factory.mktemp("hostile")
    written = Author(place, vectors).whole_library()
    return with_harness(built(place, place / "site")), written


@pytest.fixture(scope="session")
def unguarded(tmp_path_factory):
    """A library with a page for each vector that could do anything, built with our own wall taken down."""
    place = tmp_path_factory.mktemp("unguarded")
    loud = [vector for vector in OWN if LOUD.search(vector)]
    Author(place, loud, with_settings=False, with_addresses=True).one_page_each()
    command = [sys.executable, "-m", "tests.browser.unguarded", str(place)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    return with_harness(place / "site"), loud


def with_harness(site):
    """A site with a page of its own to try the others from."""
    (site / "harness.html").write_text("<!doctype html><title>Harness</title>", "utf-8")
    return site


def pages_of(site, *patterns):
    """The addresses of pages whose paths fit, each once."""
    files = [file for pattern in patterns for file in sorted(site.glob(f"{pattern}/index.html"))]
    return list(dict.fromkeys(f"{file.parent.relative_to(site).as_posix()}/" for file in files))


def test_nothing_hostile_runs_as_shipped(try_all, hostile):
    """The fullest pages, the lists and the filters, with both walls: nothing runs, nothing is asked of another host."""
    site, _ = hostile
    paths = pages_of(
        site,
        "cases/slice-*",
        "cases/markdown-*",
        "sv/cases/markdown-*",
        "cases",
        "cases/page/*",
        "by",
        "by/*",
        "*",
        ".",
    )
    with serving(site) as address:
        found = try_all(address, paths)

    assert found.is_harmless
    assert len(paths) == len(found.pages)


@pytest.fixture(scope="session")
def without_policy(try_all, hostile):
    """What every page does without a policy, and what connected to another host meanwhile."""
    site, _ = hostile
    paths = pages_of(site, "*/slice-*", "*/single-*", "cases/gaps-*", "cases/markdown-*", "sv/cases/markdown-*")
    paths += pages_of(
        site, "cases", "cases/page/*", "by", "by/*", "*", ".", "by/people/hostile-?", "by/people/hostile-1?"
    )
    with serving(site, policy=False, assets=False) as address:
        return try_all(address, list(dict.fromkeys(paths)))


def test_our_own_wall_holds_without_the_policy(without_policy, hostile, record_property):
    """Every vector in every field with no policy: nothing runs, before anything is touched or after everything was."""
    found, (_, written) = without_policy, hostile
    fields, vectors, combinations = len(written.filled), len(written.vectors), sum(written.filled.values())
    record_property("combinations", combinations)
    print(f"\n{fields} fields, {vectors} vectors, {combinations} combinations on {len(found.pages)} pages")

    assert combinations > 100_000
    assert found.is_harmless
    assert {""} == {page["gone"] for page in found.pages.values()}
    assert set() == found.of("tags") - TAGS
    assert [] == [name for name in found.of("attributes") if not ATTRIBUTES.fullmatch(name)]
    assert found.of("schemes") <= {"http:", "https:", "mailto:"}


def test_every_vector_stands_there_as_it_was_written(without_policy, vectors):
    """Nothing is lost and nothing worked out: `{{7*7}}` is read as {{7*7}}, in the heading, the tab and the data."""
    loud = [vector for vector in vectors if LOUD.search(vector)]
    titles = {
        f"cases/single-{number}/": in_line(vector) for number, vector in enumerate(loud) if len(vector.strip()) <= 120
    }
    pages = {path: page for path, page in without_policy.pages.items() if path in titles}

    assert "{{7*7}}" in titles.values()
    assert titles == {path: in_line(page["heading"]) for path, page in pages.items()}
    assert titles == {path: in_line(page["data"]) for path, page in pages.items()}
    assert [] == [path for path, page in pages.items() if not in_line(page["title"]).startswith(titles[path])]


def test_titles_of_the_editors_pages_are_texts(without_policy):
    """Not even those who are trusted have their titles read as markup or as a template."""
    pages = [without_policy.pages[f"titled-{number}/"] for number in range(len(TITLES))]

    assert TITLES == [in_line(page["heading"]) for page in pages]
    assert [] == [title for title, page in zip(TITLES, pages, strict=True) if not page["title"].startswith(title)]


def in_line(text):
    """A text as a line shows it."""
    return " ".join(text.split())


def test_the_policy_holds_without_our_own_wall(try_all, unguarded):
    """Nothing escaped, nothing sanitised, nothing refused: still nothing runs, and nothing is loaded from elsewhere.

    What no policy can forbid is that a page sends its reader on (`<meta http-equiv=refresh>`): the one request there is.
    """
    site, loud = unguarded
    with serving(site, assets=False) as address:
        found = try_all(address, [f"cases/single-{number}/" for number in range(len(loud))])

    assert ([], []) == (found.hits, found.dialogs)
    assert {path for path in found.connected if isinstance(path, str)} <= {"/m"}


def test_without_both_walls_hostile_content_runs(try_all, unguarded):
    """The harness can fail: with neither wall, most of what is an element runs."""
    site, loud = unguarded
    elements = {number: vector for number, vector in enumerate(loud) if vector in ELEMENTS[:60]}
    with serving(site, policy=False, assets=False) as address:
        found = try_all(address, [f"cases/single-{number}/" for number in elements])
    running = [number for number, vector in elements.items() if "alert" in vector]
    ran = [number for number in running if any(f"single-{number}/" in hit for hit in found.hits)]
    print(f"\nwithout both walls {len(ran)} of {len(running)} vectors ran, {len(found.hits)} times in all")

    assert len(ran) > len(running) / 2
    assert found.connected


@pytest.fixture
def judged(tmp_path):
    """The codes of a library's problems by their files, given some files of it."""

    def judge(files):
        author = Author(tmp_path, OWN)
        author.write("harmless", author.harmless(author.schema.main))
        for path, values in files.items():
            if isinstance(values, str):
                (author.cases / path).write_text(values, "utf-8")
            else:
                author.write(path, values)
        found = {}
        for problem in load(author.cases).errors:
            found.setdefault(problem.path.removeprefix("cases/"), set()).add(problem.code)
        return found, author

    return judge


def test_hostile_addresses_are_refused(judged, tmp_path):
    """A field that wants a web address takes no vector of ours, whichever field it is."""
    files, expected = {}, {}
    plain = [vector for vector in OWN if "\n" not in vector]
    for number, vector in enumerate(plain):
        source = {**SOURCES[0], "url": vector, "archived": vector}
        files[f"address-{number}"] = {
            "title": "x",
            "summary": "x",
            "place": "Sweden",
            "people": ["women"],
            "themes": ["employment"],
            "status": "running",
            "what_happens": "x",
            "links": [{"url": vector}],
            "sources": [source],
        }
        expected[f"address-{number}.yml"] = {"bad-address"}
    found, _ = judged(files)

    assert expected == found


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "vbscript:x",
        "//elsewhere.example",
        "https:elsewhere.example",
        "https://",
        "https://a@elsewhere.example",
        "https://x\\y",
        'https://x/"y',
        "mailto:a@example.org",
        "ftp://example.org",
        "java\tscript:x",
    ],
)
def test_a_library_refuses_hostile_addresses_of_its_own(judged, address):
    """Its contact and its repository, too."""
    settings = {**SETTINGS, "repository": address, "contact": {"text": "x", "url": address}}
    found, _ = judged({"library": settings})

    assert {"library.yml": {"bad-address"}} == found


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"what_happens": "x [^constructor]"}, "unknown-source"),
        (
            {"pictures": [{"file": "x.svg", "alt": "x", "credit": "x", "licence": "x", "consent": "not-needed"}]},
            "missing-picture",
        ),
        (
            {
                "pictures": [
                    {"file": "../../mkdocs.yml", "alt": "x", "credit": "x", "licence": "x", "consent": "not-needed"}
                ]
            },
            "missing-picture",
        ),
        ({"aliases": ["../../x"]}, "wrong-form"),
        ({"aliases": ['x" onload="alert(1)']}, "wrong-form"),
        ({"language": 'en"><script>'}, "unknown-language"),
        ({"sources": [{**SOURCES[0], "id": '"><script>'}]}, "wrong-form"),
        ({"sources": [{**SOURCES[0], "doi": "javascript:alert(1)"}]}, "wrong-form"),
        ({"status": "<script>"}, "unknown-term"),
        ({"ask": "../../x"}, "unknown-record"),
        ({"<script>alert(1)</script>": "x"}, "unknown-field"),
        ({"template": "redirect.html"}, "unknown-field"),
    ],
)
def test_what_is_no_free_text_takes_nothing_hostile(judged, change, code):
    """Ids, addresses, terms, languages, file names and field names are refused by their form or their list."""
    found, author = judged({})
    author.write("changed", {**author.harmless(author.schema.main), **change})
    problems = load(author.cases).problems

    assert code in {problem.code for problem in problems if problem.path == "cases/changed.yml"}
    assert {} == found


@pytest.mark.parametrize("escape", ["\\u202e", "\\u0000", "\\x1b", "\\a", "\\ufffe"])
def test_a_sign_that_no_file_may_hold_cannot_be_written_as_an_escape_either(judged, escape):
    """Neither one that turns the direction of what follows, nor one that ends a text for another program."""
    found, author = judged({})
    values = author.harmless(author.schema.main)
    text = "\n".join(f"{key}: {json.dumps(value)}" for key, value in values.items() if key != "title")
    (author.cases / "escaped.yml").write_text(f'title: "x{escape}y"\n{text}\n', "utf-8")
    problems = load(author.cases).errors

    assert {} == found
    assert ["forbidden-character"] == [problem.code for problem in problems if problem.path == "cases/escaped.yml"]


@pytest.mark.parametrize(
    "colour", ["red", "#14584f;}*{background:url(//elsewhere.example)}", "#14584f</style>", "url(x)"]
)
def test_a_colour_is_a_colour(judged, colour):
    """The one setting that becomes style takes six digits and nothing else."""
    found, _ = judged({"library": {**SETTINGS, "look": {"accent": colour}}})

    assert {"library.yml": {"wrong-form"}} == found


def test_the_editors_own_pages_hold_no_script_either(judged):
    """Pages are trusted, but what runs in them is refused all the same, so that it cannot slip in with a text."""
    running = re.compile(
        r"<script|<iframe|<object|<embed|<base|<meta|<link|<[a-z!?/][^>]*[\s/\"']on[a-z]+\s*=|javascript\s*:",
        re.IGNORECASE,
    )
    vectors = [
        vector
        for vector in [*ELEMENTS, *PARSING, *BREAKING_OUT, *LINKS]
        if running.search(vector) and "`" not in vector
    ]
    found, _ = judged(
        {f"pages/page-{number}.md": f"# Page\n\nText.\n\n{vector}\n" for number, vector in enumerate(vectors)}
    )
    passed = [vector for number, vector in enumerate(vectors) if f"pages/page-{number}.md" not in found]

    assert [] == passed
