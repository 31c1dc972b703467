"""The commands an editor and CI run; each prints what to do next and exits with 0 or 1."""

import argparse
import gc
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

from guide.check import check, errors
from guide.outputs import quizzes, scaffold, schemas


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit code."""
    gc.disable()  # a command ends before its garbage matters; looking for it takes a tenth of the time
    options = _parser().parse_args(arguments)
    return options.run(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="guide", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path.cwd(), help="folder holding data/ and docs/")
    commands = parser.add_subparsers(required=True)
    _add(commands, "check", _check, "--github")
    _add(commands, "schemas", _schemas)
    _add(commands, "new-question", _new_question, "topic", "id")
    _add(commands, "new-term", _new_term, "id")
    _add(commands, "report", _report)
    _add(commands, "quizzes", _quizzes)
    return parser


def _add(commands, name: str, run, *arguments: str) -> None:
    parser = commands.add_parser(name)
    parser.set_defaults(run=run)
    for argument in arguments:
        parser.add_argument(argument, **({"action": "store_true"} if argument == "--github" else {}))


def _check(options: argparse.Namespace) -> int:
    base = os.environ.get("BASE_REF")  # the published branch, as CI names it
    try:
        guide, problems = check(options.root, base, date.today())
    except subprocess.CalledProcessError as error:
        print(f"guide: git does not know '{base}': {error.stderr.strip()}", file=sys.stderr)
        return 1
    for problem in problems:
        print(_on_one_line(problem.as_github() if options.github else str(problem)))
    wrong = len(errors(problems))
    counts = f"{len(guide.questions)} questions, {len(guide.terms)} terms, {len(guide.sources)} sources"
    print(f"{counts}: {wrong} problem(s), {len(problems) - wrong} warning(s)", file=sys.stderr)
    return 1 if wrong else 0


def _on_one_line(text: str) -> str:
    """`text` as a terminal and a log may show it: a stranger's content breaks no line and sends no command."""
    return "".join(char if char.isprintable() else " " for char in text)


def _schemas(options: argparse.Namespace) -> int:
    for path in schemas.write(options.root):
        print(path)
    return 0


def _new_question(options: argparse.Namespace) -> int:
    return _written(lambda: scaffold.question(options.root, options.topic, options.id))


def _new_term(options: argparse.Namespace) -> int:
    return _written(lambda: scaffold.term(options.root, options.id))


def _written(write) -> int:
    try:
        paths = write()
    except ValueError as error:
        print(f"guide: {error}", file=sys.stderr)
        return 1
    print(*paths, sep="\n")
    print("Fill them in; `make check` says what is still missing.", file=sys.stderr)
    return 0


def _quizzes(options: argparse.Namespace) -> int:
    guide, _ = check(options.root, today=date.today())
    print(*quizzes.table(guide), sep="\n")
    return 0


def _report(options: argparse.Namespace) -> int:
    from guide.outputs import report  # noqa: PLC0415 - needs the network modules, which no other command does

    guide, problems = check(options.root, today=date.today())
    if text := report.markdown(guide, problems):
        print(text)
    return 0
