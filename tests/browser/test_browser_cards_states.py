"""Every state of the cards is accessible, still and light; what is missing is said."""

import gzip
from urllib.request import urlopen

import pytest
from in_cards import CARDS, SHIFT, opened, start
from playwright.sync_api import expect
from stored import kept
from test_browser_accessibility import violations


@pytest.fixture
def cards(alone):
    with opened(alone) as ready:
        yield ready


def test_an_answer_that_cannot_be_loaded_says_so_and_can_be_graded(cards):
    page = cards()
    page.page.route("**/questions/**", lambda route: route.abort())
    start(page)
    page.press("Space")
    expect(page.find(".card__answer")).to_contain_text("could not be loaded")
    page.press("3")
    expect(page.find(".card__grades")).to_be_hidden()
    assert len(kept(page, "card:")) == 1


def test_where_there_is_nothing_to_study_the_page_says_so(cards):
    page = cards()
    for kind in ("question", "term"):
        page.find(f'[name=types][value="{kind}"]').uncheck()
    assert page.find(".cards__nothing").is_visible() and page.find(".cards__start").is_hidden()
    assert violations(page) == []


def violations_at_rest(page):
    """Material hides its tabs by degrees where the page scrolls."""
    page.ask("new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))")
    page.settled()
    return violations(page)


@pytest.mark.parametrize(("language", "scheme"), list(zip(CARDS, ["light", "dark"], strict=True)))
def test_axe_finds_nothing_in_any_state(cards, language, scheme):
    page = cards(language, color_scheme=scheme)
    assert violations_at_rest(page) == []
    start(page, per_day=1)
    assert violations_at_rest(page) == []
    page.press("Space")
    expect(page.find(".card__rubric .rubric__level")).to_have_count(3)
    assert violations_at_rest(page) == []
    page.press("4")
    expect(page.find(".cards__summary")).to_be_visible()
    assert violations_at_rest(page) == []


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
