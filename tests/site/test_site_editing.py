"""From every page, an editor is one click away from its file and from a form already filled in."""

import json
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urljoin, urlsplit

import yaml
from built import ROOT, Page, listed

FORMS = ROOT / ".github/ISSUE_TEMPLATE"
FORM = FORMS / "mistake.yml"


def file_of(page: Page) -> str:
    """The file that a page is made from: YAML for a term or a path, the folder of a topic's quiz, else Markdown."""
    name = page.name.rstrip("/")
    candidates = (
        f"data/{name}.yml" if name.startswith("glossary/") else "",
        "data/paths.yml" if name.startswith("paths/") else "",
        f"docs/questions/{name.rpartition('/')[2]}" if name.startswith("practice/quizzes/") else "",
        f"docs/{name}.{page.language}.md",
        f"docs/{name}/index.{page.language}.md".replace("//", "/"),
    )
    return next(path for path in candidates if path and (ROOT / path).exists())


def report_of(page: Page) -> dict[str, str]:
    """The fields of the form that the link to report a mistake opens."""
    [link] = [link for link in page.select(".colophon a") if "/issues/new" in link["href"]]
    return {key: values[0] for key, values in parse_qs(urlsplit(link["href"]).query, strict_parsing=True).items()}


def test_every_page_links_the_exact_file_it_is_made_from(pages, config):
    edit = config["repo_url"].rstrip("/") + "/" + config["edit_uri_template"]
    wrong = []
    for page in pages.values():
        file = file_of(page)
        expected = edit.replace("docs/{path}", file).replace(
            "/edit/", "/edit/" if (ROOT / file).is_file() else "/tree/"
        )
        found = page.one(".colophon a[rel=edit]")["href"]
        if found != expected:
            wrong.append(f"{page.address}: {found}")
    assert not wrong, listed(wrong)


def fields_of(form: Path) -> set[str]:
    """What an address may fill in: the fields of a form, and what every issue has."""
    return {"template", "title"} | {field.get("id") for field in yaml.safe_load(form.read_text("utf-8"))["body"]}


def test_a_report_opens_a_form_that_exists(pages):
    assert {report_of(page)["template"] for page in pages.values()} == {FORM.name}


def test_a_report_fills_fields_that_the_form_has(pages):
    assert {key for page in pages.values() for key in report_of(page)} <= fields_of(FORM)


def test_the_search_proposes_a_missing_term_in_a_form_that_has_the_fields_it_fills(pages):
    setups = {page.one(".md-search__form")["data-search"] for page in pages.values()}
    addresses = {json.loads(setup)["words"]["missing"].replace("#", "RAG") for setup in setups}
    filled = [dict(parse_qsl(urlsplit(address).query, strict_parsing=True)) for address in addresses]
    assert filled and all(fields["term"] == "RAG" for fields in filled)
    assert all(set(fields) <= fields_of(FORMS / fields["template"]) for fields in filled)


def test_a_report_says_which_page_it_is_about(pages, config):
    wrong = [
        page.address for page in pages.values() if report_of(page)["page"] != urljoin(config["site_url"], page.address)
    ]
    assert not wrong, listed(wrong)


def test_a_report_has_the_name_of_the_page_as_its_title(pages):
    wrong = []
    for page in pages.values():
        tab = page.select(".md-tabs__link[aria-current=page]")
        names = [name.get_text().removesuffix("¶") for name in page.select("h1") + tab]
        if keyboard(report_of(page)["title"]) not in [keyboard(f"[{name.strip()}]") for name in names]:
            wrong.append(f"{page.address}: {report_of(page)['title']}")
    assert not wrong, listed(wrong)


def keyboard(text: str) -> str:
    """A text with the marks that a keyboard has."""
    return "".join(text.replace("’", "'").translate(str.maketrans("«»“”", '""""')).replace("\u202f", " ").split())


def test_every_page_says_when_it_was_revised(questions):
    for page in questions.values():
        [revised] = page.select(".colophon time")[:1]
        assert f"revised: {revised['datetime']}" in (ROOT / file_of(page)).read_text("utf-8"), page.address
