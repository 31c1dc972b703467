"""One interview in two tabs: it goes on in the one used last, and the other loses nothing of it."""

from in_browser import Opened
from interviews import FORWARD, QUESTION, begin
from playwright.sync_api import expect
from stored import kept

EN, PAUSED = "en/practice/interview/", "text=/^Interview paused$/"


def second_tab(page):
    other = Opened(page.page.context.new_page())
    other.go(EN)
    other.find(PAUSED).wait_for()
    return other


def test_an_interview_taken_up_in_another_tab_pauses_in_the_first(alone):
    with alone(EN) as page:
        begin(page)
        other = second_tab(page)
        assert page.find(QUESTION).is_visible()  # looking changes nothing
        other.find("text=/^Resume$/").click()
        page.find(PAUSED).wait_for()
        other.find(FORWARD).click()
        expect(other.find("text=/^Question 2 of/")).to_be_visible()
        page.find("text=/^Resume$/").click()
        expect(page.find("text=/^Question 2 of/")).to_be_visible()
        other.find(PAUSED).wait_for()


def test_an_interview_left_in_another_tab_is_left_in_both(alone):
    with alone(EN) as page:
        begin(page)
        other = second_tab(page)
        other.find("text=/^Quit$/").click()
        other.find("dialog >> text=/^Quit the interview$/").click()
        page.find(".interview__setup").wait_for()
        assert kept(page) == {}
