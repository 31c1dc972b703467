"""A quiz tests understanding: it cannot be passed by looking at the form of the options."""

import re
from collections import defaultdict
from collections.abc import Iterator
from math import ceil, exp, lgamma, log
from typing import Literal

from guide.document import Document, QuizItem, quiz_items
from guide.markdown import plain, without_code
from guide.model import Guide
from guide.outline import QUIZ, section
from guide.problem import Problem
from guide.rules.structure import question_pages

OPTIONS = (3, 5)
RARE = 0.05
NEGATION = {
    "fr": re.compile(
        r"\b(ne|n['’](?!import)\w+)\b(?:(?!\bqu[e'’]).){0,80}?\b(pas|jamais|aucune?|point(?! d[eu'’])|rien)\b"
        r"|\b(sauf|excepté|hormis)\b|quel[^?]{0,80}\b(est|sont) (fausses?|faux|incorrecte?s?|erronée?s?)\b",
        re.I,
    ),
    "en": re.compile(
        r"\bnot\b(?! only\b)(?<!or not)|\b(never|cannot|except)\b|n['’]t\b"
        r"|\bwhich\b[^?]{0,80}\b(is|are) (false|wrong|incorrect|untrue)\b",
        re.I,
    ),
}
ALLUSIONS = ("of the", "above", "réponse", "ci-dessus", "précède")  # no catch-all does without; quick to look for
CATCH_ALL = re.compile(
    r"\b(all|none|both|neither) of (the (above|others?|options|answers)|these|those|them)\b|\b(all|none) (the )?above\b"
    r"|\btoutes? (ces|les) réponses\b|\baucune? (de ces|des|autre) réponses?\b|\b(ci-dessus|qui précède)\b",
    re.I,
)


def every_item_has_one_right_option_and_explains_all(guide: Guide) -> Iterator[Problem]:
    """An item has 3 to 5 options, exactly one right, each with an explanation of its own."""
    for document, item in items(guide):
        least, most = OPTIONS
        if not least <= len(item.options) <= most:
            yield Problem(
                document.path, item.line, f"{len(item.options)} option(s)", f"write {least} to {most}, each `- [ ] …`"
            )
        if item.options and len(item.right) != 1:
            yield Problem(document.path, item.line, f"{len(item.right)} right options", "mark exactly one with [x]")
        for option in item.options:
            if not option.explanation:
                yield Problem(
                    document.path, option.line, "the option has no explanation", "indent one under it by 4 spaces"
                )


def options_differ(guide: Guide) -> Iterator[Problem]:
    """No two options of an item say the same."""
    for document, item in items(guide):
        seen: set[str] = set()
        for option in item.options:
            text = plain(option.text).strip().lower()
            if text in seen:
                yield Problem(document.path, option.line, "the option stands twice", "write another one")
            seen.add(text)


def stems_ask_without_negation(guide: Guide) -> Iterator[Problem]:
    """A stem holds no negation: it tests attention, not understanding."""
    for document, item in items(guide):
        if match := NEGATION[document.language].search(plain(without_code(item.stem))):
            yield Problem(document.path, item.line, f"the stem holds a negation ('{match[0]}')", "ask for what is true")


def no_option_is_a_catch_all(guide: Guide) -> Iterator[Problem]:
    """No "all of the above": it is guessed from the other options."""
    for document, item in items(guide):
        for option in item.options:
            text = option.text.lower()
            if any(sign in text for sign in ALLUSIONS) and CATCH_ALL.search(text):
                yield Problem(
                    document.path, option.line, f"catch-all option '{option.text[:40]}'", "write a real option"
                )


def a_task_list_stands_apart(guide: Guide) -> Iterator[Problem]:
    """Ordinary bullets right after a task list would become options of it."""
    for document, _, body in _parts(guide):
        tasks = False
        for block in body:
            tasks = tasks or block.mark is not None
            if tasks and block.kind == "item" and block.mark is None and block.indent == 0:
                yield Problem(
                    document.path,
                    block.line,
                    "a bullet inside the task list",
                    "make it `- [ ]` or indent it by 4 spaces",
                )


def the_right_option_does_not_show_by_its_form(guide: Guide) -> Iterator[Problem]:
    """Over a topic, per language, the right option is the longest, or the shortest, no more often than chance; no position is favoured."""
    for (topic, language), found in measured(guide).items():
        yield from _length(topic, language, [item for _, item in found], found[0][0])
        yield from _position(topic, language, [item for _, item in found], found[0][0])


def _length(topic: str, language: str, found: list[QuizItem], first: Document) -> Iterator[Problem]:
    most = ceil(sum(1 / len(item.options) for item in found))  # as many as chance gives
    for extreme, advice in (("longest", "lengthen"), ("shortest", "shorten")):
        count = sum(stands_out(item, extreme) for item in found)
        if count > most:
            wrong = f"topic {topic}, {language}: the right option is the {extreme} in {count} of {len(found)} items"
            yield Problem(first.path, first.body_line, wrong, f"{advice} wrong options until at most {most} are")


def _position(topic: str, language: str, found: list[QuizItem], first: Document) -> Iterator[Problem]:
    size = max(len(item.options) for item in found)
    for position in range(size):
        count = sum(item.right[0] == position for item in found)
        if tail(count, len(found), 1 / size) < RARE / size:
            wrong = f"topic {topic}, {language}: position {position + 1} is right in {count} of {len(found)} items"
            yield Problem(first.path, first.body_line, wrong, "move some right options elsewhere, in both languages")


def tail(count: int, of: int, chance: float) -> float:
    """Probability of `count` successes or more in `of` independent tries (binomial distribution), 0 < `chance` < 1."""
    return sum(exp(_log_comb(of, k) + k * log(chance) + (of - k) * log(1 - chance)) for k in range(count, of + 1))


def _log_comb(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)


def stands_out(item: QuizItem, extreme: Literal["longest", "shortest"]) -> bool:
    """True when the right option is the one longest, or shortest, option, in characters a reader sees."""
    sizes = [len(plain(option.text)) for option in item.options]
    size = max(sizes) if extreme == "longest" else min(sizes)
    return sizes.count(size) == 1 and sizes.index(size) == item.right[0]


def measured(guide: Guide) -> dict[tuple[str, str], list[tuple[Document, QuizItem]]]:
    """The well-formed items by topic and language."""
    found, (least, most) = defaultdict(list), OPTIONS
    for question, document in question_pages(guide):
        quiz = section(guide, document, QUIZ)
        for item in quiz_items(quiz) if quiz else []:
            if least <= len(item.options) <= most and len(item.right) == 1:
                found[question.topic, document.language].append((document, item))
    return found


def items(guide: Guide) -> Iterator[tuple[Document, QuizItem]]:
    """Every quiz item with the page it is on."""
    for _, document in question_pages(guide):
        quiz = section(guide, document, QUIZ)
        yield from ((document, item) for item in (quiz_items(quiz) if quiz else []))


def _parts(guide: Guide) -> Iterator[tuple]:
    for _, document in question_pages(guide):
        quiz = section(guide, document, QUIZ)
        yield from ((document, heading, body) for heading, body in (quiz.parts() if quiz else ()))
