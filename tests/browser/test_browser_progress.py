"""The progress page and the coloured matrix: what they show, in both languages, on a phone, by keyboard, to a screen reader."""

import json

import pytest
from in_browser import PHONE, Opened
from stored import PROGRESS, READY, SEEN, opened, reader, seeded, with_store
from test_browser_accessibility import violations

from tests.browser.conftest import SITE

LANGUAGES = {"fr": "", "en": "en/"}
PAST, FUTURE = "2026-01-01T00:00:00.000Z", "2999-01-01T00:00:00.000Z"
SHIFT = """new Promise((done) => { let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => (sum += one.hadRecentInput ? 0 : one.value))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 500); })"""


@pytest.fixture(scope="module")
def questions() -> list[dict]:
    return json.loads((SITE / "practice/en.json").read_text("utf-8"))["questions"]


@pytest.fixture(scope="module")
def records(questions) -> dict:
    """One question of each state: seen, sure and wrong, missed in an interview, its card forgotten and due."""
    seen, wrong, missed, lapsed = [one["id"] for one in questions if one["items"]][:4]
    return {
        f"seen:{seen}": SEEN,
        f"item:{wrong}/1": {"hash": items(questions, wrong)[0], "tries": [{"at": PAST, "right": False, "sure": True}]},
        f"interview:{PAST}": {"questions": [{"id": missed, "said": [], "missed": ["junior-1"], "mistakes": []}]},
        f"card:question:{lapsed}": {"card": {"due": PAST, "state": 3}, "log": [{"at": PAST, "grade": 1}]},
    }


def items(questions, id) -> list[str]:
    return next(one["items"] for one in questions if one["id"] == id)


def counts(page: Opened, row: str) -> list[str]:
    return page.find(f'[data-row="{row}"] [data-count]').all_inner_texts()


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES)
def test_without_javascript_the_page_says_what_it_needs_and_where_to_go(visit, prefix):
    page = visit(prefix + PROGRESS, script=False)
    assert page.find(".practice noscript a").is_visible()
    assert page.find(".progress").is_hidden()


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES)
def test_without_javascript_the_matrix_is_as_it_was(visit, prefix):
    page = visit(prefix + "matrix/", script=False)
    assert set(page.find(".matrix__progress").all_inner_texts()) == {""}
    assert page.ask("document.querySelector('.matrix__progress').offsetHeight") == 0


def test_a_reader_who_has_not_begun_is_told_where_to(browser, server):
    with reader(browser, server) as context:
        page = opened(context, "en/practice/progress/")
        assert page.find(".progress__start a").count() == 2
        assert page.find(".progress__due").inner_text() == "No card is due."
        assert page.find("[data-list=next] a").count() == 5
        assert page.page.errors == []


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES)
def test_the_same_progress_shows_in_both_languages(browser, server, questions, records, prefix):
    with reader(browser, server) as context:
        seeded(context, records)
        page = opened(context, prefix + PROGRESS)
        topics = {one["topic"] for one in questions}
        assert len(topics) > 1 or counts(page, *topics) == ["4", "3", "3", "1"]
        assert page.find("[data-list=weak] a").count() == 3
        assert page.find(".progress__start").is_hidden()


def test_the_worst_weakness_comes_first_with_its_reason_and_leads_to_its_question(browser, server, records):
    with reader(browser, server) as context:
        seeded(context, records)
        page = opened(context, "en/practice/progress/")
        first = page.find("[data-list=weak] li").first
        assert "sure, and wrong" in first.inner_text()
        first.locator("a").click()
        page.page.wait_for_selector(".short-answer")


def test_the_role_and_level_choose_the_next_questions_and_are_remembered(browser, server, questions):
    role, level = "agent-engineer", "senior"
    expected = [one["title"] for one in questions if role in one["roles"] and one["level"] == level][:5]
    with reader(browser, server) as context:
        page = opened(context, "en/practice/progress/")
        page.find(".progress select[name=role]").select_option(role)
        page.find(".progress select[name=level]").select_option(level)
        page.page.wait_for_function(f"document.querySelectorAll('[data-list=next] li').length === {len(expected)}")
        assert page.find("[data-list=next] a").all_inner_texts() == expected
        page.page.wait_for_timeout(200)
        page.page.reload()
        page.page.wait_for_selector(READY)
        assert page.find("[data-list=next] a").all_inner_texts() == expected
        assert page.ask("document.querySelector('.progress select[name=role]').value") == role


def test_a_change_made_elsewhere_leaves_the_focus_where_it_is(browser, server, records):
    with reader(browser, server) as context:
        seeded(context, records)
        page, store = opened(context, "en/practice/progress/"), with_store(context)
        page.find("[data-list=weak] a").first.focus()
        focused = page.ask("document.activeElement.href")
        store.ask(
            "([key, card]) => store.update(key, () => card)", ["card:term:rag", {"card": {"due": PAST}, "log": []}]
        )
        page.find(".progress__due a", has_text="2 cards").wait_for()
        assert page.ask("document.activeElement.href") == focused


