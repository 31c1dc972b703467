"""An address, once published, never dies."""

import re
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

from guide.model import Guide
from guide.problem import Problem, did_you_mean
from guide.reading.yaml import parse_yaml

MOVED, WITHDRAWN = "data/moved.yml", "data/withdrawn.yml"
PUBLISHED = [
    (re.compile(r"docs/(.+)\.fr\.md"), "{}/"),
    (re.compile(r"data/glossary/([^/]+)\.yml"), "glossary/{}"),
    (re.compile(r"data/diagrams/([^/]+)\.yml"), "diagrams/{}"),
]


def address(path: str) -> str | None:
    """The published address of a content file, from a language's root: `questions/rag/chunking/`, `glossary/chunking`."""
    for pattern, form in PUBLISHED:
        if match := pattern.fullmatch(path):
            return form.format(match[1]).replace("/index/", "/")
    return None


def moves_lead_somewhere(guide: Guide) -> Iterator[Problem]:
    """An entry of data/moved.yml goes from an address that no longer exists to one that does."""
    alive = _alive(guide)
    for entry in guide.moved.values():
        if entry.id in alive:
            yield Problem(entry.path, entry.line(), f"'{entry.id}' still exists", "delete the move or the page")
        if entry.value not in alive:
            yield Problem(entry.path, entry.line(), f"'{entry.value}' does not exist", did_you_mean(entry.value, alive))


def vanished(guide: Guide, published: Iterable[str], moved: Iterable[str] = ()) -> Iterator[Problem]:
    """A problem for each of `published` (paths of the target branch), and of its moves, whose address is gone without a move."""
    alive = _alive(guide) | set(guide.moved)
    for was in moved:
        if was not in alive:
            yield Problem(
                MOVED, 1, f"the move of '{was}' has vanished", f"put `{was}: address` back: an old address never dies"
            )
    for path in published:
        if (was := address(path)) and was not in alive:
            near = did_you_mean(was, alive)
            yield Problem(
                path, 1, f"'{was}' is published and has vanished", f"add `{was}: new address` to {MOVED}; {near}"
            )


def published_paths(root: Path, ref: str) -> list[str]:
    """Paths of the content on the git ref `ref`. Raises subprocess.CalledProcessError when git does not know it."""
    command = ["git", "ls-tree", "-r", "--name-only", ref, "--", "docs", "data"]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout.splitlines()


def published_moves(root: Path, ref: str) -> list[str]:
    """The old addresses that the files of moves list on the git ref `ref`."""
    return [was for path in (MOVED, WITHDRAWN) for was in _moves(root, ref, path)]


def _moves(root: Path, ref: str, path: str) -> list[str]:
    command = ["git", "show", f"{ref}:./{path}"]
    shown = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    moves = parse_yaml(shown.stdout, path, [])[0] if shown.returncode == 0 else None
    return list(moves) if isinstance(moves, dict) else []


def _alive(guide: Guide) -> set[str]:
    terms = (f"data/glossary/{id}.yml" for id in guide.names["term"])
    diagrams = (f"data/diagrams/{id}.yml" for id in guide.names["diagram"])
    return {found for path in (*guide.names["page"], *terms, *diagrams) if (found := address(path))}
