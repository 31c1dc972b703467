"""Finds the content's files, parses each and hands back entries; a file that cannot be read leaves problems, not gaps."""

import re
from pathlib import Path
from typing import Any

from guide.document import Document
from guide.model import LANGUAGES, Entry, Page
from guide.problem import Problem
from guide.reading.entity import build
from guide.reading.text import read_text
from guide.reading.yaml import parse_yaml

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FRONT_MATTER = re.compile(r"\A---\n(.*?)^---[ ]*\n", re.DOTALL | re.MULTILINE)


class Files:
    """Reads the files below `root`, collecting problems as it goes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def name(self, file: Path) -> str:
        return file.relative_to(self.root).as_posix()

    def yaml(self, file: Path) -> tuple[Any, dict]:
        text = read_text(file, self.name(file), self.problems)
        return parse_yaml(text, self.name(file), self.problems) if text is not None else (None, {})

    def folder(self, folder: str, type_: Any) -> dict[str, Entry]:
        """One entry per YAML file of a folder, its id the file's name."""
        entries = {}
        for file in sorted((self.root / folder).glob("*")):
            if file.suffix != ".yml":
                self.problem(file, "only .yml files belong here", "rename or move it")
            elif self.valid_id(file.stem, self.name(file), 1):
                value, lines = self.yaml(file)
                if lines:
                    entries[file.stem] = build(type_, value, file.stem, self.name(file), lines, self.problems)
        return {id: entry for id, entry in entries.items() if entry}

    def file(self, path: str, type_: Any) -> dict[str, Entry]:
        """One entry per key of a YAML file, in the file's order. A file that does not exist has no entry."""
        file = self.root / path
        value, lines = self.yaml(file) if file.exists() else ({}, {})
        if value is not None and not isinstance(value, dict):
            self.problem(file, "the file is no mapping", "write `id:` and its keys")
            return {}
        entries = {}
        for id, part in (value or {}).items():
            below = {where[1:]: line for where, line in lines.items() if where[:1] == (id,)}
            entries[id] = build(type_, part, id, path, below, self.problems)
        return {id: entry for id, entry in entries.items() if entry}

    def page(self, file: Path, facts: Any) -> Page | None:
        """The Markdown page in `file`, its front matter of type `facts`."""
        path, language = self.name(file), file.suffixes[-2].removeprefix(".")
        text = read_text(file, path, self.problems)
        if text is None:
            return None
        match = FRONT_MATTER.match(text)
        if not match:
            self.problem(file, "no front matter", "begin with `---`, the keys, and `---` on a line of its own")
            return None
        value, lines = parse_yaml(match[1], path, self.problems, first_line=2)
        entry = build(facts, value or {}, file.name.split(".")[0], path, lines, self.problems)
        line = match[0].count("\n") + 1
        return entry and Page(Document(path, language, text[match.end() :], line), entry)

    def markdown(self) -> list[Path]:
        """Every Markdown file of docs/ whose name ends in a language of the site."""
        found = []
        for file in sorted((self.root / "docs").rglob("*.md")):
            if len(file.suffixes) == 2 and file.suffixes[0][1:] in LANGUAGES:
                found.append(file)
            else:
                self.problem(file, "the name does not say its language", "name it <id>.fr.md or <id>.en.md")
        return found

    def valid_id(self, id: str, path: str, line: int) -> bool:
        if ID.fullmatch(id):
            return True
        self.problems.append(Problem(path, line, f"'{id}' is no id", "use lower-case letters, digits and single hyphens"))
        return False

    def problem(self, file: Path, wrong: str, fix: str) -> None:
        self.problems.append(Problem(self.name(file), 1, wrong, fix))
