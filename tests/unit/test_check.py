"""Each folder of golden/check is a guide; its problems.txt is what the checker says about it, word for word.

A case holds the files that differ from `_base`; its `delete.txt` lists paths to take away. An empty problems.txt says
that the checker accepts it. `pytest --update-golden` rewrites them all: read what changed before you commit it.
"""

import os
import random
import subprocess
from datetime import date
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
from conftest import BASE, GOLDEN

from guide import rules
from guide.check import check, errors

TODAY = date(2026, 11, 22)
CASES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir() and folder != BASE)


def watched(rule, fired: set[str]):
    """`rule`, noting in `fired` that it found something."""

    def watch(guide):
        for problem in rule(guide):
            fired.add(rule.__name__)
            yield problem

    return watch


@pytest.fixture(scope="session")
def found(guide_with):
    """What the checker says about a case, and the names of the rules that spoke."""

    @cache
    def find(case: str) -> tuple[str, frozenset[str]]:
        fired: set[str] = set()
        lists = {name: tuple(watched(rule, fired) for rule in getattr(rules, name)) for name in ("FIRST", "RULES")}
        with guide_with(*differences(case)) as root, mock.patch.multiple(rules, **lists):
            _, problems = check(root, today=TODAY)
        return "".join(f"{problem}\n" for problem in problems), frozenset(fired)

    return find


def differences(case: str) -> tuple[dict[str, bytes], list[str]]:
    """The files of a case, and the paths it takes away."""
    folder = GOLDEN / case
    files = {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    files.pop("problems.txt", None)
    return files, files.pop("delete.txt", b"").decode().split()


def said(root: Path, **options) -> list[str]:
    return [str(problem) for problem in check(root, **options)[1]]


@pytest.mark.parametrize("case", CASES)
def test_the_checker_says(case, found, update_golden):
    text, _ = found(case)
    expected = GOLDEN / case / "problems.txt"
    if update_golden:
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")


def test_the_base_has_no_problem(guide_with):
    with guide_with({}) as root:
        assert said(root, today=TODAY) == []


def test_every_rule_speaks_in_some_case(found):
    spoken = frozenset().union(*(found(case)[1] for case in CASES))
    assert {rule.__name__ for rule in (*rules.FIRST, *rules.RULES)} == spoken


def test_a_warning_is_no_error(base_guide):
    page = base_guide / "docs/questions/rag/chunking.fr.md"
    page.write_text(page.read_text("utf-8").replace("revised: 2026-11-20", "revised: 2026-11-21"), "utf-8")
    _, problems = check(base_guide)
    assert [problem.severity for problem in problems] == ["warning"]
    assert errors(problems) == []


def test_a_review_is_due_on_its_day(base_guide):
    assert said(base_guide, today=date(2027, 5, 19)) == []
    assert "the review was due on 2027-05-20" in said(base_guide, today=date(2027, 5, 20))[0]


# What a folder of Git cannot hold, or should not.


def test_a_file_of_five_megabytes(base_guide):
    (base_guide / "docs/questions/rag/chunking.en.md").write_text("x" * 5_000_000, "utf-8")
    wrong = "docs/questions/rag/chunking.en.md:1: the file weighs 5,000,000 bytes: stay under 200,000 bytes: split it"
    assert said(base_guide) == [wrong]


@pytest.mark.parametrize("target", ["/etc/passwd", "nowhere", "."])
def test_a_symbolic_link_is_not_followed(base_guide, target):
    for path in ("data/glossary/link.yml", "docs/link.fr.md"):
        (base_guide / path).symlink_to(target)
    assert said(base_guide) == [
        f"{path}:1: this is no ordinary file: write a file, no link and no folder"
        for path in ("data/glossary/link.yml", "docs/link.fr.md")
    ]


def test_a_folder_named_like_a_file(base_guide):
    for path in ("data/glossary/folder.yml", "docs/folder.fr.md", "docs/questions/rag/folder.fr.md"):
        (base_guide / path).mkdir()
    assert [line.split(": ")[1] for line in said(base_guide)] == ["this is no ordinary file"] * 3


def test_a_name_of_several_lines_stays_on_one(base_guide):
    (base_guide / "docs/a\n::error::b.fr.md").write_text("x", "utf-8")
    assert said(base_guide)[0].startswith("docs/a?::error::b.fr.md:1: 'a\n::error::b' is no id")


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 90_000, "{a: " * 50_000, "? " * 90_000])
def test_yaml_too_deep_for_the_parser(base_guide, text):
    (base_guide / "data/glossary/deep.yml").write_text(text, "utf-8")
    assert said(base_guide) == ["data/glossary/deep.yml:1: too many brackets, or too deep: write plain lists and keys"]


