"""A page per term and language, made from its YAML file."""

import shared
from guide.model import Entry, Term

FOLDER = "glossary"


def markdown(page) -> str | None:
    """The Markdown of a term's page: its long text; the template shows the rest of its entry."""
    entry = term_of(page)
    if entry is None:
        return None
    text = getattr(entry.value, page.file.locale)
    page.title = text.name
    return text.long or ""


def term_of(page) -> Entry[Term] | None:
    """The term whose page this is."""
    folder, _, name = page.file.src_uri.partition("/")
    return shared.guide.terms.get(name.split(".")[0]) if folder == FOLDER else None
