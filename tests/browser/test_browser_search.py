"""The search box: nothing is read before it is wanted, then all is within reach of keys, fingers and screen readers."""

import pytest
from in_browser import BOX, FOUND, PHONE, PREFIXES, SAID, TEMPLATES, TOUCH
from playwright.sync_api import expect
from test_browser_accessibility import violations

OPENED = "#__search"
FOCUSED = "document.activeElement.name || document.activeElement.pathname"
AT_ONCE = """
words => {
  const form = document.querySelector('.md-search__form');
  form.elements.query.value = words;
  form.elements.query.dispatchEvent(new Event('input', {bubbles: true}));
  form.requestSubmit();
}
"""
"""Types and presses Enter before an answer can come."""
NAMES = {
    "fr": ("Rechercher", ["Type", "Niveau", "Rôles", "Thème"]),
    "en": ("Search", ["Kind", "Level", "Roles", "Topic"]),
}
ADDRESSES = ["matrix/", "en/matrix/", "404.html"]


def read(urls):
    """What only the search reads."""
    names = {url.rpartition("/")[2].replace("&v=", "?v=").partition("?v=")[0] for url in urls if "/search/" in url}
    return names - {"box.js", "glossary.js"}


@pytest.mark.parametrize("template", ["home", "glossary"])
@pytest.mark.parametrize("language", PREFIXES)
def test_nothing_of_the_search_is_downloaded_before_the_box_has_the_focus(visit, language, template):
    page, asked = visit("about:blank"), []
    page.page.on("request", lambda request: asked.append(request.url))
    page.page.goto(PREFIXES[language] + TEMPLATES[template], wait_until="networkidle")
    page.find("h1").first.click()
    page.press("Tab")
    page.page.wait_for_timeout(200)
    assert read(asked) == set()
    with page.page.expect_request(f"**/search/{language}.json*"):
        page.press("/")
    page.look_up("rag")
    found = read(asked)
    assert f"worker.js?lang={language}" in found
    assert {name for name in found if "json" in name} == {f"{language}.json", f"{language}.text.json"}


@pytest.mark.parametrize("key", ["/", "s", "f"])
def test_a_key_opens_the_box_and_is_not_typed_into_it(visit, key):
    page = visit("en/")
    page.press(f"Control+{key}")
    assert not page.find(OPENED).is_checked()
    page.press(key)
    assert page.find(OPENED).is_checked()
    assert page.ask(FOCUSED) == "query"
    assert page.find(BOX).input_value() == ""


def test_the_keys_of_the_search_are_typed_in_a_field_like_any_other(visit):
    page = visit(TEMPLATES["glossary"])
    page.find(".glossary__filter input").focus()
    page.page.keyboard.type("/sf")
    assert page.find(".glossary__filter input").input_value() == "/sf"
    assert not page.find(OPENED).is_checked()


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_results_come_as_one_types_and_enter_opens_the_best(visit, prefix):
    page = visit(prefix + TEMPLATES["matrix"])
    page.press("/")
    page.page.keyboard.type("embed")
    page.find(FOUND).first.wait_for()
    page.page.keyboard.type("ding")
    expect(page.find(f"#found li:first-child a[href$='/{prefix}glossary/embedding/']")).to_be_visible()
    assert page.page.url.endswith("/matrix/")
    page.press("Enter")
    page.page.wait_for_url(f"**/{prefix}glossary/embedding/")


@pytest.mark.parametrize("before", ["", "rag"], ids=["the first query", "another query"])
def test_enter_pressed_before_the_answer_opens_the_best_result_when_it_comes(visit, before):
    page = visit(TEMPLATES["matrix"])
    page.press("/")
    if before:
        page.look_up(before)
    page.ask(AT_ONCE, "embedding")
    page.page.wait_for_url(lambda url: "matrix" not in url)
    assert page.page.url.endswith("/glossary/embedding/")


