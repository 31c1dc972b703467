"""Macros of the pages that gather: each prints a template of overrides/partials/guide/ with views of the model."""

import logging
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import shared
from guide.addresses import PREFIX, relative
from guide.outputs import indexes, redirects, views
from guide.typography import plain as typographic
from prose.diagrams import figure

TEMPLATES = Path(__file__).parent.parent / "overrides/partials/guide"


def define_env(env) -> None:
    """Entry point of mkdocs-macros."""
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(
        logging.WARNING
    )  # why a page fails, under --quiet too
    for macro in (topics, questions, matrix, glossary, diagrams, coverage, start, practice):
        env.macro(macro)


def topics() -> str:
    """The topics that have questions."""
    return _render("topics.html", topics=indexes.topics(shared.guide, shared.context.build))


def questions() -> str:
    """The questions of the topic whose index page this is, with filters by level and role."""
    topic = shared.context.path.split("/")[1]
    found = shared.guide.in_topic(topic)
    listed = views.question_list(shared.guide, found, shared.context.build)
    return _render("questions.html", questions=listed, empty=indexes.empty_cells(shared.guide, topic))


def matrix() -> str:
    """What is expected by role and level, with the questions to prepare."""
    return _render("matrix.html", matrix=indexes.matrix(shared.guide, shared.context.build))


def glossary() -> str:
    """Every term, A to Z, then by topic."""
    letters = indexes.glossary(shared.guide, shared.context.build, shared.used)
    topics = indexes.terms_by_topic(shared.guide, letters, shared.context.build)
    return _render("glossary.html", letters=letters, topics=topics, moved=redirects.anchors(shared.guide, "glossary"))


def diagrams() -> str:
    """Every diagram with its title and description."""
    language = shared.context.build
    return _render(
        "diagrams.html",
        diagrams=indexes.diagrams(shared.guide, language),
        moved=redirects.anchors(shared.guide, "diagrams"),
    )


def coverage() -> str:
    """How far each language is."""
    return _render("coverage.html", coverage=indexes.coverage(shared.guide, shared.context.build))


def start() -> str:
    """Where to begin, by role, level and time left."""
    guide, language = shared.guide, shared.context.build
    return _render("start.html", matrix=indexes.matrix(guide, language), topics=indexes.topics(guide, language))


def practice(name: str) -> str:
    """A practice page: the template of its name, and the words that its script shows."""
    topics = indexes.topics(shared.guide, shared.context.build)
    return _render(
        f"practice/{name}.html", name=name, topics=topics, data=_practice_data("offline" if name == "hub" else name)
    )


def _practice_data(name: str) -> dict:
    """What the script of a practice page reads: where its data is, the words of its own and those of storage."""
    build, begins = shared.context.build, (f"{name}_", "practice_", "storage_")
    entries = shared.guide.interface[build].items()
    words = {key.removeprefix(f"{name}_"): typographic(e.value, build) for key, e in entries if key.startswith(begins)}
    address = relative(f"practice/{build}.json", shared.context.url)
    return {"words": words, "data": f"{address}?v={shared.versions['content']}"}


def _render(template: str, **views) -> str:
    guide, context = shared.guide, shared.context
    words = {key: entry.value for key, entry in guide.interface[context.build].items()}
    names = {
        "levels": {id: getattr(level.value, context.build) for id, level in guide.levels.items()},
        "roles": {id: getattr(role.value, context.build) for id, role in guide.roles.items()},
    }
    html = (
        _environment()
        .get_template(template)
        .render(
            words=words, build=context.build, versions=shared.versions, prefix=PREFIX[context.build], **names, **views
        )
    )
    return context.gather("\n".join(line.strip() for line in html.splitlines() if line.strip()))


@lru_cache
def _environment() -> Environment:
    """Keeps the compiled templates; what it shows comes from `shared` each time."""
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined)
    environment.filters["url"] = lambda address: relative(address, shared.context.url)
    environment.globals["figure"] = lambda entry: Markup(figure(entry.value, entry.id, shared.context.build))
    return environment
