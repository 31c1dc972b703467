"""An Anki package: note types, sub-decks and notes as genanki writes them, the same bytes for the same notes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import genanki

FORM = int(datetime(2026, 11, 25, tzinfo=UTC).timestamp())
"""When templates, style or make-up of the fields last changed: Anki then replaces those of a deck it already holds."""
CSS = Path(__file__).with_name("apkg.css").read_text("utf-8")
FRONT = '<div lang="{{{{Language}}}}"><p class="facts">{{{{Facts}}}}</p><p class="asked">{{{{{asked}}}}}</p></div>'
BACK = '{{{{FrontSide}}}}<hr id="answer"><div lang="{{{{Language}}}}">{fields}<p class="link">{{{{Link}}}}</p></div>'
TYPES = {
    "question": (1784160001, ("Question", "Answer", "Points", "Facts", "Link", "Language", "Id")),
    "term": (1784160002, ("Term", "Definition", "Facts", "Link", "Language", "Id")),
}
"""Id and fields of each note type. Never change an id, a name or an order: Anki would take it for another type."""


@dataclass(frozen=True)
class Note:
    """One note; `fields` in the order of its type, `changed` in seconds since 1970."""

    kind: str
    guid: str
    deck: str
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    changed: int


class _Type(genanki.Model):
    def __init__(self, kind: str) -> None:
        id, fields = TYPES[kind]
        shown = "".join(f"{{{{{name}}}}}" for name in fields[1 : fields.index("Facts")])
        card = {"name": kind, "qfmt": FRONT.format(asked=fields[0]), "afmt": BACK.format(fields=shown)}
        super().__init__(id, f"LLM Interview Guide ({kind})", [{"name": f} for f in fields], [card], CSS)

    def to_json(self, timestamp, deck_id):
        return super().to_json(FORM, deck_id)


class _Dated(genanki.Note):
    """A note with a date of its own: Anki leaves alone those that are no newer than its own."""

    changed: int

    def write_to_db(self, cursor, timestamp, deck_id, id_gen):
        super().write_to_db(cursor, self.changed, deck_id, id_gen)


def package(notes: Iterable[Note]) -> bytes:
    """The .apkg file that holds `notes`, new cards in their order."""
    decks, types = {}, {kind: _Type(kind) for kind in TYPES}
    notes = list(notes)
    for place, note in enumerate(notes):
        deck = decks.setdefault(note.deck, genanki.Deck(_id(note.deck), note.deck))
        written = _Dated(types[note.kind], list(note.fields), tags=note.tags, guid=note.guid, due=place)
        written.changed = note.changed
        deck.add_note(written)
    raw = BytesIO()
    genanki.Package([*decks.values()]).write_to_file(raw, timestamp=max(note.changed for note in notes))
    return _packed(raw)


def _id(deck: str) -> int:
    """The id of a deck, from its name: the two are looked up together."""
    return 2**30 + int.from_bytes(sha256(deck.encode()).digest()[:4]) % 2**30


def _packed(archive: BytesIO) -> bytes:
    """The same archive, compressed, without the time at which it was written."""
    out = BytesIO()
    with ZipFile(archive) as source, ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name), source.read(name), ZIP_DEFLATED)
    return out.getvalue()
