"""What the practice pages know of the content: one index per language; the pages themselves hold the texts.

An id is that of the question, the same for its page, card, quiz items (`chunking/1`) and progress.
"""

import json
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from guide.addresses import page_address, term_address
from guide.document import QuizItem
from guide.markdown import plain
from guide.model import LANGUAGES, Entry, Guide, Question, Term
from guide.outline import QUIZ, rubric, section
from guide.outputs.search import labels
from guide.typography import plain as typographic


def items(guide: Guide, question: Question) -> tuple[QuizItem, ...]:
    """The quiz items of a question, as its French page has them."""
    found = section(guide, question.pages["fr"].document, QUIZ)
    return found.quiz if found else ()


def fingerprint(item: QuizItem) -> str:
    """Eight hexadecimal digits that change with what an item asks: a reader who passed the old one is asked again."""
    asked = [item.stem, *((option.text, option.right) for option in item.options)]
    return sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()[:8]


def index(guide: Guide, language: str) -> dict:
    """Questions in reading order, terms, names of levels, roles, topics and kinds, and the ids that have moved."""
    ordered = (question for topic in guide.topics for question in guide.in_topic(topic))
    return {
        "questions": [_question(guide, question, language) for question in ordered],
        "terms": [_term(entry, language) for entry in guide.terms.values()],
        "labels": labels(guide, language),
        "moved": moved(guide, "questions/"),
        "moved_terms": moved(guide, "glossary/"),
    }


def _question(guide: Guide, question: Question, language: str) -> dict:
    page, facts = question.pages.get(language) or question.pages["fr"], question.facts
    return {
        "id": question.id,
        "title": typographic(plain(page.document.title.text), page.document.language),
        "address": page_address(language, f"questions/{question.topic}/{question.id}"),
        "topic": question.topic,
        "level": facts.level,
        "roles": facts.roles,
        "kind": facts.kind,
        "points": {level: len(points) for level, points in rubric(guide, question.pages["fr"].document).items()},
        "items": [fingerprint(item) for item in items(guide, question)],
    }


def _term(entry: Entry[Term], language: str) -> dict:
    name = typographic(getattr(entry.value, language).name, language)
    return {"id": entry.id, "title": name, "address": term_address(language, entry.id), "topic": entry.value.topic}


def moved(guide: Guide, folder: str) -> dict[str, str]:
    """New id by old id, of the addresses in `folder`: a question and a term may share an id."""
    return {_id(entry.id): _id(entry.value) for entry in guide.moved.values() if entry.value.startswith(folder)}


@dataclass(frozen=True)
class TopicQuiz:
    """The page of all the quiz items of a topic."""

    id: str
    name: str
    address: str
    count: int


def topic_quizzes(guide: Guide, language: str) -> list[TopicQuiz]:
    """The topics that have quiz items, in reading order."""
    counts = {id: sum(len(items(guide, question)) for question in guide.in_topic(id)) for id in guide.topics}
    names = {id: getattr(guide.topics[id].value, language) for id in counts}
    return [
        TopicQuiz(id, names[id], page_address(language, f"practice/quizzes/{id}"), count)
        for id, count in counts.items()
        if count
    ]


def _id(address: str) -> str:
    return address.rstrip("/").rpartition("/")[2]


def write(guide: Guide, site: Path) -> None:
    """Writes practice/<language>.json below `site`."""
    (site / "practice").mkdir(exist_ok=True)
    for language in LANGUAGES:
        text = json.dumps(index(guide, language), ensure_ascii=False, separators=(",", ":"))
        (site / f"practice/{language}.json").write_text(text, encoding="utf-8")
