"""Every claim can be followed to its source, and every source is in the bibliography."""

from collections import defaultdict
from collections.abc import Iterator

from guide.document import Document
from guide.model import Entry, Guide, Source
from guide.problem import Problem
from guide.rules.structure import all_documents, question_pages
from guide.rules.texts import all_texts

PRIMARY = {"paper", "book", "standard", "law", "documentation", "report", "code"}
LEAST = 2


def outside_links_are_in_the_bibliography(guide: Guide) -> Iterator[Problem]:
    """A link to another site is the URL of an entry of data/sources.yml."""
    urls = guide.names["url"]
    for document in all_texts(guide):
        for link in document.links:
            if (
                link.target.startswith("https://")
                and not link.image
                and not {link.target, without_anchor(link.target)} & urls
            ):
                wrong = f"{link.target} is not in the bibliography"
                yield Problem(document.path, link.line, wrong, "look it up, then add it to data/sources.yml")


def technical_answers_have_two_primary_sources(guide: Guide) -> Iterator[Problem]:
    """A technical, design or case question links at least two different primary sources."""
    urls = by_url(guide)
    unread = guide.names["url"] - urls.keys()
    for question, document in question_pages(guide):
        primary = {s.id for s in linked_sources(document, urls) if s.value.kind in PRIMARY}
        primary |= unread.intersection(link.target for link in document.links)
        if question.facts.kind != "behavioural" and len(primary) < LEAST:
            wrong = f"{len(primary)} primary source(s) linked"
            yield Problem(document.path, document.body_line, wrong, f"link at least {LEAST} at the claims they support")


def a_url_stands_once_in_the_bibliography(guide: Guide) -> Iterator[Problem]:
    """Two entries of the bibliography never share a URL."""
    seen: dict[str, str] = {}
    for entry in guide.sources.values():
        url = entry.value.url
        if url in seen:
            yield Problem(
                entry.path, entry.line("url"), f"'{entry.id}' has the URL of '{seen[url]}'", "keep one of the two"
            )
        seen.setdefault(url, entry.id)


def every_source_is_used(guide: Guide) -> Iterator[Problem]:
    """An entry that nothing links is removed, or the claim it supports is missing."""
    if _unread(guide):
        return
    urls, used = by_url(guide), defaultdict(int)
    for document in all_documents(guide):
        for source in linked_sources(document, urls):
            used[source.id] += 1
    for entry in (*guide.terms.values(), *guide.diagrams.values(), *guide.calculators.values()):
        for id in entry.value.sources:
            used[id] += 1
    for entry in guide.sources.values():
        if entry.id not in used and not _in_a_long_text(guide, entry.value.url):
            yield Problem(
                entry.path, entry.line(), f"nothing uses the source '{entry.id}'", "link it or delete it", "warning"
            )


def _unread(guide: Guide) -> bool:
    """True when a page, a term, a diagram or a calculator could not be read: what it uses is unknown."""
    read = len(list(all_documents(guide))), len(guide.terms), len(guide.diagrams), len(guide.calculators)
    return read != tuple(len(guide.names[kind]) for kind in ("page", "term", "diagram", "calculator"))


def _in_a_long_text(guide: Guide, url: str) -> bool:
    return any(url in (getattr(e.value, lang).long or "") for e in guide.terms.values() for lang in ("fr", "en"))


def by_url(guide: Guide) -> dict[str, Entry[Source]]:
    """The bibliography by URL."""
    return {entry.value.url: entry for entry in guide.sources.values()}


def linked_sources(document: Document, urls: dict[str, Entry[Source]]) -> list[Entry[Source]]:
    """The sources a page links, in order of first appearance."""
    found = (urls.get(without_anchor(link.target)) for link in document.links if is_outside(link.target))
    return list({source.id: source for source in found if source}.values())


def is_outside(target: str) -> bool:
    return target.startswith(("https://", "http://"))


def without_anchor(url: str) -> str:
    return url.partition("#")[0]
