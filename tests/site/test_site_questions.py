"""A question's page says everything without a script."""

import re

import pytest
from built import Page, listed

from guide.document import quiz_items
from guide.outline import QUIZ, rubric, section

POINT = re.compile(r"point-([a-z]+)-([0-9]+)")


@pytest.fixture(scope="module")
def documents(guide) -> dict[str, object]:
    """The Markdown that a question's page is made from, by address."""
    return {
        ("en/" if language == "en" else "") + question.url: page.document
        for question in guide.questions.values()
        for language, page in question.pages.items()
    }


def options(page: Page) -> list[list]:
    """The options of each quiz item."""
    return [item.select("ul.quiz__options > li > details.quiz__option") for item in page.select(".quiz__item")]


def test_every_question_has_a_page(questions, documents):
    assert documents.keys() - questions.keys() == set()


def test_the_30_second_answer_stands_first_and_alone_in_its_box(questions, words):
    for page in questions.values():
        box = page.one(".short-answer")
        label, answer = box.find_all("p", recursive=False)
        assert page.one("h1").find_next_sibling() is box, page.address
        assert label.get_text() == words[page.language]["thirty_seconds"], page.address
        assert len(answer.get_text().split()) > 20, page.address


def test_every_quiz_item_of_the_markdown_is_on_the_page_with_all_its_options(questions, documents, guide):
    wrong = []
    for address, document in documents.items():
        quiz = section(guide, document, QUIZ)
        written = [len(item.options) for item in quiz_items(quiz)] if quiz else []
        if [len(item) for item in options(questions[address])] != written:
            wrong.append(address)
    assert not wrong, listed(wrong)


def test_a_quiz_item_is_a_heading_and_its_options(questions):
    for page in questions.values():
        for item in page.select(".quiz__item"):
            assert [child.name for child in item.find_all(recursive=False)] == ["h3", "ul"], page.address


def test_every_option_opens_on_its_verdict_and_its_explanation(questions, words):
    wrong = []
    for page in questions.values():
        verdicts = {"true": words[page.language]["quiz_right"], "false": words[page.language]["quiz_wrong"]}
        for option in (option for item in options(page) for option in item):
            summary, verdict, *explanation = option.find_all(recursive=False)
            said = [part.get_text(strip=True) for part in (summary, *explanation)]
            if (
                summary.name != "summary"
                or not explanation
                or "" in said
                or verdict.get_text() != verdicts[verdict["data-right"]]
            ):
                wrong.append(f"{page.address}: {said}")
    assert not wrong, listed(wrong)


def test_no_mark_of_a_task_list_is_left(questions):
    marked = re.compile(r"\s*\[[ xX]\]")
    wrong = [
        page.address
        for page in questions.values()
        for item in page.select("article li, summary")
        if marked.match(item.get_text())
    ]
    assert not wrong, listed(wrong)


def test_every_quiz_item_has_one_right_option(questions):
    for page in questions.values():
        for item in page.select(".quiz__item"):
            assert len(item.select('.quiz__verdict[data-right="true"]')) == 1, f"{page.address}: {item['id']}"


def test_no_option_is_open_before_the_reader_answers(questions):
    assert not [page.address for page in questions.values() if page.select("details.quiz__option[open]")]


def test_the_points_of_the_rubric_are_numbered_by_level(questions, documents, guide):
    wrong = []
    for address, document in documents.items():
        written = [
            f"point-{level}-{i}" for level, points in rubric(guide, document).items() for i in range(1, len(points) + 1)
        ]
        if [point["id"] for point in questions[address].select(".rubric li[id]")] != written:
            wrong.append(address)
    assert not wrong, listed(wrong)


def test_every_id_of_a_point_has_the_form_that_is_linked(questions, guide):
    points = [point["id"] for page in questions.values() for point in page.select(".rubric li")]
    assert points
    assert {POINT.fullmatch(id)[1] for id in points} == set(guide.levels)


def test_a_question_has_the_same_anchors_in_both_languages(questions):
    """So that the switch may keep the place of a reader."""
    for page in questions.values():
        if page.language == "en" and page.name in questions:
            ids = [{id for id in one.ids if id.startswith(("point-", "quiz-"))} for one in (page, questions[page.name])]
            assert ids[0] == ids[1], page.address