def test_an_empty_folder_is_no_guide(tmp_path):
    assert "data/sources.yml:1: the file is missing: write it" in said(tmp_path)


# Addresses, against a published branch.


@pytest.fixture
def published(base_guide) -> Path:
    """The base guide, with two moves, as a Git repository whose branch `main` is published."""
    (base_guide / "data/moved.yml").write_text("glossary/vector: glossary/embedding\nold/: questions/rag/\n", "utf-8")
    git(base_guide, "init", "--quiet", "--initial-branch=main")
    git(base_guide, "add", ".")
    git(base_guide, "commit", "--quiet", "--message=Publish")
    return base_guide


def git(root: Path, *arguments: str) -> None:
    who = {f"GIT_{role}_{key}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "HOME": str(root)}
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, env={**os.environ, **who, **nobody})


def rename_the_term(root: Path) -> None:
    (root / "data/glossary/embedding.yml").rename(root / "data/glossary/vector-embedding.yml")
    for file in [*root.rglob("*.yml"), *root.rglob("*.md")]:
        text = file.read_text("utf-8").replace("term:embedding", "term:vector-embedding")
        text = text.replace("term: embedding", "term: vector-embedding").replace("[embedding]", "[vector-embedding]")
        file.write_text(text.replace("[vector-embedding](", "[embedding]("), "utf-8")


def test_nothing_has_vanished(published):
    assert said(published, base="main") == []


def test_an_address_has_vanished(published):
    (published / "data/moved.yml").write_text("old/: questions/rag/\n", "utf-8")
    rename_the_term(published)
    assert said(published, base="main") == [
        "data/glossary/embedding.yml:1: 'glossary/embedding' is published and has vanished: add `glossary/embedding: "
        "new address` to data/moved.yml; did you mean 'glossary/vector-embedding'?",
        "data/moved.yml:1: the move of 'glossary/vector' has vanished: put `glossary/vector: address` back: "
        "an old address never dies",
    ]


def test_an_address_has_moved(published):
    moves = ("vector", "embedding")
    lines = [f"glossary/{old}: glossary/vector-embedding\n" for old in moves]
    (published / "data/moved.yml").write_text("".join([*lines, "old/: questions/rag/\n"]), "utf-8")
    rename_the_term(published)
    assert said(published, base="main") == []


def test_a_page_that_can_no_longer_be_read_has_not_vanished(published):
    (published / "docs/questions/rag/chunking.fr.md").write_text("", "utf-8")
    assert said(published, base="main") == [
        "docs/questions/rag/chunking.fr.md:1: the file is empty: fill it in or delete it"
    ]


def test_a_branch_that_git_does_not_know(published):
    with pytest.raises(subprocess.CalledProcessError):
        check(published, base="origin/nowhere")


# Whatever a file holds, the checker answers.

SPLINTERS = [
    *"[](){}<>`$|#*_-+:;&!\\\"'%@=?~^\t\r\n\0\x85\u2028\ufeff\u202e\ud83d😀é",
    *(
        "```",
        "$$",
        "---",
        "- [x] ",
        "](",
        "{{",
        "{%",
        "<!--",
        "&#0;",
        "!!python/object:",
        "*a",
        "&a ",
        "? ",
        "'",
        "0x",
        "1e9",
    ),
    *(
        "## Testez-vous",
        "### ",
        "term:",
        "diagram:",
        ".fr.md",
        "http://",
        "null",
        "yes",
        "2026-02-30",
        "9" * 5000,
        "\\" * 99,
    ),
]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """`data` with a piece cut, doubled, moved or replaced by something that parsers stumble on."""
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    end = min(end, start + chance.choice([0, 1, 10, 1000]))
    splinter = chance.choice(SPLINTERS).encode("utf-8", "surrogatepass") * chance.choice([1, 1, 3])
    return data[:start] + chance.choice([b"", splinter, data[start:end] * 2]) + data[end:]


@pytest.mark.parametrize("seed", range(40))
def test_no_input_makes_it_fail(guide_with, seed):
    chance = random.Random(seed)
    files = sorted(file.relative_to(BASE).as_posix() for file in BASE.rglob("*.*"))
    with guide_with({file: mutated((BASE / file).read_bytes(), chance) for file in chance.sample(files, 4)}) as root:
        assert all(line.count(": ") >= 2 for line in said(root, today=TODAY))
