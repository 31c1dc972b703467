"""The mock exam, from its choices to its result."""

import pytest
from in_browser import PHONE, PREFIXES
from stored import kept
from test_browser_accessibility import violations
from test_browser_quizzes import CORRECT, SHIFT, WRONG, answer

EXAM = "practice/exam/"
ITEM = ".exam .quiz__item--asked"


def begin(page, size="10", correction="end", seed=""):
    page.find(".practice--ready").wait_for()
    page.find(f".exam-setup [name=size][value='{size}']").check()
    page.find(f".exam-setup [name=correction][value={correction}]").check()
    page.find("#exam-seed").fill(seed)
    page.find(".exam-setup button").click()
    page.find(ITEM).wait_for()


def place(page):
    return page.find(".exam__place").inner_text()


def score(page):
    return [int(word) for word in page.find(".exam__score").inner_text().split() if word.isdigit()]


def move(page, number):
    """The button before (0), after (1), or to the end (2)."""
    was = place(page)
    page.find(".exam__moves button").nth(number).click()
    page.page.wait_for_function("was => document.querySelector('.exam__place')?.textContent !== was", arg=was)


def run_through(page, answers):
    """Answers each item with (option, sure), the last one being followed by the end."""
    for number, (which, sure) in enumerate(answers, 1):
        page.page.wait_for_function(
            "number => document.querySelector('.exam__place').textContent.match(/\\d+/)[0] == number", arg=number
        )
        answer(page.find(ITEM), which, sure)
    page.find(".exam__moves button").last.click()
    page.find(".exam__score").wait_for()


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_without_a_script_the_page_says_where_the_quizzes_are(visit, prefix):
    page = visit(prefix + EXAM, script=False)
    assert page.find("main .notice a").get_attribute("href").endswith("/quizzes/")
    assert not page.find(".exam-setup").is_visible()


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_an_exam_is_corrected_at_the_end_and_what_was_missed_taken_again(alone, prefix):
    with alone(prefix + EXAM, viewport=PHONE) as page:
        begin(page)
        run_through(page, [(CORRECT, True)] * 6 + [(WRONG, True)] * 3 + [(WRONG, False)])
        assert page.ask("document.activeElement.tagName") == "H2"
        assert score(page) == [6, 10]
        page.page.wait_for_function("document.querySelectorAll('.exam .quiz__item--asked').length === 10")
        assert page.find(".exam .quiz__why").first.is_visible()
        assert page.find(".exam > ul > li").count() == 3
        for link in page.find(".exam > ul p a").all():
            assert "/questions/" in link.get_attribute("href")
        sums = page.ask("""[...document.querySelectorAll('.exam__scores')].map(table => [1, 2].map(column =>
            [...table.tBodies[0].rows].reduce((sum, row) => sum + Number(row.cells[column].textContent), 0)))""")
        assert sums == [[6, 10], [6, 10]]
        records = kept(page, "item:").values()
        assert sorted(one["tries"][0]["right"] for one in records) == [False] * 4 + [True] * 6
        page.find(".exam__moves button").first.click()
        page.find(ITEM).wait_for()
        assert place(page).endswith(" 4")


def test_the_state_survives_a_reload_in_the_middle_and_in_the_other_language(alone):
    with alone(EXAM) as page:
        begin(page, size="20", seed="abcdef")
        stem = page.find(ITEM).get_attribute("data-item")
        answer(page.find(ITEM))
        move(page, 1)
        assert place(page) == "Question 3 sur 20"
        page.page.reload()
        page.find(ITEM).wait_for()
        assert place(page) == "Question 3 sur 20"
        page.go("en/" + EXAM)
        page.find(ITEM).wait_for()
        assert place(page) == "Question 3 of 20"
        move(page, 0)
        move(page, 0)
        assert page.find(ITEM).get_attribute("data-item") == stem
        assert page.find(f"{ITEM} [name=choice]:checked").count() == 1
        assert kept(page, "item:") == {}, "nothing counts before the end"


def test_the_same_code_gives_the_same_exam(alone):
    drawn = []
    for prefix in PREFIXES.values():
        with alone(prefix + EXAM) as page:
            begin(page, seed="K7M2QD")
            drawn.append([one["id"] for one in kept(page, "current:")["current:exam"]["items"]])
            page.find(".exam__moves button").last.click()
            page.find(".exam__score").wait_for()
            assert "K7M2QD" in page.find(".exam").inner_text()
    assert drawn[0] == drawn[1] and len(set(drawn[0])) == 10


def test_corrected_at_once_an_answer_is_shown_kept_and_final(alone):
    with alone(EXAM) as page:
        begin(page, correction="now")
        answer(page.find(ITEM), WRONG)
        assert page.find(f"{ITEM} .quiz__chosen").is_visible()
        assert page.ask("document.activeElement.classList[0]") == "quiz__said"
        assert len(kept(page, "item:")) == 1
        move(page, 1)
        move(page, 0)
        assert page.find(f"{ITEM} .quiz__chosen").is_visible()
        page.find(".exam__moves button").last.click()
        page.find(".exam__score").wait_for()
        page.page.wait_for_timeout(200)
        assert [len(one["tries"]) for one in kept(page, "item:").values()] == [1]
        page.page.reload()
        page.find(".exam__score").wait_for()
        assert score(page) == [0, 10]


def test_an_exam_is_taken_with_the_keyboard_alone(alone):
    with alone("en/" + EXAM) as page:
        page.find(".practice--ready").wait_for()
        page.find("#exam-seed").focus()
        page.press("Enter")
        page.find(ITEM).wait_for()
        assert "exam__place" in page.ask("document.activeElement.className")
        for key in ("Tab", "Space", "Tab", "Space", "Tab", "Enter"):
            page.press(key)
        page.page.wait_for_function("document.querySelector('.exam__place').textContent.startsWith('Question 2')")
        page.page.wait_for_function("document.activeElement.className.includes('exam__place')")


def test_an_item_that_cannot_be_read_is_asked_for_again(alone):
    with alone(EXAM) as page:
        page.page.route("**/questions/**", lambda route: route.abort())
        page.find(".practice--ready").wait_for()
        page.find(".exam-setup button").click()
        page.find(".exam [role=alert]").wait_for()
        page.page.unroute("**/questions/**")
        page.find(".exam button").click()
        page.find(ITEM).wait_for()
        assert place(page) == "Question 1 sur 20"


@pytest.mark.parametrize(
    ("prefix", "scheme"), list(zip(PREFIXES.values(), ["light", "dark"], strict=True)), ids=PREFIXES
)
def test_axe_finds_nothing_in_any_state_of_the_exam(alone, prefix, scheme):
    with alone(prefix + EXAM, color_scheme=scheme, viewport=PHONE) as page:
        page.find(".practice--ready").wait_for()
        assert violations(page) == []
        begin(page, correction="now")
        assert violations(page) == []
        answer(page.find(ITEM), WRONG)
        assert violations(page) == []
        page.find(".exam__moves button").last.click()
        page.page.wait_for_function("document.querySelectorAll('.exam .quiz__item--asked').length === 10")
        page.page.wait_for_timeout(300)
        page.settled()  # the button that leads to the top slides in
        assert violations(page) == []
        assert page.ask("document.scrollingElement.scrollWidth - innerWidth") <= 0


def test_nothing_moves_when_the_exam_opens(alone):
    with alone(EXAM, viewport=PHONE) as page:
        assert page.ask(SHIFT) < 0.01
        begin(page)
        page.page.reload()
        assert page.ask(SHIFT) < 0.01
