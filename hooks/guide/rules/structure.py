"""What a question's page is made of."""

import re
from collections.abc import Iterator

from guide.document import Document, quiz_items
from guide.model import Guide, Question
from guide.outline import (
    BUILD,
    DEEPER,
    EXAMPLE,
    EXPECTED,
    FOLLOW_UPS,
    FRAME,
    MISTAKES,
    QUIZ,
    documents,
    levels,
    optional,
    section,
    section_keys,
    word,
)
from guide.problem import Problem, did_you_mean

MINIMUM = {MISTAKES: 2, FOLLOW_UPS: 2}
ODD_HEADING = re.compile(r"\n(?:#{1,6}[^#\s]|=+ *\n|-+ *\n)")
NO_SPACE = re.compile(r"#{1,6}[^#\s]")
UNDERLINE = re.compile(r"(=+|-+)\s*")


def every_page_has_a_title(guide: Guide) -> Iterator[Problem]:
    """Every page begins with one level-1 heading, and has no other."""
    for document in all_documents(guide):
        if not document.title:
            yield Problem(
                document.path, document.body_line, "the page does not begin with its title", "write `# Title` first"
            )
        for block in document.blocks[1:]:
            if block.kind == "heading" and block.level == 1:
                yield Problem(document.path, block.line, "a second level-1 heading", "use `##`")


def every_question_has_a_short_answer(guide: Guide) -> Iterator[Problem]:
    """The 30-second answer is the one paragraph between the title and the first section."""
    for _, document in question_pages(guide):
        if document.title and not document.answer:
            yield Problem(
                document.path, document.title.line, "no 30-second answer", "write one paragraph under the title"
            )
        for block in document.introduction[1:]:
            wrong = "the 30-second answer is more than one paragraph"
            yield Problem(document.path, block.line, wrong, "keep one, move the rest into a section")


def sections_are_those_of_the_outline_in_order(guide: Guide) -> Iterator[Problem]:
    """Sections are a closed list in a fixed order; none is missing, doubled or invented."""
    for question, document in question_pages(guide):
        kind = question.facts.kind
        titles = {word(guide, document.language, key): key for key in section_keys(kind)}
        found = [titles[s.title] for s in document.sections if s.title in titles]
        yield from _unknown_sections(document, titles)
        for key in section_keys(kind):
            if key not in found and key not in optional(kind):
                title = word(guide, document.language, key)
                yield Problem(document.path, document.body_line, f"section '{title}' is missing", f"add `## {title}`")
        yield from _order(document, titles)


def _unknown_sections(document: Document, titles: dict[str, str]) -> Iterator[Problem]:
    for one in document.sections:
        if one.title not in titles:
            yield Problem(
                document.path, one.heading.line, f"unknown section '{one.title}'", did_you_mean(one.title, titles)
            )


def _order(document: Document, titles: dict[str, str]) -> Iterator[Problem]:
    order = list(titles)
    last = -1
    for one in document.sections:
        if one.title not in titles:
            continue
        place = order.index(one.title)
        if place <= last:
            wrong = f"section '{one.title}' " + ("stands twice" if place == last else "comes too late")
            yield Problem(document.path, one.heading.line, wrong, "the order is " + ", ".join(order))
        last = max(last, place)


def rubric_has_points_for_every_level(guide: Guide) -> Iterator[Problem]:
    """The rubric has one level-3 heading per level, in order, with points under each."""
    for _, document in question_pages(guide):
        found = section(guide, document, EXPECTED)
        if not found:
            continue
        names = list(levels(guide, document.language))
        if [heading.text for heading, _ in found.parts()] != names:
            fix = "write " + ", ".join(f"`### {name}`" for name in names)
            yield Problem(document.path, found.heading.line, "the rubric's headings are not the levels in order", fix)
        for heading, body in found.parts():
            if heading.text in names and not any(block.kind == "item" for block in body):
                yield Problem(document.path, heading.line, f"no rubric point for '{heading.text}'", "add `- point`")


