"""Search keeps to the reader's language and leads to pages that exist."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from built import Page, listed, target

PREFIX = {"fr": "", "en": "en/"}
LANGUAGES = pytest.mark.parametrize("language", PREFIX)


@pytest.fixture(scope="module")
def names(site, texts) -> dict[str, list[dict]]:
    """Every record by language: terms and pages, read when the box opens, then the questions, read with the texts."""
    first = {language: json.loads((site / f"search/{language}.json").read_text("utf-8")) for language in PREFIX}
    return {language: first[language] + texts[language]["questions"] for language in PREFIX}


@pytest.fixture(scope="module")
def texts(site) -> dict[str, dict]:
    """What is read next, by language."""
    return {language: json.loads((site / f"search/{language}.text.json").read_text("utf-8")) for language in PREFIX}


def worker(page: Page) -> str:
    """The address of the search worker, as the page gives it to the guide's script."""
    return json.loads(page.one("form[data-search]")["data-search"])["worker"]


@LANGUAGES
def test_every_page_of_a_language_is_found_once_and_no_other(names, pages, language):
    found = sorted(record["location"].removeprefix("./") for record in names[language])
    assert found == sorted(address for address, page in pages.items() if page.language == language)


@LANGUAGES
def test_every_record_bears_the_name_of_its_page(names, pages, language):
    wrong = []
    for record in names[language]:
        page = pages[record["location"].removeprefix("./")]
        if page.name and record["title"] not in (title := page.one("h1").get_text().removesuffix("¶")):
            wrong.append(f"{page.address}: {record['title']} / {title}")
    assert not wrong, listed(wrong)


def test_both_languages_have_the_same_pages_to_find(names):
    found = [{record["location"].removeprefix("./").removeprefix("en/") for record in names[one]} for one in PREFIX]
    assert found[0] == found[1]


@LANGUAGES
def test_the_texts_are_those_of_the_names(names, texts, language):
    count = len(names[language])
    assert len(texts[language]["summaries"]) == len(texts[language]["lengths"]) == count
    assert all(id < count for postings in texts[language]["words"].values() for id in postings[::2])


@LANGUAGES
def test_every_record_has_a_summary_and_the_name_of_each_of_its_facets(names, texts, language):
    labels = texts[language]["labels"]
    assert all(texts[language]["summaries"])
    for record in names[language]:
        for facet in ("kind", "level", "topic"):
            assert facet not in record or record[facet] in labels[facet], record["location"]
        assert set(record.get("roles", [])) <= labels["roles"].keys(), record["location"]


def test_materials_index_holds_no_page(site):
    """Nothing reads it: it would only be published for nothing."""
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    assert index.keys() >= {"config", "docs"}
    assert index["docs"] == []


def test_materials_search_is_on_no_page(every):
    wrong = [page.address for page in every.values() if page.select("[data-md-component^=search]")]
    assert not wrong, listed(wrong)


def test_the_worker_that_a_page_names_is_the_guides_own(every, site, config):
    """404.html too: it searches in the language of its frame."""
    for page in every.values():
        if page.select("form[data-search]"):
            path, _ = target(worker(page), page.address, config["site_url"])
            assert path == "assets/javascripts/search/worker.js", page.address
            assert (site / path).is_file()


def test_every_page_has_the_search(pages):
    assert not [page.address for page in pages.values() if len(page.select("form[data-search]")) != 1]


def test_the_worker_is_told_the_language_of_the_page(every):
    wrong = [
        f"{page.address}: {worker(page)}"
        for page in every.values()
        if page.select("form[data-search]")
        and parse_qs(urlsplit(worker(page)).query)["lang"] != [page.tree.html["lang"]]
    ]
    assert not wrong, listed(wrong)
