"""The guide without a script: everything can be read, filtered and tried."""

from itertools import product

import pytest
from in_browser import ADDRESSES, LUMINANCE, PREFIXES, QUESTIONS, TEMPLATES, TOPICS

SHOWN = "[...document.querySelectorAll('.question-list__items > li')].filter(one => one.checkVisibility())"
CONTRASTS = (
    LUMINANCE
    + """
    (() => {
      const probe = document.createElementNS('http://www.w3.org/2000/svg', 'g');
      document.querySelector('.diagram').append(probe);
      const paint = role => {
        probe.style.color = `var(--diagram-${role})`;
        return luminance(getComputedStyle(probe).color);
      };
      const contrast = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
      const worst = roles => Math.min(...roles.flatMap(role =>
        ['bg', 'surface', 'surface-alt'].map(back => contrast(paint(role), paint(back)))));
      return {text: worst(['fg', 'muted', 'accent']), lines: worst(['line', 'border'])};
    })()
    """
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_line_of_a_page_is_there_without_javascript(visit, address):
    plain = visit(address, script=False)
    assert plain.find("h1").first.is_visible()
    missing = set(visit(address).text()) - set(plain.text())
    assert not missing


def chosen(page, level, role):
    page.find(f"label:has(#level-{level})").click()
    page.find(f"label:has(#role-{role})").click()


@pytest.mark.parametrize("address", TOPICS)
def test_the_filter_shows_the_questions_of_a_level_and_role_or_says_there_is_none(visit, address):
    page = visit(address, script=False)
    names = page.ask("[...document.querySelectorAll('.filter input')].map(one => one.id)")
    groups = [[name.removeprefix(kind) for name in names if name.startswith(kind)] for kind in ("level-", "role-")]
    assert [len(group) for group in groups] == [4, 6]
    everything = page.ask(f"{SHOWN}.map(one => [one.dataset.level, one.dataset.roles.split(' ')])")
    for level, role in product(*groups):
        chosen(page, level, role)
        expected = [q for q in everything if level in ("all", q[0]) and role in ("all", *q[1])]
        assert page.ask(f"{SHOWN}.map(one => [one.dataset.level, one.dataset.roles.split(' ')])") == expected
        assert page.find(".question-list__none").is_visible() == (not expected), (level, role)


@pytest.mark.parametrize("address", TOPICS)
def test_the_filter_says_that_a_combination_is_empty(visit, address):
    page = visit(address, script=False)
    page.ask("document.querySelectorAll('[data-level=junior]').forEach(one => one.remove())")
    full = page.find(".question-list__items > li:visible").count()
    chosen(page, "junior", "all")
    assert full and not page.find(".question-list__items > li:visible").count()


@pytest.mark.parametrize("address", TOPICS)
def test_the_filter_is_chosen_with_the_keyboard(visit, address):
    page = visit(address, script=False)
    everything = page.ask(f"{SHOWN}.length")
    page.find("#level-all").focus()
    page.press("ArrowRight")
    assert page.ask("document.activeElement.id") == "level-junior"
    assert page.ask(f"new Set({SHOWN}.map(one => one.dataset.level)).size") == 1
    page.press("Tab")
    page.press("ArrowRight")
    assert page.ask("document.activeElement.id").startswith("role-")
    assert 0 <= page.ask(f"{SHOWN}.length") < everything


@pytest.mark.parametrize("address", QUESTIONS)
def test_a_quiz_option_opens_on_its_verdict_by_click_and_by_the_enter_key(visit, address):
    page = visit(address, script=False)
    for number, option in enumerate(page.find(".quiz__item").first.locator("details").all()):
        verdict = option.locator(".quiz__verdict")
        assert not verdict.is_visible()
        if number % 2:
            option.locator("summary").focus()
            page.press("Enter")
        else:
            option.locator("summary").click()
        assert verdict.is_visible()
        assert option.locator("p").nth(1).is_visible()
    rights = page.find(".quiz__item").first.locator('.quiz__verdict[data-right="true"]')
    assert rights.count() == 1


@pytest.mark.parametrize("address", TEMPLATES.values(), ids=TEMPLATES)
def test_the_other_language_is_one_click_away_and_back(visit, address):
    page = visit(address, script=False)
    french = page.find("h1").first.inner_text()
    page.find("a.other-language").click()
    assert page.page.url.endswith("/" + PREFIXES["en"] + address)
    assert page.language() == "en"
    assert page.find("h1").first.inner_text() != french
    page.find("a.other-language").click()
    assert page.page.url.endswith("/" + address)
    assert page.language() == "fr"
    assert page.find("h1").first.inner_text() == french


@pytest.mark.parametrize("address", ADDRESSES)
def test_dark_follows_the_system_without_javascript(visit, address):
    assert visit(address, script=False).light() > 0.8
    dark = visit(address, script=False, scheme="dark")
    assert dark.light() < 0.05
    assert dark.ask(f"{LUMINANCE}; luminance(getComputedStyle(document.querySelector('h1')).color)") > 0.6


@pytest.mark.parametrize("script", [False, True], ids=["without a script", "with a script"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_diagram_is_readable_in_both_schemes(visit, scheme, script):
    found = visit(TEMPLATES["diagrams"], scheme=scheme, script=script).ask(CONTRASTS)
    assert found["text"] >= 4.5
    assert found["lines"] >= 3


def test_nothing_that_needs_a_script_is_offered_without_one(visit):
    page = visit(script=False)
    assert not page.find('.md-search, [for="__search"], [data-md-component="palette"]').locator("visible=true").count()
