"""Pages at the addresses that have moved: an address, once published, never dies."""

from html import escape
from pathlib import Path

from guide.addresses import PREFIX, relative
from guide.model import Guide

PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><title>{word}</title>
<meta http-equiv="refresh" content="0; url={to}"><link rel="canonical" href="{to}"><meta name="robots" content="noindex"></head>
<body><p><a href="{to}">{word}</a></p></body></html>
"""
WORD = {"fr": "Cette page a déménagé", "en": "This page has moved"}


def pages(guide: Guide) -> dict[str, str]:
    """HTML by address from the site's root, for every moved page, a term's too, in every language."""
    moves = [(_address(entry.id), _address(entry.value)) for entry in guide.moved.values()]
    return {
        prefix + old: _page(language, prefix, old, new)
        for old, new in moves
        if old.endswith("/")
        for language, prefix in PREFIX.items()
    }


def _address(name: str) -> str:
    """A term, named without the slash at its end, has a page; a diagram is but an anchor."""
    return f"{name}/" if name.startswith("glossary/") and not name.endswith("/") else name


def _page(language: str, prefix: str, old: str, new: str) -> str:
    to = relative(prefix + new, prefix + old)
    return PAGE.format(language=language, word=WORD[language], to=escape(to, quote=True))


def anchors(guide: Guide, kind: str) -> dict[str, list[str]]:
    """Old ids by new id, of the entries of `glossary` or `diagrams`: their page keeps the old anchors."""
    found: dict[str, list[str]] = {}
    for entry in guide.moved.values():
        if entry.id.startswith(f"{kind}/") and not entry.id.endswith("/"):
            found.setdefault(entry.value.removeprefix(f"{kind}/"), []).append(entry.id.removeprefix(f"{kind}/"))
    return found


def write(guide: Guide, site: Path) -> None:
    """Writes the moved pages below `site`."""
    for address, html in pages(guide).items():
        file = site / address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(html, encoding="utf-8")