def a_built_answer_has_a_frame_and_an_example(guide: Guide) -> Iterator[Problem]:
    """A behavioural question gives the frame to fill and one filled example, as level-3 headings in this order."""
    for question, document in question_pages(guide):
        found = section(guide, document, BUILD)
        if not found or question.facts.kind != "behavioural":
            continue
        names = [word(guide, document.language, key) for key in (FRAME, EXAMPLE)]
        if [heading.text for heading, _ in found.parts()] != names:
            fix = "write " + ", then ".join(f"`### {name}`" for name in names)
            yield Problem(document.path, found.heading.line, f"'{found.title}' lacks its two parts", fix)


def nothing_is_left_blank(guide: Guide) -> Iterator[Problem]:
    """A heading, a list item and an optional section hold something, or are not there."""
    for document in all_documents(guide):
        for block in document.blocks:
            if block.kind in ("heading", "item") and not block.text:
                what = "heading" if block.kind == "heading" else "list item"
                yield Problem(document.path, block.line, f"an empty {what}", "fill it in or delete it")
    for _, document in question_pages(guide):
        if (found := section(guide, document, DEEPER)) and not found.body:
            yield Problem(
                document.path, found.heading.line, f"section '{found.title}' is empty", "fill it in or delete it"
            )


def headings_begin_with_hashes_and_a_space(guide: Guide) -> Iterator[Problem]:
    """The site would make a heading of `#word` and of an underlined line; GitHub, or this checker, would not."""
    for document in all_documents(guide):
        before = (0, "")
        for number, line in document.prose_lines if ODD_HEADING.search(f"\n{document.body}\n") else ():
            if line[:1] == "#" and NO_SPACE.match(line):
                yield Problem(
                    document.path, number, "a '#' without a space after it", "write `# Title`, or `\\#` for the sign"
                )
            elif line[:1] in "=-" and UNDERLINE.fullmatch(line) and before[1].strip() and before[0] == number - 1:
                yield Problem(
                    document.path, number, "an underlined heading", "write `## Title`, or leave a blank line before"
                )
            before = (number, line)


def lists_hold_enough(guide: Guide) -> Iterator[Problem]:
    """At least two common mistakes and two follow-ups; at least one quiz item where there is a quiz."""
    for _, document in question_pages(guide):
        for key, least in MINIMUM.items():
            found = section(guide, document, key)
            if found and len(found.items()) < least:
                wrong = f"'{found.title}' has {len(found.items())} item(s)"
                yield Problem(document.path, found.heading.line, wrong, f"write at least {least}, each `- …`")
        quiz = section(guide, document, QUIZ)
        if quiz and not quiz_items(quiz):
            yield Problem(document.path, quiz.heading.line, "the quiz has no item", "write `### Stem` and a task list")


def lists_stand_apart(guide: Guide) -> Iterator[Problem]:
    """A list follows a blank line, and what it holds is indented by 4 spaces: else GitHub and the site differ."""
    for document in all_documents(guide):
        for before, block in zip(document.blocks, document.blocks[1:]):
            if block.kind == "item" and before.kind == "paragraph" and not block.apart:
                yield Problem(
                    document.path, block.line, "a list right under a paragraph", "leave a blank line before it"
                )
            if block.kind in ("item", "paragraph", "code") and block.indent % 4:
                wrong = f"an indentation of {block.indent} space(s)"
                yield Problem(
                    document.path, block.line, wrong, "indent by 4 spaces what stands in a list, nothing else"
                )


def fences_and_formulas_are_closed(guide: Guide) -> Iterator[Problem]:
    """A code fence or a $$ formula ends where it should, not at the end of the file."""
    for document in all_documents(guide):
        for block in document.blocks:
            if not block.closed:
                mark = "fence" if block.kind == "code" else "$$"
                fix = "write the same mark, with the same indentation, on a line of its own after it"
                yield Problem(document.path, block.line, f"this {mark} is never closed", fix)


def question_pages(guide: Guide) -> Iterator[tuple[Question, Document]]:
    """Every page of every question."""
    for question in guide.questions.values():
        for document in documents(question):
            yield question, document


def all_documents(guide: Guide) -> Iterator[Document]:
    """Every Markdown page, questions first."""
    yield from (document for _, document in question_pages(guide))
    yield from (page.document for page in guide.pages)
