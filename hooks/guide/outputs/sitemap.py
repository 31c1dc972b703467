"""The addresses of the site for search engines: what is written, in each language it is written in."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urljoin

from guide.addresses import PREFIX, page_address
from guide.model import Guide, Page
from guide.outputs import paths


@dataclass(frozen=True)
class Entry:
    address: str
    revised: date | None
    alternates: dict[str, str]


def pages(guide: Guide, site: str) -> list[Entry]:
    """An entry for every page, its addresses absolute from `site`."""
    written = [*guide.pages, *(page for question in guide.questions.values() for page in question.pages.values())]
    entries = [*(_entry(guide, page, site) for page in written), *_made(guide, site)]
    return sorted(entries, key=lambda entry: entry.address)


def made(guide: Guide) -> set[str]:
    """Names of the pages that are made from the model, in every language: terms, quizzes of topics, paths."""
    quizzes = {f"practice/quizzes/{question.topic}" for question in guide.questions.values()}
    return quizzes | {f"glossary/{id}" for id in guide.terms} | paths.names(guide).keys()


def _made(guide: Guide, site: str) -> list[Entry]:
    names = sorted(made(guide))
    return [
        Entry(address, None, found)
        for name in names
        for found in (alternates(guide, name, site),)
        for address in found.values()
    ]


def _entry(guide: Guide, page: Page, site: str) -> Entry:
    name = page.path.removeprefix("docs/").removesuffix(f".{page.document.language}.md")
    address = urljoin(site, page_address(page.document.language, name))
    return Entry(address, page.facts.value.revised, alternates(guide, name, site))


def alternates(guide: Guide, name: str, site: str) -> dict[str, str]:
    """Absolute address by language, for the languages in which the page `name` is really written."""
    always = name in made(guide)
    written = [language for language in PREFIX if always or f"docs/{name}.{language}.md" in guide.names["page"]]
    return {language: urljoin(site, page_address(language, name)) for language in written}
