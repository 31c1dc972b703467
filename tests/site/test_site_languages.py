"""Each page is in one language, says so, and knows its twin."""

import re
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

import material
import pytest
from built import Page, listed, target
from jinja2 import Environment, FileSystemLoader

from guide.typography import plain

NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
READABLE = ("title", "aria-label", "placeholder", "alt")
SAME_IN_BOTH = {"Navigation", "RAG", "FR", "EN"}
OTHER = {"fr": "en", "en": "fr"}


def both(languages: str = "fr en"):
    return pytest.mark.parametrize("language", languages.split())


def twin(page: Page, pages: dict[str, Page]) -> Page:
    return pages[page.name if page.language == "en" else f"en/{page.name}"]


def alternates(page: Page) -> dict[str, str]:
    """The addresses by language; the space in rel is meant, see overrides/main.html."""
    return {link["hreflang"]: link["href"] for link in page.select("link[hreflang]")}


def sitemap(site: Path) -> dict[str, dict[str, str]]:
    """The alternates of each address of the sitemap."""
    found = {}
    for url in ElementTree.parse(site / "sitemap.xml").getroot().findall("s:url", NAMESPACES):
        found[url.findtext("s:loc", namespaces=NAMESPACES)] = {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", NAMESPACES)
        }
    return found


def materials_words() -> dict[str, dict[str, str]]:
    """Words of the theme that each language translates."""
    folder = Path(material.__file__).parent / "templates"
    environment = Environment(loader=FileSystemLoader(folder), autoescape=False)
    keys = (
        "action.skip",
        "header",
        "search.placeholder",
        "search.reset",
        "search.result.initializer",
        "tabs",
        "toc",
        "top",
    )
    return {
        language: {
            key: str(environment.get_template(f"partials/languages/{language}.html").module.t(key)) for key in keys
        }
        for language in OTHER
    }


def shown(page: Page, language: str) -> set[str]:
    """Every text and readable attribute of a page that is declared in `language`, marks typed as on a keyboard."""
    for_others = {
        id(tag)
        for other in page.select(f"body [lang]:not([lang={language}])")
        for tag in [other, *other.find_all(True)]
    }
    tags = [
        tag for tag in page.select("body, body *") if id(tag) not in for_others and tag.name not in ("script", "style")
    ]
    texts = {text for tag in tags for text in tag.find_all(string=True, recursive=False)}
    attributes = {tag[key] for tag in tags for key in READABLE if tag.get(key)}
    return {" ".join(text.replace("’", "'").replace("\u202f", " ").split()) for text in texts | attributes}


def test_every_page_declares_the_language_of_its_folder(pages):
    wrong = [
        f"{page.address}: {page.tree.html['lang']}"
        for page in pages.values()
        if page.tree.html["lang"] != page.language
    ]
    assert not wrong, listed(wrong)


def test_every_page_names_both_languages_and_french_for_everyone_else(pages, config):
    wrong = []
    for page in pages.values():
        fr, en = (urljoin(config["site_url"], prefix + page.name) for prefix in ("", "en/"))
        if alternates(page) != {"fr": fr, "en": en, "x-default": fr}:
            wrong.append(f"{page.address}: {alternates(page)}")
    assert not wrong, listed(wrong)


def test_no_alternate_is_one_beside_which_materials_script_asks_for_a_sitemap(every):
    """Its selector is link[rel=alternate], which the space after the word escapes."""
    wrong = [page.address for page in every.values() if 'rel="alternate"' in page.html]
    assert not wrong, listed(wrong)


def test_every_page_is_its_own_canonical_address(pages, config):
    wrong = []
    for page in pages.values():
        found = page.one("link[rel=canonical]")["href"]
        if found != urljoin(config["site_url"], page.address):
            wrong.append(f"{page.address}: {found}")
    assert not wrong, listed(wrong)


def test_the_sitemap_lists_exactly_the_pages(site, pages, config):
    assert set(sitemap(site)) == {urljoin(config["site_url"], address) for address in pages}


def test_the_sitemap_names_the_same_alternates_as_the_pages(site, pages, config):
    found = sitemap(site)
    wrong = []
    for page in pages.values():
        expected = {language: address for language, address in alternates(page).items() if language != "x-default"}
        if found.get(urljoin(config["site_url"], page.address)) != expected:
            wrong.append(page.address)
    assert not wrong, listed(wrong)


@both()
def test_no_word_of_the_interface_is_in_the_other_language(pages, words, language):
    mine, theirs = words[language], words[OTHER[language]]
    foreign = set(theirs.values()) - set(mine.values()) - {mine["other_language"], mine["other_language_switch"]}
    foreign = {text for text in foreign if re.search(r"\w", text)}  # a colon alone is of no language
    wrong = [
        f"{page.address}: {foreign & shown(page, language)}" for page in pages.values() if page.language == language
    ]
    wrong = [line for line in wrong if not line.endswith("set()")]
    assert not wrong, listed(wrong)


@both()
def test_no_word_of_the_theme_is_in_the_other_language(pages, language):
    words = materials_words()
    foreign = set(words[OTHER[language]].values()) - set(words[language].values())
    wrong = [
        f"{page.address}: {foreign & shown(page, language)}" for page in pages.values() if page.language == language
    ]
    wrong = [line for line in wrong if not line.endswith("set()")]
    assert not wrong, listed(wrong)


def test_no_label_of_the_frame_is_the_same_in_both_languages(pages):
    """Finds what nobody translated, such as a name written in mkdocs.yml."""
    labels = [
        {tag[key] for tag in pages[home].select("body *") for key in READABLE if tag.get(key)} for home in ("", "en/")
    ]
    assert labels[0] & labels[1] <= SAME_IN_BOTH


def test_the_tabs_are_translated(pages, config):
    [translations] = [
        language["nav_translations"] for language in plugin(config, "i18n")["languages"] if language["locale"] == "en"
    ]
    french = [title for entry in config["nav"] for title in entry]
    for page in pages.values():
        named = french if page.language == "fr" else [translations.get(title, title) for title in french]
        expected = [plain(title, page.language) for title in named]
        assert [tab.get_text(strip=True) for tab in page.select(".md-tabs__link")] == expected, page.address


def plugin(config: dict, name: str) -> dict:
    return next(entry[name] for entry in config["plugins"] if name in entry)


def test_the_switch_leads_to_the_same_page_in_the_other_language(pages, config):
    wrong = []
    for page in pages.values():
        switch, other = page.one(".md-header a.other-language"), OTHER[page.language]
        found = target(switch["href"], page.address, config["site_url"])
        if found != (twin(page, pages).address, "") or (switch["lang"], switch["hreflang"]) != (other, other):
            wrong.append(f"{page.address}: {switch['href']}")
    assert not wrong, listed(wrong)


def test_a_question_lights_the_tab_of_the_questions(questions):
    for page in questions.values():
        assert page.one(".md-tabs__item--active").get_text(strip=True) == "Questions"


@both()
def test_a_home_page_bears_the_name_of_the_guide(pages, words, language):
    page = pages[{"fr": "", "en": "en/"}[language]]
    for name in (page.one("head > title").get_text(), page.one("meta[property='og:title']")["content"]):
        assert name.replace("’", "'") == words[language]["site_name"]


def test_every_other_page_bears_a_name_of_its_own(pages):
    titles = [page.one("head > title").get_text() for page in pages.values()]
    assert len(set(titles)) == len(titles)
