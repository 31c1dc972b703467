"""How soon a keystroke shows its results on a phone, the CPU slowed four times: `python -m bench.search`.

Two times: until the results are in the page, and until the frame that shows them is painted, which waits for the screen.
The machine counts for much, hence the ratio to the search of stock Material, over the same pages, in the same run.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

from bench import content, measure, stock
from tools.system_tools import find

TYPED = {
    "": "comment évaluer un rag ? température fine-tuning niveau senior",
    "en/": "how do you evaluate a rag? temperature fine-tuning level senior",
}
ROUNDS = 3
PHONE = {"width": 360, "height": 780}
LISTEN = """
(() => {
  window.taken = [], window.pressed = 0;
  let seen = 0;
  const press = ({timeStamp}) => { if (timeStamp - pressed > 50) pressed = timeStamp; };  // é has no key: beforeinput alone
  for (const type of ['keydown', 'beforeinput']) addEventListener(type, press, true);
  const note = (since, there) => requestAnimationFrame(() => setTimeout(() => taken.push([there - since, performance.now() - since])));
  new MutationObserver(() => { if (pressed !== seen) note(seen = pressed, performance.now()); })
    .observe(document.querySelector('.md-search-result__list'), {childList: true});
})()
"""
"""Notes the first change of the list after each key."""

HEAD = """\
| typed in | until | guide p50 | p95 | stock p50 | p95 | ratio of p95 |
|---|---|---:|---:|---:|---:|---:|"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        """Says nothing."""


@contextmanager
def served(site: Path | str) -> Iterator[str]:
    """The address of the folder `site` while it is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=site)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def keystrokes(browser: Browser, address: str, words: str) -> list[tuple[float, float]]:
    """Milliseconds from each key of `words` to the page and to the screen, the second time they are typed."""
    page = browser.new_page(viewport=PHONE, service_workers="block")
    page.goto(address)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.keyboard.press("/")
    for script in ("0", LISTEN):
        page.locator(".md-search__input").fill("")
        page.wait_for_timeout(1_000)
        page.evaluate(script)
        page.keyboard.type(words, delay=150)
        page.wait_for_timeout(1_000)
    taken = page.evaluate("taken")
    page.close()  # slowing it keeps a core busy
    return taken


def stock_site(folder: Path) -> Path:
    """The same pages by stock Material, built in the empty `folder`."""
    content.copy_guide(Path.cwd(), folder)
    stock.write(folder)
    measure.build(folder, stock.FILE)
    return folder / "site" / stock.FILE


def main() -> None:
    """Types the same in the search of both sites, by turns, in both languages."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find("chromium"), args=["--no-sandbox"])
        with served("site") as ours, served(stock_site(Path(folder))) as plain:
            print(HEAD)
            for prefix, words in TYPED.items():
                taken = {ours: [], plain: []}
                for address in [ours, plain] * ROUNDS:
                    taken[address] += keystrokes(browser, address + prefix, words)
                _print(prefix, taken[ours], taken[plain])


def _print(prefix: str, ours: list[tuple[float, float]], plain: list[tuple[float, float]]) -> None:
    for until, guide, theirs in zip(("in the page", "painted"), zip(*ours), zip(*plain), strict=True):
        p95, other = (quantiles(times, n=20)[-1] for times in (guide, theirs))
        row = (f"{median(guide):.0f}", f"{p95:.0f}", f"{median(theirs):.0f}", f"{other:.0f}", f"{p95 / other:.2f}")
        print(f"| /{prefix} | {until} | {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
