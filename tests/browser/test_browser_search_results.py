"""What the search answers: counted aloud, told apart, explained, narrowed; and what it does when it finds or reads nothing."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from in_browser import BOX, FOUND, PREFIXES, SAID, TEMPLATES
from playwright.sync_api import expect

KINDS = {
    "fr": {"term": "Terme", "question": r"Question · \w+", "page": "Page"},
    "en": {"term": "Term", "question": r"Question · \w+", "page": "Page"},
}
SAYS = {
    "fr": ("Les # premiers résultats.", "# résultats.", "1 résultat.", "Aucun résultat."),
    "en": ("The first # results.", "# results.", "1 result.", "No result."),
}
FOLDERS = {
    "term": r"/glossary/[^/]+/",
    "question": r"/questions/[^/]+/[^/]+/",
    "page": r"/|/\w+/|/questions/[\w-]+/|/practice/[\w/-]+/|/paths/[\w-]+/",
}
LEVEL = {"fr": "niveau", "en": "level"}
TYPED = [
    ("fr", "niveau:intermediate"),
    ("fr", "niveau:intermédiaire"),
    ("fr", "Level : Intermediate"),
    ("en", "level:intermediate"),
    ("en", "LEVEL:inter"),
    ("en", "niveau:intermediate"),
]
ELEMENTS = (
    "[...document.querySelectorAll('#found *')].map(one => [one.localName, ...one.getAttributeNames()].join(' '))"
)
OURS = {"li class", "a class href", "p class", "p", "h2", "mark", "em"}
HOSTILE = [
    "<img src=x onerror=alert(1)> rag",
    "rag</mark></h2><script>alert(1)</script>",
    "\"'`; rag &lt;b&gt; {{ 7 * 7 }} ${7 * 7}",
    "rag 😀🤖",
    "-" + "😀" * 200,  # 200 letters cut an emoji in two
    "\u202egar\u202c \u200frag",
    "constructor __proto__ toString",
    "a" * 10_000,
    "rag " * 2_500,
]


def kinds(page):
    return page.find("#found .found__kind").all_inner_texts()


@pytest.mark.parametrize("language", PREFIXES)
def test_the_number_of_results_is_said_in_the_language_of_the_page_and_changes(visit, language):
    page = visit(PREFIXES[language] + TEMPLATES["matrix"])
    first, many, one, none = SAYS[language]
    page.look_up("rag")
    expect(page.find(SAID)).to_have_text(first.replace("#", "10"))
    found = page.look_up("qlora")
    assert 1 < len(found) < 10
    expect(page.find(SAID)).to_have_text(many.replace("#", str(len(found))))
    assert len(page.look_up("type:term hnsw")) == 1
    expect(page.find(SAID)).to_have_text(one)
    page.look_up("blorptastique")
    expect(page.find(SAID)).to_have_text(none)


@pytest.mark.parametrize("language", PREFIXES)
def test_terms_questions_and_pages_are_told_apart_by_a_word(visit, language):
    page = visit(PREFIXES[language])
    for kind, said in KINDS[language].items():
        found = page.look_up(f"type:{kind} rag")
        assert found and all(re.fullmatch(f"(/en(?=/))?({FOLDERS[kind]})", path) for path in found), found
        assert len(kinds(page)) == len(found) and all(re.fullmatch(said, one) for one in kinds(page))


@pytest.mark.parametrize(("prefix", "why"), [("", "aussi\N{NARROW NO-BREAK SPACE}: "), ("en/", "in French: ")])
def test_a_result_found_by_a_name_that_its_title_does_not_show_says_which(visit, prefix, why):
    page = visit(prefix)
    assert page.look_up("affinage")[0] == f"/{prefix}glossary/fine-tuning/"
    assert page.find(FOUND).first.locator("em").inner_text() == f"{why}affinage"
    assert page.find(FOUND).first.locator("em mark").inner_text() == "affinage"


@pytest.mark.parametrize(("prefix", "alias"), [("", "recherche approchée"), ("en/", "approximate search")])
def test_a_result_whose_title_shows_what_was_typed_gives_no_reason(visit, prefix, alias):
    page = visit(prefix)
    for typed, term in (
        ("fine-tuning", "fine-tuning"),
        ("embeding", "embedding"),
        (alias, "approximate-nearest-neighbour"),
    ):
        assert page.look_up(typed)[0] == f"/{prefix}glossary/{term}/"
        assert page.find(FOUND).first.locator("em").count() == 0


@pytest.mark.parametrize(("prefix", "shown"), [("", "Température"), ("en/", "Temperature")])
def test_the_words_found_are_marked_as_the_page_spells_them(visit, prefix, shown):
    page = visit(prefix)
    for typed in ("temperature", "TEMPÉRATURE"):
        page.look_up(typed)
        assert page.find(FOUND).first.locator("h2 mark").all_inner_texts() == [shown]


@pytest.mark.parametrize("prefix", PREFIXES.values(), ids=PREFIXES)
def test_when_nothing_is_found_near_terms_are_offered_and_the_query_can_be_proposed(visit, prefix):
    page, query = visit(prefix + TEMPLATES["matrix"]), "blorptastique & «zgrmph» #+?"
    *near, propose = page.look_up(query) and page.find(FOUND).evaluate_all("links => links.map(a => a.href)")
    assert near
    for address in near:
        assert f"/{prefix}glossary/" in address and page.page.request.get(address).ok
    assert urlsplit(propose).path.endswith("/issues/new")
    filled = {key: value for key, [value] in parse_qs(urlsplit(propose).query).items()}
    assert filled == {"template": "term.yml", "title": f"Terme / Term: {query}", "term": query}
    page.press("Enter")  # a term that was not asked for, or another site, is no best result
    page.page.wait_for_timeout(300)
    assert page.page.url.endswith("/matrix/")


@pytest.mark.parametrize("language", PREFIXES)
def test_a_choice_writes_itself_in_the_box_narrows_the_results_and_goes(visit, language):
    page, typed = visit(PREFIXES[language]), LEVEL[language]
    everything, choice = page.look_up("rag"), page.find(f".facets [name={typed}]")
    choice.focus()
    page.press("s")
    expect(page.find(BOX)).to_have_value(re.compile(f"^{typed}:senior rag$"))
    expect(page.find("#found li").filter(has_not_text="Senior")).to_have_count(0)
    assert all("Senior" in one for one in kinds(page)) and kinds(page)
    choice.select_option("")
    expect(page.find(BOX)).to_have_value("rag")
    expect(page.find("#found li").filter(has_not_text="Senior")).not_to_have_count(0)
    assert page.look_up("rag") == everything
    page.find(BOX).fill("")
    choice.select_option("senior")
    expect(page.find(FOUND).first).to_contain_text("Senior")


@pytest.mark.parametrize(("language", "typed"), TYPED)
def test_what_is_typed_shows_as_chosen_and_goes_with_the_choice(visit, language, typed):
    page = visit(PREFIXES[language])
    page.look_up(f"{typed} rag")
    choice = page.find(f".facets [name={LEVEL[language]}]")
    assert all(one.startswith("Question · Interm") for one in kinds(page)) and kinds(page)
    assert choice.input_value() == "intermediate"
    choice.select_option("")
    expect(page.find(BOX)).to_have_value("rag")


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_a_query_is_only_ever_text(visit, query):
    page, wrong = visit("en/"), []
    page.page.on("dialog", lambda dialog: wrong.append(dialog.message) or dialog.dismiss())
    page.page.on("pageerror", lambda error: wrong.append(str(error)))
    page.page.on("console", lambda message: wrong.append(message.text))
    page.look_up(query)
    assert set(page.ask(ELEMENTS)) <= OURS
    expect(page.find(SAID)).to_have_text(re.compile("result"))
    assert wrong == []


def test_while_the_texts_cannot_be_read_names_answer_and_then_everything(alone):
    wrong = []
    with alone("") as page:
        page.page.on("pageerror", lambda error: wrong.append(str(error)))
        page.page.route("**/fr.text.json*", lambda route: route.abort())
        assert page.look_up("rag")[0] == "/glossary/rag/"
        assert {"Terme"} <= set(kinds(page)) <= {"Terme", "Page"}
        page.page.unroute("**/fr.text.json*")
        page.look_up("rag pipeline")
        assert any(one.startswith("Question") for one in kinds(page))
        assert wrong == []


def test_a_first_query_without_a_network_leaves_a_search_that_works_once_it_is_back(alone):
    with alone("") as page:
        page.page.context.set_offline(True)
        page.press("/")
        page.page.keyboard.type("rag")
        page.page.wait_for_timeout(500)
        page.press("Escape")
        assert page.find("h1").first.is_visible()
        page.page.context.set_offline(False)
        assert page.look_up("rag")[0] == "/glossary/rag/"
