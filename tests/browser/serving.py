"""A host of static files as GitHub Pages is one: a site below its project's path, one page for whatever is lost."""

import re
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from urllib.parse import unquote, urlsplit

SCRIPT = re.compile(rb"<script\b.*?</script>", re.DOTALL)
ASSET = re.compile(
    rb'<link rel="stylesheet" href="[./]*assets/[^"]*">|<script type="module" src="[./]*assets/[^"]*"></script>'
)
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="[^"]*">')


@contextmanager
def serving(site, path="/my-library/", scripts=True, policy=True, assets=True):
    """The address of the folder `site`, served below `path`.

    Without `scripts`, pages come as a browser without them has it; without `policy`, nothing forbids what is in them;
    without `assets`, they come bare, which is quicker.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            asked = unquote(urlsplit(self.path).path)
            if not asked.startswith(path):
                return self.answer(404, b"Not below this project.", "text/plain")
            file = site / asked.removeprefix(path)
            if file.is_dir() and not asked.endswith("/"):
                return self.answer(301, b"", "text/plain", Location=f"{asked}/")
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                return self.answer(404, (site / "404.html").read_bytes(), "text/html; charset=utf-8")
            return self.answer(200, file.read_bytes(), guess_type(file.name)[0] or "application/octet-stream")

        def answer(self, status, body, kind, **headers):
            if kind.startswith("text/html"):
                body = body if scripts else SCRIPT.sub(b"", body)
                body = body if policy else POLICY.sub(b"", body, count=1)
                body = body if assets else ASSET.sub(b"", body)
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(ConnectionError):  # a browser that goes on does not wait for the rest
                self.wfile.write(body)

        def log_message(self, *_):
            pass

    with listening(Handler) as port:
        yield f"http://127.0.0.1:{port}{path}"


@contextmanager
def elsewhere():
    """The rest of the world: a host whose port is given, and the list of everything that connected to it."""
    heard = []

    class Handler(BaseHTTPRequestHandler):
        def setup(self):
            heard.append(self.client_address)
            super().setup()

        def do_GET(self):
            heard.append(self.path)
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_):
            pass

    with listening(Handler) as port:
        yield port, heard


@contextmanager
def listening(handler):
    """The free port on which a server answers while it is needed."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
