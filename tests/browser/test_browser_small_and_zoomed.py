"""On a phone, at 320 pixels, with text twice as large or spaced out: nothing is lost, nothing scrolls sideways."""

import pytest
from in_browser import ADDRESSES, MENU, PHONE, SAMPLES, TEMPLATES

OVERFLOW = "document.scrollingElement.scrollWidth - innerWidth"
CONTROLS = (
    ".filter label, .quiz__option summary, .quiz__label, .quiz__sure label, .quiz__button, .matrix summary, .letters a, .terms a, .neighbours a, .colophon a, .topics a, "
    ".start__roles a, .breadcrumbs a, .question-list__items > li > a, .other-language, .md-header label.md-header__button"
)
SMALL_TARGETS = f"""
[...document.querySelectorAll('{CONTROLS}')].filter(one => one.checkVisibility())
  .map(one => [one.outerHTML.slice(0, 120), one.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24).map(([html, box]) => [html, box.width, box.height])
"""
SMALL_TEXT = """
(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), small = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement, svg = parent.closest('svg.diagram');
    if (!walker.currentNode.data.trim() || !parent.checkVisibility() || parent.closest('script, style, .unseen')) continue;
    const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < 10.95) small.push([walker.currentNode.data.trim().slice(0, 40), size]);
  }
  return small;
})()
"""
CUT = """
(() => {
  const inScroller = one => {
    for (let each = one; each; each = each.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(each).overflowX)) return true;
  };
  return [...document.querySelectorAll('main *, footer *, .md-tabs *')]
    .filter(one => one.checkVisibility() && !one.closest('svg, math, .md-sidebar, .unseen') && one.textContent.trim())
    .filter(one => {
      const style = getComputedStyle(one), box = one.getBoundingClientRect();
      const clips = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
      const overflows = one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2;
      return (clips && one.clientHeight && overflows) || (box.right > innerWidth + 1 && !inScroller(one));
    })
    .map(one => one.outerHTML.slice(0, 160));
})()
"""
SIZE = "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""


def open_all(page):
    page.ask("document.querySelectorAll('main details').forEach(one => one.open = true)")
    page.settled()  # their arrows turn


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_fits_a_phone_with_targets_to_touch_and_text_to_read(visit, address):
    page = visit(address, **PHONE)
    open_all(page)
    assert page.ask(OVERFLOW) <= 0
    assert page.ask(SMALL_TARGETS) == []
    assert page.ask(SMALL_TEXT) == []
    assert page.ask(CUT) == []


@pytest.mark.parametrize("script", [False, True], ids=["without a script", "with a script"])
def test_the_menu_of_a_phone_opens_and_leads_to_another_page(visit, script):
    page = visit("en/", script=script, **PHONE)
    page.find(MENU).click()
    link = page.find('.md-sidebar--primary a[href*="glossary"]')
    page.settled()
    box = link.bounding_box()
    assert box["x"] >= 0 and box["height"] >= 24
    link.click()
    page.page.wait_for_url("**/en/glossary/")
    assert page.find("h1").is_visible()


@pytest.mark.parametrize("address", SAMPLES)
def test_nothing_is_lost_at_320_pixels_nor_with_spaced_text(visit, address):
    page = visit(address, width=320, height=640)
    open_all(page)
    assert page.ask(OVERFLOW) <= 0
    assert page.ask(CUT) == []
    page.page.add_style_tag(content=SPACING)
    assert page.ask(OVERFLOW) <= 0
    assert page.ask(CUT) == []


@pytest.mark.parametrize("address", SAMPLES)
def test_nothing_is_lost_with_text_twice_as_large(visit, address):
    page = visit(address)
    size = page.ask(SIZE)
    page.page.add_style_tag(content="html { font-size: 250% !important; }")  # Material's own is 125 %
    open_all(page)
    assert page.ask(SIZE) >= size * 1.9
    assert page.ask(OVERFLOW) <= 0
    assert page.ask(CUT) == []


def test_the_text_of_a_definition_is_not_small_either(visit):
    page = visit(TEMPLATES["question"])
    page.find("a.term").first.hover()
    page.find("[role=tooltip]").wait_for()
    assert page.ask(SMALL_TEXT) == []
