"""A page per term and language, made from its YAML file: MkDocs is handed files that exist in data/, not in docs/."""

from mkdocs.structure.files import File

import shared
from guide.addresses import PREFIX
from guide.model import Entry, Term

FOLDER = "glossary"


def on_files(files, config):
    """Adds a page per term and language, before static-i18n (-100) sorts the files by language."""
    for id in shared.guide.terms:
        for language in PREFIX:
            path = f"{FOLDER}/{id}.{language}.md"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page, config) -> str | None:
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
