"""The commands: what they print, what they write, how they end."""

import gc
import json
import re
from datetime import date

import jsonschema
import pytest
from conftest import REPOSITORY

from guide.cli import main
from guide.outputs import schemas
from guide.problem import Problem
from guide.reading.yaml import parse_yaml


@pytest.fixture
def run(base_guide, capsys, monkeypatch):
    """Runs a command on a copy of the base guide: exit code, lines printed, lines said on the error stream."""
    monkeypatch.delenv("BASE_REF", raising=False)

    def command(*arguments: str) -> tuple[int, list[str], list[str]]:
        code = main(["--root", str(base_guide), *arguments])
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    yield command
    gc.enable()


def replace(root, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


def test_a_guide_without_problem(run):
    assert run("check") == (0, [], ["2 questions, 2 terms, 3 sources: 0 problem(s), 0 warning(s)"])


def test_a_problem_fails(run, base_guide):
    replace(base_guide, "data/glossary/rag.yml", "related: [embedding]", "related: [embeding]")
    code, out, err = run("check")
    assert (code, out) == (1, ["data/glossary/rag.yml:15: unknown term 'embeding': did you mean 'embedding'?"])
    assert err[0].endswith(": 1 problem(s), 0 warning(s)")


def test_a_warning_does_not_fail(run, base_guide):
    replace(base_guide, "docs/questions/rag/chunking.fr.md", "revised: 2026-11-20", "revised: 2026-11-21")
    code, out, err = run("check")
    assert (code, len(out)) == (0, 1)
    assert out[0].startswith("docs/questions/rag/chunking.en.md:2: warning: revised before its twin")
    assert err[0].endswith(": 0 problem(s), 1 warning(s)")


def test_annotations_for_github(run, base_guide):
    replace(base_guide, "data/glossary/rag.yml", "related: [embedding]", 'related: ["100 %, a\\n::error::b"]')
    code, out, _ = run("check", "--github")
    assert code == 1
    assert out == [
        "::error file=data/glossary/rag.yml,line=15::unknown term '100 %25, a%0A::error::b': write one of embedding"
    ]


def test_the_path_of_an_annotation_is_escaped():
    problem = Problem("a:b,100%.md", 2, "x", "y", "warning")
    assert problem.as_github() == "::warning file=a%3Ab%2C100%25.md,line=2::x: y"


def test_content_sends_no_command_to_the_log(run, base_guide):
    replace(base_guide, "data/glossary/rag.yml", "related: [embedding]", 'related: ["a\\n::warning::b\\e[31m\\u2028c"]')
    _, out, _ = run("check")
    assert out[0].isprintable() and not any(line.startswith("::") for line in out)


def test_a_branch_that_git_does_not_know(run, monkeypatch):
    monkeypatch.setenv("BASE_REF", "origin/nowhere")
    code, out, err = run("check")
    assert (code, out) == (1, [])
    assert err[0].startswith("guide: git does not know 'origin/nowhere': fatal: ")


def test_no_published_branch(run, monkeypatch):
    monkeypatch.setenv("BASE_REF", "")
    assert run("check")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["new-question", "rag", "Bad_Id"], "'Bad_Id' is no id: use lower-case letters, digits and single hyphens"),
        (["new-question", "rag", "../x"], "'../x' is no id: use lower-case letters, digits and single hyphens"),
        (["new-question", "rag", ""], "'' is no id: use lower-case letters, digits and single hyphens"),
        (["new-question", "rag", "chunking"], "the question 'chunking' exists already"),
        (["new-question", "rag", "index"], "the question 'index' exists already"),
        (["new-question", "rga", "new"], "unknown topic 'rga': did you mean 'rag'?"),
        (["new-question", "../rag", "new"], "unknown topic '../rag': did you mean 'rag'?"),
        (["new-term", "RAG"], "'RAG' is no id: use lower-case letters, digits and single hyphens"),
        (["new-term", "rag"], "the term 'rag' exists already"),
    ],
)
def test_what_cannot_be_made(run, base_guide, arguments, said):
    before = sorted(base_guide.rglob("*"))
    assert run(*arguments) == (1, [], [f"guide: {said}"])
    assert sorted(base_guide.rglob("*")) == before


def test_a_new_term_has_blanks_that_the_checker_asks_for(run):
    code, out, err = run("new-term", "bm25")
    assert (code, out) == (0, ["data/glossary/bm25.yml"])
    assert err == ["Fill them in; `make check` says what is still missing."]
    code, out, _ = run("check")
    asked = [re.match(r"data/glossary/bm25.yml:(\d+): wrong value for '(\w+)'", line).groups() for line in out]
    assert asked == [("1", "topic"), ("3", "name"), ("4", "short"), ("7", "name"), ("8", "short"), ("11", "sources")]


def test_a_new_term_passes_once_filled(run, base_guide):
    run("new-term", "bm25")
    text = (base_guide / "data/glossary/bm25.yml").read_text("utf-8")
    text = text.replace("topic:", "topic: rag").replace("name:", "name: BM25").replace("short:", "short: A score.")
    (base_guide / "data/glossary/bm25.yml").write_text(
        text.replace("sources: []", "sources: [lewis-2020-rag]").replace("aliases: []", "aliases: [okapi]"), "utf-8"
    )
    assert run("check")[:2] == (0, [])


