"""The site as an app that can be installed: one manifest per language, whose addresses are relative to it."""

import json
from pathlib import Path

from guide.addresses import PREFIX, relative
from guide.model import LANGUAGES, Guide
from guide.outline import word

FILE = "manifest.webmanifest"
PAPER = "#fbfaf6"  # --paper of guide.css in the light scheme; a page's own metas follow the scheme
ICONS = {"icon-192": ("192x192", "any"), "icon-512": ("512x512", "any"), "icon-maskable-512": ("512x512", "maskable")}
"""Below assets/icons/: size and purpose. PNG: every system that installs apps reads it; not all read SVG."""


def manifest(guide: Guide, language: str, name: str, version: str) -> dict:
    """The manifest of a language; both apps reach the whole site, so that the switch of language stays inside."""
    home = PREFIX[language]
    return {
        "name": name,
        "short_name": word(guide, language, "offline_short_name"),
        "lang": language,
        "start_url": "./",
        "scope": relative("", home),
        "display": "standalone",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            {
                "src": f"{relative(f'assets/icons/{icon}.png', home)}?v={version}",
                "sizes": size,
                "type": "image/png",
                "purpose": purpose,
            }
            for icon, (size, purpose) in ICONS.items()
        ],
    }


def write(guide: Guide, site: Path, names: dict[str, str], version: str) -> None:
    """Writes a manifest per language below `site`, under the name that the language gives the site."""
    for language in LANGUAGES:
        value = manifest(guide, language, names[language], version)
        (site / PREFIX[language] / FILE).write_text(json.dumps(value, ensure_ascii=False, indent=1), encoding="utf-8")
