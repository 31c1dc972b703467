"""When a file last changed, as its readers saw it."""

import os
import subprocess

import pytest

import history

PUBLISHED, WRITTEN, MERGED = 1_800_000_000, 1_700_000_000, 1_800_000_500


def git(root, *arguments, at=PUBLISHED):
    who = {f"GIT_{role}_{key}": "t@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    dates = {f"GIT_{role}_DATE": f"@{at} +0000" for role in ("AUTHOR", "COMMITTER")}
    nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    environment = {**os.environ, **who, **dates, **nobody}
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, env=environment)


@pytest.fixture
def repository(tmp_path):
    (tmp_path / "docs").mkdir()
    for name in ("é.md", "b.md"):
        (tmp_path / "docs" / name).write_text("one", "utf-8")
    git(tmp_path, "init", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--message=Publish")
    return tmp_path


def write(root, text, seconds):
    file = root / "docs/é.md"
    file.write_text(text, "utf-8")
    os.utime(file, (seconds, seconds))


def test_a_file_changed_when_it_was_committed(repository):
    write(repository, "one", WRITTEN)
    assert history.changed(repository)("docs/é.md") == PUBLISHED


def test_what_a_merge_brings_changed_when_it_was_merged(repository):
    git(repository, "switch", "--create=branch")
    write(repository, "two", WRITTEN)
    git(repository, "commit", "--all", "--message=Write", at=WRITTEN)
    git(repository, "switch", "main")
    git(repository, "merge", "--no-ff", "branch", at=MERGED)
    changed = history.changed(repository)
    assert (changed("docs/é.md"), changed("docs/b.md")) == (MERGED, PUBLISHED)


def test_a_file_that_differs_from_its_commit_changed_when_it_was_written(repository):
    write(repository, "two, and longer", WRITTEN)
    assert history.changed(repository)("docs/é.md") == WRITTEN


def test_a_project_in_a_folder_of_its_repository(repository):
    assert history.changed(repository / "docs")("b.md") == PUBLISHED


def test_without_a_history_a_file_changed_when_it_was_written(tmp_path):
    (tmp_path / "docs").mkdir()
    write(tmp_path, "one", WRITTEN)
    assert history.changed(tmp_path)("docs/é.md") == WRITTEN
