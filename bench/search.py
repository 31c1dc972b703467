"""How soon a keystroke shows its results on a phone, the CPU slowed four times: `python -m bench.search`.

Two times: until the results are in the page, and until the frame that shows them is painted, which waits for the screen.
"""

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
PHONE = {"width": 360, "height": 780}
LISTEN = """
(() => {
  window.taken = [], window.pressed = 0;
  addEventListener('keydown', event => { pressed = event.timeStamp; }, true);
  const note = (since, there) => requestAnimationFrame(() => setTimeout(() => taken.push([there - since, performance.now() - since])));
  new MutationObserver(() => note(pressed, performance.now())).observe(document.querySelector('#found'), {childList: true});
})()
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        """Says nothing."""


def keystrokes(page: Page, words: str) -> list[tuple[float, float]]:
    """Milliseconds from each key of `words` to the page and to the screen, the second time they are typed."""
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
            page = browser.new_page(base_url=f"http://127.0.0.1:{server.server_port}/", viewport=PHONE)
            page.goto(prefix)
            for place, taken in zip(("in the page", "painted"), zip(*keystrokes(page, words)), strict=True):
                p95, most = quantiles(taken, n=20)[-1], max(taken)
                print(f"/{prefix} {place}: p50 {median(taken):.0f} ms, p95 {p95:.0f} ms, most {most:.0f} ms")


if __name__ == "__main__":
    main()
