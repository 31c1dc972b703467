"""Quizzes: answered, corrected, kept; the same text and the same height as without a script."""

import re

import pytest
from in_browser import PHONE, PREFIXES, TEMPLATES
from playwright.sync_api import expect
from stored import kept
from test_browser_accessibility import violations

QUESTION, TOPIC, LIST = TEMPLATES["question"], "practice/quizzes/rag/", "practice/quizzes/"
DESK = {"width": 1280, "height": 900}
READY = ".quiz__item--asked"
CORRECT = 'li:has([data-right="true"])'
WRONG = 'li:has([data-right="false"])'
SHIFT = """
new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => { sum += one.value; }))
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 800);
})
"""
FOCUS = "document.activeElement.classList[0]"


def first(page):
    page.find(READY).first.wait_for()
    return page.find(READY).first


def answer(item, which=CORRECT, sure=True):
    item.locator(which).first.locator(".quiz__label").click()
    item.locator(f"[value={'sure' if sure else 'unsure'}]").check()
    item.locator(".quiz__foot button").click()


@pytest.mark.parametrize("address", [QUESTION, "en/" + TOPIC])
def test_without_a_script_an_item_keeps_its_native_form(visit, address):
    page = visit(address, script=False)
    item = page.find(".quiz__item").first
    assert item.locator("details.quiz__option > summary").first.is_visible()
    assert not item.locator("input, form, button").count()
    below, after = (item.locator(place).last.bounding_box() for place in (".quiz__options > li", ".quiz__options"))
    section = item.bounding_box()
    assert section["y"] + section["height"] - after["y"] - after["height"] < 1, "nothing is reserved for the script"
    assert below["height"] > 24


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("address", [QUESTION, QUESTION + "#quiz-1", TOPIC, LIST])
def test_nothing_moves_when_the_script_starts(alone, address, size):
    with alone(
        "404.html", viewport=size
    ) as page:  # the typefaces are there: their own arrival is no matter of the script
        page.go(address)
        assert page.ask(SHIFT) < 0.01
        if address != LIST:
            answer(first(page))
            page.page.reload()
            assert page.ask(SHIFT) < 0.01


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_every_item_is_as_high_before_the_script_as_after(alone, prefix, size):
    heights = "[...document.querySelectorAll('.quiz__item')].map(one => Math.round(one.getBoundingClientRect().height))"
    with alone("404.html", viewport=size) as page:
        page.page.route("**/practice/quizzes.js*", lambda route: route.abort())
        page.go(prefix + TOPIC)
        page.ask("document.fonts.ready.then(() => true)")
        before = page.ask(heights)
        page.page.unroute("**/practice/quizzes.js*")
        page.go(prefix + TOPIC)
        first(page)
        page.ask("document.fonts.ready.then(() => true)")
        assert before == page.ask(heights)


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_every_option_is_explained_and_marked_in_words(alone, prefix):
    with alone(prefix + QUESTION) as page:
        item = first(page)
        assert not item.locator(".quiz__verdict").first.is_visible()
        answer(item, WRONG)
        lines = item.locator(".quiz__why").all_inner_texts()
        right, wrong = ("Juste.", "Faux.") if not prefix else ("Right.", "Wrong.")
        assert sorted(line.split()[0] for line in lines) == sorted([right] + [wrong] * (len(lines) - 1))
        assert all(len(line.split()) > 6 for line in lines)
        assert item.locator(".quiz__chosen").count() == 1
        assert item.locator(".quiz__label:has(:checked) + .quiz__why .quiz__chosen").is_visible()
        assert item.locator("[role=status]").inner_text().startswith(wrong.rstrip("."))
        link = item.locator(".quiz__then a")
        assert page.find(link.get_attribute("href")).get_attribute("data-part") == "model"


def test_an_item_is_answered_and_taken_again_with_the_keyboard_alone(alone):
    with alone(QUESTION) as page:
        item = first(page)
        item.locator("[name=choice]").first.focus()
        page.press("Space")
        page.press("ArrowDown")
        page.press("Tab")
        page.press("Space")
        page.press("Tab")
        page.press("Enter")
        assert page.ask(FOCUS) == "quiz__said"
        assert item.locator(".quiz__chosen").is_visible()
        page.press("Tab")
        page.press("Tab")
        page.press("Enter")
        assert page.ask("document.activeElement.name") == "choice"
        assert not item.locator("[name=choice]:checked").count()
        assert item.locator(".quiz__past").inner_text()


