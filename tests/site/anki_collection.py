"""An Anki collection, by Anki's own library: what a reader's decks become on import."""

from pathlib import Path

from anki.cards import Card
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

PACKAGES = {"fr": "practice/llm-interview-guide.fr.apkg", "en": "en/practice/llm-interview-guide.en.apkg"}
LANGUAGES = tuple(PACKAGES)


def take(collection: Collection, package: Path):
    """Imports a deck with Anki's own defaults; returns what Anki did note by note: new, updated, duplicate..."""
    request = ImportAnkiPackageRequest(package_path=str(package), options=ImportAnkiPackageOptions())
    return collection.import_anki_package(request).log


def card(collection: Collection, id: str, language: str) -> Card:
    """The only card with this Id in this language."""
    (found,) = collection.find_cards(f"Id:{id} Language:{language}")
    return collection.get_card(found)


def fields(card: Card) -> dict[str, str]:
    return dict(card.note().items())


def progress(card: Card) -> tuple:
    """What a reader would be sorry to lose."""
    return card.id, card.reps, card.ivl, card.due, card.queue, card.type, card.factor
