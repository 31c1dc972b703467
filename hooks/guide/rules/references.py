"""Whatever is named exists: levels, roles, topics, terms, questions, diagrams, sources, pages."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from guide.document import Document
from guide.markdown import Link
from guide.model import Entry, Guide
from guide.problem import Problem, did_you_mean
from guide.rules.texts import all_texts

PAGE_LINK = re.compile(r"(?P<path>[^#]*?)\.(?P<language>fr|en)\.md(?P<anchor>#.+)?")
FOREIGN = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


def facts_name_known_things(guide: Guide) -> Iterator[Problem]:
    """A question's level, roles and topic, a term's, diagram's or calculator's topic, are in the lists of data/."""
    for question in guide.questions.values():
        entry = question.pages["fr"].facts
        yield from unknown(entry, "level", [question.facts.level], guide.levels, "level")
        yield from unknown(entry, "role", question.facts.roles, guide.roles, "roles")
        if question.topic not in guide.topics:
            wrong = f"the folder '{question.topic}' is no topic of data/topics.yml"
            yield Problem(entry.path, 1, wrong, did_you_mean(question.topic, guide.topics))
    for entry in (*guide.terms.values(), *guide.diagrams.values(), *guide.calculators.values()):
        yield from unknown(entry, "topic", [entry.value.topic], guide.topics, "topic")


def terms_name_known_things(guide: Guide) -> Iterator[Problem]:
    """A term's related and confused terms exist and are not itself; its sources, and those of diagrams and calculators, are in the bibliography."""
    others = guide.names["term"]
    for entry in guide.terms.values():
        yield from unknown(entry, "term", entry.value.related, others - {entry.id}, "related")
        yield from unknown(
            entry, "term", [c.term for c in entry.value.confused_with], others - {entry.id}, "confused_with"
        )
    for entry in (*guide.terms.values(), *guide.diagrams.values(), *guide.calculators.values()):
        yield from unknown(entry, "source", entry.value.sources, guide.names["source"], "sources")


def unknown(entry: Entry, kind: str, names: Iterable[str], known: Iterable[str], *where: str) -> Iterator[Problem]:
    """A problem for each of `names` that is not `known`, at its line below `where`."""
    for i, name in enumerate(names):
        if name not in known:
            yield Problem(entry.path, entry.line(*where, i), f"unknown {kind} '{name}'", did_you_mean(name, known))


def links_lead_somewhere(guide: Guide) -> Iterator[Problem]:
    """An inner link names a page of its own language, a term, a diagram or a calculator that exists."""
    for document in all_texts(guide):
        for link in document.links:
            yield from _link(guide, document, link)


def _link(guide: Guide, document: Document, link: Link) -> Iterator[Problem]:
    scheme, _, name = link.target.partition(":")
    if scheme in ("term", "diagram", "calculator"):
        if name not in guide.names[scheme]:
            yield Problem(
                document.path, link.line, f"unknown {scheme} '{name}'", did_you_mean(name, guide.names[scheme])
            )
    elif not link.image and not FOREIGN.match(link.target) and not link.target.startswith(("#", "//")):
        yield from _page_link(document, link, guide.names["page"])


def _page_link(document: Document, link: Link, paths: frozenset[str]) -> Iterator[Problem]:
    match = PAGE_LINK.fullmatch(link.target)
    if not match:
        fix = f"write a page's file name: question-id.{document.language}.md"
        yield Problem(document.path, link.line, f"the link '{link.target}' is no page of the guide", fix)
    elif match["language"] != document.language:
        fix = f"write {match['path']}.{document.language}.md"
        yield Problem(document.path, link.line, f"'{link.target}' leads to the other language", fix)
    else:
        yield from _missing_page(document, link, match["path"], paths)


def _missing_page(document: Document, link: Link, name: str, paths: frozenset[str]) -> Iterator[Problem]:
    folder = posixpath.dirname(document.path) if document.path.startswith("docs/") else "docs"
    target = _joined(folder, name)
    if not any(f"{target}.{language}.md" in paths for language in ("fr", "en")):
        wrong = f"'{link.target}' is no page of the guide"
        yield Problem(document.path, link.line, wrong, did_you_mean(name, _seen_from(folder, paths)))


@cache
def _joined(folder: str, name: str) -> str:
    return posixpath.normpath(posixpath.join(folder, name))


@lru_cache(maxsize=100)
def _seen_from(folder: str, paths: frozenset[str]) -> frozenset[str]:
    return frozenset(posixpath.relpath(path[:-6], folder) for path in paths)
