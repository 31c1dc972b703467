"""The guide without a connection: what was read opens, what was not says so; below a folder, as an app, in a preview."""

import json
import re
import shutil

import pytest
from in_browser import BOX, FOUND, SAID
from offline_sites import READ, UNREAD, eventually, installed, searched, visit
from playwright.sync_api import expect
from test_browser_accessibility import violations


def test_after_a_first_visit_what_was_read_opens_without_a_connection(reader):
    with reader() as context:
        page = installed(context)
        searched(page)
        wrong = []
        page.page.on("pageerror", lambda error: wrong.append(str(error)))
        context.set_offline(True)
        for address in (READ, "", "en/", "practice/", "en/practice/exam/"):
            page.go(address)
            assert page.page.url.endswith(address) and page.find("h1").first.is_visible()
            assert "Guide Sans" in page.style("body", "fontFamily") and page.ask(
                "document.fonts.check('1em \"Guide Sans\"')"
            )
        page.go(READ)
        page.find(".quiz__label").first.click()
        assert page.find(".quiz__label :checked").count() == 1
        assert page.search("rag")
        assert wrong == []


def test_who_never_searched_has_downloaded_nothing_of_the_search_and_is_told_so_without_a_connection(reader, changing):
    with reader() as context:
        page = installed(context)
        assert not [path for path in changing.asked if path.startswith("/search/") or "worker.js" in path]
        context.set_offline(True)
        page.press("/")
        page.page.keyboard.type("rag")
        expect(page.find(SAID)).to_contain_text("ne se charge pas")
        context.set_offline(False)
        page.find(BOX).fill("")
        page.page.keyboard.type("rag")
        page.find(FOUND).first.wait_for()


@pytest.mark.parametrize(("prefix", "language"), [("", "fr"), ("en/", "en")])
def test_a_page_that_was_not_read_is_replaced_by_one_that_says_so_in_its_language(reader, prefix, language):
    with reader() as context:
        page = installed(context, prefix + READ)
        context.set_offline(True)
        page.go(prefix + UNREAD)
        assert page.language() == language
        page.find(".practice--offline__missing a").wait_for()
        assert prefix + UNREAD in page.find(".practice--offline__missing").inner_text()
        page.find("[data-kind=questions] a").wait_for()
        assert page.ask("[...document.querySelectorAll('[data-kind] a')].map(a => a.pathname)") == [f"/{prefix}{READ}"]
        assert violations(page) == []
        context.set_offline(False)
        page.find(".practice--offline__missing a").click()
        page.page.wait_for_url(f"**/{UNREAD}")


@pytest.mark.parametrize("asked", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_the_offline_page_links_nothing_but_the_guide(reader, asked):
    with reader() as context:
        page = visit(context, f"practice/offline/?page={asked}")
        page.page.wait_for_function("document.querySelector('.practice--offline__says').textContent")
        assert page.find(".practice--offline__missing").inner_text() == ""


def test_a_network_that_does_not_answer_is_not_waited_for(reader, changing):
    with reader() as context:
        page = installed(context)
        changing.ready.clear()
        page.page.goto(READ, timeout=15000)
        assert page.find("h1").is_visible()
        changing.ready.set()


def test_the_worker_keeps_to_its_folder_when_the_site_is_below_one(reader, changing, versions, tmp_path):
    (tmp_path / "www").mkdir()
    (tmp_path / "www/guide").symlink_to(versions["one"])
    (tmp_path / "www/index.html").write_text("<!doctype html><title>another site</title>", encoding="utf-8")
    changing.folder = tmp_path / "www"
    with reader() as context:
        page = installed(context, f"guide/{READ}")
        searched(page)
        assert (
            page.ask("navigator.serviceWorker.getRegistration().then(one => one.scope)") == f"{changing.address}guide/"
        )
        context.set_offline(True)
        page.go(f"guide/en/{UNREAD}")
        assert page.language() == "en" and "/guide/en/practice/offline/" in page.page.url
        page.go(f"guide/{READ}")
        assert page.search("rag")


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_guide_can_be_installed(reader, prefix):
    with reader() as context:
        page = installed(context, prefix + READ)
        devtools = context.new_cdp_session(page.page)
        found = devtools.send("Page.getAppManifest")
        assert found["errors"] == []
        assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
        assert json.loads(found["data"])["lang"] == page.language()


def test_a_preview_of_the_guide_keeps_nothing(reader, changing, versions, tmp_path):
    with reader() as context:
        page = installed(context)
        shutil.copytree(versions["one"], tmp_path / "preview")
        file = tmp_path / "preview" / UNREAD / "index.html"
        file.write_text(re.sub('data-worker="[^"]+"', 'data-worker=""', file.read_text("utf-8")), encoding="utf-8")
        changing.folder = tmp_path / "preview"
        page.go(UNREAD)
        eventually(page, "navigator.serviceWorker.getRegistrations().then(all => all.length === 0)")


def test_without_javascript_pages_are_what_they_were(reader, changing):
    with reader(java_script_enabled=False) as context:
        page = visit(context, "practice/")
        assert (
            page.find(".offline-whole button").all_inner_texts() == []
            or not page.find(".offline-whole button").first.is_visible()
        )
        assert page.find(".offline-whole noscript").count() == 1
        assert page.find(".new-version").count() == 0
        assert not [path for path in changing.asked if "sw.js" in path]
