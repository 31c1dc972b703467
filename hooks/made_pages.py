"""Pages made from the model, per language: MkDocs is handed files that do not exist in docs/, and their Markdown."""

from mkdocs.structure.files import File

import path_pages
import quiz_pages
import shared
import term_pages
from guide.addresses import PREFIX
from guide.outputs import sitemap

MAKERS = (term_pages.markdown, quiz_pages.markdown, path_pages.markdown)


def on_files(files, config):
    """Adds the pages, before static-i18n (-100) sorts the files by language."""
    for name in sorted(sitemap.made(shared.guide)):
        for language in PREFIX:
            path = f"{name}.{language}.md"
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page, config) -> str | None:
    """The Markdown of a page that no file holds; sets its title."""
    return next((text for maker in MAKERS if (text := maker(page)) is not None), None)
