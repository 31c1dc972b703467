"""The mock interview from set-up to report, as a candidate lives it: keyboard, phone, reload, languages, paper."""

import re
from pathlib import Path

import pytest
from in_browser import PHONE, PREFIXES
from interviews import ADDRESS, FORWARD, QUESTION, REPORT, RUBRIC, WRITE, answer_all, begin, forward, report
from playwright.sync_api import expect
from stored import kept
from test_browser_accessibility import violations

EN = "en/" + ADDRESS


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_without_javascript_the_page_says_what_to_do(visit, prefix):
    page = visit(prefix + ADDRESS, script=False)
    assert "JavaScript" in page.find("noscript").inner_text()
    assert not page.find(".interview__setup").is_visible()
    page.find(".notice a").click()
    assert page.page.url.endswith(f"{prefix}matrix/")


def _press_to(page, name):
    """Presses Tab until the button of that name has the focus."""
    for _ in range(60):
        if page.ask("document.activeElement.textContent.trim()") == name:
            return
        page.press("Tab")
    raise AssertionError(f"the keyboard never reaches '{name}'")


def test_a_whole_interview_goes_by_the_keyboard_alone_on_a_phone(alone):
    with alone(EN, viewport=PHONE) as page:
        page.find(".interview__setup [type=submit]:enabled").wait_for()
        page.find(".interview__setup [name=role]").first.focus()
        page.press("Tab")
        page.press("ArrowRight")  # intermediate
        page.press("Tab")
        page.press("ArrowLeft")  # 15 minutes
        _press_to(page, "Begin")
        page.press("Enter")
        page.find(QUESTION).wait_for()
        assert page.ask("document.activeElement.tagName") == "H2"
        for name in ("Next question", "Next question", "Finish"):
            _press_to(page, name)
            page.press("Enter")
            page.page.wait_for_function("document.activeElement.tagName === 'H2'")
        page.find(RUBRIC).wait_for()
        for name in ("Next rubric", "Next rubric", "See the report"):
            page.press("Tab")
            page.press("Space")
            assert page.find("[name=said]:checked").count() == 1
            _press_to(page, name)
            page.press("Enter")
            page.page.wait_for_function("document.activeElement.tagName === 'H2'")
        page.find(REPORT).wait_for()
        assert page.ask("document.documentElement.scrollWidth") <= PHONE["width"]
        (record,) = kept(page, "interview:").values()
        assert [len(one["said"]) for one in record["questions"]] == [1, 1, 1]
        assert (record["level"], record["minutes"]) == ("intermediate", 15)


def test_nothing_helps_while_a_question_is_asked(alone):
    with alone(EN) as page:
        begin(page)
        title = page.find(QUESTION).inner_text()
        shown = [line for line in page.text() if line != title]
        assert not page.find("main h1 + p").is_visible() or page.find("main h1 + p").bounding_box()["width"] <= 1
        assert not [line for line in shown if re.search("Junior|Senior|answer:|technical", line)]
        assert page.find("main .practice a").count() == 0


def test_each_click_asks_another_follow_up_of_the_page(alone):
    with alone(EN) as page:
        begin(page)
        said = page.find(".interview__follow-up")
        asked = []
        for _ in range(2):
            before = said.inner_text()
            page.find("text=/^Follow-up$/").click()
            page.page.wait_for_function(
                "before => document.querySelector('.interview__follow-up').innerText !== before", arg=before
            )
            asked.append(said.inner_text())
        assert all(asked) and asked[0] != asked[1]


def test_a_reload_keeps_question_clock_notes_and_ticks_and_counts_no_time_away(alone):
    with alone(EN) as page:
        begin(page, review="each")
        page.page.wait_for_timeout(5500)  # the clock is kept every five seconds
        page.find("textarea").fill("two chains")
        page.page.wait_for_timeout(200)
        title = page.find(QUESTION).inner_text()
        page.page.reload()
        page.find("text=/^Interview paused$/").wait_for()
        left = page.find(".interview p").first.inner_text()
        assert re.search(r"14:5[45]$", left), left
        page.page.wait_for_timeout(2000)
        page.find("text=/^Resume$/").click()
        assert page.find(QUESTION).inner_text() == title
        assert page.find("textarea").input_value() == "two chains"
        assert left.split()[-1] == page.find(".interview__time").first.inner_text()
        forward(page, RUBRIC)
        page.find("[name=said]").nth(1).check()
        assert kept(page, "current:")
        page.page.reload()
        page.find(RUBRIC).wait_for()
        assert page.find("[name=said]").nth(1).is_checked()
        forward(page, QUESTION)
        assert page.find(QUESTION).inner_text() != title


