"""Addresses of the site, relative to its root: French at the root, English under `en/`."""

import posixpath

PREFIX = {"fr": "", "en": "en/"}


def page_address(language: str, name: str) -> str:
    """Address of a page from its file's path in docs/ without language and suffix: `questions/rag/chunking`."""
    name = "" if name == "index" else name.removesuffix("/index")
    return PREFIX[language] + (f"{name}/" if name else "")


def term_address(language: str, id: str) -> str:
    """Address of a term's page."""
    return f"{PREFIX[language]}glossary/{id}/"


def diagram_address(language: str, id: str) -> str:
    """Address of a diagram."""
    return f"{PREFIX[language]}diagrams/#{id}"


def relative(address: str, page: str) -> str:
    """`address` as written on `page` (both from the site's root, a page ends in '/')."""
    path, mark, anchor = address.partition("#")
    found = posixpath.relpath(f"/{path}", f"/{page}")
    found = "./" if found == "." else found + ("/" if path.endswith("/") or not path else "")
    return found + mark + anchor
