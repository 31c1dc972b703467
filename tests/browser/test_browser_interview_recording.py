"""Recording one's answer: with a microphone that Chromium pretends to have, refused, and where there is none to use."""

from contextlib import contextmanager

import pytest
from conftest import ARGUMENTS
from in_browser import Opened
from interviews import ADDRESS, RUBRIC, answer_all, begin
from stored import kept

from tools.system_tools import find

RECORD, STOP = "text=/^Record my answer$/", "text=/^Stop recording$/"


@pytest.fixture
def with_microphone(browser, server):
    """`with_microphone(allowed)` -> the page of a browser that has one."""

    @contextmanager
    def opened(allowed):
        arguments = [*ARGUMENTS, "--use-fake-device-for-media-stream"]
        one = browser.browser_type.launch(executable_path=find("chromium"), args=arguments)
        context = one.new_context(base_url=server.address, permissions=["microphone"] if allowed else [])
        page = context.new_page()
        page.goto("en/" + ADDRESS)
        yield Opened(page)
        one.close()

    return opened


def test_an_answer_is_recorded_played_back_beside_the_rubric_and_never_stored(with_microphone):
    with with_microphone(allowed=True) as page:
        begin(page)
        page.find(RECORD).click()
        page.find(STOP).wait_for()
        page.page.wait_for_timeout(800)
        page.find(STOP).click()
        page.find("audio").wait_for()
        page.find("audio").evaluate("one => one.play()")
        page.find(RECORD).click()
        page.find(STOP).wait_for()
        answer_all(page)  # going on ends the second take
        assert page.find(f"audio:above({RUBRIC})").count() == 2
        assert "audio" not in str(kept(page)) and "blob" not in str(kept(page))
        page.page.reload()
        page.find(RUBRIC).wait_for()
        assert page.find("audio").count() == 0


def test_a_refused_microphone_is_said_and_the_interview_goes_on(with_microphone):
    with with_microphone(allowed=False) as page:
        begin(page)
        page.find(RECORD).click()
        page.find("text=/refuses the microphone/").wait_for()
        assert page.find("audio").count() == 0
        answer_all(page)
        assert page.find(RUBRIC).is_visible()


def test_a_browser_that_cannot_record_says_so(alone):
    with alone("en/" + ADDRESS) as page:
        page.ask("delete globalThis.MediaRecorder")
        begin(page)
        page.find(RECORD).click()
        page.find("text=/cannot record here/").wait_for()