def test_pause_stops_the_clock_and_hides_the_question(alone):
    with alone(EN) as page:
        begin(page)
        page.find("text=/^Pause$/").click()
        assert page.find(QUESTION).count() == 0
        before = page.find(".interview p").first.inner_text()
        page.page.wait_for_timeout(2100)
        page.find("text=/^Resume$/").click()
        assert page.find(".interview__time").first.inner_text() == before.split()[-1]


def test_the_clock_can_be_hidden_and_stays_so(alone):
    with alone(EN) as page:
        begin(page)
        page.find("text=/^Hide the clock$/").click()
        assert not page.find("[role=timer]").is_visible()
        page.find(FORWARD).click()
        page.find("text=/^Question 2 of/").wait_for()
        assert not page.find("[role=timer]").is_visible()
        page.find("text=/^Show the clock$/").click()
        assert page.find("[role=timer]").is_visible()


@pytest.mark.parametrize(("seconds", "minutes"), [(300, "5"), (60, "1")])
def test_the_end_is_announced_at_five_minutes_and_at_one(alone, seconds, minutes):
    with alone(EN) as page:
        begin(page)
        page.find("text=/^Pause$/").click()
        page.find("text=/^Interview paused$/").wait_for()
        current = kept(page)["current:interview"]
        current["questions"][1]["seconds"] = 15 * 60 - seconds - 2 - current["questions"][0]["seconds"]
        page.ask(WRITE, ["current:interview", current])
        page.page.reload()
        page.find("text=/^Resume$/").click()
        aloud = page.find(".interview__aloud")
        assert aloud.text_content() == ""
        page.page.wait_for_timeout(3500)
        assert aloud.text_content().endswith(minutes)


def test_quitting_asks_first_and_keeps_the_questions_answered(alone):
    with alone(EN) as page:
        begin(page, review="each")
        forward(page, RUBRIC)
        forward(page, QUESTION)
        page.find("text=/^Quit$/").click()
        page.press("Escape")
        page.find("dialog").wait_for(state="detached")
        assert page.find(QUESTION).count() == 1
        page.find("text=/^Quit$/").click()
        page.find("dialog >> text=/^Quit the interview$/").click()
        page.find(REPORT).wait_for()
        records = kept(page)
        (record,) = (one for key, one in records.items() if key.startswith("interview:"))
        assert len(record["questions"]) == 1 and "current:interview" not in records


def test_quitting_at_the_first_question_leaves_nothing(alone):
    with alone(EN) as page:
        begin(page)
        page.find("text=/^Quit$/").click()
        page.find("dialog >> text=/^Quit the interview$/").click()
        page.find(".interview__setup").wait_for()
        assert [key for key in kept(page) if "interview" in key] == []


def test_an_interview_begun_in_french_goes_on_in_english_with_the_same_questions(alone):
    with alone(ADDRESS) as page:
        begin(page)
        french = page.find(QUESTION).inner_text()
        drawn = [one["id"] for one in kept(page)["current:interview"]["questions"]]
        page.go(EN)
        page.find("text=/^Resume$/").click()
        page.find(QUESTION).wait_for()
        assert page.find(QUESTION).inner_text() != french
        assert [one["id"] for one in kept(page)["current:interview"]["questions"]] == drawn
        answer_all(page)
        assert page.find("text=/^The model answer$/").is_visible()


def test_the_model_answer_is_shown_on_demand(alone):
    with alone(EN) as page:
        begin(page)
        answer_all(page)
        answers = page.find(".interview__answer div")
        assert not answers.first.is_visible() and not answers.last.is_visible()
        page.find("text=/^The model answer$/").click()
        assert len(answers.last.inner_text()) > 400


