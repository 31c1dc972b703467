"""Content of any size: copies of the real questions, each with ids, titles and a topic of its own.

Topics are copied whole: what the checker measures over a topic, such as where right options stand, holds for a copy.
"""

import re
import shutil
from pathlib import Path

PARTS = ("data", "docs", "hooks", "overrides", "mkdocs.yml")
LINK = re.compile(r"(?<=\]\()([^\s()#:]+)(?=\.(?:fr|en)\.md)")
TITLE = re.compile(r"^# (.{1,84}).*$", re.MULTILINE)  # the longest title, 90 characters, leaves room for " (1234)"


def copy_guide(root: Path, target: Path) -> None:
    """Copies what a build of the guide in `root` reads."""
    for part in PARTS:
        if (root / part).is_dir():
            shutil.copytree(root / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(root / part, target / part)


def grow(root: Path, pages: int) -> None:
    """Adds copies of the topics of `root` until its questions have about `pages` pages."""
    files = sorted((root / "docs/questions").glob("*/*.md"))
    names = {_name(file) for file in files} - {"index"} | {file.parent.name for file in files}
    originals = sum(_name(file) != "index" for file in files)
    for number in range(2, round(pages / originals) + 1):
        _name_topics(root, {file.parent.name for file in files}, number)
        for file in files:
            _copy(file, names, number)


def count(root: Path) -> int:
    """The number of pages that the content of `root` makes."""
    return sum(1 for _ in (root / "docs").rglob("*.md"))


def renamed(text: str, names: set[str], number: int) -> str:
    """The Markdown of copy `number`: its title is its own, its links stay among the copies of `names`."""
    text = TITLE.sub(rf"# \1 ({number})", text, count=1)
    return LINK.sub(lambda link: "/".join(_numbered(part, names, number) for part in link[1].split("/")), text)


def _copy(file: Path, names: set[str], number: int) -> None:
    folder = file.parent.with_name(f"{file.parent.name}-{number}")
    folder.mkdir(exist_ok=True)
    target = folder / (_numbered(_name(file), names, number) + "".join(file.suffixes))
    target.write_text(renamed(file.read_text("utf-8"), names, number), "utf-8")


def _name_topics(root: Path, topics: set[str], number: int) -> None:
    with (root / "data/topics.yml").open("a", encoding="utf-8") as out:
        for name in sorted(topics):
            out.write(f"{name}-{number}: {{fr: {name} {number}, en: {name} {number}}}\n")


def _name(file: Path) -> str:
    return file.name.partition(".")[0]


def _numbered(name: str, names: set[str], number: int) -> str:
    return f"{name}-{number}" if name in names else name
