"""Finds the content's files, parses each and hands back entries; a file that cannot be read leaves problems, not gaps."""

import os
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
WORD = re.compile(r"[a-z][a-z0-9_]*")
ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*/?")
FORMS = {
    ID: ("id", "lower-case letters, digits and single hyphens"),
    WORD: ("key", "lower-case letters, digits and underscores"),
    ADDRESS: ("address", "the form questions/rag/chunking/ or glossary/chunking"),
}
FRONT_MATTER = re.compile(r"\A---\n(.*?)^---[ ]*\n", re.DOTALL | re.MULTILINE)


class Files:
    """Reads the files below `root`, collecting problems as it goes."""

    def __init__(self, root: Path) -> None:
        self.root, self.prefix = root, len(str(root / "x")) - 1
        self.problems: list[Problem] = []
        self.raw: dict[str, dict] = {}
        """What the lists hold as written, by path."""
        self.unread: set[str] = set()
        """Paths of the lists of which something could not be read."""

    def name(self, file: Path) -> str:
        """The path of `file` in messages: below the root, on one line whatever a stranger calls it."""
        name = str(file)[self.prefix :].replace(os.sep, "/")
        return name if name.isprintable() else "".join(char if char.isprintable() else "?" for char in name)

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
                before = len(self.problems)
                value, lines = self.yaml(file)
                if value is not None or len(self.problems) == before:
                    entries[file.stem] = build(type_, value, file.stem, self.name(file), lines, self.problems)
        return {id: entry for id, entry in entries.items() if entry}

    def file(self, path: str, type_: Any, ids: re.Pattern = ID) -> dict[str, Entry]:
        """One entry per key of a YAML file, in the file's order; `ids` is the form of a key."""
        values, lines = self.mapping(path)
        self.raw[path] = values
        below: dict[str, dict] = {id: {} for id in values}
        for where, line in lines.items():
            if where:
                below[where[0]][where[1:]] = line
        entries = {}
        for id, part in values.items():
            if self.valid_id(id, path, lines[id,], ids):
                entries[id] = build(type_, part, id, path, below[id], self.problems)
        if len(found := {id: entry for id, entry in entries.items() if entry}) < len(values):
            self.unread.add(path)
        return found

    def mapping(self, path: str) -> tuple[dict, dict]:
        """The keys and values of a YAML file as written, and their lines; nothing after saying why."""
        file, before = self.root / path, len(self.problems)
        if not file.exists():
            self.problem(file, "the file is missing", "write it")
            value, lines = None, {}
        else:
            value, lines = self.yaml(file)
        if value is not None and not isinstance(value, dict):
            self.problem(file, "the file is no mapping", "write `id:` and its keys")
        if isinstance(value, dict) or len(self.problems) == before:
            return value or {}, lines
        self.unread.add(path)
        return {}, {}

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
        before = len(self.problems)
        value, lines = parse_yaml(match[1], path, self.problems, first_line=2)
        if value is None and len(self.problems) > before:
            return None
        entry = build(facts, value or {}, file.name.split(".")[0], path, lines, self.problems)
        line = match[0].count("\n") + 1
        return entry and Page(Document(path, language, text[match.end() :], line), entry)

    def markdown(self) -> list[Path]:
        """Every Markdown file of docs/ whose name ends in a language of the site and whose folder is right."""
        found = []
        for file in sorted((self.root / "docs").rglob("*"), key=str):
            parts = self.name(file).split("/")[1:]
            if file.suffix != ".md":
                if parts[0] == "questions" and not file.is_dir():
                    self.problem(file, "only .md files belong here", "name it <id>.fr.md or <id>.en.md, or move it")
            elif len(file.suffixes) != 2 or file.suffixes[0][1:] not in LANGUAGES:
                self.problem(file, "the name does not say its language", "name it <id>.fr.md or <id>.en.md")
            elif parts[0] == "questions" and len(parts) != 3 and (len(parts) > 3 or file.stem[:-3] != "index"):
                self.problem(file, "a question outside a topic's folder", "move it to docs/questions/<topic>/")
            else:
                found.append(file)
        return found

    def valid_id(self, id: str, path: str, line: int, form: re.Pattern = ID) -> bool:
        if form.fullmatch(id):
            return True
        self.problems.append(Problem(path, line, f"'{id}' is no {FORMS[form][0]}", f"use {FORMS[form][1]}"))
        return False

    def problem(self, file: Path, wrong: str, fix: str) -> None:
        self.problems.append(Problem(self.name(file), 1, wrong, fix))
