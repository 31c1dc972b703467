"""No other host, no missing file, no error; and a search that keeps to the page's language."""

import pytest
from in_browser import ADDRESSES, PREFIXES, TEMPLATES, Opened


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_contacts_no_other_host_misses_no_file_and_reports_no_error(visit, server, address):
    page = visit("about:blank")
    asked, wrong = [], []
    page.page.context.on("request", lambda request: asked.append(request.url))
    page.page.on(
        "console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None
    )
    page.page.on("pageerror", lambda error: wrong.append(str(error)))
    missing = len(server.missing)
    page.page.goto(address, wait_until="networkidle")
    assert not any("/search/" in url for url in asked if "box.js" not in url and "glossary.js" not in url)
    found = page.search("rag")
    page.press("Escape")
    page.page.wait_for_load_state("networkidle")
    assert {url for url in asked if not url.startswith(server.address)} == set()
    assert any(".text.json?v=" in url for url in asked)
    assert server.missing[missing:] == []
    assert wrong == []
    english = page.language() == "en"
    assert found and all(path.startswith("/en/") == english for path in found)


def test_a_missing_address_answers_with_a_page_that_has_its_styles_and_both_languages(visit, server):
    page = visit("no/such/page/")
    assert page.light() > 0.8 and "Guide Sans" in page.style("body", "fontFamily")
    assert page.ask("[...document.querySelectorAll('main [lang] a')].map(a => a.pathname)") == ["/", "/en/"]
    assert [path for path in server.missing if "assets" in path] == []


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_the_search_answers_in_the_language_of_the_page(visit, prefix):
    page = visit(prefix + TEMPLATES["matrix"])
    assert page.find(".md-search__input").get_attribute("placeholder") == ("Search" if prefix else "Rechercher")
    found = page.search("embedding")  # a word of both languages
    assert found and all(path.startswith("/en/") == bool(prefix) for path in found)
    page.press("ArrowDown")
    page.press("Enter")
    page.page.wait_for_url(lambda url: "/glossary/embedding/" in url)
    assert Opened(page.page).language() == (prefix.strip("/") or "fr")
