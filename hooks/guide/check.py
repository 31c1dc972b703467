"""Checks the content: reads it, applies every rule, lists every problem at once."""

from datetime import date
from pathlib import Path

from guide.model import Guide
from guide.problem import Problem
from guide.reading.load import load
from guide.rules import freshness, permanence, problems_of


def check(root: Path, base: str | None = None, today: date | None = None) -> tuple[Guide, list[Problem]]:
    """The guide below `root` and its problems, sorted by place.

    `base` is the git ref of the published content: an address that vanished since is a problem. `today` adds a warning
    for each review that is due. Raises subprocess.CalledProcessError when git does not know `base`.
    """
    guide, problems = load(root)
    problems += problems_of(guide)
    if base:
        paths, moves = permanence.published_paths(root, base), permanence.published_moves(root, base)
        problems += permanence.vanished(guide, paths, moves)
    if today:
        problems += freshness.overdue(guide, today)
    return guide, sorted(set(problems))


def errors(problems: list[Problem]) -> list[Problem]:
    """Those of `problems` that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]
