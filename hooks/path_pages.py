"""A page per path (role, level, time left) and language; its template shows what outputs/paths.py computes."""

import shared
from guide.outputs import paths


def markdown(page) -> str | None:
    """No text of its own: the template shows the path."""
    path = path_of(page, page.file.locale)
    if path is None:
        return None
    page.title = path.title
    return ""


def path_of(page, language: str) -> paths.Path | None:
    """The path whose page this is."""
    found = paths.names(shared.guide).get(page.file.src_uri.split(".")[0])
    return paths.path(shared.guide, *found, language) if found else None
