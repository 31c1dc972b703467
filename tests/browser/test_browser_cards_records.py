"""What was done of the cards is kept: after a reload, an undo, in the other language, in another tab, under a new id."""

import pytest
from in_cards import CARDS, EMPTY, NEW, PUT, counts, done, focused, front, grade, opened, start
from playwright.sync_api import expect
from stored import kept


@pytest.fixture
def cards(alone):
    with opened(alone) as ready:
        yield ready


def test_a_missed_point_is_asked_without_being_given_away(cards):
    page = cards()
    page.ask(PUT, ["card:point:chunking/senior-1", NEW])
    page.page.reload()
    start(page, per_day=0)
    assert counts(page) == [1, 0, 0]
    asked = page.find(".card").inner_text()
    page.press("Space")
    expect(page.find(".card__answer")).not_to_have_text("Loading…")
    point = page.find(".card__answer").inner_text()
    assert "Senior" in asked and "chunk" in asked and point not in asked
    page.go("en/questions/rag/chunking/")
    assert page.find("#point-senior-1").inner_text() == point


def test_a_reload_in_the_middle_loses_nothing(cards):
    page = cards()
    start(page, types=["question"], topic="rag", per_day=7)
    grade(page, "3", "4")
    page.press("Space")
    before = [front(page), counts(page), kept(page, "card:")]
    page.page.reload()
    expect(page.find(".card__back")).to_be_visible()
    assert focused(page, ".card__back") and [front(page), counts(page), kept(page, "card:")] == before
    page.press("u")
    expect(page.find(".cards__news")).not_to_be_empty()
    assert len(kept(page, "card:")) == 1
    page.find(".cards__stop").click()
    assert page.find(".cards [name=topic]").input_value() == "rag" and page.find("[name=per_day]").input_value() == "7"
    assert done(page) == [0, 0, 1, 0]


def test_grades_are_undone_one_after_the_other(cards):
    page = cards()
    start(page)
    titles, states = [], []
    for key in "321":
        titles.append(front(page))
        states.append(kept(page, "card:"))
        grade(page, key)
    for title, state in zip(reversed(titles), reversed(states)):
        page.press("u")
        expect(page.find(".card__front")).to_have_text(title)
        assert kept(page, "card:") == state and focused(page, ".card__back")
    assert page.find(".cards__session .cards__undo").is_disabled()


def test_both_languages_share_the_records_and_the_session(cards):
    page = cards("fr")
    start(page)
    grade(page, "3")
    french, records = front(page), kept(page, "card:")
    page.go(CARDS["en"])
    page.find(".cards__session").wait_for()
    assert front(page) != french and kept(page, "card:") == records
    address = page.find(".card__link").get_attribute("href")
    grade(page, "3")
    page.go(CARDS["fr"])
    page.find(".cards__session").wait_for()
    assert counts(page)[1:] == [2, 8] and "/en/" in address


def test_what_one_tab_grades_the_other_sees(cards):
    page = cards()
    start(page)
    other = page.page.context.new_page()
    other.goto(CARDS["en"])
    other.locator(".cards__start").click()
    first = front(page)
    assert other.locator(".card__front").inner_text() == first
    grade(page, "3")
    expect(other.locator(".card__front")).to_have_text(front(page))
    expect(other.locator(".cards__news")).to_contain_text("in 10 minutes")
    assert other.locator('[data-count="learning"]').inner_text() == "1"


def test_a_card_is_not_graded_from_a_state_that_has_changed(cards):
    page = cards()
    start(page)
    first = front(page)
    page.press("Space")
    changed = {"card": {**EMPTY, "due": "2099-01-01T08:00:00.000Z", "state": 2, "reps": 1, "stability": 9}, "log": []}
    key = f"card:question:{page.find('.card__link').get_attribute('href').split('/')[-2]}"
    page.ask(PUT, [key, changed])
    page.press("3")
    expect(page.find(".cards__news")).to_contain_text("changed in another tab")
    assert kept(page, "card:") == {key: changed} and front(page) != first
    assert page.find(".cards__session .cards__undo").is_disabled()


def test_a_card_whose_question_has_moved_goes_on_under_its_new_id(cards):
    page = cards()

    def moved(route):
        index = route.fetch().json()
        route.fulfill(json={**index, "moved": {"old-chunking": "chunking"}})

    page.ask(PUT, ["card:question:old-chunking", NEW])
    page.ask(PUT, ["card:point:old-chunking/senior-1", NEW])
    page.page.route("**/practice/en.json*", moved)
    page.page.reload()
    start(page, per_day=0)
    assert set(kept(page, "card:")) == {"card:question:chunking", "card:point:chunking/senior-1"}
    assert counts(page)[0] == 2
