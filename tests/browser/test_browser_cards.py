"""The cards: without a script, with the keyboard alone, by touch, after a reload, in two languages and two tabs."""

import gzip
from urllib.request import urlopen

import pytest
from in_browser import PHONE, PREFIXES
from playwright.sync_api import expect
from test_browser_accessibility import violations

CARDS = {language: f"{prefix}practice/cards/" for language, prefix in PREFIXES.items()}
RECORDS = """
new Promise(resolve => { indexedDB.open('guide').onsuccess = ({target: {result: db}}) => {
  const all = db.transaction('records').objectStore('records'), found = {};
  all.openCursor().onsuccess = ({target: {result: at}}) => {
    if (!at) { db.close(); return resolve(found); }
    if (at.key.startsWith('card:')) found[at.key] = at.value;
    at.continue();
  };
}; })
"""
PUT = """
([key, record]) => new Promise(resolve => { indexedDB.open('guide').onsuccess = ({target: {result: db}}) => {
  const change = db.transaction('records', 'readwrite');
  change.objectStore('records').put(record, key);
  change.oncomplete = () => { db.close(); resolve(); };
}; })
"""
"""Writes a record and tells nobody, as a tab whose message has not come yet."""
SHIFT = """
new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 500);
})
"""
"""How much has moved since the page was opened, without a word from the reader."""
EMPTY = {
    "due": "2026-01-01T08:00:00.000Z",
    "stability": 0,
    "difficulty": 0,
    "elapsed_days": 0,
    "scheduled_days": 0,
    "learning_steps": 0,
    "reps": 0,
    "lapses": 0,
    "state": 0,
}
NEW = {"card": EMPTY, "log": []}
"""What the mock interview writes for a point that was missed."""


@pytest.fixture
def cards(alone):
    """`cards(language, **options)`: the page ready, in a context that keeps nothing of other tests."""
    opened = []

    def ready(language="en", script=True, **options):
        manager = alone(CARDS[language], java_script_enabled=script, **options)
        opened.append(manager)
        page = manager.__enter__()
        if script:
            page.find(".cards").wait_for()
        return page

    yield ready
    for manager in opened:
        manager.__exit__(None, None, None)


def start(page, **choice):
    """Chooses in the form (`types` as a list, the rest by name), then starts."""
    for kind in {"question", "term", "point"} - set(choice.pop("types", ("question", "term", "point"))):
        page.find(f'[name=types][value="{kind}"]').uncheck()
    per_day = choice.pop("per_day", None)
    for name, value in choice.items():
        page.find(f".cards [name={name}]").select_option(value)
    if per_day is not None:
        page.find("[name=per_day]").fill(str(per_day))
    page.find(".cards__start").click()
    page.find(".cards__session").wait_for()


def front(page):
    return page.find(".card__front").inner_text()


def grade(page, *keys):
    """Turns the card and presses the key of a grade, for each key; waits for what comes next."""
    for key in keys:
        page.press("Space")
        expect(page.find(".card__grades")).to_be_visible()
        page.press(key)
        expect(page.find(".card__grades")).to_be_hidden()


def focused(page, selector):
    return page.ask("selector => document.activeElement.matches(selector)", selector)


def counts(page):
    return [int(page.find(f'[data-count="{name}"]').inner_text()) for name in ("due", "learning", "fresh")]


def done(page):
    return [int(text) for text in page.find(".cards__summary dd").all_inner_texts()]


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
    assert page.ask(RECORDS) == {} and page.find(".card__grades").is_visible()


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


def test_a_missed_point_is_asked_without_being_given_away(cards):
    page = cards()
    page.ask(PUT, ["card:point:chunking/senior-1", NEW])
    page.page.reload()
    start(page, per_day=0)
    assert counts(page) == [1, 0, 0]
    asked = page.find(".card").inner_text()
    page.press("Space")
    point = page.find(".card__answer").inner_text()
    assert "Senior" in asked and "chunk" in asked and point not in asked
    page.go("en/questions/rag/chunking/")
    assert page.find("#point-senior-1").inner_text() == point


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
    assert page.ask(RECORDS) == {}


