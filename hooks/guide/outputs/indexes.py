"""What gathers questions and terms: topics, matrix, glossary, back-links, coverage."""

import unicodedata
from collections import defaultdict
from dataclasses import dataclass

from guide.addresses import page_address, term_address
from guide.markdown import plain
from guide.model import LANGUAGES, Diagram, Entry, Guide, Question, Term
from guide.outputs.naming import Naming, unsaid
from guide.outputs.views import Link, QuestionView, diagram_link, question_list, source_link, term_link


@dataclass(frozen=True)
class TopicView:
    """A topic that has questions."""

    id: str
    name: str
    address: str
    counts: dict[str, int]
    """Number of questions by level name."""


@dataclass(frozen=True)
class TermView:
    """A term as the glossary prints it."""

    id: str
    address: str
    name: str
    other: str
    topic: str
    short: str
    long: str
    aliases: list[str]
    """Those that the name does not say already."""
    confused_with: list[Link]
    related: list[Link]
    sources: list[Link]
    diagrams: list[Link]
    used_in: list[QuestionView]


@dataclass(frozen=True)
class Cell:
    """A cell of the matrix: what is expected of a role at a level, and the questions to prepare."""

    level: str
    level_name: str
    expected: str
    questions: list[QuestionView]


def topics(guide: Guide, language: str) -> list[TopicView]:
    """The topics that have questions, in reading order."""
    return [_topic(guide, id, language) for id in guide.topics if guide.in_topic(id)]


def _topic(guide: Guide, id: str, language: str) -> TopicView:
    counts = {getattr(level.value, language): 0 for level in guide.levels.values()}
    for question in guide.in_topic(id):
        counts[getattr(guide.levels[question.facts.level].value, language)] += 1
    name = getattr(guide.topics[id].value, language)
    return TopicView(id, name, page_address(language, f"questions/{id}"), counts)


def matrix(guide: Guide, language: str) -> dict[str, list[Cell]]:
    """The rows by role id, each with a cell per level."""
    return {role: [_cell(guide, role, level, language) for level in guide.levels] for role in guide.roles}


def _cell(guide: Guide, role: str, level: str, language: str) -> Cell:
    mine = [q for q in guide.questions.values() if role in q.facts.roles and q.facts.level == level]
    expected = getattr(guide.matrix[role].value[level], language)
    name = getattr(guide.levels[level].value, language)
    return Cell(level, name, expected, question_list(guide, sorted(mine, key=lambda q: (q.topic, q.id)), language))


def glossary(guide: Guide, language: str, used: dict[str, list[Question]]) -> dict[str, list[TermView]]:
    """The terms by first letter, in the language's alphabetical order."""
    letters: dict[str, list[TermView]] = defaultdict(list)
    for entry in sorted(guide.terms.values(), key=lambda e: _sorting(getattr(e.value, language).name)):
        first = _sorting(getattr(entry.value, language).name)[0].upper()
        letters[first if first.isascii() and first.isalpha() else "0-9"].append(
            term_view(guide, entry, language, used.get(entry.id, []))
        )
    return dict(letters)


def terms_by_topic(guide: Guide, letters: dict[str, list[TermView]], language: str) -> dict[str, list[TermView]]:
    """The same terms by topic name, topics in reading order."""
    everything = [term for terms in letters.values() for term in terms]
    found = {id: [term for term in everything if term.topic == id] for id in guide.topics}
    return {getattr(guide.topics[id].value, language): terms for id, terms in found.items() if terms}


@dataclass(frozen=True)
class DiagramView:
    """A diagram with the questions that show it."""

    entry: Entry[Diagram]
    title: str
    description: str
    topic: str
    shown_in: list[QuestionView]


def diagrams(guide: Guide, language: str) -> list[DiagramView]:
    """The diagrams, by topic in reading order, then by id."""
    order = list(guide.topics)
    entries = sorted(guide.diagrams.values(), key=lambda entry: (order.index(entry.value.topic), entry.id))
    return [_diagram(guide, entry, language) for entry in entries]


def _diagram(guide: Guide, entry: Entry[Diagram], language: str) -> DiagramView:
    text = getattr(entry.value, language)
    shown = [
        q
        for q in guide.questions.values()
        if any(i.target == f"diagram:{entry.id}" for i in q.pages["fr"].document.links)
    ]
    topic = getattr(guide.topics[entry.value.topic].value, language)
    return DiagramView(entry, text.title, text.description, topic, question_list(guide, shown, language))


def _sorting(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", name.lower()) if c.isalnum() or c == " ")


def term_view(guide: Guide, entry: Entry[Term], language: str, used: list[Question]) -> TermView:
    """A term with everything that its page and the glossary show; `used` are the questions that mention it."""
    term, text = entry.value, getattr(entry.value, language)
    return TermView(
        id=entry.id,
        address=term_address(language, entry.id),
        name=text.name,
        other=getattr(term, "en" if language == "fr" else "fr").name,
        topic=term.topic,
        short=text.short,
        long=text.long or "",
        aliases=unsaid(text.aliases, text.name),
        confused_with=[_confusion(guide, confusion, language) for confusion in term.confused_with],
        related=[term_link(guide, id, language) for id in term.related],
        sources=[source_link(guide, id) for id in term.sources],
        diagrams=[diagram_link(guide, id, language) for id in guide.diagrams if id.startswith(entry.id)],
        used_in=question_list(guide, used, language),
    )


def _confusion(guide: Guide, confusion, language: str) -> Link:
    link = term_link(guide, confusion.term, language)
    return Link(link.title, link.address, getattr(confusion, language))


def used_in(guide: Guide) -> dict[str, list[Question]]:
    """The questions that mention each term, linked by their author or not, in their reading order."""
    found: dict[str, list[Question]] = defaultdict(list)
    naming = Naming(guide, "fr")
    for question in (question for topic in guide.topics for question in guide.in_topic(topic)):
        for term in _mentioned(question, naming):
            found[term].append(question)
    return found


def _mentioned(question: Question, naming: Naming) -> set[str]:
    document = question.pages["fr"].document
    linked = {link.target.removeprefix("term:") for link in document.links if link.target.startswith("term:")}
    prose = (block.text for block in document.blocks if block.kind in ("paragraph", "item"))
    return linked | {id for text in prose for _, _, id in naming.find(plain(text))}


@dataclass(frozen=True)
class Coverage:
    """How far a language is: pages written, behind their twin, and missing."""

    language: str
    written: int
    total: int
    behind: list[QuestionView]
    missing: list[QuestionView]


def coverage(guide: Guide, language: str) -> list[Coverage]:
    """The state of each language, shown in `language`."""
    return [_coverage(guide, one, language) for one in LANGUAGES]


def _coverage(guide: Guide, one: str, language: str) -> Coverage:
    everything = list(guide.questions.values())
    missing = question_list(guide, [question for question in everything if one not in question.pages], language)
    behind = question_list(guide, [question for question in everything if question.behind(one)], language)
    return Coverage(one, len(everything) - len(missing), len(everything), behind, missing)


def empty_cells(guide: Guide, topic: str) -> list[tuple[str, str]]:
    """The pairs (level, role) for which a topic has no question: a filter on them says so. "all" is any."""
    found = guide.in_topic(topic)
    full = {(level, role) for q in found for level in (q.facts.level, "all") for role in (*q.facts.roles, "all")}
    return [
        (level, role) for level in (*guide.levels, "all") for role in (*guide.roles, "all") if (level, role) not in full
    ]
