"""A reader reviews the deck, the guide changes, the reader imports the new deck: the texts follow, the progress stays.

One copy of the project, with its history, built by `make build` before and after an editor's work.
"""

import os
import subprocess
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import variant
from anki.collection import Collection
from anki_collection import LANGUAGES, PACKAGES, card, fields, progress, take
from built import read_pages

GOOD, EASY, NEW_ID, NEW_ANSWER = 3, 4, "a-better-name", "An answer put right."


@dataclass
class Story:
    """The collection after the second import, what was there before it, and what the import did."""

    collection: Collection
    changed: str
    renamed: str
    withdrawn: str
    search: str
    before: dict[tuple[str, str], tuple] = field(default_factory=dict)
    notes: dict[int, tuple] = field(default_factory=dict)
    done: list = field(default_factory=list)


def commit(folder: Path, seconds: int) -> None:
    who = {f"GIT_{role}_{key}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    dates = {f"GIT_{role}_DATE": f"@{seconds} +0000" for role in ("AUTHOR", "COMMITTER")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environment = {**os.environ, **who, **dates, **nobody}
    for arguments in (["init"], ["add", "data", "docs"], ["commit", "--message=Publish"]):
        subprocess.run(["git", *arguments], cwd=folder, check=True, env=environment, capture_output=True)


def decks(folder: Path) -> dict[str, bytes]:
    done = variant.build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return {language: (folder / "site" / package).read_bytes() for language, package in PACKAGES.items()}


def stored(folder: Path, package: bytes) -> Path:
    """The file in which a reader downloads a deck."""
    file = folder / "deck.apkg"
    file.write_bytes(package)
    return file


def edit(folder: Path, changed: str, renamed: str, withdrawn: str) -> None:
    """An answer rewritten, a question renamed, another removed."""
    for language in LANGUAGES:
        page = folder / f"docs/{changed}.{language}.md"
        title = next(line for line in page.read_text("utf-8").split("\n") if line.startswith("# "))
        variant.edit(page, r"^# .*\n\n.*", f"{title}\n\n{NEW_ANSWER}")
    variant._drop(folder, [folder / f"docs/{withdrawn}.fr.md"])
    old, new = Path(renamed).name, f"{Path(renamed).parent}/{NEW_ID}"
    for page in (folder / "docs").rglob("*.md"):
        page.write_text(page.read_text("utf-8").replace(f"({old}.", f"({NEW_ID}."), encoding="utf-8")
    for language in LANGUAGES:
        (folder / f"docs/{renamed}.{language}.md").rename(folder / f"docs/{new}.{language}.md")
    (folder / "data/moved.yml").write_text(f"{renamed}/: {new}/\n", encoding="utf-8")
    (folder / "data/withdrawn.yml").write_text(f"{withdrawn}/: {changed}/\n", encoding="utf-8")


def study(story: Story) -> None:
    """Reviews a few cards, and edits another."""
    for language in LANGUAGES:
        for id, ease in zip((*ids(story), "term/embedding"), (GOOD, EASY, EASY, GOOD), strict=True):
            reviewed = card(story.collection, id, language)
            reviewed.start_timer()
            story.collection.sched.answerCard(reviewed, ease)
            story.before[id, language] = progress(card(story.collection, id, language))
    note = card(story.collection, "term/chunking", "en").note()
    note["Definition"], note.tags = "In my own words.", [*note.tags, "mine"]
    story.collection.update_note(note)


def ids(story: Story) -> list[str]:
    return [f"question/{Path(path).name}" for path in (story.changed, story.renamed, story.withdrawn)]


def notes(collection: Collection) -> dict[int, tuple]:
    return {row[0]: tuple(row[1:]) for row in collection.db.all("select id, guid, mod, tags, flds from notes")}


@pytest.fixture(scope="module")
def story(tmp_path_factory):
    folder, kept = tmp_path_factory.mktemp("guide"), tmp_path_factory.mktemp("decks")
    changed, renamed, withdrawn = variant.copy(folder)
    now = int(time.time())
    commit(folder, now)
    first = decks(folder)
    edit(folder, changed, renamed, withdrawn)
    commit(folder, now + 3600)
    second = decks(folder)
    search = read_pages(folder / "site")["practice/cards/"].one("section.anki pre").get_text()
    story = Story(Collection(str(kept / "collection.anki2")), changed, renamed, withdrawn, search)
    for language in LANGUAGES:
        take(story.collection, stored(kept, first[language]))
    study(story)
    story.notes = notes(story.collection)
    story.done = [take(story.collection, stored(kept, second[language])) for language in LANGUAGES]
    yield story
    story.collection.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_answer_is_brought_and_its_progress_kept(story, language):
    found = card(story.collection, ids(story)[0], language)
    assert fields(found)["Answer"] == f"<p>{NEW_ANSWER}</p>"
    assert progress(found) == story.before[ids(story)[0], language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_renamed_question_keeps_its_progress_under_its_new_id(story, language):
    assert not story.collection.find_cards(f"Id:{ids(story)[1]}")
    found = card(story.collection, f"question/{NEW_ID}", language)
    assert progress(found) == story.before[ids(story)[1], language]
    assert f"/{NEW_ID}/" in fields(found)["Link"]


def test_a_withdrawn_question_stays_and_the_search_of_the_page_finds_it_alone(story):
    found = [story.collection.get_card(id) for id in story.collection.find_cards(story.search)]
    assert {progress(card) for card in found} == {story.before[ids(story)[2], language] for language in LANGUAGES}


def test_nothing_is_doubled(story):
    assert notes(story.collection).keys() == story.notes.keys()
    assert story.collection.card_count() == len(story.notes)
    assert not any(done.new or done.conflicting for done in story.done)


def test_the_notes_that_the_guide_left_alone_are_left_alone(story):
    changed = {id for id, note in notes(story.collection).items() if note != story.notes[id]}
    touched = {ids(story)[0], f"question/{NEW_ID}"}
    assert {dict(story.collection.get_note(id).items())["Id"] for id in changed} == touched
    assert [len(done.updated) for done in story.done] == [len(touched)] * len(LANGUAGES)


def test_a_card_that_the_reader_has_edited_keeps_the_readers_text(story):
    note = card(story.collection, "term/chunking", "en").note()
    assert note["Definition"] == "In my own words." and "mine" in note.tags