def test_every_number_of_a_table_has_its_headers(browser, server):
    with reader(browser, server) as context:
        page = opened(context)
        assert page.find(".progress__table th:not([scope])").count() == 0
        assert page.find(".progress__table thead th[scope=col]").count() == 8
        assert page.find(".progress__table [data-row]").count() == page.find(".progress__table th[scope=row]").count()


@pytest.mark.parametrize("prefix", LANGUAGES.values(), ids=LANGUAGES)
def test_on_a_phone_nothing_is_wider_than_the_screen(browser, server, records, prefix):
    with reader(browser, server, viewport=PHONE) as context:
        seeded(context, records)
        page = opened(context, prefix + PROGRESS)
        assert page.ask("document.documentElement.scrollWidth") <= PHONE["width"]
        wide = "[...document.querySelectorAll('.progress__table :is(th, td)')].filter((cell) => cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent)"
        assert page.ask(wide) == []


@pytest.mark.parametrize("address", [PROGRESS, "matrix/"])
@pytest.mark.parametrize("size", [PHONE, {"width": 900, "height": 800}, {"width": 1280, "height": 900}], ids=str)
def test_nothing_moves_when_the_numbers_arrive(browser, server, records, address, size):
    with reader(browser, server, viewport=size) as context:
        seeded(context, records)
        page = context.new_page()
        page.goto(address)
        assert page.evaluate(SHIFT) < 0.01


@pytest.mark.parametrize(("scheme", "size"), [("light", {"width": 1280, "height": 900}), ("dark", PHONE)], ids=str)
def test_axe_finds_nothing(browser, server, records, scheme, size):
    with reader(browser, server, viewport=size, color_scheme=scheme) as context:
        page = opened(context)
        assert violations(page) == []
        seeded(context, records | {"seen:broken": 1})
        page.page.reload()
        page.page.wait_for_selector(READY)
        assert violations(page) == []
        page.find("[data-do=erase]").click()
        page.find("dialog[open]").wait_for()
        assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_matrix_with_progress(browser, server, records, scheme):
    with reader(browser, server, color_scheme=scheme) as context:
        seeded(context, records)
        page = matrix(context)
        page.ask(
            "document.querySelectorAll('.matrix__cell').forEach((cell) => cell.style.setProperty('--practised', 1))"
        )
        assert violations(page) == []


def matrix(context, prefix="") -> Opened:
    page = context.new_page()
    page.goto(prefix + "matrix/")
    page.wait_for_function("document.querySelector('.matrix__progress').textContent")
    return Opened(page)


@pytest.mark.parametrize(
    ("prefix", "said"),
    [("", "{} travaillée{} sur {}, 1 à consolider"), ("en/", "{1}{0} of {2} practised, 1 weak")],
    ids=LANGUAGES,
)
def test_each_cell_of_the_matrix_says_in_words_how_far_the_reader_is(browser, server, questions, prefix, said):
    one = next(one for one in questions if one["items"])
    role, level = one["roles"][0], one["level"]
    total = sum(role in other["roles"] and other["level"] == level for other in questions)
    wrong = {"hash": one["items"][0], "tries": [{"at": PAST, "right": False, "sure": True}]}
    with reader(browser, server) as context:
        seeded(context, {f"item:{one['id']}/1": wrong})
        page = matrix(context, prefix)
        cell = page.find(f"#{role}-{level}")
        assert cell.locator(".matrix__progress").inner_text() == said.format(1, "", total)
        assert float(cell.evaluate("cell => cell.style.getPropertyValue('--practised')")) == pytest.approx(1 / total)


def test_the_matrix_says_nothing_to_a_reader_who_has_not_begun(browser, server):
    with reader(browser, server) as context:
        page = context.new_page()
        page.goto("matrix/")
        page.wait_for_function("document.querySelector('.matrix__cell').style.getPropertyValue('--practised') === '0'")
        assert set(page.locator(".matrix__progress").all_inner_texts()) == {""}


def test_the_index_that_does_not_answer_is_said(browser, server):
    with reader(browser, server) as context:
        page = context.new_page()
        page.route("**/practice/en.json*", lambda route: route.abort())
        page.goto("en/" + PROGRESS)
        page.locator("[role=alert]", has_text="could not be loaded").wait_for()


def test_paper_shows_the_tables_and_none_of_the_buttons(browser, server):
    with reader(browser, server) as context:
        page = opened(context)
        page.page.emulate_media(media="print")
        assert page.find(".progress button:visible, .progress input:visible, .progress select:visible").count() == 0
        assert page.find(".progress__table").first.is_visible()
