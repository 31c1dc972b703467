"""What the tests put in the browser's storage and read from it, and browsers whose storage fails in some way."""

import subprocess
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from in_browser import Opened

ROOT = Path(__file__).parents[2]
PROGRESS = "practice/progress/"
READY = ".progress:not([hidden])"

OPEN = """
const request = (asked) => new Promise((done, failed) => { asked.onsuccess = () => done(asked.result); asked.onerror = () => failed(asked.error); });
const opened = (version, stores = ["records", "unreadable"]) => {
  const asked = indexedDB.open("guide", version);
  asked.onupgradeneeded = () => stores.forEach((name) => asked.result.createObjectStore(name));
  return request(asked);
};
"""
SEED = f"""async ([records, version, stores]) => {{ {OPEN}
  const db = await opened(version ?? undefined, stores ?? undefined);
  if (Object.keys(records).length) {{
    const change = db.transaction("records", "readwrite");
    for (const [key, record] of Object.entries(records)) change.objectStore("records").put(record, key);
    await new Promise((done) => (change.oncomplete = done));
  }}
  db.close();
}}"""
READ = f"""async (name) => {{ {OPEN}
  const db = await opened(), store = db.transaction(name).objectStore(name);
  const [keys, records] = await Promise.all([request(store.getAllKeys()), request(store.getAll())]);
  db.close();
  return Object.fromEntries(keys.map((key, i) => [key, records[i]]));
}}"""

# How storage fails, as scripts that run before those of the page.
ABSENT = "Object.defineProperty(window, 'indexedDB', { value: undefined })"
FORBIDDEN = "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })"
REFUSED = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }"
SILENT = "IDBFactory.prototype.open = () => new EventTarget()"
REJECTED = """IDBFactory.prototype.open = () => {
  const asked = Object.create(IDBOpenDBRequest.prototype), heard = {};
  Object.defineProperties(asked, { addEventListener: { value: (name, f) => (heard[name] = f) }, removeEventListener: { value() {} }, error: { value: new DOMException('disk', 'UnknownError') } });
  setTimeout(() => heard.error?.({}));
  return asked;
}"""
FULL = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }"
UNREADING = """for (const name of ['get', 'getAll', 'getAllKeys', 'openCursor']) IDBObjectStore.prototype[name] = () => { throw new DOMException('damaged', 'UnknownError') }"""
BLOCKED = {"absent": ABSENT, "forbidden": FORBIDDEN, "refused": REFUSED, "rejected": REJECTED, "silent": SILENT}

SEEN = {"at": "2026-11-01T10:00:00.000Z", "times": 1}


def kept(page: Opened, begins: str = "") -> dict:
    """The records whose key begins so, by key, once the page has stored what it is about to."""
    page.page.wait_for_timeout(100)
    return {key: record for key, record in stored(page).items() if key.startswith(begins)}


@contextmanager
def reader(browser, server, *scripts, **options):
    """A browser of one's own; `scripts` run in each page before the page's."""
    context = browser.new_context(base_url=server.address, **options)
    for script in scripts:
        context.add_init_script(script)
    yield context
    context.close()


def seeded(context, records, address="404.html", version=None, stores=None):
    """Puts records where the site keeps them."""
    page = context.new_page()
    page.goto(address)
    page.evaluate(SEED, [records, version, stores])
    page.close()


def opened(context, address=PROGRESS) -> Opened:
    """The progress page, once it shows where the reader stands."""
    page = context.new_page()
    page.errors = []
    page.on("pageerror", lambda error: page.errors.append(str(error)))
    page.goto(address)
    page.wait_for_selector(READY)
    return Opened(page)


def stored(page: Opened, name="records") -> dict:
    return page.ask(READ, name)


@cache
def store_script() -> str:
    """The store alone, as the global `kept`."""
    command = [f"{sys.prefix}/bin/node", "node_modules/esbuild/bin/esbuild", "--bundle", "--format=iife"]
    source = "docs/assets/javascripts/practice/parts/store.js"
    made = subprocess.run(
        [*command, "--global-name=kept", source], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return f"{made.stdout}; globalThis.kept = kept"


def with_store(context, address="404.html") -> Opened:
    """A page that holds an open store, as `store`."""
    page = context.new_page()
    page.goto(address)
    page.evaluate(store_script())
    page.evaluate("kept.openStore().then((opened) => { globalThis.store = opened })")
    return Opened(page)


def entries(page: Opened) -> dict:
    return page.ask("store.all().then((all) => Object.fromEntries(all))")
