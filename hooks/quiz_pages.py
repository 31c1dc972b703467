"""A page of all the quiz items of a topic, per language, made from the pages of its questions."""

from mkdocs.structure.files import File

import shared
from guide.addresses import PREFIX
from guide.model import Question
from guide.outline import QUIZ, section, word
from guide.outputs import practice

FOLDER = "practice/quizzes"


def on_files(files, config):
    """Adds a page per topic and language, before static-i18n (-100) sorts the files by language."""
    for topic in shared.guide.topics:
        for language in PREFIX if questions_of(topic) else ():
            path = f"{FOLDER}/{topic}.{language}.md"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page, config) -> str | None:
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
