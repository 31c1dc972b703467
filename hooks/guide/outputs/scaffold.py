"""Empty shapes for an editor to fill: a question in both languages, a term. What is blank, the checker asks for."""

from datetime import date
from pathlib import Path

from guide.model import Guide
from guide.outline import EXPECTED, QUIZ, section_keys, word
from guide.problem import did_you_mean
from guide.reading.files import ID
from guide.reading.load import load

TERM = """\
topic:
fr:
  name:
  short:
  aliases: []
en:
  name:
  short:
  aliases: []
related: []
sources: []
"""


def question(root: Path, topic: str, id: str) -> list[str]:
    """Writes the two files of a new question; returns their paths. Raises ValueError for a bad id or topic, or one taken."""
    guide, _ = load(root)
    _check_id(id, guide.names["question"] | {"index"}, "question")
    if topic not in guide.topics:
        raise ValueError(f"unknown topic '{topic}': {did_you_mean(topic, guide.topics)}")
    folder = root / "docs/questions" / topic
    facts = f"level:\nroles: []\nkind: technical\nrevised: {date.today()}\n"
    _write(folder / f"{id}.fr.md", f"---\n{facts}---\n\n{_body(guide, 'fr')}")
    _write(folder / f"{id}.en.md", f"---\nrevised: {date.today()}\n---\n\n{_body(guide, 'en')}")
    return [f"docs/questions/{topic}/{id}.{language}.md" for language in ("fr", "en")]


def term(root: Path, id: str) -> list[str]:
    """Writes the file of a new term; returns its path. Raises ValueError for a bad id or one taken."""
    guide, _ = load(root)
    _check_id(id, guide.names["term"], "term")
    _write(root / "data/glossary" / f"{id}.yml", TERM)
    return [f"data/glossary/{id}.yml"]


def _check_id(id: str, taken: frozenset[str], kind: str) -> None:
    if not ID.fullmatch(id):
        raise ValueError(f"'{id}' is no id: use lower-case letters, digits and single hyphens")
    if id in taken:
        raise ValueError(f"the {kind} '{id}' exists already")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8") as out:
        out.write(text)


def _body(guide: Guide, language: str) -> str:
    sections = [_section(guide, language, key) for key in section_keys("technical")]
    return "\n".join(["# \n", *sections])


def _section(guide: Guide, language: str, key: str) -> str:
    title = f"## {word(guide, language, key)}\n"
    if key == EXPECTED:
        names = [getattr(level.value, language) for level in guide.levels.values()]
        return title + "".join(f"\n### {name}\n\n- \n" for name in names)
    return title + ("\n### \n" + "".join(f"\n- [{mark}] \n\n    \n" for mark in " x  ") if key == QUIZ else "")
