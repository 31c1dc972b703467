"""How soon a keystroke shows its results on a phone, a browser slowed down four times: `python -m bench.search`."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from statistics import median, quantiles
from threading import Thread

from playwright.sync_api import Page, sync_playwright

from tools.system_tools import find

TYPED = {
    "": "comment évaluer un rag ? température fine-tuning niveau:senior",
    "en/": "how do you evaluate a rag? temperature fine-tuning level:senior",
}
LISTEN = """
(() => {
  window.taken = [], window.pressed = 0;
  addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
  const painted = since => requestAnimationFrame(() => setTimeout(() => taken.push(performance.now() - since)));
  new MutationObserver(() => painted(pressed)).observe(document.querySelector('#found'), {childList: true});
})()
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        """Says nothing."""


def keystrokes(page: Page, words: str) -> list[float]:
    """Milliseconds from each key of `words` to the screen, the second time they are typed."""
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.keyboard.press("/")
    for script in ("0", LISTEN):
        page.locator(".md-search__input").fill("")
        page.wait_for_timeout(1_000)
        page.evaluate(script)
        page.keyboard.type(words, delay=150)
        page.wait_for_timeout(1_000)
    return page.evaluate("taken")


def main() -> None:
    """Serves the built site, and types in the search of both languages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory="site"))
    Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find("chromium"), args=["--no-sandbox"])
        for prefix, words in TYPED.items():
            page = browser.new_page(base_url=f"http://127.0.0.1:{server.server_port}/")
            page.goto(prefix)
            taken = keystrokes(page, words)
            p95, most = quantiles(taken, n=20)[-1], max(taken)
            print(f"/{prefix} {len(taken)} keys: p50 {median(taken):.0f} ms, p95 {p95:.0f} ms, most {most:.0f} ms")


if __name__ == "__main__":
    main()
