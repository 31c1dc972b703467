"""Loads the whole guide from a repository folder."""

from collections import defaultdict
from pathlib import Path
from typing import Annotated

from guide.model import (
    Bilingual,
    Calculator,
    Diagram,
    Entry,
    Guide,
    Page,
    PageFacts,
    Plan,
    Question,
    QuestionFacts,
    Role,
    Source,
    Term,
    Text,
    Twin,
)
from guide.problem import Problem
from guide.reading.files import ADDRESS, WORD, Files

MOVES = ("data/moved.yml", "data/withdrawn.yml")


def load(root: Path) -> tuple[Guide, list[Problem]]:
    """The guide below `root` (holding `data/` and `docs/`), with every problem met while reading.

    What could not be read is absent from the model, but its name is known: a reference to it is no second problem.
    """
    files = Files(root)
    paths = files.markdown()
    questions, pages = _markdown(files, paths)
    guide = Guide(
        sources=files.file("data/sources.yml", Source),
        terms=files.folder("data/glossary", Term),
        diagrams=files.folder("data/diagrams", Diagram),
        calculators=files.folder("data/calculators", Calculator),
        levels=files.file("data/levels.yml", Bilingual),
        roles=files.file("data/roles.yml", Role),
        topics=files.file("data/topics.yml", Bilingual),
        matrix=files.file("data/matrix.yml", dict[str, Bilingual]),
        interface={lang: files.file(f"data/interface/{lang}.yml", Annotated[str, Text], WORD) for lang in ("fr", "en")},
        plans=files.file("data/paths.yml", Plan) if (root / "data/paths.yml").exists() else {},
        moved=_moved(files),
        questions=questions,
        pages=pages,
        names=_names(files, paths),
    )
    return guide, files.problems


def _moved(files: Files) -> dict[str, Entry[str]]:
    """What both files of moves say; neither has to exist."""
    paths = [path for path in MOVES if (files.root / path).exists()]
    return {id: entry for path in paths for id, entry in files.file(path, str, ADDRESS).items()}


def _is_question(name: str) -> bool:
    parts = name.split("/")[1:]
    return len(parts) == 3 and parts[0] == "questions" and not parts[2].startswith("index.")


def _facts(question: bool, language: str) -> type:
    if not question:
        return PageFacts
    return QuestionFacts if language == "fr" else Twin


def _markdown(files: Files, paths: list[Path]) -> tuple[dict[str, Question], tuple[Page, ...]]:
    found: dict[tuple[str, str], dict[str, Page]] = defaultdict(dict)
    pages = []
    for file in paths:
        question = _is_question(files.name(file))
        id, language = file.name.split(".")[:2]
        if not files.valid_id(id, files.name(file), 1):
            continue
        page = files.page(file, _facts(question, language))
        if page and question:
            found[file.parent.name, id][language] = page
        elif page:
            pages.append(page)
    names = {files.name(path) for path in paths}
    _originals(files, pages, names)
    return _questions(files, found, names), tuple(pages)


def _originals(files: Files, pages: list[Page], names: set[str]) -> None:
    for page in pages:
        original = page.path.removesuffix(".en.md") + ".fr.md"
        if page.document.language == "en" and original not in names:
            files.problems.append(Problem(page.path, 1, "no French original", f"write {original}"))


def _questions(files: Files, found: dict, paths: set[str]) -> dict[str, Question]:
    questions: dict[str, Question] = {}
    for (topic, id), pages in found.items():
        original = f"docs/questions/{topic}/{id}.fr.md"
        first = pages.get("fr") or next(iter(pages.values()))
        if "fr" not in pages:
            if original not in paths:
                files.problems.append(
                    Problem(first.path, 1, "no French original", f"write {original}, which holds the facts")
                )
        elif id in questions:
            other = questions[id].pages["fr"].path
            files.problems.append(Problem(first.path, 1, f"the id '{id}' is taken by {other}", "rename one of the two"))
        else:
            questions[id] = Question(id, topic, pages)
    return questions


def _names(files: Files, paths: list[Path]) -> dict[str, frozenset[str]]:
    root, sources = files.root, files.raw["data/sources.yml"]
    return {
        "page": frozenset(files.name(path) for path in paths),
        "question": frozenset(path.name.split(".")[0] for path in paths if _is_question(files.name(path))),
        "term": frozenset(path.stem for path in (root / "data/glossary").glob("*.yml")),
        "diagram": frozenset(path.stem for path in (root / "data/diagrams").glob("*.yml")),
        "calculator": frozenset(path.stem for path in (root / "data/calculators").glob("*.yml")),
        "source": frozenset(sources),
        "url": frozenset(str(source.get("url")) for source in sources.values() if isinstance(source, dict)),
        "unread": frozenset(files.unread),
    }
