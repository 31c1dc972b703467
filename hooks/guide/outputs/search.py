"""The search data of each language: names of terms and pages first (small), then the questions and every text."""

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guide.addresses import page_address, term_address
from guide.document import Document
from guide.markdown import plain
from guide.model import LANGUAGES, Entry, Guide, Page, Question, Term
from guide.outline import DEEPER, QUIZ, section, word
from guide.outputs import paths
from guide.typography import plain as typographic

BREAKS = re.compile(r"[^\w]+|_")
TYPED = {
    "kind": {"fr": "type", "en": "kind"},
    "level": {"fr": "niveau", "en": "level"},
    "roles": {"fr": "role", "en": "role"},
    "topic": {"fr": "theme", "en": "topic"},
}
KEPT = re.compile(r"(ss|us|is|as)$")


@dataclass(frozen=True)
class Record:
    """A page or a term as the search knows it: `names` for the first file; its summary and words for the second."""

    names: dict
    summary: str
    text: str


MORE = {"roles": ("rôle",), "topic": ("thème",)}  # as facets.js folds them


@dataclass(frozen=True)
class Facet:
    """What narrows a search: `typed:id` in the box, `name` and the names of its values by id for who clicks."""

    typed: str
    names: str
    """What may be typed before the colon, in either language, as a pattern."""
    name: str
    values: dict[str, str]


def words(text: str) -> list[str]:
    """The words of `text` without case, accents and plural, as assets/javascripts/search/text.js makes them."""
    folded = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))
    return [_singular(found) for found in BREAKS.split(folded.replace("œ", "oe").replace("æ", "ae")) if found]


def _singular(found: str) -> str:
    return found[:-1] if len(found) > 3 and found[-1] in "sx" and not KEPT.search(found) else found


def records(guide: Guide, language: str) -> tuple[list[Record], list[Record]]:
    """Terms and pages, whose number is bounded; then the questions, the quiz of each topic and the paths."""
    terms = [_term(guide, entry, language) for entry in guide.terms.values()]
    pages = [_page(guide, page, language) for page in guide.pages if page.document.language == language]
    questions = [_question(guide, question, language) for question in guide.questions.values()]
    return [*terms, *pages], [*questions, *_quizzes(guide, language), *_paths(guide, language)]


def _quizzes(guide: Guide, language: str) -> Iterator[Record]:
    summary = word(guide, language, "quiz_description")
    for topic in dict.fromkeys(question.topic for question in guide.questions.values()):
        title = f"{word(guide, language, 'quiz_of')} {getattr(guide.topics[topic].value, language)}"
        yield _made(page_address(language, f"practice/quizzes/{topic}"), title, summary, language)


def _paths(guide: Guide, language: str) -> Iterator[Record]:
    for name, (role, level, time) in paths.names(guide).items():
        found = paths.path(guide, role, level, time, language)
        yield _made(page_address(language, name), found.title, found.how, language)


def _made(address: str, title: str, summary: str, language: str) -> Record:
    names = {"location": address, "title": typographic(title, language), "kind": "page"}
    return Record(names, summary, f"{title} {summary}")


def _term(guide: Guide, entry: Entry[Term], language: str) -> Record:
    term, text = entry.value, getattr(entry.value, language)
    other = getattr(term, "en" if language == "fr" else "fr")
    names = {
        "location": term_address(language, entry.id),
        "title": typographic(text.name, language),
        "kind": "term",
        "topic": term.topic,
        "aliases": text.aliases,
        "other": other.name,
        "otherAliases": _new(other.aliases, [text.name, *text.aliases, other.name]),
    }
    confusions = " ".join(getattr(confusion, language) for confusion in term.confused_with)
    return Record(names, plain(text.short), f"{text.name} {text.short} {text.long or ''} {confusions}")


def _new(aliases: tuple[str, ...], known: list[str]) -> list[str]:
    """Those of `aliases` that are not, but for case, accents and plural, among the names `known`."""
    keys = {"".join(words(name)) for name in known}
    return [alias for alias in aliases if "".join(words(alias)) not in keys]


def _question(guide: Guide, question: Question, language: str) -> Record:
    page, facts = question.pages.get(language) or question.pages["fr"], question.facts
    names = {
        "location": page_address(language, f"questions/{question.topic}/{question.id}"),
        "title": typographic(plain(page.document.title.text), language),
        "kind": "question",
        "level": facts.level,
        "roles": facts.roles,
        "topic": question.topic,
    }
    return Record(names, plain(page.document.answer.text), _prose(guide, page.document))


def _page(guide: Guide, page: Page, language: str) -> Record:
    name = page.path.removeprefix("docs/").removesuffix(f".{language}.md")
    title = typographic(plain(page.document.title.text), language)
    names = {"location": page_address(language, name) or "./", "title": title, "kind": "page"}
    return Record(names, page.facts.value.description, _prose(guide, page.document))


def labels(guide: Guide, language: str) -> dict[str, dict[str, str]]:
    """Names of the facets' values by facet and id."""
    return {
        "kind": {kind: word(guide, language, f"kind_{kind}") for kind in ("term", "question", "page")},
        "level": {id: getattr(entry.value, language) for id, entry in guide.levels.items()},
        "roles": {id: getattr(entry.value, language).name for id, entry in guide.roles.items()},
        "topic": {id: getattr(entry.value, language) for id, entry in guide.topics.items()},
    }


def facets(guide: Guide, language: str) -> list[Facet]:
    """What narrows a search, as the box offers it."""
    values = labels(guide, language)
    return [
        Facet(t[language], "|".join([*t.values(), *MORE.get(key, ())]), word(guide, language, key), values[key])
        for key, t in TYPED.items()
    ]


def _prose(guide: Guide, document: Document) -> str:
    """The text of a page but for code, quizzes and what goes deeper: what its title promises stands elsewhere."""
    left = {block for key in (QUIZ, DEEPER) if (part := section(guide, document, key)) for block in part.body}
    return " ".join(plain(b.text) for b in document.blocks if b.kind not in ("code", "math") and b not in left)


def text_index(found: list[Record]) -> dict:
    """An inverted index: for each word, record and count alternating; the lengths that BM25 needs; the summaries shown."""
    postings: dict[str, list[int]] = defaultdict(list)
    lengths = []
    for id, record in enumerate(found):
        counts = Counter(words(record.text))
        lengths.append(sum(counts.values()))
        for token, count in counts.items():
            postings[token] += [id, count]
    summaries = [record.summary for record in found]
    return {"words": postings, "lengths": lengths, "average": sum(lengths) / len(lengths), "summaries": summaries}


def write(guide: Guide, site: Path) -> None:
    """Writes search/<language>.json, read when the box opens, and search/<language>.text.json, read next."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    for language in LANGUAGES:
        first, questions = records(guide, language)
        _dump(folder / f"{language}.json", [record.names for record in first])
        second = {"questions": [record.names for record in questions], "labels": labels(guide, language)}
        _dump(folder / f"{language}.text.json", second | text_index([*first, *questions]))


def _dump(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
