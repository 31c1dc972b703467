"""The cards: without a script, with the keyboard alone, by touch."""

import pytest
from in_browser import PHONE
from in_cards import CARDS, counts, done, focused, front, grade, opened, start
from playwright.sync_api import expect
from stored import kept


@pytest.fixture
def cards(alone):
    with opened(alone) as ready:
        yield ready


@pytest.mark.parametrize("language", CARDS)
def test_without_javascript_the_page_says_what_to_do(cards, language):
    page = cards(language, script=False)
    assert page.find(".notice a").get_attribute("href") == "../quizzes/"
    assert page.find(".notice").is_visible() and page.find(".cards").is_hidden()


def test_a_whole_session_with_the_keyboard_alone(cards):
    page = cards()
    for _ in range(60):
        page.press("Tab")
        if focused(page, "[name=per_day]"):
            page.page.keyboard.type("2")  # the field's text is selected when the keyboard enters it
        if focused(page, ".cards__start"):
            break
    page.press("Enter")
    assert focused(page, ".card__front") and counts(page) == [0, 0, 2]
    page.press("Enter")
    assert focused(page, ".card__back")
    page.press("4")
    expect(page.find(".card__grades")).to_be_hidden()
    assert focused(page, ".card__front") and counts(page) == [0, 0, 1]
    page.press("Space")
    page.press("4")
    expect(page.find(".cards__summary")).to_be_visible()
    assert focused(page, ".cards__summary h2") and done(page) == [0, 0, 0, 2]
    assert page.find(".cards__next time").get_attribute("datetime") > page.ask("new Date().toISOString()")
    assert page.find(".cards__start").is_hidden() and page.find(".cards__limit").is_visible()


def test_keys_act_on_the_card_alone(cards):
    page = cards()
    start(page)
    page.press("1")  # on the front there is nothing to grade
    page.press("Space")
    page.find("h1").click()
    page.press("3")
    page.press("u")
    page.find(".md-search__input").click()
    page.page.keyboard.type("3 u")
    assert kept(page, "card:") == {} and page.find(".card__grades").is_visible()


@pytest.mark.parametrize("language", CARDS)
def test_the_back_holds_the_short_answer_the_rubric_and_a_link_to_the_page(cards, language):
    page = cards(language)
    start(page, types=["question"])
    title = front(page)
    page.press("Space")
    expect(page.find(".card__rubric .rubric__level")).to_have_count(3)
    shown = page.find(".card__answer p").inner_text()
    points = page.find(".card__rubric li").all_inner_texts()
    assert shown in page.page.get_by_role("group", name=page.find(".card__label").inner_text()).first.inner_text()
    terms = page.ask("[...document.querySelectorAll('.card__answer a')].map(a => a.href)")
    page.find(".card__link").click()
    assert page.find("h1").inner_text().startswith(title)
    assert page.find(".short-answer p").last.inner_text() == shown
    assert page.find(".rubric li").all_inner_texts() == points
    assert terms and terms == page.ask("[...document.querySelectorAll('.short-answer a')].map(a => a.href)")


def test_a_term_shows_its_definition(cards):
    page = cards()
    start(page, types=["term"])
    page.press("Space")
    assert page.find(".card__label").inner_text() == "Definition" and page.find(".card__expected").is_hidden()
    assert len(page.find(".card__answer").inner_text()) > 30


def test_a_session_on_a_phone_by_touch(cards):
    page = cards("fr", viewport=PHONE, has_touch=True, is_mobile=True)
    page.find("[name=per_day]").fill("1")
    page.find(".cards__start").tap()
    page.find(".card__turn").tap()
    boxes = [button.bounding_box() for button in page.find(".card__grade").all()]
    assert all(box["height"] >= 24 and box["x"] >= 0 and box["y"] + box["height"] <= PHONE["height"] for box in boxes)
    assert page.ask("document.documentElement.scrollWidth <= innerWidth")
    page.find(".card__grade").nth(3).tap()
    expect(page.find(".cards__summary")).to_be_visible()
    page.find(".cards__summary .cards__undo").tap()
    expect(page.find(".card__grades")).to_be_visible()
    assert kept(page, "card:") == {}


def test_a_card_to_see_again_comes_back_in_the_session(cards):
    page = cards()
    start(page, per_day=2)
    first = front(page)
    grade(page, "1", "4")
    assert front(page) == first and counts(page) == [0, 1, 0]