def test_the_arrows_go_over_the_results_and_back_to_the_box(visit):
    page = visit()
    found = page.look_up("rag")
    for keys, focus in ("Down", found[0]), ("Down", found[1]), ("Up", found[0]), ("Up", "query"), ("Up", found[-1]):
        page.press(f"Arrow{keys}")
        assert page.ask(FOCUSED) == focus
    page.press("ArrowDown")
    assert page.ask(FOCUSED) == "query"


def test_the_focus_stays_among_the_results_when_they_change(visit):
    page = visit("en/")
    page.look_up("rag")
    page.press("ArrowDown")
    page.press("ArrowDown")
    page.ask("box => { document.querySelector(box).value = 'rag fusion'; }", BOX)
    page.ask("box => document.querySelector(box).dispatchEvent(new Event('input'))", BOX)
    expect(page.find(FOUND).first).to_contain_text("usion")
    assert page.ask("document.activeElement.matches('#found li:nth-child(2) a')")


def test_the_arrows_of_an_input_method_stay_in_the_box(visit):
    page = visit("en/")
    page.look_up("rag")
    key = "new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true})"
    assert page.ask(f"document.activeElement.dispatchEvent({key})")
    assert page.ask("document.activeElement.name") == "query"


@pytest.mark.parametrize("steps", [0, 2], ids=["from the box", "from a result"])
def test_escape_closes_the_box_and_the_focus_leaves_it(visit, steps):
    page = visit("en/")
    page.look_up("rag")
    for _ in range(steps):
        page.press("ArrowDown")
    page.press("Escape")
    assert not page.find(OPENED).is_checked()
    assert page.ask("document.activeElement === document.body")
    assert not page.find(FOUND).first.is_visible()


@pytest.mark.parametrize("size", [PHONE, {}], ids=["phone", "desk"])
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_focus_never_goes_behind_the_open_search(visit, key, size):
    page = visit("en/", **size)
    page.look_up("rag")
    page.find(FOUND if key == "Tab" else BOX).last.focus()
    page.press(key)
    assert page.ask("document.activeElement.closest('.md-search') !== null") == page.find(OPENED).is_checked()


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_a_finger_opens_the_box_clears_it_opens_a_result_and_closes(visit, prefix):
    page = visit(prefix + TEMPLATES["matrix"], **TOUCH)
    page.find('label.md-header__button[for="__search"]').tap()
    assert page.ask(FOCUSED) == "query"
    page.look_up("rag")
    page.find(".md-search [type=reset]").tap()
    expect(page.find(FOUND)).to_have_count(0)
    assert (page.find(BOX).input_value(), page.ask(FOCUSED)) == ("", "query")
    page.look_up("embedding")
    page.find('.md-search__form label[for="__search"]').tap()
    assert not page.find(OPENED).is_checked()
    page.find('label.md-header__button[for="__search"]').tap()
    page.settled()
    page.find(FOUND).first.tap()
    page.page.wait_for_url(f"**/{prefix}glossary/embedding/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_screen_reader_finds_a_named_box_named_choices_and_a_list_of_links(visit, address):
    page = visit(address)
    box, choices = NAMES[page.language()]
    search = page.page.get_by_role("search")
    assert search.get_by_role("listitem").count() == search.get_by_role("combobox").count() == 0  # it is closed
    found = page.look_up("rag")
    assert search.get_by_role("searchbox", name=box, exact=True).input_value() == "rag"
    assert [search.get_by_role("combobox", name=name, exact=True).count() for name in choices] == [1] * 4
    assert search.get_by_role("combobox").count() == 4
    items = search.get_by_role("list").get_by_role("listitem")
    assert items.count() == items.get_by_role("link").count() == len(found) > 1
    assert search.get_by_role("status").count() == page.find(SAID).count() == 1


@pytest.mark.parametrize(
    ("address", "size", "scheme"),
    [("contribute/", {}, "light"), ("en/contribute/", PHONE, "dark")],
    ids=["desk", "phone"],
)
def test_axe_finds_nothing_with_results_without_any_and_with_a_choice_made(visit, address, size, scheme):
    page = visit(address, scheme=scheme, **size)
    for words in ("rag", "blorptastique", "type:question rag"):
        page.look_up(words)
        page.settled()
        assert violations(page) == []
