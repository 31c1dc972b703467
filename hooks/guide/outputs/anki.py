"""What the Anki cards say: a note per question and per term, its marks made from the id and never from the text.

Anki deletes nothing on import, replaces a note's tags with its text, and takes a note only when it is newer than its
own. So a note's date is that of its last change, no tag names an edition, and the page lists what has been withdrawn.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import urljoin

from genanki import guid_for

from guide.addresses import page_address, term_address
from guide.model import Entry, Guide, Question, Term
from guide.outline import EXPECTED, rubric, word
from guide.outputs.apkg import FORM, Note
from guide.typography import plain as typographic

FORMS = {r"questions/[^/]+/([^/]+)/": "question", r"glossary/([^/]+)/?": "term"}
"""The addresses that have a card."""
WITHDRAWN = "data/withdrawn.yml"
SHARED = ("data/levels.yml", "data/roles.yml")
"""What every question's card shows of other files."""


@dataclass(frozen=True)
class Deck:
    """The cards of a language; Markdown and dates come from outside."""

    guide: Guide
    language: str
    site: str
    prose: Callable[[str, Question, str], str]
    """Inline Markdown of a question, in the language given, as HTML."""
    changed: Callable[[str], int]
    """When a file last changed, in seconds since 1970."""

    def notes(self) -> Iterator[Note]:
        """Topic by topic in reading order, the questions before the terms."""
        for topic in self.guide.topics:
            yield from map(self._question, self.guide.in_topic(topic))
            terms = (entry for entry in self.guide.terms.values() if entry.value.topic == topic)
            yield from map(self._term, terms)

    def _question(self, question: Question) -> Note:
        page, facts = question.pages.get(self.language) or question.pages["fr"], question.facts
        said, document = page.document.language, page.document
        title, answer = (self.prose(block.text, question, said) for block in (document.title, document.answer))
        link = self._link(page_address(self.language, f"questions/{question.topic}/{question.id}"), said)
        texts = (title, f"<p>{answer}</p>", self._points(question, said), self._facts(question, said), link, said)
        tags = (f"level::{facts.level}", f"kind::{facts.kind}", *(f"role::{role}" for role in facts.roles))
        files = (question.pages["fr"].path, page.path, *SHARED)
        return self._note("question", question.id, question.topic, texts, tags, files)

    def _term(self, entry: Entry[Term]) -> Note:
        language, topic = self.language, entry.value.topic
        text = getattr(entry.value, language)
        link = self._link(term_address(language, entry.id), language)
        texts = (_typed(text.name, language), f"<p>{_typed(text.short, language)}</p>", self._topic(topic), link)
        return self._note("term", entry.id, topic, (*texts, language), ("kind::term",), (entry.path,))

    def _note(self, kind: str, id: str, topic: str, texts: tuple, tags: tuple, files: tuple) -> Note:
        guid = guid_for(kind, first_id(self.guide, kind, id), self.language)
        name = getattr(self.guide.topics[topic].value, self.language)
        deck = f"{word(self.guide, self.language, 'cards_anki_deck')}::{name}"
        tags = tuple(f"guide::{tag}" for tag in (f"topic::{topic}", *tags))
        changed = max(FORM, *map(self.changed, files))
        return Note(kind, guid, deck, (*texts, f"{kind}/{id}"), tags, changed)

    def _points(self, question: Question, said: str) -> str:
        """The rubric, by level."""
        parts = [f"<h2>{_typed(word(self.guide, said, EXPECTED), said)}</h2>"]
        for level, points in rubric(self.guide, question.pages[said].document).items():
            items = (f"<li>{self.prose(point.text, question, said)}</li>" for point in points)
            parts += f"<h3>{self._level(level, said)}</h3>", f"<ul>{''.join(items)}</ul>"
        return "".join(parts)

    def _facts(self, question: Question, said: str) -> str:
        roles = ", ".join(getattr(self.guide.roles[role].value, said).name for role in question.facts.roles)
        kind = word(self.guide, said, f"kind_{question.facts.kind}")
        return " · ".join((self._level(question.facts.level, said), _typed(kind, said), _typed(roles, said)))

    def _level(self, level: str, said: str) -> str:
        return _typed(getattr(self.guide.levels[level].value, said), said)

    def _topic(self, topic: str) -> str:
        return _typed(getattr(self.guide.topics[topic].value, self.language), self.language)

    def _link(self, address: str, said: str) -> str:
        text = _typed(word(self.guide, said, "cards_anki_open"), said)
        return f'<a href="{escape(urljoin(self.site, address))}">{text}</a>'


def _typed(text: str, language: str) -> str:
    """A text without Markdown, as HTML."""
    return escape(typographic(text, language), quote=False)


def first_id(guide: Guide, kind: str, id: str) -> str:
    """The id under which a question or term was first published: data/moved.yml lists its moves in order."""
    moves = (entry for entry in guide.moved.values() if entry.path != WITHDRAWN)
    former = (_card(entry.id)[1] for entry in moves if _card(entry.value) == (kind, id))
    return next(former, id)


def withdrawn(guide: Guide) -> list[str]:
    """The Id field of the cards that a reader may still hold and that the guide no longer has."""
    moves = ((_card(entry.id), entry) for entry in guide.moved.values())
    gone = (card for card, entry in moves if card and (entry.path == WITHDRAWN or not _card(entry.value)))
    return ["/".join(card) for card in gone]


def _card(address: str) -> tuple[str, str] | None:
    """Kind and id of the card whose page is at `address`."""
    for form, kind in FORMS.items():
        if found := re.fullmatch(form, address):
            return kind, found[1]
    return None