def test_points_missed_become_new_cards_and_a_card_under_way_stays(alone):
    with alone(EN) as page:
        begin(page, review="each")
        first = kept(page)["current:interview"]["questions"][0]["id"]
        known = {
            "card": {"due": "2026-02-01T10:00:00.000Z", "reps": 4},
            "log": [{"at": "2026-01-01T10:00:00.000Z", "grade": 3}],
        }
        page.ask(WRITE, [f"card:point:{first}/junior-2", known])
        forward(page, RUBRIC)
        page.find("[value=junior-1]").check()
        page.find("text=/^Stop here/").click()
        page.find(REPORT).wait_for()
        cards = kept(page, "card:point:")
        assert cards[f"card:point:{first}/junior-2"] == known
        assert f"card:point:{first}/junior-1" not in cards
        made = cards[f"card:point:{first}/intermediate-1"]
        assert made["card"]["reps"] == 0 and made["log"] == []
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", made["card"]["due"])
        assert not any("senior" in key for key in cards)


def test_the_report_downloads_as_markdown_that_says_what_the_page_says(alone):
    with alone(ADDRESS, accept_downloads=True) as page:
        report(page)
        with page.page.expect_download() as coming:
            page.find("text=/^Télécharger/").click()
        assert re.fullmatch(r"entretien-\d{4}-\d\d-\d\d\.md", coming.value.suggested_filename)
        written = Path(coming.value.path()).read_text("utf-8")
        for selector in ("h2.interview__title", ".interview__total strong", ".interview__asked h4"):
            for text in page.find(selector).all_inner_texts():
                assert text in written.replace("\\", "")
        assert f"]({page.find('.interview__asked h4 a').first.get_attribute('href')})" in written


def test_the_report_prints_without_its_buttons(alone):
    with alone(EN) as page:
        report(page)
        page.page.emulate_media(media="print")
        assert page.find(REPORT).is_visible() and page.find(".interview__score").first.is_visible()
        assert not any(one.is_visible() for one in page.find("main button").all())


def test_past_interviews_open_again_and_are_deleted_one_by_one(alone):
    with alone(EN) as page:
        report(page)
        title = page.find(f"{REPORT} h2").inner_text()
        page.find("text=/^New interview$/").click()
        expect(page.find(".interview__past li")).to_have_count(1)
        page.find(".interview__past >> text=/^Open$/").click()
        page.find(REPORT).wait_for()
        assert page.find(f"{REPORT} h2").inner_text() == title
        page.find(f"{REPORT} >> text=/^Delete$/").click()
        page.find("dialog >> text=/^Delete the interview$/").click()
        page.find(".interview__setup").wait_for()
        assert kept(page, "interview:") == {} and page.find(".interview__past").count() == 0


def test_the_next_interview_asks_what_the_last_one_did_not(alone):
    with alone(EN) as page:
        report(page)
        page.find("text=/^New interview$/").click()
        begin(page)
        (record,) = kept(page, "interview:").values()
        asked = {one["id"] for one in record["questions"]}
        drawn = {one["id"] for one in kept(page)["current:interview"]["questions"]}
        assert len(asked & drawn) <= 1  # the only behavioural question


@pytest.mark.parametrize(("scheme", "size"), [("light", {"width": 1280, "height": 900}), ("dark", PHONE)])
def test_axe_finds_nothing_in_any_state(alone, scheme, size):
    with alone(EN, viewport=size, color_scheme=scheme) as page:
        page.find(".interview__setup [type=submit]:enabled").wait_for()
        assert violations(page) == []
        begin(page)
        page.find("text=/^Follow-up$/").click()
        assert violations(page) == []
        page.find("text=/^Quit$/").click()
        assert violations(page) == []
        page.press("Escape")
        page.find("text=/^Pause$/").click()
        assert violations(page) == []
        page.find("text=/^Resume$/").click()
        answer_all(page)
        page.ask("document.querySelectorAll('main details').forEach(one => one.open = true)")
        page.settled()
        assert violations(page) == []
        page.find("text=/^Stop here/").click()
        page.find(REPORT).wait_for()
        assert violations(page) == []
        page.find("text=/^New interview$/").click()
        assert violations(page) == []
