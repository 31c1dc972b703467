"""French and English say the same: same parts, same links, same sources, same right answers."""

from collections import Counter
from collections.abc import Callable, Iterator

from guide.document import Document, quiz_items
from guide.model import Guide, Question
from guide.outline import FOLLOW_UPS, MISTAKES, QUIZ, documents, optional, rubric, section, word
from guide.problem import Problem
from guide.rules.sources import is_outside, without_anchor

PageFacts = Callable[[Guide, Question, Document], Counter]


def twins_have_the_same_parts(guide: Guide) -> Iterator[Problem]:
    """Both pages of a question have the same sections, lists, code, links and sources, in the same numbers."""
    for question in guide.questions.values():
        pages = documents(question)
        if len(pages) == 2:
            for name, facts in COMPARED.items():
                yield from _compare(
                    guide, name, facts(guide, question, pages[0]), facts(guide, question, pages[1]), *pages
                )


def _compare(
    guide: Guide, name: str, original: Counter, twin: Counter, fr: Document, en: Document
) -> Iterator[Problem]:
    if original == twin or (name in ("number of points", "quiz") and not (original and twin)):
        return
    for thing in sorted((original - twin).keys() | (twin - original).keys()):
        if name == "number of points" and not (original[thing] and twin[thing]):
            continue  # another rule says that there is none
        has, lacks = (fr, en) if original[thing] > twin[thing] else (en, fr)
        fewer, more = sorted((original[thing], twin[thing]))
        wrong = f"{name} '{word(guide, lacks.language, thing)}': {fewer} here, {more} in {has.path}"
        yield Problem(lacks.path, lacks.body_line, wrong, "say the same in both languages")


def _sections(guide: Guide, question: Question, document: Document) -> Counter:
    return Counter(key for key in optional(question.facts.kind) if section(guide, document, key))


def _points(guide: Guide, question: Question, document: Document) -> Counter:
    counts = Counter({level: len(points) for level, points in rubric(guide, document).items()})
    for key in (MISTAKES, FOLLOW_UPS):
        found = section(guide, document, key)
        counts[key] = len(found.items()) if found else 0
    return counts


def _quiz(guide: Guide, question: Question, document: Document) -> Counter:
    found = section(guide, document, QUIZ)
    items = quiz_items(found) if found else []
    return Counter(
        f"item {i}, {len(item.options)} options, right: {_positions(item.right)}" for i, item in enumerate(items, 1)
    )


def _positions(right: tuple[int, ...]) -> str:
    return ", ".join(str(position + 1) for position in right) or "none"


def _code(guide: Guide, question: Question, document: Document) -> Counter:
    return Counter({"block": [block.kind for block in document.blocks].count("code")})


def _formulas(guide: Guide, question: Question, document: Document) -> Counter:
    return Counter({"block": [block.kind for block in document.blocks].count("math")})


def _links(guide: Guide, question: Question, document: Document) -> Counter:
    inner = (without_anchor(link.target) for link in document.links if not is_outside(link.target))
    return Counter(target.removesuffix(f".{document.language}.md") for target in inner)


def _sources(guide: Guide, question: Question, document: Document) -> Counter:
    return Counter({link.target: 1 for link in document.links if is_outside(link.target)})


COMPARED: dict[str, PageFacts] = {
    "section": _sections,
    "number of points": _points,
    "quiz": _quiz,
    "code": _code,
    "formulas": _formulas,
    "link": _links,
    "source": _sources,
}


def a_twin_is_not_behind(guide: Guide) -> Iterator[Problem]:
    """A page revised before its twin may no longer say the same: a warning here, a mark on the page."""
    for question in guide.questions.values():
        for language, page in question.pages.items():
            if question.behind(language):
                other = next(p for lang, p in question.pages.items() if lang != language)
                wrong = f"revised before its twin {other.path}"
                fix = "bring it up to date and set `revised` to the same day"
                yield Problem(page.path, page.facts.line("revised"), wrong, fix, "warning")
