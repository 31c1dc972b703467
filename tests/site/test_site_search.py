"""Search keeps to the reader's language and leads to pages that exist."""

import json
from collections import defaultdict
from urllib.parse import parse_qs, urlsplit

import pytest
from built import Page, listed, target


@pytest.fixture(scope="module")
def records(site) -> list[dict]:
    return json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]


def worker(page: Page) -> str:
    """The address of the search worker, as the page's settings give it to Material's script."""
    return json.loads(page.one("#__config").get_text())["search"]


def test_every_record_leads_to_a_page_and_an_id(records, every):
    wrong = []
    for record in records:
        address, _, anchor = record["location"].partition("#")
        if address not in every or (anchor and anchor not in every[address].ids):
            wrong.append(record["location"])
    assert not wrong, listed(wrong)


def test_every_page_can_be_found(records, pages):
    assert pages.keys() - {record["location"].partition("#")[0] for record in records} == set()


def test_the_location_of_a_record_tells_its_language(records, pages):
    """The worker keeps `en/…` for English: a record there has the title of an English page."""
    wrong = []
    for record in records:
        if "#" not in record["location"]:
            page = pages[record["location"]]
            if page.tree.html["lang"] != ("en" if record["location"].startswith("en/") else "fr"):
                wrong.append(record["location"])
    assert not wrong, listed(wrong)


def test_both_languages_have_the_same_pages_to_find(records):
    found = defaultdict(set)
    for record in records:
        address = record["location"].partition("#")[0]
        found[address.startswith("en/")].add(address.removeprefix("en/"))
    assert found[True] == found[False]


def test_the_worker_that_a_page_names_is_the_guides_own(pages, site, config):
    for page in pages.values():
        path, _ = target(worker(page), page.address, config["site_url"])
        assert path == "assets/javascripts/workers/search.js"
        assert (site / path).is_file()


def test_the_worker_is_told_the_language_of_the_page(every):
    """404.html too: it searches in the language of its frame."""
    wrong = [
        f"{page.address}: {worker(page)}"
        for page in every.values()
        if page.select("#__config") and parse_qs(urlsplit(worker(page)).query)["lang"] != [page.tree.html["lang"]]
    ]
    assert not wrong, listed(wrong)


def test_the_worker_is_told_of_materials_own_which_exists(every, site):
    named = {parse_qs(urlsplit(worker(page)).query)["worker"][0] for page in every.values() if page.select("#__config")}
    assert named
    assert all((site / "assets/javascripts/workers" / name).is_file() for name in named)
