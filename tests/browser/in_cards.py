"""The page of cards as the tests open it, and what they ask of it."""

from contextlib import ExitStack, contextmanager

from in_browser import PREFIXES
from playwright.sync_api import expect

CARDS = {language: f"{prefix}practice/cards/" for language, prefix in PREFIXES.items()}
PUT = """
([key, record]) => new Promise(resolve => { indexedDB.open('guide').onsuccess = ({target: {result: db}}) => {
  const change = db.transaction('records', 'readwrite');
  change.objectStore('records').put(record, key);
  change.oncomplete = () => { db.close(); resolve(); };
}; })
"""
"""Writes a record and tells nobody, as a tab whose message has not come yet."""
SHIFT = """
new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 500);
})
"""
"""How much has moved since the page was opened, without a word from the reader."""
EMPTY = {
    "due": "2026-01-01T08:00:00.000Z",
    "stability": 0,
    "difficulty": 0,
    "elapsed_days": 0,
    "scheduled_days": 0,
    "learning_steps": 0,
    "reps": 0,
    "lapses": 0,
    "state": 0,
}
NEW = {"card": EMPTY, "log": []}
"""What the mock interview writes for a point that was missed."""


@contextmanager
def opened(alone):
    """`open(language, script=True, **options of a context)`: the page ready, where other tests keep nothing."""
    with ExitStack() as pages:

        def ready(language="en", script=True, **options):
            page = pages.enter_context(alone(CARDS[language], java_script_enabled=script, **options))
            if script:
                page.find(".cards").wait_for()
            return page

        yield ready


def start(page, **choice):
    """Chooses in the form (`types` as a list, the rest by name), then starts."""
    for kind in {"question", "term", "point"} - set(choice.pop("types", ("question", "term", "point"))):
        page.find(f'[name=types][value="{kind}"]').uncheck()
    per_day = choice.pop("per_day", None)
    for name, value in choice.items():
        page.find(f".cards [name={name}]").select_option(value)
    if per_day is not None:
        page.find("[name=per_day]").fill(str(per_day))
    page.find(".cards__start").click()
    page.find(".cards__session").wait_for()


def front(page):
    return page.find(".card__front").inner_text()


def grade(page, *keys):
    """Turns the card and presses the key of a grade, for each key; waits for what comes next."""
    for key in keys:
        page.press("Space")
        expect(page.find(".card__grades")).to_be_visible()
        page.press(key)
        expect(page.find(".card__grades")).to_be_hidden()


def focused(page, selector):
    return page.ask("selector => document.activeElement.matches(selector)", selector)


def counts(page):
    return [int(page.find(f'[data-count="{name}"]').inner_text()) for name in ("due", "learning", "fresh")]


def done(page):
    return [int(text) for text in page.find(".cards__summary dd").all_inner_texts()]
