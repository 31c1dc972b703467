"""Light and dark, definitions of terms, paper, less movement, forced colours."""

import re

import pytest
from in_browser import QUESTIONS, SAMPLES, TEMPLATES, TOPICS

BUTTON = '[data-md-component="palette"] label'
MOVING = """
[...document.querySelectorAll('*')].flatMap(one => [null, '::before', '::after'].flatMap(part => {
  const style = getComputedStyle(one, part);
  const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ').map(parseFloat);
  return Math.max(...times) > .01 ? [one.outerHTML.slice(0, 100)] : [];
}))
"""
CLOSED = """
[...document.querySelectorAll('main details > :last-child')].filter(one => !one.checkVisibility() || !one.offsetHeight).length
"""
INK = "[...document.querySelectorAll('.diagram')].map(one => one.getBoundingClientRect()).map(box => [box.left, box.right])"


def scheme(page):
    return page.ask("document.body.dataset.mdColorScheme")


def test_dark_and_light_are_a_click_away_and_last(alone):
    with alone(color_scheme="light") as page:
        assert (scheme(page), page.light() > 0.8) == ("default", True)
        page.find(BUTTON).locator("visible=true").click()
        assert (scheme(page), page.light() < 0.05) == ("slate", True)
        page.go("en/" + TEMPLATES["glossary"])
        assert (scheme(page), page.light() < 0.05) == ("slate", True)
        page.find(BUTTON).locator("visible=true").click()
        page.page.reload()
        assert (scheme(page), page.light() > 0.8) == ("default", True)


def test_dark_is_chosen_with_the_keyboard(alone):
    with alone("en/", color_scheme="light") as page:
        page.find('[data-md-component="palette"] input').first.focus()
        page.press("ArrowRight")
        assert (scheme(page), page.light() < 0.05) == ("slate", True)
        page.press("Enter")
        assert scheme(page) == "default"


@pytest.mark.parametrize(
    ("address", "names"), [("", ["Thème clair", "Thème sombre"]), ("en/", ["Light theme", "Dark theme"])]
)
def test_the_schemes_are_named_in_the_language_of_the_page(visit, address, names):
    page = visit(address)
    assert [one.get_attribute("aria-label") for one in page.find('[data-md-component="palette"] input').all()] == names


@pytest.mark.parametrize("way", ["pointer", "keyboard"])
@pytest.mark.parametrize("address", QUESTIONS)
def test_a_term_shows_its_definition_to_the_pointer_and_to_the_keyboard(visit, address, way):
    definition = visit(address, script=False).find("a.term").first.get_attribute("title")
    page = visit(address)
    term = page.find("a.term").first
    if way == "pointer":
        term.hover()
    else:
        term.evaluate("one => { one.setAttribute('tabindex', 0); one.focus({focusVisible: true}) }")
    shown = page.find("[role=tooltip]").filter(has_text=definition)
    shown.wait_for()
    page.settled()
    assert len(definition) > 20 and shown.inner_text().strip() == definition
    assert float(page.style("[role=tooltip]", "opacity")) > 0.9
    page.page.mouse.move(2, 2)
    page.press("Tab")
    shown.wait_for(state="hidden")


@pytest.mark.parametrize("address", SAMPLES)
def test_paper_has_the_text_and_nothing_of_the_frame(visit, address):
    page = visit(address, width=718, scheme="dark")  # an A4 sheet between its margins
    page.page.emulate_media(media="print")
    assert not page.find(".md-header, .md-tabs, .md-sidebar, .filter, .skip").locator("visible=true").count()
    assert page.light() > 0.95
    assert page.ask("document.scrollingElement.scrollWidth - innerWidth") <= 0
    assert page.ask(CLOSED) == 0
    assert all(left >= 0 and right <= 718 for left, right in page.ask(INK))


@pytest.mark.parametrize("address", QUESTIONS)
def test_a_question_prints_as_a_pdf_of_a_few_pages(visit, address):
    pdf = visit(address, script=False).page.pdf(format="A4")
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 12


@pytest.mark.parametrize("address", SAMPLES)
def test_nothing_moves_for_who_asked_for_less_movement(visit, address):
    page = visit(address, reduced_motion="reduce")
    page.shorten()
    page.press("/")
    assert page.ask(MOVING) == []


@pytest.mark.parametrize("address", TOPICS)
def test_the_chosen_filter_shows_without_colour(visit, address):
    page = visit(address, forced_colors="active")
    page.find("label:has(#level-junior)").click()
    lines = [page.style(f"label:has(#level-{level})", "textDecorationLine") for level in ("all", "junior", "senior")]
    assert lines == ["none", "underline", "none"]


@pytest.mark.parametrize("address", QUESTIONS)
def test_a_verdict_is_a_word_not_a_colour(visit, address):
    page = visit(address, forced_colors="active")
    verdicts = {
        right: set(page.find(f'.quiz__verdict[data-right="{right}"]').all_text_contents())
        for right in ("true", "false")
    }
    assert len(verdicts["true"]) == len(verdicts["false"]) == 1
    assert verdicts["true"] != verdicts["false"]
