"""The Anki decks: fields rendered as the site renders its pages, packed once a build."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

import history
from guide.addresses import PREFIX
from guide.model import Guide, Question
from guide.outputs import anki, apkg
from guide.typography import typeset
from prose import Context, Prose


@dataclass(frozen=True)
class Made:
    """A deck as the page that links it shows it."""

    address: str
    cards: int
    changed: str
    """The day of the newest card."""
    withdrawn: list[str]
    data: bytes = field(repr=False)

    @property
    def kilobytes(self) -> int:
        return round(len(self.data) / 1000)


class _Absolute(Treeprocessor):
    """Makes the links of a card lead to the site from wherever the card is read."""

    def __init__(self, md: Markdown, site: str) -> None:
        super().__init__(md)
        self.site = site

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            link.set("href", urljoin(self.site, link.get("href")))


class Fields:
    """Inline Markdown of questions as HTML, links from the site's root."""

    def __init__(self, config, guide: Guide, language: str) -> None:
        self.context = Context(guide, build=language)
        extensions = [one for one in config.markdown_extensions if not isinstance(one, Prose)]
        self.markdown = Markdown(extensions=[*extensions, Prose(self.context)], extension_configs=config.mdx_configs)
        self.markdown.treeprocessors.register(_Absolute(self.markdown, config.site_url), "absolute", 0)

    def __call__(self, text: str, question: Question, language: str) -> str:
        self.context.language = language
        self.context.path = question.pages["fr"].path.removeprefix("docs/")
        html = self.markdown.reset().convert(text).removeprefix("<p>").removesuffix("</p>")
        return typeset(html, language)


def make(config, guide: Guide, language: str) -> Made:
    """The deck of a language."""
    root = Path(config.config_file_path).parent
    deck = anki.Deck(guide, language, config.site_url, Fields(config, guide, language), history.changed(root))
    notes = list(deck.notes())
    day = datetime.fromtimestamp(max(note.changed for note in notes), UTC).date().isoformat()
    address = f"{PREFIX[language]}practice/llm-interview-guide.{language}.apkg"
    return Made(address, len(notes), day, anki.withdrawn(guide), apkg.package(notes))
