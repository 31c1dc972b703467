"""The built site behind a local server, and a real browser to open it in."""

from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from in_browser import ARGUMENTS, SITE, Opened
from offline_sites import changing, reader, versions  # noqa: F401 - fixtures of test_browser_offline*.py
from playwright.sync_api import sync_playwright

from tools.system_tools import find

NO_WORKER = "delete Navigator.prototype.serviceWorker"
"""What a test counts or misses is the page's own doing; test_browser_offline.py has contexts with the worker."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files as GitHub Pages does: 404.html answers for every missing address."""

    def log_message(self, *arguments) -> None:
        """Says nothing."""

    def send_error(self, code: int, *arguments) -> None:
        """Counts the missing file, and answers with the page that GitHub would."""
        self.server.missing.append(self.path)
        body = (SITE / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def server():
    """The running server; `missing` lists the addresses it did not have."""
    if not (SITE / "index.html").exists():
        pytest.fail(f"{SITE} holds no site: make build first, or set SITE_DIR.")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=SITE)) as running:
        running.missing, running.address = [], f"http://127.0.0.1:{running.server_port}/"
        Thread(target=running.serve_forever, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture(scope="session")
def browser():
    program = find("headless") or find("chromium")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def _contexts(browser, server):
    """One context per set of options, kept for all the tests that ask for the same."""
    made = {}

    def context(options):
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(base_url=server.address, **options)
            made[key].add_init_script(NO_WORKER)
        return made[key]

    yield context
    for one in made.values():
        one.close()


@pytest.fixture
def visit(_contexts):
    """`visit(address, width=1280, height=900, scheme="light", script=True, **options of a context)` -> the opened page."""
    pages = []

    def opened(address="", *, width=1280, height=900, scheme="light", script=True, **options):
        options |= {
            "viewport": {"width": width, "height": height},
            "color_scheme": scheme,
            "java_script_enabled": script,
        }
        page = _contexts(options).new_page()
        pages.append(page)
        page.goto(address)
        return Opened(page)

    yield opened
    for page in pages:
        page.close()


@pytest.fixture
def alone(browser, server):
    """As `visit`, in a context of its own: what the page stores is seen by no other test."""

    @contextmanager
    def opened(address="", **options):
        context = browser.new_context(base_url=server.address, **options)
        context.add_init_script(NO_WORKER)
        page = context.new_page()
        page.goto(address)
        yield Opened(page)
        context.close()

    return opened
