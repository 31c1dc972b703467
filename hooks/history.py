"""When each file last changed on the branch that is published."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CalledProcessError, run


def changed(root: Path) -> Callable[[str], int]:
    """A function from a file's path to seconds since 1970: its last commit, else the time it was written at."""
    committed = _committed(root)
    return lambda path: committed.get(path) or int((root / path).stat().st_mtime)


def _committed(root: Path) -> dict[str, int]:
    """The time by path, of files that hold what was committed; nothing outside git.

    A merge dates what it brings: before it, readers had the older text, whenever the newer one was written.
    """
    try:
        log = _git(root, "log", "--first-parent", "-m", "--relative", "--name-only", "--format=%x00%ct")
        edited = _git(root, "ls-files", "--modified", "--others", "--exclude-standard")
    except (CalledProcessError, FileNotFoundError):
        return {}
    found: dict[str, int] = {}
    for commit in log.split("\0")[1:]:
        time, *paths = commit.split("\n")
        for path in paths:
            found.setdefault(path, int(time))
    return {path: found[path] for path in found.keys() - set(edited.splitlines())}


def _git(root: Path, *arguments: str) -> str:
    return run(
        ["git", "-c", "core.quotePath=false", *arguments], cwd=root, check=True, capture_output=True, text=True
    ).stdout
