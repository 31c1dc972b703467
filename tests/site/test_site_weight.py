"""What a first visit downloads, compressed as GitHub Pages does it.

A page's HTML, every stylesheet, script and icon it names, and every typeface of those stylesheets, were it used or not.
A page that gathers grows with the content: its budget is for its frame and for each of its entries.
"""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from built import Page, target

KB = 1000
LIMIT = 160 * KB  # a question, everything included
FACE = re.compile(r"""@font-face[^}]*url\(["']?([^"')?]+)""")

# In bytes, measured on 25 November 2026 plus some 10 %: what every page shares, by kind.
SHARED = {"css": 37_500, "js": 48_500, "fonts": 67_500, "icons": 500}
NAMES_OF_A_PAGE = 100  # what the search reads of each page of a language when its box opens
TEXT_OF_A_PAGE = 350  # and with the first query

# Template: address, what its entries are, bytes of HTML without them, bytes of HTML for each.
TERM = 8_500  # bytes of HTML of a term's page, the heaviest

GATHERING = {
    "home": ("", "ul.topics > li", 6_700, 150),
    "topic": ("questions/rag/", ".question-list li", 4_600, 255),
    "matrix": ("matrix/", ".matrix__cells li", 7_000, 30),
    "glossary": ("glossary/", ".term-entry", 4_600, 420),
    "diagrams": ("diagrams/", "figure svg", 5_200, 1_600),
    "contribute": ("contribute/", ".coverage a", 7_000, 150),
}


@dataclass(frozen=True)
class Weight:
    """Compressed bytes of a page by kind."""

    html: int
    css: int
    js: int
    fonts: int
    icons: int

    @property
    def all(self) -> int:
        return self.html + self.css + self.js + self.fonts + self.icons


@pytest.fixture(scope="module")
def weigh(site: Path, config: dict):
    """Weighs a page."""

    @cache
    def compressed(file: Path) -> int:
        return len(file.read_bytes() if file.suffix == ".woff2" else gzip.compress(file.read_bytes(), 6))

    def named(page: Page, selector: str, key: str) -> list[Path]:
        return [site / target(tag[key], page.address, config["site_url"])[0] for tag in page.select(selector)]

    weights: dict[str, Weight] = {}

    def weight(page: Page) -> Weight:
        if page.address not in weights:
            weights[page.address] = measured(page)
        return weights[page.address]

    def measured(page: Page) -> Weight:
        sheets = named(page, "link[rel=stylesheet]", "href")
        faces = {(sheet.parent / face).resolve() for sheet in sheets for face in FACE.findall(sheet.read_text("utf-8"))}
        return Weight(
            html=len(gzip.compress(page.html.encode(), 6)),
            css=sum(map(compressed, sheets)),
            js=sum(map(compressed, named(page, "script[src]", "src"))),
            fonts=sum(map(compressed, faces)),
            icons=sum(map(compressed, named(page, "link[rel=icon]", "href"))),
        )

    return weight


@pytest.fixture(scope="module")
def heaviest(questions, weigh) -> Page:
    return max(questions.values(), key=lambda page: weigh(page).html)


def test_every_template_is_weighed(pages, every, weigh, heaviest, site, capsys):
    """Prints the table."""
    shown = {name: pages[address] for name, (address, *_) in GATHERING.items()}
    shown |= {"question, heaviest": heaviest, "404": every["404.html"]}
    rows = [f"{'kB, compressed':20}{'HTML':>8}{'CSS':>8}{'JS':>8}{'fonts':>8}{'all':>8}"]
    for name, page in shown.items():
        weight = weigh(page)
        rows.append(
            name.ljust(20)
            + "".join(f"{size / KB:8.1f}" for size in (weight.html, weight.css, weight.js, weight.fonts, weight.all))
        )
    for name, files in SEARCH.items():
        size = sum(compressed_size(file) for pattern in files for file in site.glob(pattern))
        rows.append(f"{name:20}{size / KB:40.1f}")
    with capsys.disabled():
        print("\n" + "\n".join(rows))
    assert all(weigh(page).html and weigh(page).css and weigh(page).js and weigh(page).fonts for page in shown.values())


# What the search loads, and when: nothing before a reader opens it.
SEARCH = {
    "search, on opening": ("search/fr.json", "assets/javascripts/search/*.js"),
    "search, first query": ("search/fr.text.json",),
}


def compressed_size(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def test_the_heaviest_question_is_under_160_kilobytes_in_all(heaviest, weigh):
    assert weigh(heaviest).all < LIMIT, heaviest.address


@pytest.mark.parametrize("kind", SHARED)
def test_what_every_page_shares_keeps_its_budget(every, weigh, kind):
    assert max(getattr(weigh(page), kind) for page in every.values() if page.select("body > *[class]")) <= SHARED[kind]


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["fr", "en"])
@pytest.mark.parametrize("template", GATHERING)
def test_a_page_that_gathers_keeps_its_budget_for_each_entry(pages, weigh, template, prefix):
    address, entry, frame, each = GATHERING[template]
    page = pages[prefix + address]
    assert weigh(page).html <= frame + each * len(page.select(entry))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_search_keeps_its_budget_for_each_page(site, pages, language):
    count = sum(page.language == language for page in pages.values())
    assert compressed_size(site / f"search/{language}.json") <= NAMES_OF_A_PAGE * count
    assert compressed_size(site / f"search/{language}.text.json") <= TEXT_OF_A_PAGE * count


def test_the_index_that_nobody_reads_stays_empty(site):
    assert (site / "search/search_index.json").stat().st_size < KB


def test_a_term_keeps_its_budget(terms, weigh):
    heaviest = max(terms.values(), key=lambda page: weigh(page).html)
    assert weigh(heaviest).html <= TERM, heaviest.address


def test_no_page_downloads_a_script_or_a_sheet_twice(every):
    for page in every.values():
        named = [tag.get("src") or tag["href"] for tag in page.select("script[src], link[rel=stylesheet]")]
        assert len(named) == len(set(named)), page.address


# Scripts of the practice side with the parts they share, beyond what the theme loads.
PRACTICE = {"quizzes": 40 * KB} | dict.fromkeys(("exam", "cards", "interview", "progress"), 60 * KB)
IMPORTED = re.compile(r"""(?:from|import)\s*["'](\.{1,2}/[\w./-]+\.js)["']""")


@pytest.mark.parametrize("name", PRACTICE)
def test_the_scripts_of_practice_keep_their_budget(site, name):
    found, left = set(), {site / f"assets/javascripts/practice/{name}.js"}
    while left:
        file = left.pop()
        found.add(file)
        left |= {(file.parent / part).resolve() for part in IMPORTED.findall(file.read_text("utf-8"))} - found
    shared = [site / "assets/javascripts" / file for file in ("search/box.js", "tooltips.js")]
    assert len(found) > 1
    assert sum(map(compressed_size, [*shared, *found])) <= PRACTICE[name]
