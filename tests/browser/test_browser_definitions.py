"""The definition of a term in a text: by pointer, key and finger; it stays while wanted, and never leaves the page."""

import pytest
from in_browser import PHONE, PREFIXES, QUESTIONS, TOUCH
from playwright.sync_api import expect
from test_browser_accessibility import violations

TERM, DEFINITION = "main a.term", "[role=tooltip]"
EVERY_PAGE = """
async prefix => {
  const read = async path => (await fetch(path)).text(), bad = [], parser = new DOMParser();
  const paths = [...(await read('/sitemap.xml')).matchAll(/<loc>(.*?)<.loc>/g)].map(([, url]) => new URL(url).pathname);
  let count = 0;
  for (const path of paths.filter(one => one.startsWith('/en/') === Boolean(prefix))) {
    const page = parser.parseFromString(await read(path), 'text/html');
    let seen = new Set();
    for (const one of page.querySelectorAll('main h2, main a.term')) {
      if (one.matches('h2')) { seen = new Set(); continue; }
      const again = seen.has(one.getAttribute('href')), inside = one.parentNode.closest('a, code, pre, h1, h2, h3, h4, .quiz');
      if (again || inside || !one.title) bad.push([path, one.outerHTML]);
      seen.add(one.getAttribute('href'));
      count += 1;
    }
  }
  return {bad, count, pages: paths.length};
}
"""
"""Over all pages: terms linked twice in a section, where none should be, or without a definition."""
CROSS = """
count => {
  const met = [...document.querySelectorAll('h1, main h2, main p')].slice(0, count);
  for (const one of [...met, document.querySelector('[role=tooltip]')])
    one.dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}));
}
"""
"""What the page is told when the pointer goes to the definition across `count` things, faster than the time it has."""
OUTSIDE = """
block => [...document.querySelectorAll('main a.term')].map(link => {
  link.scrollIntoView({block, behavior: 'instant'});
  link.focus({preventScroll: true});
  const {left, right, top, bottom} = document.querySelector('[role=tooltip]').getBoundingClientRect();
  const term = link.getClientRects()[0], {clientWidth, clientHeight} = document.documentElement;
  const covers = left < term.right && term.left < right && top < term.bottom && term.top < bottom;
  const within = left >= 0 && right <= clientWidth && top >= 0 && bottom <= clientHeight && right > left;
  return [link.textContent, within && !covers];
})
"""
"""For each term in turn: whether its definition is wholly on the screen and beside it."""


def shown(page):
    """The definition, once it is on the screen."""
    definition = page.find(DEFINITION)
    definition.wait_for()
    return definition


def gone(page):
    expect(page.find(DEFINITION)).to_be_hidden()


@pytest.mark.parametrize("address", QUESTIONS)
def test_a_definition_comes_on_hover_and_on_focus_and_describes_its_link(visit, address):
    text = visit(address, script=False).find(TERM).first.get_attribute("title")
    page = visit(address)
    link = page.find(TERM).first
    expect(link).to_have_accessible_description("")
    link.hover()
    assert shown(page).inner_text() == text
    expect(link).to_have_accessible_description(text)
    page.page.mouse.move(1, 1)
    gone(page)
    expect(link).to_have_accessible_description("")
    link.focus()
    assert shown(page).inner_text() == text
    expect(link).to_have_accessible_description(text)
    page.press("Tab")
    expect(link).to_have_accessible_description("")
    assert page.find(DEFINITION).count() == 1


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_escape_closes_the_definition_and_moves_nothing(visit, way):
    page = visit(QUESTIONS[0])
    page.find(TERM).nth(1).focus()
    if way == "hover":
        page.find(TERM).first.hover()
    shown(page)
    page.press("Escape")
    gone(page)
    assert page.find(TERM).nth(1).evaluate("one => one === document.activeElement")


@pytest.mark.parametrize("stops", [0, 1, 3], ids=["straight", "over one thing", "over three things"])
def test_the_pointer_can_go_onto_the_definition_which_stays_as_long_as_it_is_there(visit, stops):
    page = visit(QUESTIONS[0])
    page.find(TERM).first.hover()
    shown(page)
    page.ask(CROSS, stops)
    page.find(DEFINITION).hover()
    page.page.wait_for_timeout(1_000)
    assert page.find(DEFINITION).is_visible()
    page.page.mouse.move(1, 1)
    gone(page)


def test_a_definition_shown_by_the_focus_stays_when_the_pointer_moves_elsewhere(visit):
    page = visit(QUESTIONS[0])
    page.find(TERM).first.focus()
    shown(page)
    page.find("h1").first.hover()
    page.page.mouse.move(5, 500)
    page.page.wait_for_timeout(500)
    assert page.find(DEFINITION).is_visible()


@pytest.mark.parametrize("address", QUESTIONS)
def test_the_first_tap_shows_and_the_second_follows(visit, address):
    page = visit(address, **TOUCH)
    first, second = page.find(TERM).nth(0), page.find(TERM).nth(1)
    for link in (first, second, first):
        link.tap()
        expect(link).to_have_accessible_description(shown(page).inner_text())
    page.find("h1").first.tap()
    gone(page)
    first.tap()
    shown(page)
    page.page.wait_for_timeout(300)
    assert page.page.url.endswith(address)
    target = first.get_attribute("href").strip("./")
    first.tap()
    page.page.wait_for_url(f"**/{target}/")


def test_after_a_touch_a_key_still_follows_a_term_at_once(visit):
    page = visit(QUESTIONS[0], **TOUCH)
    page.find("h1").first.tap()
    page.find(TERM).first.focus()
    page.press("Enter")
    page.page.wait_for_url("**/glossary/**")


@pytest.mark.parametrize("block", ["start", "end"])
@pytest.mark.parametrize("address", QUESTIONS)
def test_no_definition_leaves_a_phone_or_covers_its_term(visit, address, block):
    page = visit(address, **PHONE)
    found = page.ask(OUTSIDE, block)
    assert len(found) > 10  # on the left, on the right, over two lines, the last of the page
    assert [term for term, well in found if not well] == []


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_a_term_is_linked_once_a_section_never_in_code_headings_quizzes_or_links(visit, prefix):
    found = visit(prefix).ask(EVERY_PAGE, prefix)
    assert found["bad"] == []
    assert found["pages"] > 600 and found["count"] > 500


@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", {})], ids=["phone", "desk"])
def test_axe_finds_nothing_while_a_definition_is_shown(visit, scheme, size):
    page = visit(QUESTIONS[1], scheme=scheme, **size)
    page.find(TERM).first.focus()
    shown(page)
    assert violations(page) == []
