"""The glossary: complete without a script; with one, narrowed as one types, in an order that keys and readers follow."""

import re

import pytest
from in_browser import PREFIXES, TEMPLATES, TOUCH
from playwright.sync_api import expect
from test_browser_accessibility import violations

FIELD, SAID, ENTRY = ".glossary__filter input", ".glossary__filter output", ".term-entry"
PAGES = [prefix + TEMPLATES["glossary"] for prefix in PREFIXES.values()]
ORDER = "[...document.querySelectorAll('.term-entry')].filter(one => one.checkVisibility()).map(one => one.id)"
SEEN_ORDER = """
[...document.querySelectorAll('.term-entry')].filter(one => one.checkVisibility())
  .map(one => [one.getBoundingClientRect().top, one.id]).sort(([a], [b]) => a - b).map(([, id]) => id)
"""
LETTERS = """
[...document.querySelectorAll('.letters a')].filter(a => a.checkVisibility()).map(a => {
  const there = document.querySelector(a.hash);
  return [a.hash, there?.checkVisibility() ? there.parentNode.querySelectorAll('.term-entry, .term-links a').length : 0];
})
"""
"""Each link above the terms that is shown, and how many terms stand where it leads."""
NAMED = """
word => [...document.querySelectorAll('.term-entry')]
  .filter(one => one.querySelector('dt a').textContent.toLowerCase().normalize('NFC').includes(word)).map(one => one.id)
"""
UNDER_BAR = """
place => {
  const bar = document.querySelector('.letters').getBoundingClientRect(), {top} = document.querySelector(place).getBoundingClientRect();
  return location.hash === place && bar.bottom <= top + 1 && top < 400;
}
"""
COVERED = """
[...document.querySelectorAll('.letters a')].filter(a => {
  const {left, top, width, height} = a.getBoundingClientRect();
  return document.elementFromPoint(left + width / 2, top + height / 2) !== a;
}).map(a => a.textContent)
"""
HIDDEN = """
(() => {
  const one = document.activeElement, boxes = [...one.getClientRects()];
  const top = b => document.elementFromPoint(b.left + b.width / 2, b.top + b.height / 2);
  return boxes.some(b => one.contains(top(b))) ? null : one.textContent;
})()
"""
"""What the focused element says when nothing of it is seen."""


def narrow(page, words):
    page.put(FIELD, words, SAID)


@pytest.mark.parametrize("address", PAGES)
def test_without_javascript_every_term_is_there_and_no_letter_is_dead(visit, address):
    page = visit(address, script=False)
    index = page.page.request.get(f"/search/{'en' if address.startswith('en/') else 'fr'}.json").json()
    assert not page.find(".glossary__filter").is_visible()
    assert len(page.ask(ORDER)) == sum(record["kind"] == "term" for record in index) > 300
    letters = page.ask(LETTERS)
    assert len(letters) > 20 and [letter for letter, terms in letters if not terms] == []
    assert sum(terms for letter, terms in letters if letter != "#by-topic") == len(page.ask(ORDER))


@pytest.mark.parametrize("size", [TOUCH, {}], ids=["phone", "desk"])
def test_a_letter_leads_to_its_heading_not_behind_the_bar(visit, size):
    page = visit(PAGES[0], **size)
    for letter in "mr":
        page.find(f'.letters [href="#letter-{letter}"]').click()
        page.page.wait_for_function(UNDER_BAR, arg=f"#letter-{letter}")


@pytest.mark.parametrize("address", PAGES)
def test_nothing_covers_the_letters_of_a_reader_who_scrolls_up(visit, address):
    page = visit(address)
    for step in (4000, -400):
        page.page.mouse.wheel(0, step)
        page.page.wait_for_timeout(500)
    assert page.ask("scrollY") > 3000
    assert page.ask(COVERED) == []


def test_the_focus_is_never_behind_the_bar_of_letters(visit):
    page = visit(PAGES[1])
    page.find("#rag dt a").focus()
    for _ in range(30):
        page.press("Shift+Tab")
        assert page.ask(HIDDEN) is None


@pytest.mark.parametrize("address", PAGES)
def test_typing_leaves_the_terms_found_best_first_and_clearing_restores_all(visit, address):
    page = visit(address)
    everything = page.ask(ORDER)
    narrow(page, "affinage")
    assert page.ask(SEEN_ORDER)[0] == "fine-tuning"
    assert 1 <= len(page.ask(SEEN_ORDER)) < 30
    narrow(page, "fine-tuning")
    narrow(page, "affinage")
    page.find(FIELD).fill("")
    expect(page.find("#a-z")).to_be_visible()
    assert page.ask(ORDER) == page.ask(SEEN_ORDER) == everything
    assert page.find(SAID).inner_text() == ""


@pytest.mark.parametrize(("address", "words"), list(zip(PAGES, ["modèle", "model"], strict=True)))
def test_every_term_whose_name_holds_the_words_is_left(visit, address, words):
    page = visit(address)
    wanted = page.ask(NAMED, words)
    narrow(page, words)
    assert set(wanted) - set(page.ask(ORDER)) == set()


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("words", ["affinage", "a", "blorptastique", "type:question rag"])
def test_the_number_said_is_the_number_shown(visit, address, words):
    page = visit(address)
    narrow(page, words)
    assert re.match(r"\d+", page.find(SAID).inner_text())[0] == str(len(page.ask(ORDER)))
    assert page.page.get_by_role("main").get_by_role("status").inner_text() == page.find(SAID).inner_text()
    if words == "blorptastique":
        assert page.ask(ORDER) == []


def test_no_letter_is_offered_that_leads_nowhere_while_the_terms_are_narrowed(visit):
    page = visit(PAGES[0])
    narrow(page, "affinage")
    assert [letter for letter, terms in page.ask(LETTERS) if not terms] == []


@pytest.mark.parametrize("address", PAGES)
def test_with_keys_alone_the_filter_is_reached_and_the_best_term_comes_next(visit, address):
    page = visit(address)
    page.find(".letters a").last.focus()
    page.press("Tab")
    page.page.keyboard.type("affinage")
    expect(page.find("#fine-tuning")).to_be_in_viewport()
    expect(page.find("#accuracy")).to_be_hidden()
    page.press("Enter")
    assert page.page.url.endswith(address)
    assert page.ask(ORDER) == page.ask(SEEN_ORDER)  # what comes next is what is seen next
    page.press("Tab")
    page.press("Enter")
    page.page.wait_for_url("**/glossary/fine-tuning/")


@pytest.mark.parametrize("address", PAGES)
def test_on_a_phone_a_finger_narrows_the_terms_and_opens_one(visit, address):
    page = visit(address, **TOUCH)
    page.find(FIELD).tap()
    page.page.keyboard.insert_text("affinage")
    expect(page.find("#accuracy")).to_be_hidden()
    assert page.ask("document.scrollingElement.scrollWidth - innerWidth") <= 0
    assert page.find(FIELD).bounding_box()["height"] >= 24
    page.find("#fine-tuning dt a").tap()
    page.page.wait_for_url("**/glossary/fine-tuning/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_narrowed_glossary(visit, scheme):
    page = visit(PAGES[1], scheme=scheme)
    narrow(page, "affinage")
    assert violations(page) == []
