"""Markdown of a question as HTML: golden files, one per behaviour (tests/golden/prose/<behaviour>.md and .html; English ends in .en)."""

import os
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from guide.reading.load import load
from prose import Context, Prose

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests/golden/prose").glob("*.md"))
EXTENSIONS = ["sane_lists", "tables", "pymdownx.superfences", "pymdownx.arithmatex"]


@pytest.fixture(scope="module")
def guide():
    return load(ROOT)[0]


def render(guide, text: str, language: str = "fr") -> str:
    question = guide.questions["chunking"]
    context = Context(guide, language, language, question.url, f"questions/rag/chunking.{language}.md", question)
    options = {"pymdownx.arithmatex": {"generic": True}}
    html = Markdown(extensions=[*EXTENSIONS, Prose(context)], extension_configs=options).convert(text)
    return BeautifulSoup(html, "html.parser").prettify()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_markdown_becomes_the_html_of_its_golden_file(case, guide):
    language = "en" if case.stem.endswith(".en") else "fr"
    html, golden = render(guide, case.read_text(encoding="utf-8"), language), case.with_suffix(".html")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8")


def test_a_page_remembers_the_terms_it_links_in_order(guide):
    context = Context(guide, url="questions/rag/chunking/", path="questions/rag/chunking.fr.md")
    Markdown(extensions=[Prose(context)]).convert("[a](term:hnsw) [b](term:rag) [c](term:hnsw)")
    assert context.terms == ["hnsw", "rag"]
