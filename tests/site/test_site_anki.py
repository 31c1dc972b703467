"""The Anki decks of the built site, as Anki reads them."""

import re
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from anki.collection import Collection
from anki_collection import LANGUAGES, PACKAGES, card, fields, take
from bs4 import BeautifulSoup

from guide.outline import rubric


@pytest.fixture(scope="module")
def collection(site, tmp_path_factory):
    """Both decks, side by side."""
    collection = Collection(str(tmp_path_factory.mktemp("anki") / "collection.anki2"))
    for language in LANGUAGES:
        take(collection, site / PACKAGES[language])
    yield collection
    collection.close()


def test_both_languages_live_side_by_side(collection, guide):
    ids = Counter(fields(collection.get_card(id))["Id"] for id in collection.find_cards(""))
    assert set(ids) == {f"question/{id}" for id in guide.questions} | {f"term/{id}" for id in guide.terms}
    assert set(ids.values()) == {len(LANGUAGES)}


def test_two_note_types_serve_both_languages(collection):
    names = {one.name for one in collection.models.all_use_counts() if one.use_count}
    assert names == {"LLM Interview Guide (question)", "LLM Interview Guide (term)"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_topic_is_a_deck_under_that_of_its_language(collection, guide, words, language):
    topics = Counter([question.topic for question in guide.questions.values()])
    topics.update(entry.value.topic for entry in guide.terms.values())
    top = words[language]["cards_anki_deck"]
    decks = {deck.name: collection.decks.card_count(deck.id, False) for deck in collection.decks.all_names_and_ids()}
    found = {name: count for name, count in decks.items() if name.startswith(f"{top}::")}
    assert found == {f"{top}::{getattr(guide.topics[id].value, language)}": count for id, count in topics.items()}


def test_the_tags_say_level_role_kind_and_topic(collection, guide):
    for question in guide.questions.values():
        facts, tags = question.facts, card(collection, f"question/{question.id}", "en").note().tags
        roles = [f"role::{role}" for role in facts.roles]
        said = [f"level::{facts.level}", f"kind::{facts.kind}", f"topic::{question.topic}", *roles]
        assert sorted(tags) == sorted(f"guide::{tag}" for tag in said)


def test_new_cards_come_in_reading_order(collection, guide):
    places = [card(collection, f"question/{question.id}", "fr").due for question in guide.in_topic("rag")]
    assert places == sorted(places) and len(set(places)) == len(places)


def test_every_card_renders_without_an_error(collection):
    for id in collection.find_cards(""):
        output = collection.get_card(id).render_output()
        shown = BeautifulSoup(output.question_text + output.answer_text, "html.parser")
        assert not re.search(r"\{\{|\}\}|has a problem", output.question_text), output.question_text
        assert not re.search(r"[*`]|\]\(|term:|\.md\b", shown.get_text()), shown.get_text()
        assert not shown.select("script, img, h1") and "arithmatex" not in output.answer_text


def test_every_link_leads_to_a_page_of_the_site(collection, every, config):
    root = urlsplit(config["site_url"])
    for id in collection.find_cards(""):
        tree = BeautifulSoup(collection.get_card(id).answer(), "html.parser")
        for address in (urlsplit(link["href"]) for link in tree.select("a:not(.source)")):
            assert (address.scheme, address.netloc) == (root.scheme, root.netloc)
            assert address.path.removeprefix(root.path) in every


def test_a_card_says_what_its_page_says(collection, pages, guide):
    for question in guide.questions.values():
        shown = fields(card(collection, f"question/{question.id}", "fr"))
        page = pages[question.url]
        assert _text(shown["Question"]) == page.one("h1").get_text().removesuffix("¶").strip()
        assert _text(shown["Answer"]) == page.one(".short-answer p:last-child").get_text()
        points = rubric(guide, question.pages["fr"].document).values()
        assert shown["Points"].count("<li>") == sum(map(len, points)) == len(page.select("li[id^=point-]"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_cards_links_the_deck_with_its_size_and_date(pages, site, collection, words, language):
    section = pages[("en/" if language == "en" else "") + "practice/cards/"].one("section.anki")
    address = section.select_one("a[download]")["href"]
    assert address.endswith(Path(PACKAGES[language]).name)
    size = round((site / PACKAGES[language]).stat().st_size / 1000)
    cards = len(collection.find_cards(f'"deck:{words[language]["cards_anki_deck"]}"'))
    assert f"{cards} " in section.get_text() and f" {size} " in section.get_text()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", section.time["datetime"])


def _text(html: str) -> str:
    return BeautifulSoup(html, "html.parser").get_text()
