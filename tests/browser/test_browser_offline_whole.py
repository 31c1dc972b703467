"""The whole guide on request: stated, stopped and resumed, complete or not there, old, removed."""

import pytest
from in_browser import PHONE
from offline_sites import READ, UNREAD, eventually, installed, visit
from test_browser_accessibility import violations

HUBS = {"fr": "practice/", "en": "en/practice/"}
DONE = {"fr": "Tout le guide est sur cet appareil", "en": "The whole guide is on this device"}
COPIES = "caches.keys().then(names => names.filter(name => name.includes('whole')).length)"
MAIN, OTHER, SAYS = ".offline-whole button >> nth=0", ".offline-whole button >> nth=1", ".offline-whole__says"


def says(page, text: str) -> None:
    page.page.wait_for_function(
        "text => document.querySelector('.offline-whole__says').textContent.includes(text)", arg=text
    )


def taken(page, language: str = "fr") -> None:
    page.go(HUBS[language])
    page.page.locator(MAIN, has_text="(").click()
    says(page, DONE[language])


@pytest.mark.parametrize("language", HUBS)
def test_the_size_is_stated_and_once_taken_every_page_opens_without_a_connection(reader, language):
    with reader() as context:
        page = installed(context, HUBS[language])
        unit = {"fr": "Mo", "en": "MB"}[language]
        assert unit in page.find(MAIN).inner_text()
        page.page.evaluate("document.querySelector('.offline-whole button').focus()")
        page.press("Enter")
        says(page, DONE[language])
        assert page.ask("document.activeElement === document.querySelectorAll('.offline-whole button')[1]")
        listed = page.ask(f"fetch('/offline/{language}.json').then(answer => answer.json())")
        context.set_offline(True)
        for address, *_ in [file for file in listed["files"] if file[0].endswith("/") and "glossary/r" not in file[0]][
            :12
        ]:
            page.go(address)
            assert page.page.url.endswith(address)
        page.go(HUBS[language])
        says(page, DONE[language])
        page.go(HUBS[language] + "offline/")
        page.find("[data-kind=questions] a").first.wait_for()


def test_a_download_stops_resumes_and_is_cancelled(reader, changing):
    with reader() as context:
        page = installed(context, HUBS["fr"])
        changing.ready.clear()
        page.find(MAIN).click()
        page.page.wait_for_function("document.querySelector('.offline-whole progress').value > 1e5")
        assert page.find("progress").is_visible() and violations(page) == []
        page.find(MAIN).click()
        says(page, "arrêté")
        assert page.find(MAIN).inner_text() == "Reprendre" and violations(page) == []
        changing.ready.set()
        page.page.reload()
        says(page, "arrêté")
        changing.asked.clear()
        page.find(MAIN).click()
        says(page, DONE["fr"])
        assert not [path for path in changing.asked if ".css" in path]
        page.find(OTHER).click()
        says(page, "supprimée")
        assert page.ask(COPIES) == 0 and page.ask("document.activeElement.textContent").startswith("Emporter")
        changing.ready.clear()
        page.find(MAIN).click()
        page.page.wait_for_function("document.querySelector('.offline-whole progress').value > 1e5")
        page.find(OTHER).click()
        says(page, "annulé")
        assert page.ask(COPIES) == 0
        changing.ready.set()


def test_a_lost_connection_is_said_and_nothing_is_lost(reader, changing):
    with reader() as context:
        page = installed(context, HUBS["fr"])
        changing.ready.clear()
        page.find(MAIN).click()
        page.page.wait_for_function("document.querySelector('.offline-whole progress').value > 1e5")
        context.set_offline(True)
        changing.ready.set()
        says(page, "interrompu")
        context.set_offline(False)
        page.page.reload()
        says(page, "arrêté")


def test_a_copy_older_than_the_site_says_so_and_serves_until_the_new_one_is_complete(reader, changing, versions):
    with reader() as context:
        page = installed(context, HUBS["fr"])
        taken(page)
        changing.folder = versions["two"]
        page.go(HUBS["fr"])
        says(page, "plus ancienne")
        assert violations(page) == []
        changing.ready.clear()
        page.find(MAIN).click()
        page.page.wait_for_function("document.querySelector('.offline-whole progress').value > 1e5")
        context.set_offline(True)
        changing.ready.set()
        says(page, "plus ancienne")
        page.go(UNREAD)
        assert page.page.url.endswith(UNREAD) and page.ask("document.documentElement.dataset.written") == "one"
        context.set_offline(False)
        page.go(HUBS["fr"])
        page.page.locator(MAIN, has_text="Reprendre").click()
        says(page, DONE["fr"])
        page.go(READ)
        eventually(page, f"{COPIES}.then(count => count === 1)")


def test_a_small_room_is_said_before_the_start(reader):
    with reader() as context:
        context.add_init_script("StorageManager.prototype.estimate = async () => ({ quota: 3e5, usage: 1e5 })")
        page = visit(context, HUBS["fr"])
        says(page, "Il ne reste que 0,2")
        assert page.find(MAIN).is_visible()


def test_a_room_that_is_full_is_said_and_nothing_is_lost(reader, changing):
    with reader() as context:
        page = installed(context, HUBS["fr"])
        devtools, site = context.new_cdp_session(page.page), changing.address.rstrip("/")
        used = page.ask("navigator.storage.estimate().then(one => one.usage)")
        devtools.send("Storage.overrideQuotaForOrigin", {"origin": site, "quotaSize": used + 300_000})
        page.find(MAIN).click()
        says(page, "plein")
        assert page.find(MAIN).is_visible()


@pytest.mark.parametrize(("language", "scheme"), list(zip(HUBS, ["light", "dark"], strict=True)))
def test_the_hub_is_accessible_before_and_after(reader, language, scheme):
    with reader(color_scheme=scheme, viewport=PHONE) as context:
        page = installed(context, HUBS[language])
        assert violations(page) == []
        taken(page, language)
        assert violations(page) == []
        assert page.ask("document.documentElement.scrollWidth <= innerWidth")


def test_a_browser_without_workers_says_that_it_cannot(reader):
    with reader() as context:
        context.add_init_script("delete Navigator.prototype.serviceWorker")
        page = visit(context, HUBS["fr"])
        says(page, "ne peut pas")
        assert not page.find(MAIN).is_visible()
