"""What the published content may not show today: a page not translated, one behind, one moved, a fork's addresses.

One copy of the project with a few questions, changed as an editor would, built once by `make build`.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import variant
from built import Page, language_of, listed, read_pages
from test_site_languages import alternates, sitemap
from test_site_links import broken

FORK = {
    "SITE_URL": "https://someone.example/guide/",
    "REPO_URL": "https://git.example/someone/guide",
    "EDIT_URI": "edit/trunk/docs/{path}",
}
JINJA = "{{ undefined_name }} and {% raw %} stay"
LATEX = r"$\frac{a}{b} \le \sum_{i=1}^{n} x_i$"


@dataclass(frozen=True)
class Copy:
    """The built copy, and which of its questions was changed how (paths from docs/, without language)."""

    folder: Path
    pages: dict[str, Page]
    untranslated: str
    behind: str
    answered: str
    term: str

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def page(self, name: str, language: str) -> Page:
        return self.pages[("en/" if language == "en" else "") + name + "/"]


@pytest.fixture(scope="module")
def copied(tmp_path_factory) -> Copy:
    folder = tmp_path_factory.mktemp("copy")
    untranslated, behind, answered = variant.copy(folder)
    docs, term = folder / "docs", min(path.stem for path in folder.glob("data/glossary/*.yml"))
    (docs / f"{untranslated}.en.md").unlink()
    variant.edit(docs / f"{behind}.en.md", r"^revised: \S+", "revised: 2020-01-01")
    for language in ("fr", "en"):
        variant.edit(docs / f"{answered}.{language}.md", r"\s*\Z", f" `{JINJA}` {LATEX}\n")
    moves = f"questions/rag/a-former-id/: {behind}/\nglossary/a-former-term: glossary/{term}\n"
    (folder / "data/moved.yml").write_text(moves, encoding="utf-8")
    done = variant.build(folder, **FORK)
    assert done.returncode == 0, done.stdout + done.stderr
    return Copy(folder, read_pages(folder / "site"), untranslated, behind, answered, term)


# Not translated.


def test_a_page_not_translated_shows_the_original_in_its_own_language(copied):
    page, original = (copied.page(copied.untranslated, language) for language in ("en", "fr"))
    assert page.tree.html["lang"] == "en"
    assert page.one("h1").get_text() == original.one("h1").get_text()
    assert {language_of(page.one(selector)) for selector in ("h1", ".short-answer", ".rubric", ".quiz")} == {"fr"}


def test_a_page_not_translated_keeps_the_readers_language_around_the_text(copied, words):
    page = copied.page(copied.untranslated, "en")
    assert {
        language_of(page.one(selector)) for selector in (".breadcrumbs", ".colophon", ".neighbours", ".notice")
    } == {"en"}
    assert page.one("#sources").get_text() == words["en"]["sources"]


def test_a_page_not_translated_says_so(copied, words):
    notice = copied.page(copied.untranslated, "en").one(".notice").get_text()
    assert words["en"]["untranslated_title"] in notice
    assert words["en"]["behind_title"] not in notice


def test_the_notice_creates_the_missing_file_in_its_folder(copied):
    link = urlsplit(copied.page(copied.untranslated, "en").one(".notice a")["href"])
    folder, _, name = f"docs/{copied.untranslated}".rpartition("/")
    assert f"{link.scheme}://{link.netloc}{link.path}" == f"{FORK['REPO_URL']}/new/trunk/{folder}"
    assert parse_qs(link.query) == {"filename": [f"{name}.en.md"]}


def test_a_page_not_translated_has_the_original_as_its_canonical_address(copied):
    canonical = copied.page(copied.untranslated, "en").one("link[rel=canonical]")["href"]
    assert canonical == f"{FORK['SITE_URL']}{copied.untranslated}/"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_neither_page_names_an_alternate_that_is_not_written(copied, language):
    assert "en" not in alternates(copied.page(copied.untranslated, language))


def test_the_sitemap_leaves_out_what_is_not_written(copied):
    addresses = sitemap(copied.site)
    assert f"{FORK['SITE_URL']}en/{copied.untranslated}/" not in addresses
    assert addresses[f"{FORK['SITE_URL']}{copied.untranslated}/"].keys() == {"fr"}


def test_a_page_not_translated_is_edited_where_it_is_written(copied):
    edit = copied.page(copied.untranslated, "en").one(".colophon a[rel=edit]")["href"]
    assert edit.endswith(f"docs/{copied.untranslated}.fr.md")


def test_a_borrowed_title_in_a_list_declares_its_language(copied):
    folder = copied.untranslated.rpartition("/")[0]
    [link] = [
        a
        for a in copied.page(folder, "en").select(".question-list a")
        if copied.untranslated.endswith(a["href"].strip("./"))
    ]
    assert language_of(link) == "fr"


def test_the_coverage_counts_what_is_missing_and_what_is_behind(copied):
    for language in ("fr", "en"):
        rows = copied.page("contribute", language).select(".coverage tbody tr")
        found = [[cell.select("a") for cell in row.select("td")[1:]] for row in rows]
        assert [[len(links) for links in row] for row in found] == [[0, 0], [1, 1]]


# Behind.


def test_a_page_behind_its_twin_says_so_and_can_be_edited(copied, words):
    page = copied.page(copied.behind, "en")
    assert words["en"]["behind_title"] in page.one(".notice").get_text()
    assert page.one(".notice a")["href"].endswith(f"docs/{copied.behind}.en.md")


def test_the_page_that_is_ahead_has_no_notice(copied):
    assert not copied.page(copied.behind, "fr").select(".notice")


def test_a_page_behind_is_still_the_translation(copied):
    assert alternates(copied.page(copied.behind, "fr")).keys() == {"fr", "en", "x-default"}


# Moved.


@pytest.mark.parametrize(("language", "prefix"), [("fr", ""), ("en", "en/")])
def test_a_former_address_leads_to_the_new_one_in_its_language(copied, language, prefix):
    page = copied.pages[f"{prefix}questions/rag/a-former-id/"]
    new = f"{FORK['SITE_URL']}{prefix}{copied.behind}/"
    assert page.tree.html["lang"] == language
    addresses = {page.one("meta[http-equiv=refresh]")["content"].partition("url=")[2], page.one("a")["href"]}
    assert {urljoin(FORK["SITE_URL"] + page.address, address) for address in addresses} == {new}


def test_a_former_address_stays_out_of_search_engines(copied):
    assert copied.pages["questions/rag/a-former-id/"].one("meta[name=robots]")["content"] == "noindex"
    assert not [address for address in sitemap(copied.site) if "a-former-id" in address]


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_a_former_anchor_of_a_term_stands_in_the_entry_of_the_new_one(copied, prefix):
    page = copied.pages[f"{prefix}glossary/"]
    assert page.one("#a-former-term").find_parent(class_="term-entry")["id"] == copied.term


@pytest.mark.parametrize(("language", "prefix"), [("fr", ""), ("en", "en/")])
def test_the_former_page_of_a_term_leads_to_the_new_one_in_its_language(copied, language, prefix):
    page = copied.pages[f"{prefix}glossary/a-former-term/"]
    assert page.tree.html["lang"] == language
    addresses = {page.one("meta[http-equiv=refresh]")["content"].partition("url=")[2], page.one("a")["href"]}
    new = f"{FORK['SITE_URL']}{prefix}glossary/{copied.term}/"
    assert {urljoin(FORK["SITE_URL"] + page.address, address) for address in addresses} == {new}


def test_no_link_of_the_copy_is_broken(copied):
    wrong = broken(copied.pages, copied.site, FORK["SITE_URL"])
    assert not wrong, listed(wrong)


# A fork.


@pytest.mark.parametrize("name", ["behind", "answered"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_links_of_a_fork_lead_to_its_own_repository_and_branch(copied, name, language):
    question = getattr(copied, name)
    edit, report = copied.page(question, language).select(".colophon a")
    assert edit["href"] == f"{FORK['REPO_URL']}/edit/trunk/docs/{question}.{language}.md"
    assert report["href"].startswith(f"{FORK['REPO_URL']}/issues/new?")


def test_a_report_from_a_fork_names_the_page_of_the_fork(copied):
    report = copied.page(copied.behind, "fr").select(".colophon a")[1]["href"]
    assert parse_qs(urlsplit(report).query)["page"] == [f"{FORK['SITE_URL']}{copied.behind}/"]


def test_nothing_of_a_fork_names_the_original_repository(copied):
    original = re.compile(r"llm-interview-guide/llm-interview-guide|127\.0\.0\.1")
    wrong = [
        page.address
        for page in copied.pages.values()
        if any(original.search(a["href"]) for a in page.select("head [href], .colophon a"))
    ]
    assert not wrong, listed(wrong)


def test_the_page_of_missing_addresses_lives_below_the_address_of_a_fork(copied):
    scripts = [script["src"] for script in copied.pages["404.html"].select("script[src]")]
    assert scripts
    assert all(script.startswith("/guide/assets/") for script in scripts)


# What an answer may hold.


@pytest.mark.parametrize("language", ["fr", "en"])
def test_jinja_in_an_answer_is_shown_as_it_is_written(copied, language):
    assert JINJA in [code.get_text() for code in copied.page(copied.answered, language).select("code")]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_latex_in_an_answer_becomes_a_formula_with_all_its_parts(copied, language):
    math = copied.page(copied.answered, language).select("span.formula math")[-1]
    assert {"mfrac", "munderover"} & {tag.name for tag in math.find_all(True)} >= {"mfrac"}
    assert "".join(math.get_text().split()) == "ab≤∑i=1nxi"