def test_a_reload_in_the_middle_loses_nothing(cards):
    page = cards()
    start(page, types=["question"], topic="rag", per_day=7)
    grade(page, "3", "4")
    page.press("Space")
    before = [front(page), counts(page), page.ask(RECORDS)]
    page.page.reload()
    expect(page.find(".card__back")).to_be_visible()
    assert focused(page, ".card__back") and [front(page), counts(page), page.ask(RECORDS)] == before
    page.press("u")
    expect(page.find(".cards__news")).not_to_be_empty()
    assert len(page.ask(RECORDS)) == 1
    page.find(".cards__stop").click()
    assert page.find(".cards [name=topic]").input_value() == "rag" and page.find("[name=per_day]").input_value() == "7"
    assert done(page) == [0, 0, 1, 0]


def test_grades_are_undone_one_after_the_other(cards):
    page = cards()
    start(page)
    titles, states = [], []
    for key in "321":
        titles.append(front(page))
        states.append(page.ask(RECORDS))
        grade(page, key)
    for title, state in zip(reversed(titles), reversed(states)):
        page.press("u")
        expect(page.find(".card__front")).to_have_text(title)
        assert page.ask(RECORDS) == state and focused(page, ".card__back")
    assert page.find(".cards__session .cards__undo").is_disabled()


def test_a_card_to_see_again_comes_back_in_the_session(cards):
    page = cards()
    start(page, per_day=2)
    first = front(page)
    grade(page, "1", "4")
    assert front(page) == first and counts(page) == [0, 1, 0]


def test_both_languages_share_the_records_and_the_session(cards):
    page = cards("fr")
    start(page)
    grade(page, "3")
    french, records = front(page), page.ask(RECORDS)
    page.go(CARDS["en"])
    page.find(".cards__session").wait_for()
    assert front(page) != french and page.ask(RECORDS) == records
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
    assert page.ask(RECORDS) == {key: changed} and front(page) != first
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
    assert set(page.ask(RECORDS)) == {"card:question:chunking", "card:point:chunking/senior-1"}
    assert counts(page)[0] == 2


def test_an_answer_that_cannot_be_loaded_says_so_and_can_be_graded(cards):
    page = cards()
    page.page.route("**/questions/**", lambda route: route.abort())
    start(page)
    page.press("Space")
    expect(page.find(".card__answer")).to_contain_text("could not be loaded")
    page.press("3")
    expect(page.find(".card__grades")).to_be_hidden()
    assert len(page.ask(RECORDS)) == 1


def test_where_there_is_nothing_to_study_the_page_says_so(cards):
    page = cards()
    for kind in ("question", "term"):
        page.find(f'[name=types][value="{kind}"]').uncheck()
    assert page.find(".cards__nothing").is_visible() and page.find(".cards__start").is_hidden()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", CARDS)
def test_axe_finds_nothing_in_any_state(cards, language, scheme):
    page = cards(language, color_scheme=scheme)
    assert violations(page) == []
    start(page, per_day=1)
    assert violations(page) == []
    page.press("Space")
    expect(page.find(".card__rubric .rubric__level")).to_have_count(3)
    assert violations(page) == []
    page.press("4")
    expect(page.find(".cards__summary")).to_be_visible()
    assert violations(page) == []


def test_nothing_moves_while_the_page_starts(cards):
    page = cards()
    start(page)
    page.page.reload()
    page.find(".cards__session").wait_for()
    assert page.ask(SHIFT) < 0.01


def test_the_scripts_of_the_page_weigh_at_most_60_kilobytes(cards):
    page = cards()
    loaded = page.ask("performance.getEntriesByType('resource').map(one => one.name)")
    scripts = [address for address in loaded if "/javascripts/practice/" in address]
    assert 0 < sum(len(gzip.compress(urlopen(address).read())) for address in scripts) <= 60_000
