"""The built site: ./site, or the folder that SITE_DIR names."""

import os
import re
from pathlib import Path

import pytest
from built import ROOT, Page, read_pages, settings

from guide.model import Guide
from guide.reading.load import load


@pytest.fixture(scope="session")
def site() -> Path:
    folder = Path(os.environ.get("SITE_DIR", ROOT / "site"))
    if not (folder / "index.html").exists():
        pytest.exit(f"{folder} holds no site: make build", returncode=1)
    return folder


@pytest.fixture(scope="session")
def every(site: Path) -> dict[str, Page]:
    """Every page, redirects and the page of missing addresses too."""
    return read_pages(site)


@pytest.fixture(scope="session")
def pages(every: dict[str, Page]) -> dict[str, Page]:
    """The pages that have a text: no redirect, not 404.html."""
    return {address: page for address, page in every.items() if not page.select("meta[name=robots]")}


@pytest.fixture(scope="session")
def questions(pages: dict[str, Page]) -> dict[str, Page]:
    return {address: page for address, page in pages.items() if re.fullmatch(r"questions/[^/]+/[^/]+/", page.name)}


@pytest.fixture(scope="session")
def terms(pages: dict[str, Page]) -> dict[str, Page]:
    """The page of each term, in each language."""
    return {address: page for address, page in pages.items() if re.fullmatch(r"glossary/[^/]+/", page.name)}


@pytest.fixture(scope="session")
def config() -> dict:
    return settings()


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load(ROOT)[0]


@pytest.fixture(scope="session")
def words(guide: Guide) -> dict[str, dict[str, str]]:
    """The words of the interface, by language and key."""
    return {
        language: {key: entry.value for key, entry in entries.items()} for language, entries in guide.interface.items()
    }
