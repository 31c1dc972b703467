"""A build that fails leaves the site that was there, to the last byte."""

from dataclasses import dataclass
from pathlib import Path

import pytest
import variant


def unknown_level(project: Path) -> None:
    question = next(path for path in project.glob("docs/questions/*/*.fr.md") if path.name != "index.fr.md")
    variant.edit(question, r"^level: \w+", "level: wizard")


def unknown_word_in_a_gathering_page(project: Path) -> None:
    variant.edit(project / "overrides/partials/guide/matrix.html", r"words\.to_prepare", "words.to_prepair")


def open_block_in_a_template(project: Path) -> None:
    variant.edit(project / "overrides/main.html", r"\A", "{% if %}")


NAMED = {
    unknown_level: "unknown level 'wizard'",
    unknown_word_in_a_gathering_page: "to_prepair",
    open_block_in_a_template: "TemplateSyntaxError",
}


@dataclass(frozen=True)
class Failure:
    """A build that failed: what it printed, and what site/ held before and after."""

    code: int
    output: str
    named: str
    before: dict[str, str]
    after: dict[str, str]


@pytest.fixture(scope="module", params=NAMED, ids=[problem.__name__ for problem in NAMED])
def failure(request, tmp_path_factory) -> Failure:
    project = tmp_path_factory.mktemp("failing")
    variant.copy(project)
    (project / "site/en").mkdir(parents=True)
    for name in ("site/index.html", "site/en/index.html"):
        (project / name).write_text("<!doctype html><title>before</title>", encoding="utf-8")
    before = variant.fingerprint(project / "site")
    request.param(project)
    done = variant.build(project)
    return Failure(
        done.returncode, done.stdout + done.stderr, NAMED[request.param], before, variant.fingerprint(project / "site")
    )


def test_a_failed_build_exits_with_an_error(failure):
    assert failure.code != 0, failure.output


def test_a_failed_build_leaves_the_site_as_it_was_to_the_last_byte(failure):
    assert failure.before
    assert failure.after == failure.before


def test_a_failed_build_names_what_is_wrong(failure):
    assert failure.named in failure.output
