"""Layers point one way: reading -> model <- rules, outputs <- adapters."""

import ast
from functools import cache
from pathlib import Path

import pytest
from conftest import REPOSITORY

HOOKS = REPOSITORY / "hooks"
GUIDE = HOOKS / "guide"
MODULES = sorted(path.relative_to(HOOKS).with_suffix("").as_posix().replace("/", ".") for path in GUIDE.rglob("*.py"))
ADAPTERS = {path.stem for path in HOOKS.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()} - {
    "guide"
}

GROUND = {
    "guide.addresses",
    "guide.document",
    "guide.figures",
    "guide.markdown",
    "guide.model",
    "guide.outline",
    "guide.problem",
    "guide.typography",
}
ALLOWED = {
    "guide.reading": GROUND | {"guide.reading"},
    "guide.rules": GROUND | {"guide.rules", "guide.reading.text", "guide.reading.yaml"},
    "guide.outputs": GROUND | {"guide.outputs"},
    "guide.check": GROUND | {"guide.reading", "guide.rules"},
    "guide.cli": {"guide.check", "guide.outputs"},
    "guide.__main__": {"guide.cli"},
}
EXCEPTIONS = {
    (
        "guide.outputs.views",
        "guide.rules.sources",
    ),  # which sources a page links, in order: the rule counts what the page lists
    ("guide.outputs.naming", "guide.rules.glossary"),  # when two names are the same: the rule and the links agree
    ("guide.outputs.quizzes", "guide.rules.quiz"),  # what the rule counts, an editor sees
    ("guide.outputs.scaffold", "guide.reading.files"),  # the form of an id
    ("guide.outputs.scaffold", "guide.reading.load"),  # the topics that exist, the words of the headings
}


@cache
def imported(module: str) -> set[str]:
    """The modules that `module` imports, wherever in its file."""
    path = HOOKS / module.replace(".", "/")
    tree = ast.parse(path.with_suffix(".py").read_text("utf-8"))
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: a relative import hides the layer"
            found |= {name for alias in node.names if (name := _module(node.module, alias.name))}
    return found


def _module(package: str, name: str) -> str:
    inside = f"{package}.{name}"
    return inside if inside in MODULES else package


def layer(module: str) -> set[str]:
    """What a module of the guide may import from the guide."""
    name = module.removesuffix(".__init__")
    return next((allowed for start, allowed in ALLOWED.items() if within(name, {start})), GROUND)


def within(module: str, layers: set[str]) -> bool:
    return any(module == one or module.startswith(f"{one}.") for one in layers)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_its_layer_may(module):
    inner = {name for name in imported(module) if name.split(".")[0] == "guide"}
    assert not {name for name in inner if not within(name, layer(module)) and (module, name) not in EXCEPTIONS}


@pytest.mark.parametrize("module", MODULES)
def test_nothing_in_the_guide_knows_mkdocs_or_an_adapter(module):
    roots = {name.split(".")[0] for name in imported(module)}
    assert not roots & ({"mkdocs", "mkdocs_macros", "material", "markdown", "jinja2", "pymdownx"} | ADAPTERS)


def test_every_exception_is_needed():
    assert all(name in imported(module) for module, name in EXCEPTIONS)


def test_the_test_sees_the_modules():
    assert {"guide.model", "guide.rules.quiz", "guide.reading.load", "guide.outputs.schemas"} <= set(MODULES)
    assert Path(GUIDE / "model.py").exists() and "guide.document" in imported("guide.model")
