"""MkDocs events of a page: its template, what the template shows, its typography."""

from urllib.parse import urlencode, urljoin

from mkdocs.plugins import event_priority

import shared
from guide.addresses import page_address
from guide.markdown import plain as spoken
from guide.outline import word
from guide.outputs import indexes, practice, search, sitemap, views
from guide.rules.references import PAGE_LINK
from guide.typography import plain, typeset
from macros import script_words
from path_pages import path_of
from quiz_pages import questions_of, topic_of
from term_pages import term_of


@event_priority(100)  # before the macros, which read the context
def on_page_markdown(markdown: str, page, config, files) -> str:
    """Tells the Markdown extension and the macros which page comes next, and picks its template."""
    context = shared.context
    context.language, context.url, context.path = page.file.locale, page.url, page.file.src_uri
    context.question, context.terms = shared.questions.get(page.file.src_uri), []
    page.meta["search"] = {"exclude": True}  # from Material's index, which no page reads: see outputs/search.py
    if context.question:
        _prepare_question(page, context.question)
    context.quizzes = ()
    if topic := topic_of(page):
        _prepare_quiz(page, topic)
    if path := path_of(page, context.build):
        page.meta |= {"template": "path.html", "description": f"{page.title}. {path.how}", "path": path}
    if entry := term_of(page):
        page.meta |= {"template": "term.html", "description": getattr(entry.value, context.build).short}
    if page.file.locale != context.build:
        page.canonical_url = urljoin(config.site_url, page_address(page.file.locale, _name(page)))
    return markdown


def _prepare_quiz(page, topic: str) -> None:
    context = shared.context
    context.quizzes, context.path = (
        questions_of(topic),
        f"questions/{topic}/{topic}",
    )  # links are relative to the questions
    description = word(shared.guide, context.build, "quiz_description")
    page.meta |= {"description": f"{page.title}. {description}", "script": "quizzes"}


def _prepare_question(page, question) -> None:
    document = question.pages[page.file.locale].document
    page.meta["template"] = "question.html"
    page.meta["description"] = plain(spoken(document.answer.text), page.file.locale)
    page.meta["terms"] = shared.context.terms
    page.meta["script"] = "quizzes"


def on_page_content(html: str, page, config, files) -> str:
    """Puts the typography of the text's own language right."""
    return typeset(html, page.file.locale)


def on_page_context(context, page, config, nav):
    """Gives the template its words and its views."""
    guide, build = shared.guide, shared.context.build
    context["words"] = {key: entry.value for key, entry in guide.interface[build].items()}
    context["build"], context["written"] = build, page.file.locale
    context["alternates"] = _alternates(page, config)
    context["links"] = _links(page, config)
    context["facets"], context["versions"] = search.facets(guide, build), shared.versions
    context["serving"] = shared.serving
    context["tab"] = page_address(build, _tab(page))
    question = shared.questions.get(page.file.src_uri)
    term = term_of(page)
    if term:
        context |= _term_page(term, build)
    context["path"] = page.meta.get("path")
    if topic := topic_of(page):
        context["data"] = _quiz_data(questions_of(topic), "quiz", "quizzes")
    if question:
        context["data"] = _quiz_data([question], "quiz") | {"question": question.id}
        context |= views.question_page(guide, question, build, page.meta["terms"])
    return context


def _quiz_data(questions: list, *areas: str) -> dict:
    """What the script of the quizzes reads in the page of these questions: words, and the ids they had before."""
    ids = {question.id for question in questions}
    moved = {old: now for old, now in practice.moved(shared.guide, "questions/").items() if now in ids}
    return {"words": script_words(*areas), "moved": moved}


def _tab(page) -> str:
    """The page whose tab is the active one."""
    first = _name(page).split("/")[0]
    return f"{first}/index" if first in ("questions", "practice") else first


def _term_page(entry, language: str) -> dict:
    view = indexes.term_view(shared.guide, entry, language, shared.used.get(entry.id, []))
    topic = getattr(shared.guide.topics[entry.value.topic].value, language)
    return {"term": view, "topic": topic, "glossary": page_address(language, "glossary")}


def _name(page) -> str:
    """The page's file without language and suffix: `questions/rag/chunking`."""
    return PAGE_LINK.fullmatch(page.file.src_uri)["path"]


def _source(page) -> str:
    """The file, from the repository's root, that an editor changes to change this page; a folder for a topic's quiz."""
    entry = term_of(page)
    if topic := topic_of(page):
        return f"docs/questions/{topic}"
    if page.meta.get("path"):
        return "data/paths.yml"
    return entry.path if entry else f"docs/{page.file.src_uri}"


def _alternates(page, config) -> dict[str, str]:
    """Absolute address by language, of the languages in which the page is really written."""
    return sitemap.alternates(shared.guide, _name(page), config.site_url)


def _links(page, config) -> dict[str, str]:
    """Where an editor goes from this page."""
    repository, build = config.repo_url.rstrip("/"), shared.context.build
    folder, _, file = f"docs/{_name(page)}".rpartition("/")
    report = {"template": "mistake.yml", "title": f"[{page.title}] ", "page": urljoin(config.site_url, page.url)}
    branch = config.edit_uri_template.split("/")[1]
    return {
        "edit": f"{repository}/{'tree' if topic_of(page) else 'edit'}/{branch}/{_source(page)}",
        "report": f"{repository}/issues/new?{urlencode(report)}",
        "translate": f"{repository}/new/{branch}/{folder}?{urlencode({'filename': f'{file}.{build}.md'})}",
        "other": page_address("en" if build == "fr" else "fr", _name(page)),
    }


def on_template_context(context, template_name, config):
    """The pages that come from no Markdown: the sitemap, and the page that answers for a missing address."""
    guide = shared.guide
    context["facets"], context["versions"] = search.facets(guide, shared.context.build), shared.versions
    context["serving"] = shared.serving
    context["both"] = {
        lang: {key: plain(e.value, lang) for key, e in words.items()} for lang, words in guide.interface.items()
    }
    if template_name == "sitemap.xml":
        context["sitemap"] = sitemap.pages(guide, config.site_url)
    return context


@event_priority(-100)
def on_post_page(output: str, page, config) -> str:
    """Puts right the typography of what the templates added around the text, whose own is right already."""
    before, content, after = output.partition(page.content or "</body>")
    build = shared.context.build
    return typeset(before, build) + content + typeset(after, build)
