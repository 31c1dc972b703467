"""MkDocs events of a page: its template, what the template shows, its typography."""

from urllib.parse import urlencode, urljoin

from mkdocs.plugins import event_priority

import shared
from guide.addresses import page_address
from guide.markdown import plain as spoken
from guide.outputs import sitemap, views
from guide.rules.references import PAGE_LINK
from guide.typography import plain, typeset


@event_priority(100)  # before the macros, which read the context
def on_page_markdown(markdown: str, page, config, files) -> str:
    """Tells the Markdown extension and the macros which page comes next, and picks its template."""
    context = shared.context
    context.language, context.url, context.path = page.file.locale, page.url, page.file.src_uri
    context.question, context.terms = shared.questions.get(page.file.src_uri), []
    if context.question:
        _prepare_question(page, context.question)
    if page.file.locale != context.build:
        page.canonical_url = urljoin(config.site_url, page_address(page.file.locale, _name(page)))
    return markdown


def _prepare_question(page, question) -> None:
    document = question.pages[page.file.locale].document
    page.meta["template"] = "question.html"
    page.meta["description"] = plain(spoken(document.answer.text), page.file.locale)
    page.meta["terms"] = shared.context.terms


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
    context["tab"] = page_address(build, _name(page).split("/")[0].replace("questions", "questions/index"))
    question = shared.questions.get(page.file.src_uri)
    if question:
        context |= views.question_page(guide, question, build, page.meta["terms"])
    return context


def _name(page) -> str:
    """The page's file without language and suffix: `questions/rag/chunking`."""
    return PAGE_LINK.fullmatch(page.file.src_uri)["path"]


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
        "edit": page.edit_url,
        "report": f"{repository}/issues/new?{urlencode(report)}",
        "translate": f"{repository}/new/{branch}/{folder}?{urlencode({'filename': f'{file}.{build}.md'})}",
        "other": page_address("en" if build == "fr" else "fr", _name(page)),
    }


def on_template_context(context, template_name, config):
    """The pages that come from no Markdown: the sitemap, and the page that answers for a missing address."""
    guide = shared.guide
    context["both"] = {
        lang: {key: plain(e.value, lang) for key, e in words.items()} for lang, words in guide.interface.items()
    }
    if template_name == "sitemap.xml":
        context["sitemap"] = sitemap.pages(guide, config.site_url)
    return context


@event_priority(-100)
def on_post_page(output: str, page, config) -> str:
    """Puts right the typography of what the templates added around the text, whose own is right already."""
    before, content, after = output.partition(page.content)
    build = shared.context.build
    return typeset(before, build) + content + typeset(after, build)
