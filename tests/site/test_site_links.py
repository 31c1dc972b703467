"""Every address written in the site leads somewhere."""

import re
from pathlib import Path

import pytest
from built import Page, listed, target

ADDRESSES = {"href", "src", "poster", "data", "action", "xlink:href"}
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers", "list")
CSS_URL = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)""")


def addresses(page: Page) -> list[str]:
    """Every address that a tag of the page holds, its refresh too."""
    found = [tag[key] for tag in page.tree.find_all(True) for key in ADDRESSES & tag.attrs.keys()]
    refreshes = [tag["content"].partition("url=")[2] for tag in page.select("meta[http-equiv=refresh]")]
    return [address for address in found + refreshes if not address.startswith(("data:", "mailto:"))]


def broken(every: dict[str, Page], site: Path, site_url: str) -> list[str]:
    """The addresses on any page that lead to no file, or to no id of a page."""
    wrong = []
    for page in every.values():
        for address in addresses(page):
            found = target(address, page.address, site_url)
            if found and not leads(*found, every, site):
                wrong.append(f"{page.address}: {address}")
    return wrong


def leads(path: str, anchor: str, every: dict[str, Page], site: Path) -> bool:
    if path in every:
        return not anchor or anchor in every[path].ids
    return (site / path).is_file() and not anchor


def test_every_link_and_anchor_leads_to_a_file_and_an_id(every, site, config):
    wrong = broken(every, site, config["site_url"])
    assert not wrong, listed(wrong)


def test_the_links_of_a_page_are_enough_to_reach_every_other_page(every, pages, config):
    reached, next_ones = set(), {"", "en/"}
    while next_ones:
        reached |= next_ones
        links = (
            target(link["href"], address, config["site_url"])
            for address in next_ones
            for link in every[address].select("a[href]")
        )
        next_ones = {found[0] for found in links if found and found[0] in every} - reached
    assert pages.keys() - reached == set()


def test_no_link_leads_to_the_other_language_but_the_switch(pages, config):
    wrong = []
    for page in pages.values():
        for link in page.select("a[href]:not(.other-language)"):
            found = target(link["href"], page.address, config["site_url"])
            if found and found[0].startswith("en/") != (page.language == "en"):
                wrong.append(f"{page.address}: {link['href']}")
    assert not wrong, listed(wrong)


def test_no_link_is_empty(every):
    bare = [f"{page.address}: {link}" for page in every.values() for link in page.select("a:not([href])")]
    silent = [
        f"{page.address}: {link}"
        for page in every.values()
        for link in page.select("a[href]:not([hidden], [hidden] *)")  # a script fills in what is hidden
        if not link["href"] or (not link.get_text(strip=True) and not link.get("aria-label"))
    ]
    assert not bare + silent, listed(bare + silent)


def test_every_id_named_by_an_attribute_is_on_the_page(every):
    wrong = []
    for page in every.values():
        for key in REFERENCES:
            for tag in page.tree.find_all(attrs={key: True}):
                value = tag[key]
                for id in value if isinstance(value, list) else value.split():
                    if id not in page.ids:
                        wrong.append(f"{page.address}: {key}={id}")
    assert not wrong, listed(wrong)


def test_every_id_stands_once_on_its_page(every):
    wrong = {page.address: {id for id in page.ids if page.ids.count(id) > 1} for page in every.values()}
    assert {address: ids for address, ids in wrong.items() if ids} == {}


def test_every_file_named_in_a_stylesheet_exists(site):
    wrong = []
    for sheet in site.rglob("*.css"):
        for address in CSS_URL.findall(sheet.read_text("utf-8")):
            if not (sheet.parent / address.partition("?")[0]).is_file():
                wrong.append(f"{sheet.name}: {address}")
    assert not wrong, listed(wrong)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_missing_address_is_answered_in_both_languages_with_the_way_home(every, language, words, config):
    section = every["404.html"].one(f"main [lang={language}]")
    assert words[language]["not_found"] in section.get_text()
    home = target(section.find("a")["href"], "404.html", config["site_url"])
    assert home == ({"fr": "", "en": "en/"}[language], "")


def test_the_page_of_missing_addresses_works_from_any_address(every, config):
    """Its addresses are absolute: the browser shows it in place of any page."""
    relative = [address for address in addresses(every["404.html"]) if not re.match(r"/|#|https?:", address)]
    assert not relative, listed(relative)
