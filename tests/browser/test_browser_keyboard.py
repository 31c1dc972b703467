"""Everything with the keyboard alone, and the focus always seen."""

import pytest
from in_browser import PHONE, SAMPLES, TEMPLATES, WIDE

REACHABLE = """
(() => {
  const once = one => one.type !== 'radio' || one.checked;
  const sidebar = one => !one.closest('.md-sidebar--primary');
  return [...document.querySelectorAll('a[href], button, summary, input, [tabindex]')]
    .filter(one => one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true}) && once(one) && sidebar(one))
    .map((one, number) => { one.dataset.stop = number; return one.outerHTML.slice(0, 120); });
})()
"""
FOCUSED = """
step => {
  const one = document.activeElement;
  if (one === document.body) return null;
  const again = 'seen' in one.dataset && one.dataset.seen !== String(step);
  one.dataset.seen = step;
  const shown = one.matches('.md-option, .filter input') ? one.closest('label') ?? one.nextElementSibling : one;
  const style = getComputedStyle(shown), inside = shown.querySelector('svg, img, strong');
  const boxes = [shown, inside].filter(Boolean).flatMap(each => [...each.getClientRects()]);
  return {
    again, name: one.outerHTML.slice(0, 160), stop: one.dataset.stop,
    outline: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    seen: shown.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
      boxes.some(b => b.width > 1 && b.height > 1 && b.right > 0 && b.left < innerWidth && b.bottom > 0 && b.top < innerHeight),
  };
}
"""
SCROLLERS = """
[...document.querySelectorAll('main *')].filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1
  && ['auto', 'scroll'].includes(getComputedStyle(one).overflowX))
"""
JUST_BEFORE = """
one => {
  const place = document.createElement('span');
  place.tabIndex = -1;
  one.before(place);
  place.focus();
}
"""
"""Puts the focus where the next Tab should reach `one`."""


def walk(page):
    """Presses Tab until the focus comes round; returns what had the focus, in order."""
    stops = []
    for step in range(400):
        page.press("Tab")
        found = page.ask(FOCUSED, step)
        if found and not found["seen"]:  # it is sliding in
            page.page.wait_for_timeout(600)
            found = page.ask(FOCUSED, step)
        if found is None or found["again"]:
            return stops
        stops.append(found)
    raise AssertionError("the focus never comes round: a trap?")


def check(page):
    page.shorten()
    expected = page.ask(REACHABLE)
    stops = walk(page)
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
    assert [stop["name"] for stop in stops if stop["outline"] < 1] == []
    reached = {stop["stop"] for stop in stops}
    assert [name for number, name in enumerate(expected) if str(number) not in reached] == []


# French is walked at a desk; English on a phone, where a template has controls of its own: the style is the same.
@pytest.mark.parametrize("address", [*TEMPLATES.values(), "404.html"])
def test_every_control_is_reached_with_a_visible_focus_at_a_desk(visit, address):
    check(visit(address))


@pytest.mark.parametrize("template", ["home", "topic", "question", "matrix", "glossary", "quizzes"])
def test_every_control_is_reached_with_a_visible_focus_on_a_narrow_screen(visit, template):
    check(visit("en/" + TEMPLATES[template], **PHONE))


@pytest.mark.parametrize(("template", "width"), [("question", 1280), ("matrix", 360)])
def test_the_focus_is_visible_without_javascript(visit, template, width):
    check(visit(TEMPLATES[template], width=width, script=False))


@pytest.mark.parametrize("address", SAMPLES)
def test_the_skip_link_comes_first_and_moves_the_focus_to_the_text(visit, address):
    page = visit(address)
    page.press("Tab")
    assert page.ask("document.activeElement.matches('.skip')")
    assert page.find(".skip").bounding_box()["y"] >= 0
    page.press("Enter")
    assert page.ask("document.activeElement.id") == "__content"
    page.press("Tab")
    assert page.ask("document.activeElement.closest('#__content') !== null")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_search_opens_with_a_slash_and_closes_with_escape(visit, width):
    page = visit(width=width)
    page.press("/")
    assert page.find("#__search").is_checked()
    assert page.ask("document.activeElement.name") == "query"
    page.settled()
    assert page.find(".md-search__input").bounding_box()["width"] > 150
    page.press("Escape")
    assert not page.find("#__search").is_checked()
    assert page.ask("document.activeElement.name") != "query"


@pytest.mark.parametrize("script", [False, True], ids=["without a script", "with a script"])
def test_what_scrolls_sideways_is_reached_and_scrolled_with_the_keyboard(visit, script):
    kinds = set()
    for address in WIDE:
        page = visit(address, script=script, **PHONE)
        count = page.ask(f"{SCROLLERS}.map((one, number) => one.dataset.scroller = number).length")
        for number in range(count):
            scroller = page.find(f'[data-scroller="{number}"]')
            kinds.add(scroller.evaluate("one => (one.querySelector('table, math') ?? one).tagName.toLowerCase()"))
            scroller.evaluate(JUST_BEFORE)
            page.press("Tab")
            assert scroller.evaluate("one => one.contains(document.activeElement)")
            page.press("ArrowRight")
            assert any(
                page.page.wait_for_timeout(50) or scroller.evaluate("one => one.scrollLeft > 0") for _ in range(60)
            )
    assert kinds >= {"code", "table", "math"}