def test_a_new_question_has_blanks_that_the_checker_asks_for(run, base_guide):
    code, out, _ = run("new-question", "rag", "freshness")
    french, english = "docs/questions/rag/freshness.fr.md", "docs/questions/rag/freshness.en.md"
    assert (code, out) == (0, [french, english])
    assert [line.split(": ")[1] for line in run("check")[1]] == ["wrong value for 'level'", "wrong value for 'roles'"]
    replace(base_guide, french, "level:", "level: junior")
    replace(base_guide, french, "roles: []", "roles: [engineer]")
    for path in (french, english):
        lines = (base_guide / path).read_text("utf-8").split("\n")
        asked = {int(line.split(":")[1]) for line in run("check")[1] if line.startswith(path)}
        blank = {n for n, line in enumerate(lines, 1) if re.fullmatch(r"#+ |- (\[.\] )?", line)}
        sections = {n for n, line in enumerate(lines, 1) if line.startswith("## ")}
        rubric_and_quiz = {sorted(sections)[1], sorted(sections)[5]}
        assert blank | sections - rubric_and_quiz <= asked


def test_a_new_question_passes_once_filled(run, base_guide):
    run("new-question", "rag", "freshness")
    for language, title in (("fr", "À quelle fréquence ?"), ("en", "How often?")):
        model = (base_guide / f"docs/questions/rag/chunking.{language}.md").read_text("utf-8")
        page = base_guide / f"docs/questions/rag/freshness.{language}.md"
        text = page.read_text("utf-8").replace("level:", "level: junior").replace("roles: []", "roles: [engineer]")
        page.write_text(filled(text, model, title), "utf-8")
    assert run("check")[:2] == (0, [])


def filled(text: str, model: str, title: str) -> str:
    """The empty page `text` with, under each of its headings, what stands there in the page `model`."""
    head, *sections = text.split("\n## ")
    like = [section.split("\n", 1)[1] for section in model.split("\n## ")[1:]]
    pages = [head.replace("# ", f"# {title}") + "\nOne sentence.\n"]
    pages += [
        f"{section.splitlines()[0]}\n{body.strip()}\n".replace("\n\n\n", "\n\n")
        for section, body in zip(sections, like, strict=True)
    ]
    return "\n## ".join(page.replace("\n", "\n\n", 1) if i else page for i, page in enumerate(pages))


def test_a_new_question_is_dated_today(run, base_guide):
    run("new-question", "rag", "freshness")
    for language in ("fr", "en"):
        assert f"revised: {date.today()}\n" in (base_guide / f"docs/questions/rag/freshness.{language}.md").read_text(
            "utf-8"
        )


def test_the_figures_of_the_quizzes_are_those_of_the_rule(run, base_guide):
    code, out, err = run("quizzes")
    assert (code, err) == (0, [])
    assert [line.split() for line in out[1:]] == [
        ["rag", lang, "1", "0", "0", "0.3", "0", "1", "0"] for lang in ("fr", "en")
    ]
    page = "docs/questions/rag/chunking.fr.md"
    replace(base_guide, page, "- [x] ", "- [x] Plus long que toutes les autres options, et de loin : ")
    assert [line.split()[3] for line in run("quizzes")[1][1:]] == ["1", "0"]


# JSON Schemas


def test_the_schemas_are_written(run, base_guide):
    code, out, _ = run("schemas")
    assert code == 0
    assert out == [f"data/schemas/{name}.json" for name in schemas.FILES]
    assert all((base_guide / path).exists() for path in out)
    assert run("check")[0] == 0


@pytest.mark.skipif(not (REPOSITORY / schemas.FOLDER).exists(), reason="the schemas are not kept")
@pytest.mark.parametrize("name", schemas.FILES)
def test_the_schemas_are_up_to_date(name):
    assert (REPOSITORY / schemas.FOLDER / f"{name}.json").read_text("utf-8") == schemas.schema(name), (
        "run `make schemas`"
    )


DESCRIBED = {
    "term": "glossary/*.yml",
    "diagram": "diagrams/*.yml",
    "calculator": "calculators/*.yml",
    "sources": "sources.yml",
    "roles": "roles.yml",
    "paths": "paths.yml",
    "names": "[lt][eo][vp]*.yml",
    "matrix": "matrix.yml",
    "texts": "interface/*.yml",
}


@pytest.mark.parametrize("name", schemas.FILES)
def test_the_schemas_accept_the_content(name):
    schema = json.loads(schemas.schema(name))
    validator = jsonschema.Draft202012Validator(schema)
    validator.check_schema(schema)
    files = sorted((REPOSITORY / "data").glob(DESCRIBED[name]))
    assert files
    for file in files:
        value, _ = parse_yaml(file.read_text("utf-8"), file.name, [])
        validator.validate(json.loads(json.dumps(value, default=str)))


def test_the_schemas_refuse_what_the_checker_refuses():
    validator = jsonschema.Draft202012Validator(json.loads(schemas.schema("sources")))
    source = {"title": "T", "authors": ["A"], "year": 2020, "kind": "paper", "url": "https://example.org"}
    assert validator.is_valid({"a": source})
    for wrong in (
        {"yaer": 2020},
        {"year": "2020"},
        {"year": 1492},
        {"kind": "x"},
        {"url": "http://a.b"},
        {"authors": []},
    ):
        assert not validator.is_valid({"a": {**source, **wrong}}), wrong
