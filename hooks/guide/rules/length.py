"""How long each part may be: what is spoken must fit its time."""

from collections.abc import Iterator

from guide.document import Section
from guide.markdown import plain, words
from guide.model import LANGUAGES, Guide
from guide.outline import MODEL, rubric, section
from guide.problem import Problem
from guide.rules.structure import question_pages

TITLE_CHARACTERS = 90
ANSWER_WORDS = 60
MODEL_WORDS = (150, 350)
POINT_WORDS = 30
SHORT_WORDS = 35


def titles_fit_a_line(guide: Guide) -> Iterator[Problem]:
    """A question's title has at most 90 characters."""
    for _, document in question_pages(guide):
        size = len(plain(document.title.text)) if document.title else 0
        if size > TITLE_CHARACTERS:
            yield Problem(
                document.path,
                document.title.line,
                f"the title has {size} characters",
                f"stay within {TITLE_CHARACTERS}",
            )


def short_answers_take_thirty_seconds(guide: Guide) -> Iterator[Problem]:
    """The 30-second answer has at most 60 words."""
    for _, document in question_pages(guide):
        count = words(document.answer.text) if document.answer else 0
        if count > ANSWER_WORDS:
            wrong = f"the 30-second answer has {count} words"
            yield Problem(document.path, document.answer.line, wrong, f"stay within {ANSWER_WORDS}")


def model_answers_take_two_minutes(guide: Guide) -> Iterator[Problem]:
    """The model answer has 150 to 350 words; code and formulas do not count, they are not spoken."""
    least, most = MODEL_WORDS
    for question, document in question_pages(guide):
        found = section(guide, document, MODEL) if question.facts.kind != "behavioural" else None
        count = spoken_words(found) if found else least
        if not least <= count <= most:
            wrong = f"the model answer has {count} words"
            yield Problem(document.path, found.heading.line, wrong, f"write between {least} and {most}")


def rubric_points_are_short(guide: Guide) -> Iterator[Problem]:
    """A rubric point can be checked by ear: at most 30 words."""
    for _, document in question_pages(guide):
        for point in (point for points in rubric(guide, document).values() for point in points):
            if point.text.count(" ") >= POINT_WORDS and (count := words(point.text)) > POINT_WORDS:
                yield Problem(
                    document.path, point.line, f"the rubric point has {count} words", f"stay within {POINT_WORDS}"
                )


def short_definitions_fit_a_tooltip(guide: Guide) -> Iterator[Problem]:
    """A term's short definition has at most 35 words in each language."""
    for entry in guide.terms.values():
        for language in LANGUAGES:
            count = words(getattr(entry.value, language).short)
            if count > SHORT_WORDS:
                line = entry.line(language, "short")
                yield Problem(entry.path, line, f"the short definition has {count} words", f"stay within {SHORT_WORDS}")


def spoken_words(section: Section) -> int:
    """Words of a section that are said aloud."""
    return sum(words(block.text) for block in section.body if block.kind not in ("code", "math"))
