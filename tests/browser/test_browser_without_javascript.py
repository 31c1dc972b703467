"""The guide without a script: everything can be read, filtered and tried."""

import pytest
from in_browser import LUMINANCE, PREFIXES, QUESTIONS, SAMPLES, TEMPLATES, TOPICS

SHOWN = """
[...document.querySelectorAll('.question-list__items > li')].filter(one => one.checkVisibility())
  .map(one => [one.dataset.level, one.dataset.roles.split(' ')])
"""
EVERY_CHOICE = f"""
(() => {{
  const ids = kind => [...document.querySelectorAll(`.filter [name=${{kind}}]`)].map(one => one.id);
  const none = document.querySelector('.question-list__none');
  return ids('level').flatMap(level => ids('role').map(role => {{
    for (const id of [level, role]) document.getElementById(id).checked = true;
    return [level.slice(6), role.slice(5), {SHOWN}, none.checkVisibility()];
  }}));
}})()
"""
"""For each pair of filters: level, role, the questions shown, whether the page says that there is none."""
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


@pytest.mark.parametrize("address", SAMPLES)
def test_every_line_of_a_page_is_there_without_javascript(visit, address):
    plain = visit(address, script=False)
    assert plain.find("h1").first.is_visible()
    opened = visit(address)
    offered = set(plain.find("[hidden] label").all_text_contents())  # what only a script can do
    offered |= set(opened.find(".offline-whole__says").all_inner_texts())
    for control in opened.find(".quiz__after").all():
        offered |= {" ".join(line.split()) for line in control.inner_text().splitlines()}
    shown, read = ({line.removesuffix("¶") for line in one.text()} for one in (opened, plain))
    missing = shown - read - {label.strip() for label in offered}
    assert not missing


def kept(questions, level, role):
    return [one for one in questions if level in ("all", one[0]) and role in ("all", *one[1])]


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_the_filter_shows_the_questions_of_a_level_and_role_or_says_there_is_none(visit, prefix):
    page = visit(prefix + TEMPLATES["topics"], script=False)
    for topic in page.ask("[...document.querySelectorAll('.topics a')].map(a => a.pathname)"):
        page.go(topic)
        everything = page.ask(SHOWN)
        choices = page.ask(EVERY_CHOICE)
        assert everything and len(choices) == 24
        for level, role, shown, says_none in choices:
            assert shown == kept(everything, level, role)
            assert says_none == (not shown), (topic, level, role)


@pytest.mark.parametrize("address", TOPICS)
def test_the_filter_is_chosen_with_a_click(visit, address):
    page = visit(address, script=False)
    everything = page.ask(SHOWN)
    for level, role in (("junior", "all"), ("senior", "all"), ("senior", "ml-engineer"), ("all", "mlops-engineer")):
        page.find(f"label:has(#level-{level})").click()
        page.find(f"label:has(#role-{role})").click()
        assert page.ask(SHOWN) == kept(everything, level, role) != everything


@pytest.mark.parametrize("address", TOPICS)
def test_the_filter_is_chosen_with_the_keyboard(visit, address):
    page = visit(address, script=False)
    everything = page.ask(SHOWN)
    page.find("#level-all").focus()
    page.press("ArrowRight")
    assert page.ask(SHOWN) == kept(everything, "junior", "all")
    page.press("Tab")
    page.press("ArrowRight")
    assert page.ask(SHOWN) == kept(everything, "junior", "ml-engineer")


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


@pytest.mark.parametrize("address", [*QUESTIONS, TEMPLATES["practice"], "404.html"])
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
