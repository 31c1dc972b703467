"""Strict YAML: plain values with the line of each, and a problem for everything YAML reads in a surprising way."""

import re
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from guide.problem import Problem
from guide.reading.text import HIDDEN

Lines = dict[tuple, int]
TAG = "tag:yaml.org,2002:"
PLAIN = {yaml.ScalarNode: ("str", "float"), yaml.SequenceNode: ("seq",), yaml.MappingNode: ("map",)}
DEEPEST = 10
BRACKETS = 5_000
STAIRS = re.compile(r"^[-?: ]{400}", re.MULTILINE)


def parse_yaml(text: str, path: str, problems: list[Problem], first_line: int = 1) -> tuple[Any, Lines]:
    """The value of `text` and the line of each of its parts; (None, {}) when it is no YAML at all."""
    if text.count("[") + text.count("{") > BRACKETS or STAIRS.search(text):  # libyaml would crash, not complain
        problems.append(Problem(path, first_line, "too many brackets, or too deep", "write plain lists and keys"))
        return None, {}
    try:
        root = _composed(text)
    except yaml.MarkedYAMLError as error:
        problems.append(_syntax(error, path, first_line))
        return None, {}
    except yaml.YAMLError as error:
        line = first_line + text.count("\n", 0, getattr(error, "position", 0))
        problems.append(Problem(path, line, "a character that YAML refuses", "delete it"))
        return None, {}
    walk = _Walk(path, problems, first_line)
    return (walk.value(root, ()) if root else None), walk.lines


@lru_cache(maxsize=1000)
def _composed(text: str) -> yaml.Node | None:
    """The node tree, which nobody changes; many pages have the same front matter."""
    return yaml.compose(text, yaml.CSafeLoader)


def _syntax(error: yaml.MarkedYAMLError, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    line = first_line + (mark.line if mark else 0)
    return Problem(path, line, f"YAML syntax: {error.problem or error.context}", _advice(str(error.problem)))


def _advice(problem: str) -> str:
    if "mapping values" in problem:
        return "put the value in quotes when it holds ': '"
    if "cannot start any token" in problem:
        return "put the value in quotes, and indent with spaces"
    return "check the indentation, the quotes and the brackets around this line"


class _Walk:
    """Turns PyYAML's node tree into values; one instance per file."""

    def __init__(self, path: str, problems: list[Problem], first_line: int) -> None:
        self.path, self.problems, self.first_line = path, problems, first_line
        self.lines: Lines = {}
        self.seen: set[int] = set()

    def value(self, node: yaml.Node, where: tuple) -> Any:
        if id(node) in self.seen:
            line = self.lines.get(where) or self.lines[where[:-1]]  # of the alias; the node's own is the anchor's
            self.problems.append(
                Problem(self.path, line, "YAML aliases (*name) hide what is written", "write the value out")
            )
            return None
        self.seen.add(id(node))
        self.lines.setdefault(where, self.line(node))
        if isinstance(node, yaml.ScalarNode):
            return self.scalar(node)
        if len(where) > DEEPEST:
            self.problem(node, f"more than {DEEPEST} levels of lists and keys", "write fewer")
            return None
        self.tag(node)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.value(child, (*where, i)) for i, child in enumerate(node.value))
        return self.mapping(node, where)

    def mapping(self, node: yaml.MappingNode, where: tuple) -> dict:
        result: dict = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else "?"
            if key in result:
                self.problem(key_node, f"duplicate key '{key}'", "keep one of the two")
            self.lines[(*where, key)] = self.line(key_node)
            result[key] = self.value(value_node, (*where, key))
        return result

    def scalar(self, node: yaml.ScalarNode) -> Any:
        tag, text = node.tag.removeprefix(TAG), node.value
        convert = {"null": lambda _: None, "int": self.integer, "bool": self.boolean, "timestamp": self.date}
        if tag in convert and not node.style:
            return convert[tag](node)
        self.tag(node)
        if hidden := HIDDEN.search(text):
            self.problem(node, f"invisible character U+{ord(hidden[0]):04X}", "delete it")
        return text if text.strip() else ""

    def tag(self, node: yaml.Node) -> None:
        tag = node.tag.removeprefix(TAG)
        if tag not in PLAIN[type(node)]:
            self.problem(node, f"YAML tag !{tag.lstrip('!')}", "write plain text, a list or keys without a tag")

    def integer(self, node: yaml.ScalarNode) -> int | str:
        return int(node.value) if re.fullmatch("[1-9][0-9]{0,8}|0", node.value) else node.value

    def boolean(self, node: yaml.ScalarNode) -> bool | str:
        if node.value in ("true", "false"):
            return node.value == "true"
        self.problem(
            node, f"YAML reads {node.value} as true or false", f'write true, false, or "{node.value}" in quotes'
        )
        return node.value

    def date(self, node: yaml.ScalarNode) -> date | str:
        try:
            return date.fromisoformat(node.value)
        except ValueError:  # whoever expects a date says so
            return node.value

    def line(self, node: yaml.Node) -> int:
        return self.first_line + node.start_mark.line

    def problem(self, node: yaml.Node, wrong: str, fix: str) -> None:
        self.problems.append(Problem(self.path, self.line(node), wrong, fix))
