"""What makes an Anki note the same note from one deck to the next."""

from hashlib import sha256
from html import escape
from pathlib import Path

import pytest

from guide.model import Guide
from guide.outputs import anki, apkg
from guide.reading.load import load

DAY = apkg.FORM + 86_400
FORM = "b797a0aa"
"""Changes with the templates and the style. When it does, set the day in apkg.FORM too, or no reader will get them."""


def notes(root: Path, language: str = "fr", changed=lambda path: DAY) -> dict[str, apkg.Note]:
    deck = anki.Deck(load(root)[0], language, "https://guide.example/", lambda text, *_: escape(text), changed)
    return {note.fields[-1]: note for note in deck.notes()}


def with_moves(root: Path, moved: str, withdrawn: str = "") -> Guide:
    (root / "data/moved.yml").write_text(moved, "utf-8")
    (root / "data/withdrawn.yml").write_text(withdrawn, "utf-8")
    return load(root)[0]


def test_marks_never_change(base_guide):
    """A reader's progress hangs on them: were they to change, every card would be doubled."""
    ids = ("question/chunking", "term/rag")
    found = {language: [notes(base_guide, language)[id].guid for id in ids] for language in ("fr", "en")}
    assert found == {"fr": ["Qqh&yn4+bQ", "PbNIfwN[^S"], "en": ["Mj6)e.~H*k", "ibD-W_?n+,"]}
    assert {kind: id for kind, (id, _) in apkg.TYPES.items()} == {"question": 1784160001, "term": 1784160002}


def test_a_change_of_form_is_dated():
    types = [apkg._Type(kind).to_json(0, 0) for kind in apkg.TYPES]
    assert sha256(repr([types, apkg.FORM]).encode()).hexdigest()[:8] == FORM


def test_the_same_notes_make_the_same_bytes(base_guide):
    assert apkg.package(notes(base_guide).values()) == apkg.package(notes(base_guide).values())


def test_a_note_is_as_old_as_the_newest_file_it_shows(base_guide):
    question = next(iter(load(base_guide)[0].questions.values()))
    times = {question.pages["en"].path: DAY + 2, question.pages["fr"].path: DAY + 1}
    for language, seconds in (("fr", 1), ("en", 2)):
        note = notes(base_guide, language, lambda path: times.get(path, 0))[f"question/{question.id}"]
        assert note.changed == DAY + seconds


def test_a_question_not_translated_stands_in_french_in_the_english_deck(base_guide):
    french = notes(base_guide)["question/chunking"]
    (base_guide / "docs/questions/rag/chunking.en.md").unlink()
    note = notes(base_guide, "en")["question/chunking"]
    title, answer, points, facts, link, language, _ = note.fields
    assert (title, answer, points, facts, language) == (*french.fields[:4], "fr")
    assert "/en/questions/rag/chunking/" in link and note.guid != french.guid


def test_a_renamed_question_keeps_the_mark_of_its_first_name(base_guide):
    moves = "questions/rag/first/: questions/rag/chunking/\nquestions/rag/second/: questions/rag/chunking/\n"
    assert anki.first_id(with_moves(base_guide, moves), "question", "chunking") == "first"


def test_a_question_that_absorbs_another_keeps_its_own_mark(base_guide):
    guide = with_moves(base_guide, "", "questions/rag/merged/: questions/rag/chunking/\n")
    assert anki.first_id(guide, "question", "chunking") == "chunking"


def test_a_term_and_a_question_of_the_same_name_are_two(base_guide):
    guide = with_moves(base_guide, "questions/rag/old/: questions/rag/embedding/\n")
    assert anki.first_id(guide, "term", "embedding") == "embedding"


@pytest.mark.parametrize(
    ("moved", "withdrawn", "listed"),
    [
        ("questions/rag/old/: questions/rag/chunking/\n", "", []),
        ("questions/rag/old/: questions/rag/\n", "", ["question/old"]),
        ("", "questions/rag/old/: questions/rag/chunking/\n", ["question/old"]),
        ("", "glossary/old: glossary/embedding\n", ["term/old"]),
        ("", "diagrams/old: diagrams/pipeline\npractice/old/: practice/\n", []),
    ],
    ids=["renamed", "moved to a list", "merged", "a term", "without a card"],
)
def test_what_is_withdrawn(base_guide, moved, withdrawn, listed):
    assert anki.withdrawn(with_moves(base_guide, moved, withdrawn)) == listed
