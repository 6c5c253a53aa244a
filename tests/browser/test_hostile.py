"""Hostile content in every text there is: nothing of it runs, and each of two walls holds alone.

The first wall is ours: judging, escaping, sanitising. The second is the policy that every page carries.
"""

import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from tests.browser.hostile import LOUD, Author, all_vectors
from tests.site.conftest import ROOT, built

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("hostile")]

# In every document, framed or not, before anything of its own: what counts as executed.
WATCH = """for (const name of ["alert", "confirm", "prompt"]) window[name] = () => top.hits.push(location.pathname);
window.print = () => {};"""

# Opens pages in frames, several at a time, waits for each to settle, then tries everything that could be tried by hand.
HARNESS = """async ({paths, atOnce}) => {
  window.hits = [];
  const left = [...paths], seen = [];
  const settled = (view) => new Promise((done) => view.requestAnimationFrame(() => view.requestAnimationFrame(() => setTimeout(done))));
  const loaded = (frame) => new Promise((done) => { frame.onload = () => done(true); setTimeout(() => done(false), 4000); });
  const soon = (promise) => Promise.race([promise, new Promise((done) => setTimeout(done, 2000))]);

  function headline(data) { try { return JSON.parse(data).headline; } catch { return "broken"; } }

  async function look(path) {
    const began = performance.now();
    const frame = document.createElement("iframe");
    frame.width = 1280; frame.height = 900;
    const arrived = loaded(frame);
    frame.src = path;
    document.body.append(frame);
    await arrived;
    const page = {path, tags: [], attributes: [], schemes: [], heading: "", data: "", gone: false};
    try {
      const view = frame.contentWindow, text = view.document;
      await soon(settled(view));
      page.before = hits.length;
      const article = text.querySelector("article"), tags = new Set(), attributes = new Set(), schemes = new Set();
      for (const element of article ? article.querySelectorAll("*") : []) {
        tags.add(element.localName);
        for (const {name} of element.attributes) attributes.add(name);
      }
      const data = text.querySelector("article script[type='application/ld+json']");
      page.heading = text.querySelector("h1")?.textContent ?? "";
      page.data = data ? headline(data.textContent) : "";
      page.title = text.title;
      view.addEventListener("click", (event) => {
        const link = event.target.closest?.("a[href], area[href]");
        if (!link || /^(https?|mailto):/.test(link.protocol)) event.preventDefault();
      });
      for (const element of text.querySelectorAll("*")) {
        for (const {name} of [...element.attributes]) {
          if (name.startsWith("on")) element.dispatchEvent(new view.Event(name.slice(2), {bubbles: true}));
        }
      }
      for (const element of text.querySelectorAll("a, area, button, summary, input, svg")) {
        if (element.href && element.protocol) schemes.add(element.protocol);
        element.dispatchEvent(new view.PointerEvent("pointerover", {bubbles: true}));
        element.click?.();
      }
      await soon(settled(view));
      await soon(settled(view));
      Object.assign(page, {tags: [...tags], attributes: [...attributes], schemes: [...schemes]});
    } catch (error) {
      page.gone = String(error);
    }
    frame.remove();
    page.ms = performance.now() - began;
    seen.push(page);
  }

  await Promise.all(Array.from({length: atOnce}, async () => { while (left.length) await look(left.shift()); }));
  return {hits, seen};
}"""

# What our own templates write between the start and the end of a page.
TAGS = set(
    "a abbr aside b blockquote br button ca-copy-link ca-copy-text ca-print code dd del details div dl dt em figcaption figure "
    "form h1 h2 h3 h4 h5 h6 header hr img input label li nav ol p path pre script section span strong sub summary sup svg "
    "table tbody td th thead time tr ul circle small".split()
)
ATTRIBUTES = set(
    "class id href rel lang dir hreflang src alt title loading type hidden value start tabindex role open reversed download "
    "width height viewBox d focusable datetime".split()
)


@dataclass
class Found:
    """What pages did: where something ran, what was asked of other hosts, what the pages are made of."""

    ran: set = field(default_factory=set)
    hits: list = field(default_factory=list)
    asked: list = field(default_factory=list)
    dialogs: list = field(default_factory=list)
    pages: dict = field(default_factory=dict)

    def of(self, key):
        """Everything the pages have of `key`."""
        return {one for page in self.pages.values() for one in page[key]}


def tried(visit_any, address, paths):
    """Open pages and try everything on them."""
    page = visit_any()
    found = Found()
    page.context.add_init_script(WATCH)
    page.on("dialog", lambda dialog: (found.dialogs.append(dialog.message), dialog.dismiss()))
    page.on(
        "request",
        lambda request: (
            found.asked.append(request) if not request.url.startswith((address, "data:", "blob:")) else None
        ),
    )
    page.goto(f"{address}harness.html")
    told = page.evaluate(HARNESS, {"paths": [address + path for path in paths], "atOnce": 4})
    found.hits = told["hits"]
    found.ran = set(told["hits"])
    found.pages = {seen["path"].removeprefix(address): seen for seen in told["seen"]}
    found.asked = [request.url for request in found.asked if request.failure != "csp"]
    return found


@pytest.fixture
def visit_any(chromium):
    """Opens tabs whose consoles may say what they like."""
    contexts = []

    def open_tab():
        contexts.append(chromium.new_context())
        contexts[-1].set_default_timeout(120_000)
        return contexts[-1].new_page()

    yield open_tab
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
    site = built(place, place / "site")
    (site / "harness.html").write_text("<!doctype html><title>Harness</title>", "utf-8")
    return site, written


@pytest.fixture(scope="session")
def unguarded(tmp_path_factory, vectors):
    """A library with one page for each vector that could do anything, built with our own wall taken down."""
    place = tmp_path_factory.mktemp("unguarded")
    loud = [vector for vector in vectors if LOUD.search(vector)]
    Author(place, loud, with_settings=False, with_addresses=True).one_page_each()
    command = [sys.executable, "-m", "tests.browser.unguarded", str(place)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    (place / "site" / "harness.html").write_text("<!doctype html><title>Harness</title>", "utf-8")
    return place / "site", loud


def pages_of(site, *patterns):
    """The addresses of pages whose paths fit."""
    return [
        path.parent.relative_to(site).as_posix() + "/"
        for pattern in patterns
        for path in sorted(site.glob(f"{pattern}/index.html"))
    ]
