"""The map from the rows of the inventory (what must be covered) to the place where a reader finds each one."""

import re
from pathlib import Path

import pytest
from markdown.extensions.toc import slugify

from guide.reading.load import load

ROOT = Path(__file__).parents[2]
HEADER = ["row", "place", "matter"]
# A row that asks for several things has a line for each: S0-017, then S0-017b, S0-017c.
ROW = re.compile(r"S[0-4]-\d{3}[b-z]?")


def read(text):
    return [line.split("\t") for line in text.splitlines()]


LINES = read((ROOT / "tests/inventory.tsv").read_text("utf-8"))


@pytest.fixture(scope="module")
def guide():
    return load(ROOT)[0]


def places(guide):
    """The French text of every place a line may name."""
    found = {}
    for question in guide.questions.values():
        document, place = question.pages["fr"].document, f"questions/{question.topic}/{question.id}"
        found[place] = document.body
        for section in document.sections:
            found[f"{place}#{slugify(section.title, '-')}"] = "\n".join(block.text for block in section.body)
    for id, entry in guide.terms.items():
        text, confused = entry.value.fr, (confusion.fr for confusion in entry.value.confused_with)
        found[f"glossary/{id}"] = "\n".join([text.name, text.short, text.long or "", *text.aliases, *confused])
    for id, entry in guide.diagrams.items():
        text = entry.value.fr
        found[f"diagrams/{id}"] = "\n".join([text.title, text.description, *text.labels.values()])
    for role, entry in guide.matrix.items():
        found |= {f"matrix/{role}-{level}": cell.fr for level, cell in entry.value.items()}
    return found


def wrong(lines, places):
    """What is wrong with the lines of a map, one sentence each."""
    found, seen = [], set()
    for row, place, matter in lines:
        if not ROW.fullmatch(row):
            found.append(f"{row}: not the id of a row")
        if row in seen or (row[6:] and before(row) not in seen):
            found.append(f"{row}: twice, or a part before the one it follows")
        seen.add(row)
        if place not in places:
            found.append(f"{row}: no place {place}")
        elif re.search(matter, "") or not re.search(matter, places[place], re.IGNORECASE):
            found.append(f"{row}: no /{matter}/ in {place}")
    return found


def before(row):
    """The line of the part before this one: S0-017b for S0-017c, S0-017 for S0-017b."""
    return row[:6] + ("" if row[6:] == "b" else chr(ord(row[6]) - 1))


def test_each_row_of_the_map_is_found_where_the_map_says(guide):
    assert LINES[0] == HEADER and all(len(line) == len(HEADER) for line in LINES)
    assert not wrong(LINES[1:], places(guide))


def test_the_map_is_in_the_order_of_the_inventory():
    rows = [row for row, _, _ in LINES[1:]]
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("S0-15\tglossary/rag\tpassages", "S0-15: not the id of a row"),
        (
            "S0-015\tglossary/rag\tpassages\nS0-015\tglossary/rag\tpassages",
            "S0-015: twice, or a part before the one it follows",
        ),
        ("S0-015b\tglossary/rag\tpassages", "S0-015b: twice, or a part before the one it follows"),
        ("S0-015\tglossary/gar\tpassages", "S0-015: no place glossary/gar"),
        ("S0-015\tglossary/rag#sources\tpassages", "S0-015: no place glossary/rag#sources"),
        ("S0-015\tglossary/rag\tblockchain", "S0-015: no /blockchain/ in glossary/rag"),
        ("S0-015\tglossary/rag\t.*", "S0-015: no /.*/ in glossary/rag"),
    ],
)
def test_a_wrong_line_is_named(guide, line, complaint):
    assert wrong(read(line), places(guide)) == [complaint]


def test_a_matter_is_looked_for_in_the_section_that_the_place_names(guide):
    place, matter = "questions/rag/rag-fine-tuning-long-context", "question à poser à l'employeur"
    found = wrong(read(f"S3-263\t{place}\t{matter}\nS3-264\t{place}#reponse-modele\t{matter}"), places(guide))
    assert found == [f"S3-264: no /{matter}/ in {place}#reponse-modele"]
