"""Macros of the pages that gather: each prints a template of overrides/partials/guide/ with views of the model."""

import logging
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

import shared
from guide.addresses import PREFIX, relative
from guide.outputs import indexes, redirects, views
from guide.outputs import paths as path_views
from guide.outputs import practice as practising
from guide.typography import plain as typographic
from prose.diagrams import figure

SHARED = ("practice_", "storage_")
SPOKEN = {"exam": ("exam", "quiz")}
"""The areas of words of a practice page, where it has more than its own."""
TEMPLATES = Path(__file__).parent.parent / "overrides/partials/guide"


def define_env(env) -> None:
    """Entry point of mkdocs-macros."""
    logging.getLogger("mkdocs.plugins.mkdocs_macros.util").setLevel(
        logging.WARNING
    )  # why a page fails, under --quiet too
    for macro in (topics, questions, matrix, glossary, diagrams, coverage, start, paths, practice):
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
    rows = indexes.matrix(shared.guide, shared.context.build)
    return _render("matrix.html", matrix=rows, data=_data(_cell_words()))


def _cell_words() -> dict[str, str]:
    """What the script says in the cells: the page needs no more of the words of progress."""
    return {key: text for key, text in script_words("progress").items() if key.startswith(("cell", *SHARED))}


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
    topics = indexes.topics(guide, language)
    return _render("start.html", matrix=indexes.matrix(guide, language), topics=topics, rows=_path_rows())


def paths() -> str:
    """The table of paths: a row per role and level, a link per time left."""
    return _render("paths.html", rows=_path_rows())


def _path_rows() -> list[dict]:
    guide, language = shared.guide, shared.context.build
    names = path_views.names(guide)
    pairs = dict.fromkeys((role, level) for role, level, _ in names.values())
    times = {id: getattr(plan.value, language).name for id, plan in guide.plans.items()}
    return [
        {"role": role, "level": level, "links": {times[t]: path_views.address(language, role, level, t) for t in times}}
        for role, level in pairs
    ]


def practice(name: str) -> str:
    """A practice page: the template of its name, and the words that its script shows."""
    topics = indexes.topics(shared.guide, shared.context.build)
    quizzes = practising.topic_quizzes(shared.guide, shared.context.build)
    return _render(
        f"practice/{name}.html",
        name=name,
        topics=topics,
        quizzes=quizzes,
        data=_practice_data("offline" if name == "hub" else name),
    )


def _practice_data(name: str) -> dict:
    """What the script of a practice page reads: where its data is, the words of its own and those of storage."""
    return _data(script_words(*SPOKEN.get(name, (name,))))


def _data(words: dict[str, str]) -> dict:
    address = relative(f"practice/{shared.context.build}.json", shared.context.url)
    return {"words": words, "data": f"{address}?v={shared.versions['content']}"}


def script_words(*areas: str) -> dict[str, str]:
    """The words of `areas` by key without the area's name, and those that every practice page shares."""
    build, entries = shared.context.build, shared.guide.interface[shared.context.build].items()
    words = {key: typographic(entry.value, build) for key, entry in entries}
    own = {
        key.removeprefix(f"{area}_"): word
        for area in areas
        for key, word in words.items()
        if key.startswith(f"{area}_")
    }
    return own | {key: word for key, word in words.items() if key.startswith(SHARED)}


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
    environment.globals["deck"] = lambda: shared.decks[shared.context.build]
    return environment
