"""Two versions of a small copy of the built site, a server that passes from one to the other, a browser that keeps things."""

import re
import shutil
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from time import monotonic

import pytest
from in_browser import ARGUMENTS, SITE, Opened

from guide.outputs import offline
from tools.system_tools import find

READ, UNREAD = "questions/rag/chunking/", "questions/rag/rag-pipeline/"
CONTROLLED = "navigator.serviceWorker.controller !== null"
KEPT = "address => caches.match(new URL(address, location.origin).href).then(Boolean)"
WRITTEN = "document.documentElement.dataset"


def small(target: Path, name: str) -> Path:
    """A version called `name`: few pages; one script that says `name` when it runs, in pages that say it too."""
    shutil.copytree(SITE, target, ignore=_dropped)
    versions = _versions(target)
    script = target / "assets/javascripts/tooltips.js"
    script.write_text(f"{script.read_text('utf-8')}\n{WRITTEN}.ran = '{name}';", encoding="utf-8")
    other = {key: f"{value[:-3]}{name.encode().hex()[:3]}" for key, value in versions.items()}
    for file in (path for kind in ("html", "css", "webmanifest") for path in target.rglob(f"*.{kind}")):
        text = file.read_text("utf-8").replace("<html ", f'<html data-written="{name}" ')
        for key in versions:
            text = text.replace(versions[key], other[key])
        file.write_text(text, encoding="utf-8")
    offline.write(target, other)
    return target


def reworded(target: Path, site: Path) -> Path:
    """A version of `site` whose pages alone say something else, as after a change of a template: every file keeps its address."""
    shutil.copytree(site, target)
    for file in target.rglob("*.html"):
        file.write_text(
            file.read_text("utf-8").replace(' data-written="one"', ' data-written="one, reworded"'), "utf-8"
        )
    offline.write(target, _versions(target))
    return target


def _dropped(folder: str, names: list[str]) -> list[str]:
    """Everything about topics but RAG, and about terms but the one of that name."""
    kind = Path(folder).name
    if kind in ("questions", "glossary", "quizzes"):
        return [name for name in names if name not in ("rag", "index.html")]
    return [name for name in names if kind == "rag" and name not in ("index.html", "chunking", "rag-pipeline")]


def _versions(site: Path) -> dict[str, str]:
    assets, content = re.search(r"v=([0-9a-f]{8})-([0-9a-f]{8})", (site / "index.html").read_text("utf-8")).groups()
    return {"assets": assets, "content": content}


class Server(ThreadingHTTPServer):
    """Serves `folder`, which may change; keeps `asked`; while `ready` is cleared, pages wait."""

    daemon_threads = True
    request_queue_size = 100  # a worker that installs opens many connections at once

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.asked, self.ready = folder, [], Event()
        self.ready.set()
        self.address = f"http://127.0.0.1:{self.server_port}/"
        Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *request) -> None:
        """Says nothing: a reader who cancels closes the connection."""


class Handler(SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        """Says nothing."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")  # as GitHub Pages
        super().end_headers()

    def do_GET(self) -> None:
        self.directory = str(self.server.folder)  # now: the browser may have opened the connection long before
        self.server.asked.append(self.path)
        del self.headers["If-Modified-Since"]  # both versions may be of one second
        if self.path.endswith("/"):
            self.server.ready.wait(40)
        super().do_GET()


@pytest.fixture(scope="session")
def versions(tmp_path_factory):
    """The two versions: `one` and `two`."""
    folder = tmp_path_factory.mktemp("sites")
    return {name: small(folder / name, name) for name in ("one", "two")}


@pytest.fixture
def changing(versions):
    with Server(versions["one"]) as running:
        yield running
        running.shutdown()


@pytest.fixture
def reader(browser, changing, tmp_path):
    """A browser of its own, with the worker: `with reader() as context`."""

    @contextmanager
    def opened(**options):
        context = browser.browser_type.launch_persistent_context(
            tmp_path / "profile", executable_path=find("chromium"), args=ARGUMENTS, base_url=changing.address, **options
        )
        yield context
        context.close()

    return opened


def visit(context, address: str, page=None) -> Opened:
    page = page or context.new_page()
    page.goto(address)
    return Opened(page)


def installed(context, address: str = READ) -> Opened:
    """A first visit, until the worker is there and the page kept."""
    opened = visit(context, address)
    opened.page.wait_for_function(CONTROLLED)
    eventually(opened, KEPT, f"/{address}")
    return opened


def searched(page: Opened) -> None:
    """A first search: from then on the worker keeps what searching needs."""
    assert page.search("rag")
    page.press("Escape")
    eventually(
        page,
        "caches.keys().then(names => caches.open(names[0])).then(one => one.keys()).then(all => all.some(one => one.url.includes('text.json')))",
    )


def eventually(page: Opened, question: str, about=None) -> None:
    """Waits until the page answers yes; unlike wait_for_function(), the answer may be a promise."""
    until = monotonic() + 60
    while not page.ask(question, about):
        assert monotonic() < until, question
        page.page.wait_for_timeout(200)
