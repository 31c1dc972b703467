"""A copy of the project with a few of its questions, to change and build apart."""

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from built import ROOT

COPIED = (
    "data",
    "docs",
    "hooks",
    "overrides",
    "mkdocs.yml",
    "Makefile",
    "requirements.txt",
    "package.json",
    "package-lock.json",
)
PAGE_LINK = re.compile(r"\[([^\]]*)\]\((?:[\w./-]*/)?([a-z0-9-]+)\.(?:fr|en)\.md(?:#[^)]*)?\)")
QUESTIONS = 3


def copy(folder: Path) -> list[str]:
    """Copies the project into `folder`, with few of its questions; returns their paths from docs/, bare."""
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
        else:
            shutil.copy(source, folder / name)
    (folder / "node_modules").mkdir()
    for package in (ROOT / "node_modules").glob("[!.]*"):
        (folder / "node_modules" / package.name).symlink_to(package)
    if (ROOT / ".cache").exists():
        (folder / ".cache").symlink_to(ROOT / ".cache")
    questions = sorted(path for path in folder.glob("docs/questions/*/*.fr.md") if path.name != "index.fr.md")
    kept = [path for path in questions if _is_plain(path)][:QUESTIONS]
    _drop(folder, [path for path in questions if path not in kept])
    return [path.relative_to(folder / "docs").as_posix().removesuffix(".fr.md") for path in kept]


def _is_plain(question: Path) -> bool:
    """Whether it has every part, in both languages."""
    return "kind: technical" in question.read_text("utf-8") and _twin(question, "en").exists()


def _twin(question: Path, language: str) -> Path:
    return question.with_name(question.name.replace(".fr.md", f".{language}.md"))


def _drop(folder: Path, questions: list[Path]) -> None:
    """Removes questions, and the links to them from the rest."""
    gone = {path.name.removesuffix(".fr.md") for path in questions}
    for path in questions:
        for language in ("fr", "en"):
            _twin(path, language).unlink(missing_ok=True)
    for path in folder.glob("docs/**/*.md"):
        text = path.read_text("utf-8")
        path.write_text(PAGE_LINK.sub(lambda match: match[1] if match[2] in gone else match[0], text), encoding="utf-8")


def build(folder: Path, **environment: str) -> subprocess.CompletedProcess:
    """`make build` in the copy, with the Python that runs the tests, and its packages, in place of a virtual environment of its own."""
    for stamp in (folder / ".venv/site", folder / "node_modules/.ready"):
        stamp.parent.mkdir(exist_ok=True)
        stamp.touch()
    command = ["make", "build", f"BIN={Path(sys.executable).parent}"]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )


def fingerprint(folder: Path) -> dict[str, str]:
    """What every file below `folder` holds, and when it was written."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): f"{sha256(path.read_bytes()).hexdigest()} {path.stat().st_mtime_ns}"
        for path in files
    }


def edit(file: Path, pattern: str, new: str) -> None:
    """Puts `new`, as it is, in place of the first thing that `pattern` finds."""
    text, count = re.subn(pattern, lambda _: new, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count, f"{file} holds no {pattern}"
    file.write_text(text, encoding="utf-8")
