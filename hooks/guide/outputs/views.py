"""What the templates show, ready to print: they compute nothing."""

from dataclasses import dataclass
from functools import lru_cache

from guide.addresses import diagram_address, page_address, term_address
from guide.markdown import plain
from guide.model import Guide, Question
from guide.outline import word
from guide.rules.sources import by_url, linked_sources


@dataclass(frozen=True)
class Link:
    """A link to show: `address` from the site's root, or a full URL."""

    title: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class QuestionView:
    """A question in a list."""

    id: str
    title: str
    answer: str
    address: str
    level: str
    level_name: str
    roles: tuple[str, ...]
    kind: str
    language: str
    """Language of the title and answer: that of the original when the page is not translated."""


def question_view(guide: Guide, question: Question, language: str) -> QuestionView:
    """`question` as a list in `language` shows it."""
    page = question.pages.get(language) or question.pages["fr"]
    document, facts = page.document, question.facts
    return QuestionView(
        id=question.id,
        title=spoken(document.title.text),
        answer=spoken(document.answer.text),
        address=page_address(language, f"questions/{question.topic}/{question.id}"),
        level=facts.level,
        level_name=getattr(guide.levels[facts.level].value, language),
        roles=facts.roles,
        kind=word(guide, language, f"kind_{facts.kind}"),
        language=document.language,
    )


@lru_cache(maxsize=20_000)
def spoken(text: str) -> str:
    """The words of `text`; cached, a question stands in many lists."""
    return plain(text)


def question_list(guide: Guide, questions: list[Question], language: str) -> list[QuestionView]:
    return [question_view(guide, question, language) for question in questions]


def sources_of(guide: Guide, question: Question, language: str) -> list[Link]:
    """The sources a question's page links, in order, as its list of sources shows them."""
    page = question.pages.get(language) or question.pages["fr"]
    found = linked_sources(page.document, by_url(guide))
    return [source_link(guide, entry.id) for entry in found]


def source_link(guide: Guide, id: str) -> Link:
    """A source as a reader cites it: title linked, authors and year as the note."""
    source = guide.sources[id].value
    authors = ", ".join(source.authors)
    return Link(source.title, source.url, f"{authors}, {source.year}")


def term_link(guide: Guide, id: str, language: str) -> Link:
    """A term, its short definition as the note."""
    text = getattr(guide.terms[id].value, language)
    return Link(text.name, term_address(language, id), text.short)


def diagram_link(guide: Guide, id: str, language: str) -> Link:
    return Link(getattr(guide.diagrams[id].value, language).title, diagram_address(language, id))


def neighbours(guide: Guide, question: Question, language: str) -> dict[str, QuestionView | None]:
    """The questions before and after this one in its topic."""
    order = guide.in_topic(question.topic)
    place = order.index(question)
    before = order[place - 1] if place else None
    after = order[place + 1] if place + 1 < len(order) else None
    return {
        "previous": before and question_view(guide, before, language),
        "next": after and question_view(guide, after, language),
    }


def question_page(guide: Guide, question: Question, language: str, terms: list[str]) -> dict:
    """Everything the template of a question shows around its text. `terms` are the ids the text links, in order."""
    facts = question.facts
    page = question.pages.get(language) or question.pages["fr"]
    return {
        "question": question_view(guide, question, language),
        "roles": [getattr(guide.roles[role].value, language).name for role in facts.roles],
        "topic": Link(
            getattr(guide.topics[question.topic].value, language), page_address(language, f"questions/{question.topic}")
        ),
        "revised": page.facts.value.revised,
        "review_by": facts.review_by,
        "behind": question.behind(language),
        "terms": [term_link(guide, id, language) for id in terms],
        "sources": sources_of(guide, question, language),
        **neighbours(guide, question, language),
    }
