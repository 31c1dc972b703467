"""Two versions of the guide are never mixed, and the new one is announced."""

import pytest
from in_browser import Opened
from offline_sites import CONTROLLED, READ, UNREAD, eventually, installed, reworded, searched, small, visit
from test_browser_accessibility import violations

RUN = r"""
() => ({
  written: document.documentElement.dataset.written, ran: document.documentElement.dataset.ran,
  own: [...new Set([...document.querySelectorAll('[src*="?v="], link[href*="?v="]')].map(one => (one.src || one.href).split('v=')[1]))],
  loaded: [...new Set(performance.getEntriesByType('resource').map(one => one.name)
    .filter(name => /.assets.(?!icons)/.test(name) && name.includes('?v=')).map(name => name.split('v=')[1]))],
})
"""
ONLY_ANOTHER = "former => caches.keys().then(names => names.length === 1 && names[0] !== former)"


def checked(page: Opened) -> dict:
    """What ran on a page, which must be of the version that the page is written in."""
    page.page.wait_for_function("document.documentElement.dataset.ran")
    found = page.ask(RUN)
    assert found["ran"] == found["written"], page.page.url
    assert set(found["loaded"]) <= {v for own in found["own"] for v in (own, own.partition("-")[0])}, page.page.url
    return found


ORDERS = [("online", "offline", "other tab"), ("offline", "other tab", "online"), ("other tab", "online", "offline")]


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_a_page_never_runs_a_script_of_another_version(reader, changing, versions, order):
    with reader() as context:
        page = installed(context)
        visit(context, UNREAD, page.page)
        checked(page)
        changing.folder = versions["two"]
        for step in order:
            context.set_offline(step == "offline")
            opened = Opened(context.new_page()) if step == "other tab" else page
            opened.page.bring_to_front()  # a browser lets a tab behind wait
            for address in (READ, "", UNREAD, "en/", "practice/"):
                opened.go(address)
                checked(opened)
                if step == "online":
                    page.search("rag")
        context.set_offline(True)
        page.page.bring_to_front()
        for address in (READ, UNREAD, ""):
            page.go(address)
            checked(page)


def test_an_old_tab_finds_its_own_files_after_the_site_has_changed(reader, changing, versions):
    with reader() as context:
        searched(installed(context))
        old = visit(context, UNREAD)
        changing.folder = versions["two"]
        changing.asked.clear()
        assert old.search("rag")
        assert not [path for path in changing.asked if "search" in path]
        assert checked(old)["written"] == "one"


def test_a_site_that_changes_during_the_installation_installs_nothing_mixed(reader, changing, versions):
    broken = versions["one"].parent / "half"
    if not broken.exists():
        small(broken, "one")
        script = broken / "assets/javascripts/tooltips.js"
        script.write_text(script.read_text("utf-8") + "\n// another version", encoding="utf-8")
    changing.folder = broken
    with reader() as context:
        page = visit(context, READ)
        page.page.wait_for_timeout(1500)
        assert not page.ask(CONTROLLED) and page.ask("caches.keys()") == []
        changing.folder = versions["one"]
        page.page.reload()
        page.page.wait_for_function(CONTROLLED)


def announced(context, changing, versions) -> tuple[Opened, Opened]:
    """Two tabs of the first version, told of the second."""
    first = installed(context)
    searched(first)
    second = visit(context, UNREAD)
    second.page.wait_for_function(CONTROLLED)
    changing.folder = versions["two"]
    first.ask("navigator.serviceWorker.getRegistration().then(one => one.update())")
    for page in (first, second):
        page.find(".new-version").wait_for(timeout=60000)
    return first, second


def test_a_new_version_is_announced_and_taken_in_all_tabs_at_once(reader, changing, versions):
    with reader() as context:
        first, second = announced(context, changing, versions)
        assert first.find(".new-version [role=status]").inner_text() == "Une nouvelle version du guide est disponible."
        first.find(".new-version button").first.focus()
        with second.page.expect_navigation(), first.page.expect_navigation():
            first.press("Enter")
        assert checked(first)["written"] == checked(second)["written"] == "two"
        assert first.find(".new-version").count() == second.find(".new-version").count() == 0
        eventually(first, "caches.keys().then(names => names.length === 1)")
        context.set_offline(True)
        for address in (READ, UNREAD):
            first.go(address)
            assert checked(first)["written"] == "two"
        assert first.search("rag")  # what the former version had kept, the new one has


def test_later_keeps_the_version_and_says_no_more_in_the_tab(reader, changing, versions):
    with reader() as context:
        first, _ = announced(context, changing, versions)
        first.find(".new-version button").last.click()
        assert first.find(".new-version").count() == 0 and checked(first)["written"] == "one"
        assert first.search("rag")
        assert len(first.ask("caches.keys()")) == 2


def test_a_reader_who_has_only_pages_of_the_new_version_is_asked_nothing(reader, changing, versions):
    with reader() as context:
        page = installed(context)
        [former] = page.ask("caches.keys()")
        changing.folder = versions["two"]
        page.go(READ)
        eventually(page, ONLY_ANOTHER, former)
        assert page.find(".new-version").count() == 0
        context.set_offline(True)
        page.go(READ)
        assert checked(page)["written"] == "two"


def test_a_new_version_that_changes_no_file_of_the_search_keeps_the_search_offline(
    reader, changing, versions, tmp_path
):
    with reader() as context:
        page = installed(context)
        searched(page)
        [former] = page.ask("caches.keys()")
        changing.folder = reworded(tmp_path / "reworded", versions["one"])
        for _ in range(2):  # the first visit takes the new version, the second lets the former one go
            page.go(READ)
        eventually(page, ONLY_ANOTHER, former)
        context.set_offline(True)
        page.go(READ)
        assert page.ask("document.documentElement.dataset.written") == "one, reworded"
        assert page.search("rag")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_is_accessible_and_covers_nothing_that_has_the_focus(reader, changing, versions, scheme):
    with reader(color_scheme=scheme, viewport={"width": 360, "height": 640}) as context:
        _, page = announced(context, changing, versions)
        assert violations(page) == []
        page.ask("document.querySelector('h1').setAttribute('tabindex', 0); document.querySelector('h1').focus()")
        covered = "document.activeElement.offsetHeight < 300 && document.activeElement.getBoundingClientRect().bottom > document.querySelector('.new-version').getBoundingClientRect().top + 1"
        for _ in range(40):
            page.press("Tab")
            if page.ask("document.activeElement.closest('.new-version') !== null"):
                break
            page.settled()
            assert not page.ask(covered), page.ask("document.activeElement.outerHTML")
        boxes = page.ask(
            "[...document.querySelectorAll('.new-version button')].map(b => b.getBoundingClientRect().height)"
        )
        assert min(boxes) >= 24