def test_neither_the_option_nor_the_certainty_can_be_left_out(alone):
    with alone(QUESTION) as page:
        item = first(page)
        item.locator(".quiz__foot button").click()
        item.locator(".quiz__label").first.click()
        item.locator(".quiz__foot button").click()
        assert not item.locator(".quiz__verdict").first.is_visible()
        assert kept(page, "item:") == {}


def test_a_try_is_kept_shown_in_both_languages_and_shuffled_anew(alone):
    with alone(QUESTION) as page:
        item = first(page)
        before = item.locator("[name=choice]").evaluate_all("all => all.map(one => one.value)")
        answer(item)
        assert kept(page, "item:")
        page.go("en/" + QUESTION)
        expect(first(page).locator(".quiz__past")).to_have_text(re.compile("^Right on .*, sure\\.$"))
        assert not first(page).locator(".quiz__verdict").first.is_visible()
        [(key, record)] = kept(page, "item:").items()
        assert key == "item:rag-pipeline/1"
        assert [(one["right"], one["sure"]) for one in record["tries"]] == [(True, True)]
        orders = [before]
        for _ in range(4):
            orders.append(first(page).locator("[name=choice]").evaluate_all("all => all.map(one => one.value)"))
            answer(first(page))
            page.page.reload()
        assert len({tuple(order) for order in orders}) > 1


def test_an_item_that_has_changed_asks_again(alone):
    with alone(QUESTION) as page:
        answer(first(page))
        page.page.route(
            "**/" + QUESTION,
            lambda route: route.fulfill(
                response=(answered := route.fetch()), body=answered.text().replace('data-hash="', 'data-hash="0')
            ),
        )
        page.page.reload()
        assert first(page).locator(".quiz__past").inner_text() == ""
        answer(first(page), WRONG, sure=False)
        record = kept(page, "item:")["item:rag-pipeline/1"]
        assert [one["right"] for one in record["tries"]] == [False]
        assert [one["right"] for one in record["former"]] == [True]


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_a_topic_says_how_far_the_reader_is_and_shows_what_was_missed(alone, prefix):
    with alone(prefix + TOPIC) as page:
        first(page)
        items, total = page.find(READY), page.find(READY).count()
        answer(items.nth(0), CORRECT)
        answer(items.nth(1), WRONG)
        page.page.wait_for_timeout(300)
        line = page.find(".quiz-progress__line").inner_text()
        assert [int(one) for one in line.replace(".", "").split() if one.isdigit()] == [2, total, 1]
        page.find(".quiz-progress input").check()
        assert page.find(READY).locator("visible=true").count() == total - 1
        assert not items.nth(0).is_visible() and items.nth(1).is_visible()
        believed = page.find(".quiz-end li")
        assert believed.count() == 1
        assert believed.locator("a").first.inner_text() == items.nth(1).locator("h3").inner_text()
        page.go(prefix + LIST)
        page.page.wait_for_function("document.querySelector('[data-topic=rag]').textContent !== ''")
        assert page.find(".topics__counts").first.inner_text().startswith(str(total))


def test_a_question_counts_as_read_at_the_end_of_its_model_answer(alone):
    with alone(QUESTION, viewport=PHONE) as page:
        first(page)
        page.page.wait_for_timeout(200)
        assert kept(page, "seen:") == {}
        page.find("h2[data-part=expected]").scroll_into_view_if_needed()
        page.page.wait_for_timeout(400)
        [(key, record)] = kept(page, "seen:").items()
        assert (key, record["times"]) == ("seen:rag-pipeline", 1)
        page.page.reload()
        page.find("h2[data-part=expected]").scroll_into_view_if_needed()
        page.page.wait_for_timeout(400)
        assert kept(page, "seen:")["seen:rag-pipeline"] == record


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [QUESTION, "en/" + TOPIC])
def test_axe_finds_nothing_before_and_after_an_answer(alone, address, scheme):
    with alone(address, color_scheme=scheme, viewport=PHONE) as page:
        page.ask("document.querySelectorAll('.quiz ~ .quiz ~ .quiz ~ .quiz').forEach(one => one.remove())")
        item = first(page)
        assert violations(page) == []
        answer(item, WRONG)
        assert violations(page) == []


def test_on_paper_every_explanation_is_open(alone):
    with alone(QUESTION) as page:
        item = first(page)
        page.page.emulate_media(media="print")
        assert item.locator(".quiz__verdict").first.is_visible()
        assert not item.locator("button").first.is_visible()
