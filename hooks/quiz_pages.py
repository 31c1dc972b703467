"""A page of all the quiz items of a topic, per language, made from the pages of its questions."""

import shared
from guide.model import Question
from guide.outline import QUIZ, section, word
from guide.outputs import practice

FOLDER = "practice/quizzes"


def markdown(page) -> str | None:
    """The Markdown of a topic's quiz: under the title of each question, its items as its page has them."""
    topic = topic_of(page)
    if topic is None:
        return None
    language = page.file.locale
    name = getattr(shared.guide.topics[topic].value, language)
    page.title = f"{word(shared.guide, language, 'quiz_of')} {name}"
    parts = [f"# {page.title}", *(_part(question, language) for question in questions_of(topic))]
    return "\n\n".join(parts)


def _part(question: Question, language: str) -> str:
    document = (question.pages.get(language) or question.pages["fr"]).document
    link = f"[{document.title.text}]({question.id}.{language}.md)"
    return f"## {link}\n\n{document.text_of(section(shared.guide, document, QUIZ))}"


def questions_of(topic: str) -> list[Question]:
    """The questions of a topic that have quiz items, in reading order."""
    return [question for question in shared.guide.in_topic(topic) if practice.items(shared.guide, question)]


def topic_of(page) -> str | None:
    """The topic whose quiz this page is."""
    folder, _, name = page.file.src_uri.rpartition("/")
    return name.split(".")[0] if folder == FOLDER else None
