"""What the tests look at in a page: the addresses, and questions put to the browser."""

import os
from pathlib import Path

from playwright.sync_api import Page, expect

expect.set_options(timeout=30_000)  # as every other wait: a busy machine is slow

SITE = Path(os.environ.get("SITE_DIR", Path(__file__).parents[2] / "site"))
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # asking another host is an error in the console
]

TEMPLATES = {
    "home": "",
    "topics": "questions/",
    "topic": "questions/rag/",
    "question": "questions/rag/rag-pipeline/",
    "matrix": "matrix/",
    "diagrams": "diagrams/",
    "glossary": "glossary/",
    "term": "glossary/rag/",
    "paths": "paths/",
    "path": "paths/ml-engineer-junior-evening/",
    "practice": "practice/",
    "quizzes": "practice/quizzes/",
    "contribute": "contribute/",
}
PREFIXES = {"fr": "", "en": "en/"}
ADDRESSES = [prefix + address for prefix in PREFIXES.values() for address in TEMPLATES.values()] + ["404.html"]
SAMPLES = [list(PREFIXES.values())[n % 2] + address for n, address in enumerate(TEMPLATES.values())] + ["404.html"]
"""Every template once, in French and in English by turns: for what the language hardly changes."""
QUESTIONS = [prefix + TEMPLATES["question"] for prefix in PREFIXES.values()]
TOPICS = [prefix + TEMPLATES["topic"] for prefix in PREFIXES.values()]
WIDE = ["questions/rag/diagnose-rag-failure/", "questions/rag/evaluate-retrieval/"]
"""Pages that hold, together, a code, a table and a formula wider than a phone."""

PHONE = {"width": 360, "height": 780}
TOUCH = {"has_touch": True, **PHONE}
MENU = '.md-header label[for="__drawer"]'
BOX, FOUND, SAID = ".md-search__input", "#found a", ".md-search [role=status]"
"""The search: where one types, the links it offers, how many there are."""


class Opened:
    """An open page, and what the tests ask of it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.find = page.locator
        self.ask = page.evaluate
        self.press = page.keyboard.press

    def go(self, address: str) -> None:
        self.page.goto(address)

    def language(self) -> str:
        return self.ask("document.documentElement.lang")

    def text(self) -> list[str]:
        """The lines that a reader sees in the main part."""
        lines = self.find("main").inner_text().splitlines()
        return [" ".join(line.split()) for line in lines if line.strip()]

    def style(self, selector: str, name: str) -> str:
        """A computed property of the first element that `selector` finds."""
        return self.ask("([s, n]) => getComputedStyle(document.querySelector(s))[n]", [selector, name])

    def light(self, selector: str = "body") -> float:
        """Lightness of an element's background: 0 is black, 1 is white."""
        return self.ask(
            f"{LUMINANCE}; luminance(getComputedStyle(document.querySelector('{selector}')).backgroundColor)"
        )

    def settled(self) -> None:
        """Waits for the end of every movement under way."""
        self.ask("Promise.allSettled(document.getAnimations().map(one => one.finished))")

    def shorten(self) -> None:
        """Leaves a few entries of the glossary and of the list of questions: all have the same shape."""
        self.ask(SHORTER)

    def search(self, words: str) -> list[str]:
        """Opens the search as the keyboard does, types, and returns the addresses found."""
        self.press("/")
        self.page.keyboard.type(words)
        self.find(".md-search-result__item a").first.wait_for()
        return self.ask(
            "[...document.querySelectorAll('.md-search-result__item a')].map(a => new URL(a.href).pathname)"
        )

    def put(self, field: str, words: str, answer: str) -> None:
        """Puts words in a field at once, in place of what it holds, and waits until the element `answer` changes."""
        self.find(field).focus()
        self.press("ControlOrMeta+a")
        self.ask(AWAIT, answer)
        self.page.keyboard.insert_text(words)
        self.page.wait_for_function("answered")

    def look_up(self, words: str) -> list[str]:
        """Puts words in the search at once, as pasting and dictation do; returns the addresses of the answer."""
        if not self.find("#__search").is_checked():
            self.press("/")
        self.put(BOX, words, "#found")
        return self.find(FOUND).evaluate_all("links => links.map(a => new URL(a.href).pathname)")


AWAIT = """
place => {
  window.answered = false;
  new MutationObserver(() => { answered = true; }).observe(document.querySelector(place), {childList: true});
}
"""
"""`answered` turns true when what stands in `place` changes."""
SHORTER = """
document.querySelectorAll(
  '.term-entry:nth-of-type(n + 6), .term-links a:nth-of-type(n + 6), .question-list__items > li:nth-child(n + 9)'
).forEach(one => one.remove())
"""
LUMINANCE = """
const channels = colour => {
  const dot = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  dot.fillStyle = colour; dot.fillRect(0, 0, 1, 1);
  return [...dot.getImageData(0, 0, 1, 1).data].slice(0, 3).map(c => c / 255);
};
const luminance = colour => channels(colour)
  .map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [.2126, .7152, .0722][i], 0);
"""
"""`luminance(colour)` as WCAG counts it, in a page."""
