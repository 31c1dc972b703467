"""Reads a built site: every page with its tree, and where an address of a page leads."""

import os
import posixpath
import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag
from bs4.element import PreformattedString
from mkdocs.utils.yaml import yaml_load

ROOT = Path(__file__).parents[2]
VERBATIM = ("code", "pre", "kbd", "samp", "math", "script", "style", "svg", "textarea")
INLINE = ("a", "abbr", "b", "cite", "em", "i", "small", "span", "strong", "sub", "sup", "time", "mark", "q", *VERBATIM)


@dataclass(frozen=True)
class Page:
    """A page of the site; its address counts from the site's root: `en/questions/rag/chunking/`, `404.html`."""

    address: str
    html: str = field(repr=False)

    @cached_property
    def tree(self) -> BeautifulSoup:
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def ids(self) -> list[str]:
        return [tag["id"] for tag in self.tree.find_all(id=True)]

    @property
    def language(self) -> str:
        return "en" if self.address.startswith("en/") else "fr"

    @property
    def name(self) -> str:
        """The same in both languages: `questions/rag/chunking/`."""
        return self.address.removeprefix("en/")

    def select(self, selector: str) -> list[Tag]:
        return self.tree.select(selector)

    def one(self, selector: str) -> Tag:
        found = self.tree.select(selector)
        assert len(found) == 1, f"{self.address}: {len(found)} elements '{selector}', not one"
        return found[0]


def read_pages(site: Path) -> dict[str, Page]:
    """Every HTML page below `site`, by address."""
    addresses = {
        file: file.relative_to(site).as_posix().removesuffix("index.html") for file in sorted(site.rglob("*.html"))
    }
    return {address: Page(address, file.read_text("utf-8")) for file, address in addresses.items()}


def settings(folder: Path = ROOT, environment: dict[str, str] | None = None) -> dict:
    """mkdocs.yml with the values that the environment gives it: what the build has seen."""
    before = dict(os.environ)
    os.environ.update(environment or {})
    try:
        return yaml_load((folder / "mkdocs.yml").read_text("utf-8"))
    finally:
        os.environ.clear()
        os.environ.update(before)


def target(address: str, page: str, site_url: str) -> tuple[str, str] | None:
    """Where `address`, written on `page`, leads in the site: path from the root, and anchor; None outside."""
    parts, root = urlsplit(address), urlsplit(site_url)
    outside = (parts.scheme, parts.netloc) != (root.scheme, root.netloc) or not parts.path.startswith(root.path)
    if (parts.scheme or parts.netloc) and outside:
        return None
    path = unquote(parts.path)
    if path.startswith("/"):
        assert path.startswith(root.path), f"{page}: {address} leads above the site"
        path = _join("", path.removeprefix(root.path))
    else:
        path = _join(page, path) if path else page
    return path, unquote(parts.fragment)


def _join(page: str, path: str) -> str:
    joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(page), path)).lstrip("/")
    folder = path.endswith(("/", "/.", "/..")) or path in (".", "..")
    return joined + "/" if joined and folder else joined


def listed(problems: list[str]) -> str:
    """The message of a failed test."""
    return f"{len(problems)} problem(s)\n" + "\n".join(problems[:50])


def language_of(tag: Tag) -> str:
    """The language that the tag's text is declared in."""
    return next(parent["lang"] for parent in [tag, *tag.parents] if parent.get("lang"))


def prose(page: Page, language: str) -> list[str]:
    """The text read on a page in one language, block by block; code, formulas and titles of sources stand as ￼."""
    blocks = [""]
    _collect(page.tree.html, language, blocks)
    return [block for block in (re.sub(r"[ \n]+", " ", block).strip() for block in blocks) if block]


def _collect(tag: Tag, language: str, blocks: list[str]) -> None:
    for child in tag.children:
        if isinstance(child, PreformattedString):
            continue
        if not isinstance(child, Tag):
            blocks[-1] += child if language_of(tag) == language else ""
        elif child.name in VERBATIM or child.get("href", "").startswith("https://"):
            blocks[-1] += "￼" if child.name not in ("script", "style", "svg") else ""
        elif child.name in INLINE:
            _collect(child, language, blocks)
        else:
            blocks.append("")
            _collect(child, language, blocks)
            blocks.append("")
